// Where commits are made: on the ledger's thread, or, where that is quicker, on the core's.
#include "core/hub/writer.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;

namespace {

// Takes as long as it is told.
struct SlowLedger final : store::Ledger {
    FakeClock& clock;
    Millis takes{0};
    int commits = 0;

    explicit SlowLedger(FakeClock& of) : clock(of) {}
    Result<std::vector<Result<void>>> append(Seq, std::span<const store::Append> commands) override {
        clock.advance(takes);
        ++commits;
        return std::vector<Result<void>>(commands.size());
    }
    Result<void> eraseContent(const store::Forgotten&, const DropFiles&) override { return {}; }
    Result<std::uint64_t> checkpoint() override { return 0; }
    Result<void> syncMoved() override { return {}; }
    Result<void> probe() override { return {}; }
    std::uint64_t walPages() const override { return 0; }
};

struct WriterBench {
    asio::io_context core, disk;
    FakeClock clock;
    SlowLedger ledger{clock};
    bool free = true;
    std::size_t written = 0;
    test::EventStory story;
    Writer writer{core.get_executor(), disk.get_executor(), clock, ledger,
                  [this](const Writer::Outcome& outcome) { written += outcome.written.size(); }};

    WriterBench() {
        writer.commitHereWhile([this] { return free; });
    }
    void add() {
        WriterEntry entry;
        story.opens();
        entry.decision.events = story.take();
        writer.add(std::move(entry));
    }
    void turn(asio::io_context& io) {
        io.restart();
        io.poll();
    }
    // One commit on the ledger's thread after the other, so that the writer knows the disk.
    void getToKnow() {
        for (int i = 0; i < 100; ++i) {
            add();
            for (int n = 0; n < 2; ++n) turn(core), turn(disk);
            turn(core);
        }
        written = 0;
    }
    // How many commands were written without the ledger's thread.
    std::size_t writtenHere(int commands = 1) {
        for (int i = 0; i < commands; ++i) add();
        turn(core);
        return written;
    }
};

} // namespace

TEST_CASE("writer: a disk that nobody knows yet is asked on its own thread") {
    WriterBench t;
    t.clock.advance(Millis(1'000));
    CHECK(t.writtenHere() == 0);
    t.turn(t.disk);
    t.turn(t.core);
    CHECK(t.written == 1);
}

TEST_CASE("writer: a calm hub with a quick disk commits where it is") {
    WriterBench t;
    t.getToKnow();
    t.clock.advance(Millis(1));
    CHECK(t.writtenHere() == 1);
}

TEST_CASE("writer: commits that follow each other closely go to the ledger's thread") {
    WriterBench t;
    t.getToKnow();
    t.clock.advance(Millis(1));
    REQUIRE(t.writtenHere() == 1);
    CHECK(t.writtenHere() == 1);
}

TEST_CASE("writer: many commands at once go to the ledger's thread") {
    WriterBench t;
    t.getToKnow();
    t.clock.advance(Millis(1));
    CHECK(t.writtenHere(20) == 0);
}

TEST_CASE("writer: while somebody else is at the ledger nobody commits on the core thread") {
    WriterBench t;
    t.getToKnow();
    t.free = false;
    t.clock.advance(Millis(1));
    CHECK(t.writtenHere() == 0);
}

TEST_CASE("writer: a slow disk is never waited for on the core thread") {
    WriterBench t;
    t.ledger.takes = Millis(5);
    t.getToKnow();
    t.clock.advance(Millis(1));
    CHECK(t.writtenHere() == 0);
}
