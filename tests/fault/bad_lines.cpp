#include "tests/fault/bad_lines.hpp"

#include "core/base/wakeup.hpp"
#include "core/net/connect.hpp"

#include <array>
#include <string>
#include <utility>

namespace santral::fault {
namespace {

constexpr Millis kHeldFrame{20}; // how long one waits for another to be swapped with

} // namespace

struct BadLines::Way {
    Way(asio::any_io_executor executor, sim::Dice& dice, const simulator::Meddling& how,
        simulator::MeddlerNotes& notes)
        : meddler(dice, how, &notes), wake(std::move(executor)) {}

    net::Stream* from = nullptr;
    net::Stream* to = nullptr;
    simulator::Meddler meddler;
    Wakeup wake; // there is something to write, or it is over
    std::string unwritten;
    Subscription release; // of a frame that waits for the next one
    bool over = false;    // nothing more is read
};

struct BadLines::Line {
    Line(BadLines& of, std::unique_ptr<net::Stream> fromDesk, std::unique_ptr<net::Stream> fromHub)
        : desk(std::move(fromDesk)), hub(std::move(fromHub)),
          toHub(of.executor_, of.dice_, of.weather_.toHub, of.notes_),
          toDesk(of.executor_, of.dice_, of.weather_.toDesk, of.notes_) {
        toHub.from = toDesk.to = desk.get();
        toHub.to = toDesk.from = hub.get();
    }

    std::unique_ptr<net::Stream> desk, hub;
    Way toHub, toDesk;
};

BadLines::BadLines(asio::any_io_executor executor, Timers& timers, std::uint64_t seed)
    : executor_(executor), timers_(timers), dice_(seed), tasks_(executor) {}

BadLines::~BadLines() = default;

Result<std::uint16_t> BadLines::listen() {
    auto listener = net::listen(executor_, timers_, {});
    if (!listener) return listener.error();
    listener_ = std::move(*listener);
    listener_->start(tasks_, [this](std::unique_ptr<net::Stream> desk, const net::Endpoint&) {
        tasks_.spawn(join(std::move(desk)), "a line");
    });
    return listener_->local().port;
}

// Where the hub is away its desk is told so as by its own system: the line ends at once.
asio::awaitable<void> BadLines::join(std::unique_ptr<net::Stream> desk) {
    if (hub_ == 0) co_return;
    std::string host = "127.0.0.1";
    net::ConnectOptions options;
    auto hub = co_await net::connectTcp(timers_, std::move(host), hub_, std::move(options));
    if (!hub) co_return;
    auto line = std::make_shared<Line>(*this, std::move(desk), std::move(*hub));
    lines_.push_back(line);
    std::erase_if(lines_, [](const auto& one) { return one.expired(); });
    for (Direction direction : {&Line::toHub, &Line::toDesk}) {
        tasks_.spawn(read(line, direction), "reading");
        tasks_.spawn(write(line, direction), "writing");
    }
}

asio::awaitable<void> BadLines::read(LinePtr line, Direction direction) {
    Way& way = line.get()->*direction;
    std::array<char, 16384> octets{};
    while (!way.over) {
        auto got = co_await way.from->read(asio::buffer(octets));
        if (!got) break;
        auto passed = way.meddler.pass({octets.data(), *got});
        way.unwritten += passed.octets;
        if (passed.breaks) break;
        way.wake.notify();
        if (!way.meddler.holds()) continue;
        way.release = timers_.after(kHeldFrame, [&way] {
            way.unwritten += way.meddler.release();
            way.wake.notify();
        });
    }
    way.release.reset();
    way.over = true;
    way.wake.notify();
}

// What was read before the end still arrives.
asio::awaitable<void> BadLines::write(LinePtr line, Direction direction) {
    Way& way = line.get()->*direction;
    for (;;) {
        std::string octets = std::exchange(way.unwritten, {});
        if (octets.empty() && way.over) break;
        if (octets.empty()) {
            bool woken = co_await way.wake.wait();
            if (!woken) break;
            continue;
        }
        auto written = co_await way.to->write(octets);
        if (!written) break;
    }
    breakLine(*line);
}

void BadLines::breakLine(Line& line) {
    line.desk->close();
    line.hub->close();
    for (Way* way : {&line.toHub, &line.toDesk}) {
        way->over = true;
        way->wake.notify();
    }
}

asio::awaitable<void> BadLines::stop() {
    if (listener_) listener_->stop();
    for (const auto& one : lines_) {
        if (auto line = one.lock()) breakLine(*line);
    }
    tasks_.stop();
    co_await tasks_.done();
}

} // namespace santral::fault
