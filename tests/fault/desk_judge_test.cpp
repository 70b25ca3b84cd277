#include "tests/fault/desk_judge.hpp"

#include "core/store/sqlite/ledger.hpp"
#include "tests/fault/effect.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/temp_folder.hpp"

#include <memory>

using namespace santral;
using namespace santral::fault;

namespace {

// A desk, and a ledger that says what the test wants it to say.
class Bench {
public:
    Bench() {
        book.add("desk", story.agent);
        story.opens();
        write({});
    }

    // What the desk asked for, in the book.
    CommandId asks(const CommandBody& body) {
        CommandId id{{7, ++asked_}};
        book.hear("desk", "ask " + toString(id) + " " + toString(story.conversation) + " " +
                              effectOf(body, story.agent));
        return id;
    }
    void isTold(CommandId id, Seq first, Seq last) {
        book.hear("desk", "ok " + toString(id) + " " + std::to_string(first) + " " + std::to_string(last));
    }
    // In the ledger, as that command or as nobody's.
    Seq happens(EventBody body, CommandId id = {}) {
        Event& event = story.happens(std::move(body));
        event.actorKind = Actor::Kind::Agent;
        event.agent = story.agent;
        write(id);
        return story.head();
    }
    Judgement judged() {
        auto reader = store::openLedgerReader({folder_ / "ledger.db", {}}).value();
        return judge(book, *reader);
    }

    test::EventStory story;
    DeskBook book;

private:
    void write(CommandId id) {
        store::Append append;
        append.command = id;
        append.receipt.first = append.receipt.last = story.head();
        append.events = story.take();
        auto done = ledger_->append(story.head() - append.events.size(), std::span(&append, 1));
        REQUIRE(done);
        REQUIRE(done->front());
    }

    test::TempFolder folder_;
    std::unique_ptr<store::Ledger> ledger_ = store::openLedger({folder_ / "ledger.db", {}}).value();
    std::uint64_t asked_ = 0;
};

const TagConversation kTag{{}, "urgent", true};
const ConversationTagged kTagged{"urgent", true};

MessageAdded noteOf(MessageId id, const std::string& text) {
    MessageAdded note;
    note.message = id;
    note.direction = Direction::Out;
    note.note = true;
    note.text = text;
    return note;
}

bool names(const Judgement& judgement, const std::string& words) {
    return judgement.faults.size() == 1 && judgement.faults.front().find(words) != std::string::npos;
}

} // namespace

TEST_CASE("desk judge: what was acknowledged and is there as it was asked is good") {
    Bench b;
    CommandId tag = b.asks(kTag);
    Seq at = b.happens(kTagged, tag);
    b.isTold(tag, at, at);
    AddNote asked{b.story.conversation, MessageId{{8, 99}}, "desk notes 1.1", {}};
    CommandId note = b.asks(asked);
    at = b.happens(noteOf(asked.message, asked.text), note);
    b.isTold(note, 0, 0); // without a line, and then it came through
    Judgement judgement = b.judged();
    CHECK(judgement.faults.empty());
    CHECK(judgement.counts.asked == 2);
    CHECK(judgement.counts.acknowledged == 2);
}

TEST_CASE("desk judge: a command that was acknowledged and is not in the ledger is lost, and named") {
    Bench b;
    b.isTold(b.asks(kTag), 2, 2);
    Judgement judgement = b.judged();
    CHECK(judgement.counts.lost == 1);
    CHECK(names(judgement, "desk's \"tag urgent\""));
    CHECK(names(judgement, "was acknowledged as event 2 and is not there"));
}

TEST_CASE("desk judge: an answer that was lost with its line counts as an acknowledgement too") {
    Bench b;
    Receipt receipt;
    receipt.first = receipt.last = 2;
    b.book.answered(b.asks(kTag), receipt);
    CHECK(b.judged().counts.lost == 1);
}

TEST_CASE("desk judge: what was safe on a desk is in the ledger, or refused, or needed no change") {
    Bench b;
    AddNote asked{b.story.conversation, MessageId{{8, 99}}, "desk notes 1.1", {}};
    CommandId note = b.asks(asked);
    b.isTold(note, 0, 0);
    CHECK(b.judged().counts.lost == 1);
    SECTION("a note always changes something") {
        b.book.answered(note, {});
        CHECK(names(b.judged(), "neither in the ledger nor among what was refused"));
    }
    SECTION("it was refused later") {
        b.book.hear("desk", "left " + toString(note));
        CHECK(b.judged().faults.empty());
    }
    SECTION("it is in the ledger") {
        b.happens(noteOf(asked.message, asked.text), note);
        CHECK(b.judged().faults.empty());
    }
}

TEST_CASE("desk judge: a command that was carried out twice is doubled, and named") {
    Bench b;
    CommandId tag = b.asks(kTag);
    Seq at = b.happens(kTagged, tag);
    b.isTold(tag, at, at);
    b.happens(kTagged);
    Judgement judgement = b.judged();
    CHECK(judgement.counts.doubled == 1);
    CHECK(names(judgement, "desk's \"tag urgent\""));
    CHECK(names(judgement, "is there once more, as event 3"));
}

TEST_CASE("desk judge: what nobody asked for is made up, and so is what became another thing") {
    Bench b;
    SECTION("nobody asked") {
        b.happens(ConversationClosed{});
        CHECK(names(b.judged(), "event 2 is \"closed\" by desk, for which nobody asked"));
    }
    SECTION("another thing was asked") {
        CommandId tag = b.asks(kTag);
        b.happens(ConversationTagged{"later", true}, tag);
        CHECK(names(b.judged(), "became event 2, which is another thing"));
    }
    CHECK(b.judged().counts.madeUp == 1);
}
