// The administration in the window: what administrators see and do there, by mouse and by key.
#include "core/domain/rights.hpp"
#include "tests/ui/support/admin_desk.hpp"
#include "ui/administration/chat_preview.hpp"
#include "ui/administration/password_field.hpp"
#include "ui/administration/roles_page.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/small_pages.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/settings/settings_window.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/toast.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>

#include <cmath>

using namespace santral;
using namespace santral::ui;

TEST_CASE("administration: the page of roles has a line for each right, and says who has it") {
    AdminDesk desk;
    QStringList told;
    for (const QWidget* part : desk.turnTo<RolesPage>(1).findChildren<QWidget*>()) {
        const QString name = part->accessibleName();
        if (name.endsWith(text(": yes")) || name.endsWith(text(": no"))) told += name;
    }
    CHECK(told.size() == static_cast<int>(kRights.size()) * 3);
    CHECK(told.contains(text("Erase a customer for good, %1: no").arg(roleName(Role::Agent))));
    CHECK(told.contains(text("Erase a customer for good, %1: yes").arg(roleName(Role::Supervisor))));
    int yes = 0;
    for (const Right right : kRights)
        for (const Role role : {Role::Agent, Role::Supervisor, Role::Administrator}) yes += may(role, right);
    CHECK(told.filter(text(": yes")).size() == yes);
}

TEST_CASE("administration: it is not there for agents, neither in the rail nor by key") {
    AdminDesk desk(false);
    CHECK_FALSE(desk.part<RailButton>("railAdministration").isVisible());
    desk.window->run(Act::Administration);
    CHECK(desk.window->administration() == nullptr);
}

TEST_CASE("administration: whoever loses the role while he is there is back in the inbox") {
    AdminDesk desk;
    REQUIRE(desk.window->administration()->isVisible());
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgents({me});
    desk.settle();
    CHECK_FALSE(desk.window->administration()->isVisible());
    CHECK_FALSE(desk.part<RailButton>("railAdministration").isVisible());
}

TEST_CASE(
    "administration: one key goes there and back, and letters do nothing to the conversation behind it") {
    AdminDesk desk;
    const std::size_t before = desk.hub.executed().size();
    desk.window->run(Act::Close);
    desk.window->run(Act::Take);
    desk.settle();
    CHECK(desk.hub.executed().size() == before);
    desk.window->run(Act::Administration);
    CHECK_FALSE(desk.window->administration()->isVisible());
}

TEST_CASE("administration: a call that rings shows above it, and the customer's panel stays away") {
    AdminDesk desk;
    desk.window->resize(1366, 768);
    desk.registerPhone();
    desk.ring("+905550100144");
    auto& answer = desk.part<Button>("offerAccept");
    REQUIRE(answer.isVisible());
    const QPoint at = answer.mapTo(desk.window.get(), answer.rect().center());
    CHECK(desk.window->childAt(at) == &answer);
    desk.window->run(Act::CustomerPanel);
    desk.press("toggleCustomer");
    CHECK_FALSE(desk.window->findChild<CustomerPanel*>()->isVisible());
}

TEST_CASE("administration: a channel in trouble leads to where it is set up") {
    AdminDesk desk;
    desk.window->run(Act::Administration);
    Q_EMIT desk.window->inbox().setUpRequested();
    desk.settle();
    REQUIRE(desk.window->administration()->isVisible());
    CHECK(desk.window->administration()->page()->title() == text("Mailboxes"));
    CHECK_FALSE(desk.window->findChild<SettingsWindow*>());
}

TEST_CASE("users: somebody new gets a sign-in name from his name, and his first password with it") {
    AdminDesk desk;
    desk.users();
    desk.press("usersAdd");
    desk.retype("userName", text("İlkay Öztürk"));
    CHECK(desk.part<QLineEdit>("userLogin").text() == text("ilkay.ozturk"));
    desk.retype("userPassword", text("uzunca bir parola"));
    desk.press("usersSave");
    const auto made = desk.last<RegisterAgent>();
    REQUIRE(made);
    CHECK(made->agent.name == "İlkay Öztürk");
    CHECK(made->agent.login == "ilkay.ozturk");
    REQUIRE_FALSE(desk.hub.asked().empty());
    const auto& asked = desk.hub.asked();
    const auto set = std::find_if(asked.begin(), asked.end(),
                                  [](const AdminRequest& r) { return r.ask == AdminAsk::SetPassword; });
    REQUIRE(set != asked.end());
    CHECK(set->agent == made->agent.id);
    CHECK(set->password == "uzunca bir parola");
    CHECK(desk.users().list().shown().contains(text("İlkay Öztürk")));
}

