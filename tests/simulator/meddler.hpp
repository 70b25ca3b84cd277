// Handles the WebSocket frames of one direction of a line worse than TCP would: twice, in another order, or
// not at all, in which case the line breaks, as where an answer was lost. Only those that carry a command, an
// answer or news: what comes before has an order that both sides may count on.
#pragma once

#include "core/net/message_deflate.hpp"
#include "tests/sim/dice.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace santral::simulator {

struct Meddling { // shares of all frames that may be meddled with
    double twice = 0;
    double swapped = 0; // with the next one
    double lost = 0;    // answers alone
    bool none() const { return twice == 0 && swapped == 0 && lost == 0; }
};

// For whoever looks on, with all lines together.
struct MeddlerNotes {
    std::uint64_t commands = 0, answers = 0; // that came to be meddled with
    std::uint64_t twice = 0, swapped = 0, lost = 0;
    std::function<void(std::string_view text)> answer = [](std::string_view) {}; // lost ones too
};

class Meddler {
public:
    Meddler(sim::Dice& dice, const Meddling& how, MeddlerNotes* notes = nullptr)
        : dice_(dice), how_(how), notes_(notes ? *notes : own_) {}
    Meddler(const Meddler&) = delete;
    Meddler& operator=(const Meddler&) = delete;

    struct Passed {
        std::string octets;
        bool breaks = false; // behind them
    };
    Passed pass(std::string_view octets);
    bool holds() const { return !held_.empty(); }
    std::string release(); // what waits for the next frame waits no longer

private:
    std::size_t frameSize() const;              // 0: not all of it is there
    std::string textOf(std::string_view frame); // empty where it has none
    void take(std::string frame, Passed& out);

    sim::Dice& dice_;
    const Meddling& how_;
    MeddlerNotes own_;
    MeddlerNotes& notes_;
    net::MessageDeflate deflate_;
    bool upgraded_ = false;
    std::string input_;
    std::string held_;
};

} // namespace santral::simulator
