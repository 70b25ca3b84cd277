#include "tests/simulator/network.hpp"

#include "core/base/wakeup.hpp"
#include "core/net/connect.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr int kClient = 0, kServer = 1;
constexpr Millis kConnectLimit{10'000};
constexpr Millis kHeldFrame{150}; // how long one waits for another to be swapped with

} // namespace

// One end of a line, as a program holds it.
class SimStream final : public net::Stream {
public:
    SimStream(Network& network, Network::LinePtr line, int side, asio::any_io_executor executor)
        : network_(network), line_(std::move(line)), side_(side), wake_(std::move(executor)) {
        line_->streams[side_] = this;
    }
    ~SimStream() override {
        close();
        line_->streams[side_] = nullptr;
    }

    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        while (arrived_.empty()) {
            if (line_->over[side_] || closed_) co_return Error{Errc::Closed, {}};
            bool woken = co_await wake_.wait();
            if (!woken) co_return Error{Errc::Closed, {}};
        }
        if (closed_) co_return Error{Errc::Closed, {}};
        const std::size_t size = asio::buffer_copy(into, asio::buffer(arrived_));
        arrived_.erase(0, size);
        co_return size;
    }
    asio::awaitable<Result<void>> write(std::string_view octets) override {
        if (closed_ || line_->over[side_]) co_return Error{Errc::Closed, {}};
        network_.send(line_, side_, octets);
        co_return Result<void>();
    }
    std::size_t writeNow(std::string_view octets) override {
        if (!closed_ && !line_->over[side_]) network_.send(line_, side_, octets);
        return octets.size();
    }
    void close() override {
        if (std::exchange(closed_, true)) return;
        network_.closed(line_, side_);
        wake_.notify();
    }

    void arrives(std::string_view octets) {
        arrived_ += octets;
        wake_.notify();
    }
    void ends() { wake_.notify(); }

private:
    Network& network_;
    Network::LinePtr line_;
    int side_;
    Wakeup wake_;
    std::string arrived_;
    bool closed_ = false;
};

Network::Network(World& world) : world_(world), dice_(world.newSeed()) {}

void Network::listen(const std::string& door, Machine& where, Accept accept) {
    doors_[door] = {&where, std::move(accept)};
}

Millis Network::delay() {
    double from = static_cast<double>(weather_.least.count()) / 1000;
    double upto = static_cast<double>(weather_.most.count()) / 1000;
    return dice_.seconds(from, upto);
}

Network::Dialled Network::dial(Machine& from, std::string door) {
    co_await from.timers().wait(delay());
    if (!from.isUp()) co_return Error{Errc::Closed, {}}; // it crashed meanwhile
    auto found = doors_.find(door);
    bool there = found != doors_.end();
    auto isCut = [&](const Machine& machine) { return cuts_.count(machine.name()) > 0; };
    if (isCut(from) || (there && isCut(*found->second.where))) {
        co_await from.timers().wait(kConnectLimit);
        co_return Error{Errc::Timeout, std::string(net::reason::kConnect)};
    }
    if (!there) co_return Error{Errc::Unavailable, std::string(net::reason::kRefused)};
    auto line = std::make_shared<Line>();
    line->number = ++lastNumber_;
    line->door = door;
    line->ends[kClient] = &from;
    line->ends[kServer] = found->second.where;
    if (!weather_.toServer.none())
        line->meddlers[kServer] = std::make_unique<Meddler>(dice_, weather_.toServer);
    if (!weather_.toClient.none())
        line->meddlers[kClient] = std::make_unique<Meddler>(dice_, weather_.toClient);
    if (door.starts_with("mail")) line->meddlers[0].reset(), line->meddlers[1].reset();
    lines_.push_back(line);
    auto far = std::make_unique<SimStream>(*this, line, kServer, found->second.where->core());
    auto near = std::make_unique<SimStream>(*this, line, kClient, from.core());
    world_.touch(found->second.where);
    found->second.accept(std::move(far), from.name());
    co_return near;
}

bool Network::blocked(const Line& line, int towards) const {
    auto cutAt = [&](const Machine* machine, Direction own) {
        auto found = machine ? cuts_.find(machine->name()) : cuts_.end();
        return found != cuts_.end() && (found->second == Direction::Both || found->second == own);
    };
    return cutAt(line.ends[towards], Direction::In) || cutAt(line.ends[1 - towards], Direction::Out);
}

std::string Network::clientOf(const Line& line) {
    return line.ends[kClient] ? line.ends[kClient]->name() : "somebody who is dead";
}