TEST_CASE("users: a sign-in name that somebody has is told while it is typed, and is not sent") {
    AdminDesk desk;
    desk.users().show(desk.company.can.value);
    desk.retype("userLogin", text("deniz.yildirim"));
    const QString said = desk.part<QLineEdit>("userLogin").accessibleDescription();
    CHECK(said == text("Deniz Yıldırım signs in with this name already."));
    desk.press("usersSave");
    CHECK(desk.count<RegisterAgent>() == 0);
    CHECK(desk.verdict("usersVerdict") == said);
}

TEST_CASE("users: an extension is saved, and one that somebody has is told while it is typed") {
    AdminDesk desk;
    desk.users().show(desk.company.can.value);
    desk.retype("userExtension", text("1002"));
    desk.press("usersSave");
    REQUIRE(desk.last<RegisterAgent>());
    CHECK(desk.last<RegisterAgent>()->agent.extension == "1002");
    desk.users().show(desk.company.me.value);
    desk.retype("userExtension", text("1002"));
    CHECK(
        desk.part<QLineEdit>("userExtension").accessibleDescription().endsWith(text("has this extension.")));
    desk.retype("userExtension", text("10 02"));
    CHECK(desk.part<QLineEdit>("userExtension").accessibleDescription() ==
          text("Letters, digits and + * # . _ - only."));
    desk.press("usersSave");
    CHECK(desk.count<RegisterAgent>() == 1);
}

TEST_CASE("users: a sign-in name that is made up from the name is one that nobody has") {
    AdminDesk desk;
    desk.users().addNew();
    desk.retype("userName", text("Deniz Yıldırım"));
    CHECK(desk.part<QLineEdit>("userLogin").text() == text("deniz.yildirim2"));
}

TEST_CASE("users: nobody takes the administration from himself, or shuts himself out") {
    AdminDesk desk;
    desk.users().show(desk.company.me.value);
    CHECK_FALSE(desk.part<QComboBox>("userRole").isEnabled());
    CHECK_FALSE(desk.part<Button>("usersAction").isVisible());
    desk.users().show(desk.company.can.value);
    CHECK(desk.part<QComboBox>("userRole").isEnabled());
    CHECK(desk.part<Button>("usersAction").isVisible());
}

TEST_CASE("users: who may not sign in any more goes behind the box, and undo brings him back") {
    AdminDesk desk;
    desk.users().show(desk.company.can.value);
    desk.press("usersAction");
    REQUIRE(desk.last<RegisterAgent>());
    CHECK(desk.last<RegisterAgent>()->agent.away);
    CHECK_FALSE(desk.users().list().shown().contains(text("Can Aksoy")));
    desk.undo();
    CHECK_FALSE(desk.last<RegisterAgent>()->agent.away);
    CHECK(desk.users().list().shown().contains(text("Can Aksoy")));
}

TEST_CASE("users: a few letters without their signs find a name") {
    AdminDesk desk;
    desk.users();
    desk.retype("usersFind", text("yildir"));
    CHECK(desk.users().list().shown() == QStringList{text("Deniz Yıldırım")});
    desk.retype("usersFind", text("xyz"));
    CHECK(desk.users().list().shown().isEmpty());
}

TEST_CASE(
    "users: a new password goes to the hub, is gone from the desk, and a refusal is said at the field") {
    AdminDesk desk;
    desk.users().show(desk.company.leyla.value);
    desk.settle();
    desk.retype("newPassword", text("kısa"));
    desk.press("newPasswordSet");
    CHECK(desk.part<QLineEdit>("newPassword").text() == text("kısa"));
    desk.retype("newPassword", text("uzunca bir parola"));
    desk.press("newPasswordSet");
    const auto& asked = desk.hub.asked();
    const auto set = std::count_if(asked.begin(), asked.end(), [&](const AdminRequest& r) {
        return r.ask == AdminAsk::SetPassword && r.agent == desk.company.leyla;
    });
    CHECK(set == 2);
    CHECK(desk.part<QLineEdit>("newPassword").text().isEmpty());
}

