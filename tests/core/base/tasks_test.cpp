#include "core/base/tasks.hpp"

#include "core/base/timers.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

namespace {

asio::awaitable<void> waitLong(Timers& timers, int& ended) {
    co_await timers.wait(1h);
    ++ended;
}

asio::awaitable<void> stopAll(Tasks& tasks, bool& finished) {
    tasks.stop();
    co_await tasks.done();
    finished = true;
}

asio::awaitable<Result<int>> never(Timers& timers) {
    co_await timers.wait(1h);
    co_return 1;
}

asio::awaitable<void> limited(Timers& timers, Result<int>& out) {
    out = co_await withTimeout(timers, 5ms, never(timers));
}

} // namespace

TEST_CASE("tasks: stop ends all running work and done waits for it") {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Tasks tasks(io.get_executor());
    int ended = 0;
    bool finished = false;
    for (int i = 0; i < 3; ++i) tasks.spawn(waitLong(*timers, ended), "wait");
    io.poll();
    asio::co_spawn(io, stopAll(tasks, finished), asio::detached);
    io.run();
    CHECK(finished);
    CHECK(tasks.running() == 0);
}

TEST_CASE("tasks: asked to end from outside of the loop, work that ends by itself in the same turn is left "
          "in peace") {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Tasks tasks(io.get_executor());
    int ended = 0;
    tasks.spawn(waitLong(*timers, ended), "wait");
    io.poll();
    tasks.stop(); // its cancellation is posted
    tasks.stop(); // and once more: the first one ends the work
    io.restart();
    io.run();
    CHECK(ended == 1);
    CHECK(tasks.running() == 0);
}

TEST_CASE("timers: work over its limit is cancelled and reported as Timeout") {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Result<int> result = 0;
    asio::co_spawn(io, limited(*timers, result), asio::detached);
    io.run();
    REQUIRE(!result);
    CHECK(result.error().code == Errc::Timeout);
}

TEST_CASE("timers: a dropped subscription never fires") {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    int fired = 0;
    auto kept = timers->after(1ms, [&] { ++fired; });
    auto dropped = timers->after(1ms, [&] { fired += 10; });
    dropped.reset();
    io.run();
    CHECK(fired == 1);
}