void Network::send(const LinePtr& line, int from, std::string_view octets) {
    int towards = 1 - from;
    if (!line->ends[from]) return; // dead already
    world_.story().count(octets);
    if (Meddler* meddler = line->meddlers[towards].get()) {
        Meddler::Passed passed = meddler->pass(octets);
        pass(line, towards, std::move(passed.octets));
        if (passed.breaks) {
            world_.story().tell("network", "an answer to " + clientOf(*line) + " is lost, and its line");
            world_.later(kHeldFrame, [this, line] { breakLine(*line); });
            line->ends[from] = nullptr; // nothing follows
            return;
        }
        if (!meddler->holds()) return;
        world_.later(kHeldFrame,
                     [this, line, towards] { pass(line, towards, line->meddlers[towards]->release()); });
        return;
    }
    pass(line, towards, std::string(octets));
}

void Network::pass(const LinePtr& line, int towards, std::string octets) {
    if (octets.empty()) return;
    if (octets.size() > 1 && dice_.chance(weather_.tornWrites)) {
        std::size_t first = 1 + dice_.below(octets.size() - 1);
        schedule(line, towards, {octets.substr(0, first)});
        octets.erase(0, first);
    }
    schedule(line, towards, {std::move(octets)});
}

void Network::schedule(const LinePtr& line, int towards, Chunk chunk) {
    auto at = std::max<std::chrono::nanoseconds>(world_.now() + delay(), line->arrival[towards]);
    line->arrival[towards] = at;
    line->way[towards].push_back(std::move(chunk));
    world_.later(
        at - world_.now(),
        [this, line, towards, life = line->life] {
            if (line->life != life) return;
            ++line->come[towards];
            handOver(*line, towards);
        },
        line->ends[towards]);
}

void Network::handOver(Line& line, int towards) {
    while (line.come[towards] > 0 && !blocked(line, towards)) {
        Chunk chunk = std::move(line.way[towards].front());
        line.way[towards].pop_front();
        --line.come[towards];
        if (chunk.end) line.over[towards] = true;
        SimStream* stream = line.streams[towards];
        if (stream && chunk.end) stream->ends();
        if (stream && !chunk.end) stream->arrives(chunk.octets);
    }
}

void Network::closed(const LinePtr& line, int by) {
    bool silent = !line->ends[by];
    line->over[by] = true;
    if (!silent && !line->over[1 - by]) schedule(line, 1 - by, {{}, true});
    if (line->over[1 - by]) drop(line);
}

void Network::drop(const LinePtr& line) {
    std::erase(lines_, line);
}

void Network::breakLine(Line& line) {
    ++line.life;
    for (int side : {kClient, kServer}) {
        line.way[side].clear();
        line.come[side] = 0;
        line.over[side] = true;
        if (line.streams[side]) line.streams[side]->ends();
    }
    std::erase_if(lines_, [&](const LinePtr& one) { return one.get() == &line; });
}

void Network::breakOne() {
    if (lines_.empty()) return;
    auto line = lines_.begin();
    std::advance(line, dice_.below(lines_.size()));
    LinePtr kept = *line;
    world_.story().tell("network", "the line of " + clientOf(*kept) + " breaks");
    breakLine(*kept);
}

void Network::cut(const Machine& machine, Direction direction) {
    const char* words[] = {"nothing leaves ", "nothing reaches ", "nothing leaves or reaches "};
    world_.story().tell("network", words[static_cast<int>(direction)] + machine.name());
    cuts_[machine.name()] = direction;
}

// What TCP held back comes now, where somebody still waits for it.
void Network::heal(const Machine& machine) {
    if (cuts_.erase(machine.name()) == 0) return;
    world_.story().tell("network", machine.name() + " is reached again");
    for (const LinePtr& line : std::list<LinePtr>(lines_)) {
        for (int side : {kClient, kServer}) handOver(*line, side);
    }
}

void Network::healAll() {
    cuts_.clear();
    for (const LinePtr& line : std::list<LinePtr>(lines_)) {
        for (int side : {kClient, kServer}) handOver(*line, side);
    }
}

// A killed program's system says good-bye for it; a computer without power says nothing.
void Network::crashed(const Machine& machine, Crash how) {
    std::erase_if(doors_, [&](const auto& one) { return one.second.where == &machine; });
    for (const LinePtr& line : std::list<LinePtr>(lines_)) {
        for (int side : {kClient, kServer}) {
            if (line->ends[side] != &machine) continue;
            if (how == Crash::Kill && !line->over[1 - side]) schedule(line, 1 - side, {{}, true});
            line->ends[side] = nullptr;
            line->over[side] = true;
            if (line->streams[side]) line->streams[side]->ends();
        }
    }
}

void Network::forget(const Machine& machine) {
    std::erase_if(doors_, [&](const auto& one) { return one.second.where == &machine; });
    for (const LinePtr& line : std::list<LinePtr>(lines_)) {
        for (int side : {kClient, kServer}) {
            if (line->ends[side] == &machine && line->streams[side]) line->streams[side]->close();
        }
    }
}

} // namespace santral::simulator