TEST_CASE("users: a suggested password is long, is shown to be handed over, and is never the same") {
    CHECK(suggestedPassword().size() >= PasswordField::kShortest);
    CHECK(suggestedPassword() != suggestedPassword());
}

TEST_CASE("queues: a changed name is saved by Return, told, and taken back by one key") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.retype("queueName", text("Muhasebe"));
    QTest::keyClick(&desk.part<QLineEdit>("queueName"), Qt::Key_Return);
    desk.settle();
    REQUIRE(desk.last<SaveQueue>());
    CHECK(desk.last<SaveQueue>()->queue.name == "Muhasebe");
    CHECK(desk.verdict("queuesVerdict") == text("Saved."));
    desk.queues().list().focusList();
    desk.undo();
    CHECK(desk.last<SaveQueue>()->queue.name == "Fatura");
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Fatura"));
}

TEST_CASE("queues: what is new is put away by undo, since nothing is deleted") {
    AdminDesk desk;
    desk.queues().addNew();
    desk.retype("queueName", text("Toptan"));
    desk.press("queuesSave");
    desk.undo();
    CHECK(desk.last<SaveQueue>()->queue.name == "Toptan");
    CHECK(desk.last<SaveQueue>()->queue.away);
}

TEST_CASE("queues: what was typed and not saved can be brought back") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.retype("queueName", text("Muhasebe"));
    desk.queues().show(desk.company.orders.value);
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Sipariş"));
    CHECK(desk.count<SaveQueue>() == 0);
    desk.undo(); // the toast's button
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Muhasebe"));
    CHECK(desk.queues().isDirty());
}

TEST_CASE("queues: a name that is taken, or none, is not sent") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.retype("queueName", text("Sipariş"));
    desk.press("queuesSave");
    auto& field = desk.part<QLineEdit>("queueName");
    field.clear();
    QTest::keyClick(&field, Qt::Key_Space);
    desk.press("queuesSave");
    CHECK(desk.count<SaveQueue>() == 0);
    CHECK(desk.verdict("queuesVerdict") == text("A name is needed."));
}

TEST_CASE("queues: what the hub refuses is said in plain words and stays in the form") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.retype("queueName", text("Muhasebe"));
    desk.hub.failNext({Errc::Conflict, "name"});
    desk.press("queuesSave");
    CHECK(desk.verdict("queuesVerdict") == text("This name is taken already. Choose another one."));
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Muhasebe"));
}

TEST_CASE("queues: a colleague's change comes in where nothing was typed, and is told where something was") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    Organisation all;
    all.queues = {{desk.company.billing, "Faturalar", {}, false}};
    desk.hub.setOrganisation(all);
    desk.settle();
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Faturalar"));
    desk.retype("queueName", text("Muhasebe"));
    all.queues[0].name = "Ödemeler";
    desk.hub.setOrganisation(all);
    desk.settle();
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Muhasebe"));
    CHECK(desk.verdict("queuesVerdict").contains(text("changed this meanwhile")));
}

TEST_CASE("queues: nothing of it is asked of a hub that cannot be reached, and nothing typed is lost") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    HubStatus away;
    away.link = HubStatus::Link::Offline;
    desk.hub.setStatus(away);
    desk.settle();
    desk.retype("queueName", text("Muhasebe"));
    desk.press("queuesSave");
    CHECK(desk.count<SaveQueue>() == 0);
    CHECK(desk.part<QLineEdit>("queueName").text() == text("Muhasebe"));
    CHECK(desk.verdict("queuesVerdict").contains(text("cannot be reached")));
}

