#include "core/hub/replica.hpp"

#include "core/domain/conversation_fold.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/sim_disk.hpp"

using namespace santral;

namespace {

// A copy on a disk of its own, which works only when it is told to.
struct Copy {
    test::SimDisk disk{"replica-test", 1};
    std::unique_ptr<asio::io_context> core, work;
    test::FakeTime time;
    std::unique_ptr<Replica> replica;
    std::vector<Result<void>> outcomes;
    test::EventStory story;

    Copy() { open(); }
    ~Copy() { end(); }
    // Whatever was not done yet never is.
    void end() {
        core.reset();
        work.reset();
        replica.reset();
    }
    void open() {
        end();
        core = std::make_unique<asio::io_context>();
        work = std::make_unique<asio::io_context>();
        auto tell = [this](Seq, Result<void> outcome) { outcomes.push_back(std::move(outcome)); };
        replica =
            Replica::open({"view.db", disk.vfs()}, core->get_executor(), work->get_executor(), time, tell)
                .value();
    }
    void run() {
        for (bool busy = true; busy;) {
            core->restart(), work->restart();
            busy = work->poll() + core->poll() > 0;
        }
    }
    store::ReplicaStep conversation() {
        story.conversation = ConversationId{{1, ++opened_}};
        story.opens("matter " + std::to_string(opened_));
        Conversation conversation;
        for (const Event& event : story.take()) apply(conversation, event);
        store::ReplicaStep step;
        step.units.push_back({conversation, {}, {}, {}});
        step.upto = story.head();
        return step;
    }
    std::size_t held() {
        return store::openViewReader({"view.db", disk.vfs()}).value()->places().value().size();
    }
    void dropAll(std::string claim) {
        replica->dropWhere([](ConversationId, const store::Place&) { return true; }, {}, std::move(claim));
    }

private:
    std::uint64_t opened_ = 0;
};

} // namespace

// Otherwise it would be taken for one that has nothing to drop, and keep for ever what may not be seen.
TEST_CASE("replica: a copy says that it holds less only once what it lost from sight is gone from it") {
    Copy t;
    t.replica->take(t.conversation());
    t.replica->claim("two queues");
    t.run();
    t.dropAll("one queue");
    t.open(); // it ended before it came to that
    CHECK(t.replica->claimed() == "two queues");
    CHECK(t.held() == 1);
    t.dropAll("one queue");
    t.run();
    t.open();
    CHECK(t.replica->claimed() == "one queue");
    CHECK(t.held() == 0);
}

TEST_CASE("replica: however much a power cut takes, the copy holds what it says") {
    for (std::uint64_t change = 1; change <= 40; ++change) {
        Copy t;
        t.disk.cutAt(change);
        for (int n = 1; n <= 5; ++n) {
            t.replica->take(t.conversation());
            t.replica->claim(std::to_string(n));
        }
        t.run();
        t.end();
        t.disk.powerCut();
        t.open();
        CAPTURE(change, t.replica->claimed());
        std::size_t claimed = t.replica->claimed().empty() ? 0 : std::stoul(t.replica->claimed());
        CHECK(t.held() >= claimed);
    }
}

TEST_CASE("replica: after a step that failed it takes nothing before it begins anew") {
    Copy t;
    t.replica->take(t.conversation());
    t.replica->claim("all");
    t.run();
    t.disk.setTrouble(test::SimDisk::Trouble::Broken);
    t.replica->take(t.conversation());
    t.run();
    t.disk.setTrouble(test::SimDisk::Trouble::None);
    t.outcomes.clear();
    t.replica->take(t.conversation());
    t.replica->claim("all, as before");
    t.run();
    REQUIRE(t.outcomes.size() == 2);
    CHECK_FALSE(t.outcomes[0]);
    CHECK_FALSE(t.outcomes[1]);
    t.replica->beginAnew("nothing for sure");
    t.replica->take(t.conversation());
    t.run();
    t.open();
    CHECK(t.replica->claimed() == "nothing for sure");
    CHECK(t.held() == 2);
}

TEST_CASE("replica: words of what is gone leave the file after a restart too") {
    Copy t;
    t.replica->take(t.conversation());
    t.run();
    t.dropAll("nothing");
    t.run();
    t.open(); // the cleaning had not begun
    t.time.advance(Millis(5'000));
    t.run();
    CHECK_FALSE(store::openViewWriter({"view.db", t.disk.vfs()}).value()->hasLeftovers().value());
}
