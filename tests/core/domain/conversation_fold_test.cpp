#include "core/domain/conversation_fold.hpp"

#include "tests/support/catch.hpp"

using namespace santral;

namespace {

class Story {
public:
    Story() { happens(ConversationOpened{}); }
    void happens(EventBody body) {
        Event event;
        event.seq = ++seq_;
        event.at = fromMillis(1000 * static_cast<std::int64_t>(seq_));
        event.conversation = ConversationId{{1, 1}};
        event.body = std::move(body);
        apply(now, event);
    }
    void customerWrites(std::string text) {
        MessageAdded m;
        m.text = std::move(text);
        happens(std::move(m));
    }
    void agentWrites(std::string text) {
        MessageAdded m;
        m.text = std::move(text);
        m.direction = Direction::Out;
        happens(std::move(m));
    }
    Conversation now;

private:
    Seq seq_ = 0;
};

} // namespace

TEST_CASE("conversation: the customer waits since the first unanswered message") {
    Story s;
    s.customerWrites("one");
    s.customerWrites("two");
    CHECK(s.now.waitingSince == fromMillis(2000));
    CHECK(s.now.unread == 2);
    s.agentWrites("here");
    CHECK_FALSE(s.now.waitingSince);
    s.customerWrites("three");
    CHECK(s.now.waitingSince == fromMillis(5000));
}

TEST_CASE("conversation: a note is no answer and shows nothing of itself in the list") {
    Story s;
    s.customerWrites("help");
    MessageAdded note;
    note.note = true;
    note.text = "secret";
    s.happens(std::move(note));
    CHECK(s.now.waitingSince);
    CHECK(s.now.snippet == "help");
}

TEST_CASE("conversation: closing ends the waiting, reopening brings back the same conversation") {
    Story s;
    s.customerWrites("help");
    s.happens(ConversationClosed{});
    CHECK(s.now.state == ConversationState::Closed);
    CHECK_FALSE(s.now.waitingSince);
    s.happens(ConversationReopened{});
    CHECK(s.now.state == ConversationState::Open);
    CHECK(s.now.number == 1);
}

TEST_CASE("conversation: a missed call waits for a call back, an answered one does not") {
    Story s;
    CallChanged call;
    call.outcome = CallOutcome::Missed;
    s.happens(call);
    CHECK(s.now.missedCall);
    CHECK(s.now.waitingSince);
    call.outcome = CallOutcome::Answered;
    call.answeredAt = fromMillis(1);
    s.happens(call);
    CHECK_FALSE(s.now.missedCall);
    CHECK_FALSE(s.now.waitingSince);
}

TEST_CASE("snippet: one line, cut between letters") {
    CHECK(snippetOf("  a\n\n b\t c ") == "a b c");
    std::string longText;
    for (int i = 0; i < 400; ++i) longText += "ş";
    CHECK(snippetOf(longText).size() == kSnippetOctets);
}