TEST_CASE("channels: one part is saved with its queue, and undo saves what was there before") {
    AdminDesk desk;
    desk.chatPage();
    auto& queue = desk.part<QComboBox>("hubWidgetQueue");
    queue.setCurrentIndex(queue.findText(text("Fatura")));
    Q_EMIT queue.activated(queue.currentIndex());
    desk.press("hubWidgetSave");
    const auto saved = [&] {
        std::vector<AdminRequest> all;
        for (const AdminRequest& r : desk.hub.asked())
            if (r.ask == AdminAsk::SaveSettings) all.push_back(r);
        return all;
    };
    REQUIRE(saved().size() == 1);
    CHECK(saved()[0].settings.widget->queue == desk.company.billing);
    CHECK(desk.verdict("hubWidgetVerdict").contains(text("Saved"))); // it stays to be read
    CHECK_FALSE(saved()[0].settings.mailbox);
    desk.undo();
    REQUIRE(saved().size() == 2);
    CHECK(saved()[1].settings.widget->queue == desk.company.returns);
}

TEST_CASE(
    "channels: the line for the shop's pages carries the look that was chosen, and only a whole colour") {
    AdminDesk desk;
    desk.chatPage();
    auto& side = desk.part<QComboBox>("widgetSide");
    auto& line = desk.part<QLineEdit>("widgetLine");
    CHECK_FALSE(line.text().contains(text("data-side"))); // its brand says
    side.setCurrentIndex(2);
    Q_EMIT side.activated(2);
    desk.retype("widgetAccent", text("#AA00"));
    CHECK(line.text().contains(text("https://santral.example/widget/santral-chat.js")));
    CHECK(line.text().contains(text("data-side=\"left\"")));
    CHECK_FALSE(line.text().contains(text("data-accent")));
    desk.retype("widgetAccent", text("#AA00CC"));
    CHECK(line.text().contains(text("data-accent=\"#aa00cc\"")));
}

TEST_CASE("log of changes: it says who and from what to what, and goes back") {
    AdminDesk desk;
    auto& page = desk.log();
    REQUIRE(page.list().shown().size() == 8);
    CHECK(page.list().shown().front() == text("Queue saved: İade ve değişim"));
    desk.press("changesBack");
    REQUIRE(desk.last<SaveQueue>());
    CHECK(desk.last<SaveQueue>()->queue.name == "İade");
    CHECK(desk.log().list().shown().size() == 9);
}

TEST_CASE("administration: a lone desk shows what makes sense there") {
    AdminDesk desk;
    desk.hub.setStatus({});
    desk.settle();
    QStringList pages;
    auto& list = desk.part<QListWidget>("administrationPages");
    for (int i = 0; i < list.count(); ++i)
        if (list.item(i)->flags() & Qt::ItemIsEnabled) pages << list.item(i)->text();
    CHECK(pages == QStringList{text("Queues"), text("Opening hours"), text("Brands"), text("Tags"),
                               text("Closing reasons"), text("Not-ready reasons"), text("Log of changes")});
}

TEST_CASE("administration: nobody is told on a lone desk that a queue has no agents") {
    AdminDesk desk;
    desk.hub.setStatus({});
    desk.settle();
    desk.window->administration()->openPage(0);
    desk.settle();
    CHECK(desk.part<QLineEdit>("queueName").isVisible());
    CHECK_FALSE(desk.part<QLabel>("queuesEffect").isVisible());
}

TEST_CASE("settings: a joined desk has no mailbox and no chat of its own") {
    AdminDesk desk;
    desk.window->openSettings();
    desk.settle();
    auto& pages = desk.part<QListWidget>("settingsPages");
    CHECK(pages.findItems(text("Mailbox"), Qt::MatchExactly).empty());
    CHECK(pages.findItems(text("Chat on your shop"), Qt::MatchExactly).empty());
    CHECK(pages.findItems(text("Phone"), Qt::MatchExactly).size() == 1);
}

