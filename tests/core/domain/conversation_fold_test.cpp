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

TEST_CASE("conversation: a caller at a PBX waits from the first moment, and still when he is to be called") {
    Story s;
    CallChanged call;
    call.queued = true;
    call.startedAt = fromMillis(5'000);
    s.happens(call);
    CHECK(s.now.waitingSince == call.startedAt);
    call.outcome = CallOutcome::Callback;
    call.endedAt = fromMillis(9'000);
    s.happens(call);
    CHECK(s.now.waitingSince == call.startedAt);
    CHECK(s.now.missedCall);
    CallChanged back;
    back.direction = Direction::Out;
    back.answeredAt = fromMillis(20'000);
    s.happens(back);
    CHECK_FALSE(s.now.waitingSince);
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

namespace {

ConversationTookOver brought(std::uint64_t from, std::optional<TimePoint> since, int unread,
                             std::vector<std::string> tags = {}) {
    ConversationTookOver took;
    took.share = {ConversationId{{2, from}}, from, since, unread, false, std::move(tags)};
    return took;
}

} // namespace

TEST_CASE("conversation: merged it is closed, and separated it stands as it is told") {
    Story s;
    s.customerWrites("help");
    s.happens(ConversationMerged{ConversationId{{1, 2}}, 7});
    CHECK(s.now.state == ConversationState::Closed);
    CHECK_FALSE(s.now.waitingSince);
    REQUIRE(s.now.merged);
    CHECK(s.now.merged->unread == 1);
    CHECK(s.now.merged->waitingSince == fromMillis(2000));
    ConversationSeparated apart;
    apart.waitingSince = s.now.merged->waitingSince;
    apart.unread = s.now.merged->unread;
    s.happens(apart);
    CHECK(s.now.state == ConversationState::Open);
    CHECK(s.now.unread == 1);
    CHECK_FALSE(s.now.merged);
}

TEST_CASE("conversation: of what it took over, what was read and answered since is left behind") {
    Story s;
    s.customerWrites("own");
    s.happens(brought(1, fromMillis(500), 2, {"a"}));
    CHECK(s.now.waitingSince == fromMillis(500));
    CHECK(s.now.unread == 3);
    SECTION("nothing was") {
        s.happens(without(s.now, ConversationId{{2, 1}}));
        CHECK(s.now.waitingSince == fromMillis(2000));
        CHECK(s.now.unread == 1);
        CHECK(s.now.tags.empty());
        CHECK(s.now.shares.empty());
    }
    SECTION("all was read") {
        s.happens(ConversationRead{3});
        s.customerWrites("more");
        s.happens(without(s.now, ConversationId{{2, 1}}));
        CHECK(s.now.unread == 1);
    }
    SECTION("all was answered") {
        s.agentWrites("here");
        s.customerWrites("more");
        s.happens(without(s.now, ConversationId{{2, 1}}));
        CHECK(s.now.waitingSince == fromMillis(5000));
    }
    SECTION("another one brought the same tag") {
        s.happens(brought(2, {}, 0, {"a"}));
        s.happens(without(s.now, ConversationId{{2, 1}}));
        CHECK(s.now.tags == std::vector<std::string>{"a"});
    }
}

TEST_CASE("conversation: solving and taking that back leaves what it took over apart") {
    Story s;
    s.customerWrites("own");
    s.happens(brought(1, fromMillis(500), 2));
    const Conversation before = s.now;
    s.happens(ConversationClosed{});
    CHECK(s.now.unread == 0);
    s.happens(ConversationReopened{before.waitingSince, before.unread});
    s.happens(without(s.now, ConversationId{{2, 1}}));
    CHECK(s.now.unread == 1);
    CHECK(s.now.waitingSince == fromMillis(2000));
}

TEST_CASE(
    "conversation: a promise that is not broken is made anew where the customer waits since another time") {
    Story s;
    s.customerWrites("own");
    ServiceDue due;
    due.answer = ServiceClock{fromMillis(9000), fromMillis(8000), ServiceMark::None};
    SECTION("open") {
        s.happens(due);
        s.happens(brought(1, fromMillis(500), 1));
        CHECK_FALSE(s.now.answer);
    }
    SECTION("broken") {
        due.answer->mark = ServiceMark::Breached;
        s.happens(due);
        s.happens(brought(1, fromMillis(500), 1));
        CHECK(s.now.answer);
    }
    SECTION("he has waited for longer here") {
        s.happens(due);
        s.happens(brought(1, fromMillis(5000), 1));
        CHECK(s.now.answer);
    }
}

TEST_CASE("conversation: what its entries say about it is what their events would") {
    Story s;
    s.customerWrites("one");
    s.agentWrites("here");
    s.customerWrites("two");
    std::vector<TimelineItem> entries(3);
    entries[0].text = "one", entries[1].text = "here", entries[2].text = "two";
    entries[1].direction = Direction::Out;
    for (std::size_t i = 0; i < 3; ++i) {
        entries[i].seq = i + 2;
        entries[i].at = fromMillis(1000 * static_cast<std::int64_t>(i + 2));
    }
    auto [said, snippet] = saidBy(entries, s.now);
    CHECK(snippet == "two");
    CHECK(said.waitingSince == s.now.waitingSince);
    CHECK(said.customerSeq == s.now.customerSeq);
    CHECK(said.agentSeq == s.now.agentSeq);
    CHECK(said.lastAt == s.now.lastAt);
    s.now.waitingSince.reset(); // it was solved and opened again: nobody waits for the old question
    CHECK_FALSE(saidBy(entries, s.now).first.waitingSince);
}

TEST_CASE("snippet: one line, cut between letters") {
    CHECK(snippetOf("  a\n\n b\t c ") == "a b c");
    std::string longText;
    for (int i = 0; i < 400; ++i) longText += "ş";
    CHECK(snippetOf(longText).size() == kSnippetOctets);
}
