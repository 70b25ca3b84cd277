// A desk on a line that carries nothing any more, before anybody knows it.
#include "core/base/wakeup.hpp"
#include "tests/support/team_bench.hpp"

using namespace santral;
using santral::test::TeamBench;

namespace {

// A line that carries nothing for as long as it is held, and of which nobody is told that it does not.
struct DeadLine {
    explicit DeadLine(asio::any_io_executor executor) : reads(executor), writes(executor) {}
    bool on = false;
    Wakeup reads, writes;
    void end() {
        on = false;
        reads.notify();
        writes.notify();
    }
};

class DeadStream final : public net::Stream {
public:
    DeadStream(std::unique_ptr<net::Stream> stream, std::shared_ptr<DeadLine> line)
        : stream_(std::move(stream)), line_(std::move(line)) {}
    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        auto size = co_await stream_->read(into);
        while (line_->on) {
            bool woken = co_await line_->reads.wait();
            if (!woken) co_return Error{Errc::Closed, {}};
        }
        co_return size;
    }
    asio::awaitable<Result<void>> write(std::string_view octets) override {
        while (line_->on) {
            bool woken = co_await line_->writes.wait();
            if (!woken) co_return Error{Errc::Closed, {}};
        }
        co_return co_await stream_->write(octets);
    }
    void close() override { stream_->close(); }

private:
    std::unique_ptr<net::Stream> stream_;
    std::shared_ptr<DeadLine> line_;
};

asio::awaitable<Result<std::unique_ptr<net::Stream>>> dialDead(TeamBench& t, std::shared_ptr<DeadLine> line) {
    net::ConnectOptions options;
    std::string host = "127.0.0.1";
    auto stream = co_await net::connectTcp(*t.timers, std::move(host), t.port, std::move(options));
    if (!stream) co_return stream.error();
    co_return std::make_unique<DeadStream>(std::move(*stream), std::move(line));
}

} // namespace

TEST_CASE("team: what is answered on a line that has died unnoticed stands in the thread and is kept all the "
          "same") {
    TeamBench t;
    auto line = std::make_shared<DeadLine>(t.io.get_executor());
    t.dial = [&t, line] { return dialDead(t, line); };
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    line->on = true;
    std::vector<Result<Receipt>> answers;
    auto writes = [&](const std::string& text) {
        SendMessage answer{conversation, t.newMessage(), Channel::Chat, text, {}, {}, 0};
        desk->execute(makeId<CommandId>(systemClock(), t.random), answer,
                      [&](Result<Receipt> r) { answers.push_back(std::move(r)); });
    };
    writes("birazdan");
    std::vector<std::string> both{"merhaba", "birazdan"};
    t.until([&] { return t.texts(*desk.hub, customer) == both; });
    CHECK(desk->linkIsUp());
    CHECK(answers.empty()); // the hub may still say no
    SECTION("and it goes out when the line carries again") {
        line->end();
        t.until([&] { return answers.size() == 1; });
        CHECK(answers[0]);
    }
    SECTION("and a second one after it") {
        writes("buyurun");
        both.push_back("buyurun");
        t.until([&] { return t.texts(*desk.hub, customer) == both; });
    }
    SECTION("also after the desk's own end") {
        t.stop(desk);
        line->end();
        t.stopHub();
        t.start(desk, "deniz");
        t.settle();
        CHECK(t.texts(*desk.hub, customer) == both);
        t.startHub();
        desk->retryNow();
    }
    line->end();
    std::size_t waiting = 9;
    auto watch = desk->watchInHand([&](const std::vector<InHand>& all) { waiting = all.size(); });
    t.until([&] { return waiting == 0 && t.hub->idle(); });
    CHECK(t.texts(*t.hub, customer) == both);
    t.until([&] { return t.texts(*desk.hub, customer) == both; });
}

TEST_CASE(
    "team: an answer that a slow line brings too late is refused to whoever waits, and is not in hand too") {
    TeamBench t;
    auto line = std::make_shared<DeadLine>(t.io.get_executor());
    t.dial = [&t, line] { return dialDead(t, line); };
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    const Seq seen = t.thread(*desk.hub, customer).back().seq;
    line->on = true;
    std::optional<Result<Receipt>> answer;
    desk->execute(makeId<CommandId>(systemClock(), t.random),
                  SendMessage{conversation, t.newMessage(), Channel::Chat, "birazdan", {}, {}, seen},
                  [&](Result<Receipt> r) { answer = std::move(r); });
    t.until([&] { return t.texts(*desk.hub, customer).size() == 2; });
    t.visitorWrites("v1", "vazgeçtim", t.support);
    line->end();
    t.until([&] { return answer.has_value(); });
    CHECK(answer->error() == Error{Errc::Conflict, "stale"});
    std::vector<InHand> waiting;
    auto watch = desk->watchInHand([&](const std::vector<InHand>& all) { waiting = all; });
    const std::vector<std::string> theirs{"merhaba", "vazgeçtim"};
    t.until([&] { return t.texts(*desk.hub, customer) == theirs; });
    CHECK(waiting.empty());
    t.stop(desk);
    t.start(desk, "deniz");
    t.settle();
    CHECK(t.texts(*desk.hub, customer) == theirs);
}

TEST_CASE(
    "hub link: what is sent on a line that was given up a moment ago goes nowhere, and the line comes back") {
    TeamBench t;
    t.addAgent("deniz", Role::Agent, {t.support});
    HubLink::Options options{
        {"127.0.0.1", t.port, false, {}}, t.tokens.at("deniz"), *t.timers, systemClock(), t.random};
    bool up = false;
    HubLink::Events events;
    events.hello = [] { return wire::Hello{}; };
    events.frame = [](const wire::FromHub&) {};
    events.state = [&](HubLink::State state, const std::string&) { up = state == HubLink::State::Up; };
    HubLink link(t.io.get_executor(), std::move(options), std::move(events));
    link.start();
    t.until([&] { return up; });
    link.restart("test");
    link.send(wire::Ready{true});
    t.until([&] { return !up; });
    t.until([&] { return up; });
    t.await(link.stop());
}