TEST_CASE("settings: on a joined desk every line of the list is shown and leads to its page") {
    AdminDesk desk;
    desk.window->openSettings();
    desk.settle();
    auto& pages = desk.part<QListWidget>("settingsPages");
    const auto labels = desk.part<QDialog>("settings").findChildren<QLabel*>();
    for (int row = 0; row < pages.count(); ++row) {
        const QString name = pages.item(row)->text();
        INFO(name.toStdString());
        CHECK_FALSE(pages.item(row)->isHidden()); // of what follows Qt would tell a screen reader wrongly
        pages.setCurrentRow(row);
        CHECK(std::any_of(labels.begin(), labels.end(),
                          [&](const QLabel* title) { return title->isVisible() && title->text() == name; }));
    }
}

TEST_CASE("reasons: those of the administration stand in the menu of the own state, and are shown") {
    AdminDesk desk;
    auto& state = desk.part<Button>("ownState");
    Q_EMIT state.menu()->aboutToShow();
    QStringList offered;
    QAction* training = nullptr;
    for (QAction* action : state.menu()->actions()) {
        if (!action->isCheckable()) continue;
        offered << action->text();
        if (action->text() == text("Eğitim")) training = action;
    }
    offered.sort(); // where Ö stands depends on the system's language
    QStringList wanted{text("Ready"), text("Eğitim"), text("Mola"), text("Öğle yemeği"), text("Toplantı")};
    wanted.sort();
    CHECK(offered == wanted);
    REQUIRE(training);
    training->trigger();
    desk.settle();
    CHECK(state.accessibleName().contains(text("Eğitim")));
    CHECK_FALSE(desk.hub.ready());
}

TEST_CASE("tags: those of the administration are offered, and one's own word too") {
    AdminDesk desk;
    desk.window->run(Act::Administration);
    desk.window->run(Act::Tag);
    desk.settle();
    auto& choices = desk.part<ChoicePopup>("choice");
    CHECK(choices.shown().contains(text("Kargo gecikti")));
    QTest::keyClicks(&desk.part<QLineEdit>("choiceField"), text("kargo"));
    QTest::keyClick(&desk.part<QLineEdit>("choiceField"), Qt::Key_Return);
    desk.settle();
    REQUIRE(desk.last<TagConversation>());
    CHECK(desk.last<TagConversation>()->tag == "Kargo gecikti");
}

TEST_CASE("closing: where there are reasons, one is chosen and goes along") {
    AdminDesk desk;
    desk.window->run(Act::Administration);
    desk.window->run(Act::Close);
    desk.settle();
    CHECK(desk.count<CloseConversation>() == 0);
    QTest::keyClick(&desk.part<QLineEdit>("choiceField"), Qt::Key_Return);
    desk.settle();
    REQUIRE(desk.last<CloseConversation>());
    CHECK(desk.last<CloseConversation>()->reason);
}

TEST_CASE("brands: the look of the chat is shown while it is chosen, saved, and taken back by one key") {
    AdminDesk desk;
    auto& brands = desk.turnTo<BrandPage>(6);
    brands.show(desk.company.north.value);
    auto& preview = desk.part<ChatPreview>("brandPreview");
    CHECK(preview.title() == text("Kuzey Outdoor"));
    CHECK(preview.panel().center().x() > preview.width() / 2);
    desk.retype("brandAccent", text("#0a5f3a"));
    desk.pick("brandSide", 1);
    desk.pick("brandTheme", 2);
    desk.retype("brandTitleEn", text("Live help"));
    desk.retype("brandGreetingTr", text("Merhaba!"));
    CHECK(preview.accent() == QColor(0x0a, 0x5f, 0x3a));
    CHECK(preview.panel().center().x() < preview.width() / 2);
    CHECK(preview.title() == text("Live help"));
    CHECK(desk.count<SaveBrand>() == 0);
    desk.press("brandsSave");
    REQUIRE(desk.last<SaveBrand>());
    const ChatLook look = desk.last<SaveBrand>()->brand.look;
    CHECK(look.accent == "#0a5f3a");
    CHECK(look.side == ChatSide::Left);
    CHECK(look.theme == ChatTheme::Dark);
    CHECK(look.title == PerLanguage{"", "", "Live help"});
    CHECK(look.greeting == PerLanguage{"Merhaba!", "", ""});
    desk.undo();
    CHECK(desk.last<SaveBrand>()->brand.look == ChatLook());
    CHECK(preview.panel().center().x() > preview.width() / 2);
}

