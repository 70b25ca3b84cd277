// Which mailbox a mail leaves from, where there are several.
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/shell/status_bar.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"

#include <QComboBox>
#include <QLineEdit>

using namespace santral;
using namespace santral::ui;

namespace {

struct SenderDesk : DeskBench {
    ConversationId conversation;

    SenderDesk() {
        fill();
        open();
        TestPerson person;
        person.name = "Deniz";
        person.mail = "deniz@ornek.example";
        const CustomerId customer = hub.addCustomer(person);
        conversation = hub.addConversation(customer, Channel::Mail, "Fatura", clock.now());
        window->workspace().open(hub.row(conversation));
        settle();
    }
    void has(const std::vector<OwnMailbox>& mailboxes) {
        HubStatus status;
        status.mailboxes = mailboxes;
        hub.setStatus(status);
        settle();
    }
    void mailTo(const std::string& mailbox) {
        TimelineItem item;
        item.message = makeId<MessageId>(clock, random);
        item.channel = Channel::Mail;
        item.at = clock.now();
        item.text = "soru";
        item.mail = MailPart{};
        item.mail->from = {"Deniz", "deniz@ornek.example"};
        item.mail->to = {{"", mailbox}};
        item.mail->mailbox = mailbox;
        hub.addItem(conversation, item);
        settle();
    }
    Composer& composer() { return *window->findChild<Composer*>(); }
    QComboBox& from() { return *window->findChild<QComboBox*>(QStringLiteral("mailFrom")); }
    std::optional<SendMessage> sent() {
        for (const CommandBody& body : hub.executed())
            if (const auto* one = std::get_if<SendMessage>(&body)) return *one;
        return {};
    }
    void write(const char* words) {
        composer().insertText(QString::fromUtf8(words));
        composer().flush();
        settle();
    }
};

const std::vector<OwnMailbox> kTwo{{"destek@kuzey.example", "Destek"}, {"iade@kuzey.example", "İade"}};

} // namespace

TEST_CASE("sender: with one mailbox there is nothing to choose") {
    SenderDesk desk;
    desk.has({kTwo[0]});
    CHECK_FALSE(desk.from().isVisible());
}

TEST_CASE("sender: an answer is offered from the mailbox that was written to") {
    SenderDesk desk;
    desk.has(kTwo);
    REQUIRE(desk.from().isVisible());
    CHECK(desk.from().currentData().toString() == QStringLiteral("destek@kuzey.example"));
    desk.mailTo("iade@kuzey.example");
    CHECK(desk.from().currentText() == QString::fromUtf8("\"İade\" <iade@kuzey.example>"));
}

TEST_CASE("sender: what is chosen goes with the mail, and stays when one comes back to the draft") {
    SenderDesk desk;
    desk.has(kTwo);
    desk.write("Merhaba");
    desk.from().setCurrentIndex(1);
    Q_EMIT desk.from().activated(1);
    desk.composer().flush();
    desk.window->workspace().open(desk.window->inbox().model().at(1));
    desk.settle();
    desk.window->workspace().open(desk.hub.row(desk.conversation));
    desk.settle();
    CHECK(desk.from().currentIndex() == 1);
    desk.composer().sendAt(TimePoint{});
    desk.settle();
    REQUIRE(desk.sent());
    CHECK(desk.sent()->mail->from.address == "iade@kuzey.example");
}

TEST_CASE("sender: a draft whose mailbox was put away meanwhile is offered from another one") {
    SenderDesk desk;
    desk.has(kTwo);
    desk.write("Merhaba");
    desk.from().setCurrentIndex(1);
    Q_EMIT desk.from().activated(1);
    desk.has({kTwo[0], {"satis@kuzey.example", "Satış"}});
    CHECK(desk.from().currentData().toString() == QStringLiteral("destek@kuzey.example"));
    CHECK(desk.composer().draft(ComposeMode::Mail).text == QStringLiteral("Merhaba"));
}

TEST_CASE("sender: several mailboxes are one sign in the status bar, which names the one in trouble") {
    SenderDesk desk;
    HubStatus status;
    status.mailboxes = kTwo;
    status.channels = {{Channel::Mail, "destek@kuzey.example", ChannelState::Ready, {}, {}},
                       {Channel::Mail, "iade@kuzey.example", ChannelState::Ready, {}, {}}};
    const auto shown = [&] {
        desk.hub.setStatus(status);
        desk.settle();
        QStringList all;
        for (const StatusChip* chip : desk.window->findChildren<StatusChip*>(QStringLiteral("statusChannel")))
            if (chip->isVisible()) all << chip->text();
        return all;
    };
    CHECK(shown() == QStringList{QStringLiteral("Mail up to date")});
    status.channels[0].state = ChannelState::Trouble;
    REQUIRE(shown().size() == 1);
    CHECK(shown().front().contains(QStringLiteral("destek@kuzey.example")));
}
