#include "ui/customer/contacts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

TimelineItem item(Seq seq, Channel channel, TimePoint at, const std::string& text = "text") {
    TimelineItem made;
    made.seq = seq;
    made.channel = channel;
    made.at = at;
    made.text = text;
    made.conversation = ConversationId{{1, 1}};
    return made;
}

} // namespace

TEST_CASE("contacts: a day of chat is one contact, whatever the order its pages come in") {
    FakeClock clock;
    Contacts forward;
    Contacts backward;
    for (Seq seq = 1; seq <= 4; ++seq)
        forward.add(item(seq, Channel::Chat, clock.now() + std::chrono::minutes(static_cast<int>(seq)),
                         "m" + std::to_string(seq)));
    for (Seq seq = 4; seq >= 1; --seq)
        backward.add(item(seq, Channel::Chat, clock.now() + std::chrono::minutes(static_cast<int>(seq)),
                          "m" + std::to_string(seq)));
    REQUIRE(forward.newest(9).size() == 1);
    REQUIRE(backward.newest(9).size() == 1);
    CHECK(forward.newest(9).front().seq == 1);
    CHECK(backward.newest(9).front().seq == 1);
}

TEST_CASE("contacts: every mail and every call is a contact, notes are not") {
    FakeClock clock;
    Contacts contacts;
    TimelineItem mail = item(1, Channel::Mail, clock.now());
    mail.mail = MailPart{};
    mail.mail->subject = "Invoice";
    contacts.add(mail);
    TimelineItem call = item(2, Channel::Phone, clock.now() + 1min);
    call.kind = ItemKind::Call;
    call.call = CallPart{};
    call.call->outcome = CallOutcome::Missed;
    contacts.add(call);
    TimelineItem note = item(3, Channel::Chat, clock.now() + 2min);
    note.kind = ItemKind::Note;
    contacts.add(note);
    const auto lines = contacts.newest(9);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].missed);
    CHECK(lines[1].text == QStringLiteral("Invoice"));
}
