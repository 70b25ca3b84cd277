// The lines between desks and their hub, through a door of ours that handles frames worse than TCP would
// (tests/simulator/meddler.hpp): commands twice and in another order, answers that are lost with their line.
#pragma once

#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/net/listen.hpp"
#include "tests/simulator/meddler.hpp"

#include <cstdint>
#include <list>
#include <memory>

namespace santral::fault {

struct BadWeather {
    simulator::Meddling toHub, toDesk;
};

class BadLines {
public:
    BadLines(asio::any_io_executor executor, Timers& timers, std::uint64_t seed);
    ~BadLines();

    Result<std::uint16_t> listen();                // the port for desks
    void leadTo(std::uint16_t hub) { hub_ = hub; } // on this computer, from now on; 0: it is away
    BadWeather& weather() { return weather_; }     // of lines that are there too
    simulator::MeddlerNotes& notes() { return notes_; }
    asio::awaitable<void> stop(); // before it goes

private:
    struct Way;
    struct Line;
    using LinePtr = std::shared_ptr<Line>;
    using Direction = Way Line::*;
    asio::awaitable<void> join(std::unique_ptr<net::Stream> desk);
    asio::awaitable<void> read(LinePtr line, Direction direction);
    asio::awaitable<void> write(LinePtr line, Direction direction);
    void breakLine(Line& line);

    asio::any_io_executor executor_;
    Timers& timers_;
    std::uint16_t hub_ = 0;
    sim::Dice dice_;
    BadWeather weather_;
    simulator::MeddlerNotes notes_;
    std::unique_ptr<net::Listener> listener_;
    Tasks tasks_;
    std::list<std::weak_ptr<Line>> lines_;
};

} // namespace santral::fault
