// The mailboxes of a hub, as its administrator sets them up.
#include "tests/ui/support/admin_desk.hpp"
#include "ui/administration/mailbox_page.hpp"
#include "ui/administration/setup_values.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

QString text(const char* words) {
    return QString::fromUtf8(words);
}

struct MailDesk : AdminDesk {
    MailboxPage& page() { return turnTo<MailboxPage>(10); }
    std::vector<AdminRequest> saved() const {
        std::vector<AdminRequest> all;
        for (const AdminRequest& request : hub.asked())
            if (request.ask == AdminAsk::SaveSettings) all.push_back(request);
        return all;
    }
    std::vector<std::string> addresses() {
        std::vector<std::string> all;
        for (const MailboxSettings& one : hub.settings().mailboxes) all.push_back(one.address);
        return all;
    }
    void choose(const char* address) {
        for (const MailboxSettings& one : hub.settings().mailboxes) {
            if (one.address == address) page().show(idOf(setupOf(&Setup::mailbox, one)));
        }
        settle();
    }
};

} // namespace

TEST_CASE("mailboxes: the list has them all") {
    MailDesk desk;
    CHECK(desk.page().list().shown() ==
          QStringList{text("destek@kuzey.example"), text("iade@kuzey.example"), text("satis@kuzey.example")});
}

TEST_CASE("mailboxes: a new one is saved with its password and its queue, and undo puts it away") {
    MailDesk desk;
    desk.page();
    desk.press("mailboxesAdd");
    desk.retype("mailAddress", text("garanti@kuzey.example"));
    desk.retype("mailPassword", text("parola-1"));
    auto& queue = desk.part<QComboBox>("mailboxQueue");
    desk.pick("mailboxQueue", queue.findText(text("Fatura")));
    desk.press("mailboxesSave");
    REQUIRE(desk.saved().size() == 1);
    const AdminRequest made = desk.saved()[0];
    CHECK(made.mailbox == "");
    CHECK(made.password == "parola-1");
    CHECK(made.settings.mailbox->password.empty());
    CHECK(made.settings.mailbox->imap.host == "imap.kuzey.example");
    CHECK(made.settings.mailbox->queue == desk.company.billing);
    CHECK(desk.page().list().shown().size() == 4);
    desk.undo();
    CHECK(desk.addresses().size() == 3);
    CHECK(desk.page().list().shown().size() == 3);
}

TEST_CASE("mailboxes: another address takes the place of the one it was, and undo gives that back") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    desk.retype("mailAddress", text("degisim@kuzey.example"));
    desk.press("mailboxesSave");
    REQUIRE(desk.saved().size() == 1);
    CHECK(desk.saved()[0].mailbox == "iade@kuzey.example");
    CHECK(desk.saved()[0].password.empty());
    CHECK(desk.addresses() ==
          std::vector<std::string>{"destek@kuzey.example", "degisim@kuzey.example", "satis@kuzey.example"});
    desk.undo();
    CHECK(desk.addresses() ==
          std::vector<std::string>{"destek@kuzey.example", "iade@kuzey.example", "satis@kuzey.example"});
}

TEST_CASE("mailboxes: an address that another one has is told while it is typed, and is not sent") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    desk.retype("mailAddress", text("Satis@kuzey.example"));
    desk.press("mailboxesSave");
    CHECK(desk.saved().empty());
    CHECK(desk.verdict("mailboxesVerdict") == text("There is a mailbox with this address already."));
}

TEST_CASE("mailboxes: one that is read no more leaves the list, and undo brings it back") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    desk.press("mailboxesAction");
    CHECK(desk.addresses() == std::vector<std::string>{"destek@kuzey.example", "satis@kuzey.example"});
    CHECK(desk.page().list().shown().size() == 2);
    desk.undo();
    CHECK(desk.page().list().shown().contains(text("iade@kuzey.example")));
}

TEST_CASE("mailboxes: a password that was just saved is nobody else's change") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    desk.retype("mailPassword", text("parola-2"));
    desk.press("mailboxesSave");
    desk.retype("mailName", text("Kuzey Değişim"));
    HubStatus status;
    status.link = HubStatus::Link::Connected;
    status.channels = {{Channel::Mail, "iade@kuzey.example", ChannelState::Connecting, {}, {}}};
    desk.hub.setStatus(status);
    desk.settle();
    CHECK(desk.verdict("mailboxesVerdict").isEmpty());
    CHECK(desk.part<QLineEdit>("mailName").text() == text("Kuzey Değişim"));
}

TEST_CASE("mailboxes: one in which somebody writes is not put away") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    REQUIRE(desk.part<Button>("mailboxesAction").isVisible());
    desk.retype("mailName", text("Kuzey Değişim"));
    CHECK_FALSE(desk.part<Button>("mailboxesAction").isVisible());
    desk.press("mailboxesDiscard");
    CHECK(desk.part<Button>("mailboxesAction").isVisible());
}

TEST_CASE("mailboxes: a change that is not saved is kept when another page is shown, to be brought back") {
    MailDesk desk;
    desk.choose("iade@kuzey.example");
    desk.retype("mailName", text("Kuzey Değişim"));
    desk.choose("satis@kuzey.example");
    CHECK(desk.part<QLineEdit>("mailName").text() == text("Kuzey Satış"));
    CHECK(desk.saved().empty());
}