TEST_CASE("brands: half a colour and a text that is too long are told while they are typed, and not sent") {
    AdminDesk desk;
    desk.turnTo<BrandPage>(6).show(desk.company.north.value);
    desk.retype("brandAccent", text("#0a5"));
    CHECK(desk.part<QLineEdit>("brandAccent").accessibleDescription().contains(text("#3451c6")));
    desk.press("brandsSave");
    desk.retype("brandAccent", {});
    QTest::keyClick(&desk.part<QLineEdit>("brandAccent"), Qt::Key_Backspace);
    desk.retype("brandTitleTr", QString(80, QChar(0x015F))); // ş: two octets
    desk.press("brandsSave");
    CHECK(desk.count<SaveBrand>() == 0);
    CHECK(desk.verdict("brandsVerdict") == text("This is too long."));
}

TEST_CASE("brands: a chat of its own is saved with its pages and its queue") {
    AdminDesk desk;
    desk.turnTo<BrandPage>(6).show(desk.company.north.value);
    desk.retype("brandChat", text("outdoor"));
    desk.retype("brandOrigins", text("https://kuzey.example, https://www.kuzey.example"));
    desk.pick("brandQueue", 1);
    CHECK(desk.part<QLineEdit>("brandChat").accessibleDescription().contains(text("data-brand=\"outdoor\"")));
    desk.press("brandsSave");
    REQUIRE(desk.last<SaveBrand>());
    const BrandChat chat = desk.last<SaveBrand>()->brand.chat;
    CHECK(chat.name == "outdoor");
    CHECK(chat.origins == std::vector<std::string>{"https://kuzey.example", "https://www.kuzey.example"});
    CHECK(chat.queue);
    desk.undo();
    CHECK(desk.last<SaveBrand>()->brand.chat == BrandChat());
}

TEST_CASE("brands: a chat that pages could not name, or a page that is none, is told and not sent") {
    AdminDesk desk;
    desk.turnTo<BrandPage>(6).show(desk.company.north.value);
    desk.retype("brandChat", text("Kuzey!"));
    desk.press("brandsSave");
    CHECK(desk.verdict("brandsVerdict").startsWith(text("Small letters")));
    desk.retype("brandChat", text("default"));
    desk.press("brandsSave");
    CHECK(desk.verdict("brandsVerdict") == text("The chat on the shop has this name."));
    desk.retype("brandChat", text("kuzey"));
    desk.retype("brandOrigins", text("kuzey.example"));
    desk.press("brandsSave");
    CHECK(desk.verdict("brandsVerdict").contains(text("kuzey.example")));
    CHECK(desk.count<SaveBrand>() == 0);
}

TEST_CASE("brands: a light colour is darkened as the widget does it, until white can be read on it") {
    for (const char* colour : {"#ffee00", "#ffffff", "#7fffd4", "#ff8800"}) {
        INFO(colour);
        const QColor ground = readableAccent(QColor(QLatin1String(colour)));
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        const double light = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) +
                             0.0722 * linear(ground.blueF());
        CHECK(1.05 / (light + 0.05) >= 4.5);
    }
    CHECK(readableAccent(QColor(0x34, 0x51, 0xc6)) == QColor(0x34, 0x51, 0xc6));
}

TEST_CASE("log of changes: what became of the look of a brand's chat stands there line by line") {
    AdminDesk desk;
    const Brand before{desk.company.north, "Kuzey Outdoor", false};
    Change change;
    change.before.brand = before;
    change.after.brand = before;
    change.after.brand->look.accent = "#0a5f3a";
    change.after.brand->look.side = ChatSide::Left;
    change.after.brand->look.greeting.az = "Salam!";
    change.after.brand->chat.name = "outdoor";
    SetupModel model(*desk.client);
    CHECK(changeLines(change, model) ==
          std::vector<ChangeLine>{{text("Colour of the chat"), {}, text("#0a5f3a")},
                                  {text("Side of the page"), text("Right"), text("Left")},
                                  {text("Greeting of the chat (Azərbaycanca)"), {}, text("Salam!")},
                                  {text("Name of its own chat"), {}, text("outdoor")}});
}
