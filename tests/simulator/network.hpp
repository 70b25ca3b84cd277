// The network between the machines: connections that take their time, break, hold everything back or hand
// over less well than TCP would, as the dice will have it. Octets arrive in the order they were sent.
#pragma once

#include "core/net/stream.hpp"
#include "tests/simulator/machine.hpp"
#include "tests/simulator/meddler.hpp"

#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>

namespace santral::simulator {

class SimStream;

struct Weather {
    Millis least{1}, most{20};   // on the way
    double tornWrites = 0;       // shares of what is sent that arrive in two pieces
    Meddling toServer, toClient; // of frames of desks
};

class Network {
public:
    explicit Network(World& world);

    // Who listens under a name, and on which machine. Gone with the machine.
    using Accept = std::function<void(std::unique_ptr<net::Stream>, const std::string& address)>;
    void listen(const std::string& door, Machine& where, Accept accept);
    using Dialled = asio::awaitable<Result<std::unique_ptr<net::Stream>>>;
    Dialled dial(Machine& from, std::string door);

    Weather& weather() { return weather_; }
    // Nothing gets through between this machine and the others, in one direction or both, until it may again.
    enum class Direction { Out, In, Both };
    void cut(const Machine& machine, Direction direction);
    void heal(const Machine& machine);
    void healAll();
    void breakOne(); // a connection, with what is on its way
    std::size_t open() const { return lines_.size(); }

    void crashed(const Machine& machine, Crash how); // nothing comes or goes any more
    void forget(const Machine& machine);

private:
    friend class SimStream;
    struct Chunk {
        std::string octets;
        bool end = false; // nothing follows
    };
    struct Line {
        std::uint64_t number = 0;
        std::string door;
        const Machine* ends[2] = {}; // who dialled, who was dialled; nullptr: gone without a word
        SimStream* streams[2] = {};
        bool over[2] = {};                        // nothing more is read there
        std::deque<Chunk> way[2];                 // towards this end, in the order they were sent
        std::size_t come[2] = {};                 // of these; a cut keeps them from being handed over
        std::chrono::nanoseconds arrival[2] = {}; // of the last octets towards this end
        std::uint64_t life = 0;                   // raised where what is on its way is lost
        std::unique_ptr<Meddler> meddlers[2];     // of what goes towards this end
    };
    using LinePtr = std::shared_ptr<Line>;

    bool blocked(const Line& line, int towards) const;
    static std::string clientOf(const Line& line);
    void send(const LinePtr& line, int from, std::string_view octets);
    void pass(const LinePtr& line, int towards, std::string octets);
    void schedule(const LinePtr& line, int towards, Chunk chunk);
    void handOver(Line& line, int towards);
    void closed(const LinePtr& line, int by);
    void breakLine(Line& line);
    void drop(const LinePtr& line);
    Millis delay();

    World& world_;
    sim::Dice dice_;
    Weather weather_;
    struct Door {
        Machine* where = nullptr;
        Accept accept;
    };
    std::map<std::string, Door> doors_;
    std::map<std::string, Direction> cuts_; // by the machine's name
    std::list<LinePtr> lines_;
    std::uint64_t lastNumber_ = 0;
};

} // namespace santral::simulator
