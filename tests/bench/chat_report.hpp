// What a bench of live chat found: its lines on the screen, the count in the hub's ledger, and the last line
// of JSON.
#pragma once

#include "tests/bench/load.hpp"

#include <optional>

namespace santral::bench {

struct Counted { // messages in the ledger beside what was said
    std::size_t stored = 0;
    std::size_t lost = 0;    // acknowledged, and not there
    std::size_t doubled = 0; // there more than once, or acknowledged under one number twice
};
// Reads a hub's ledger behind event `after`.
Counted countInLedger(const std::filesystem::path& folder, const Talkers& talkers, const Load& load,
                      std::uint64_t after = 0);

struct Finding { // one server with so many visitors
    std::string server;
    std::size_t visitors = 0;
    std::vector<Step> fixed;       // at the rates asked for
    std::optional<Step> sustained; // the highest step that held
    std::optional<Step> over;      // twice that
    double recovered = -1;         // seconds; below zero: not measured
    ServerFigures idle;            // visitors connected, nothing said
    ServerFigures working;         // after the fixed rates
    ServerFigures end;             // of everything
    ServerFigures calm;            // some seconds of a low rate later
    std::size_t said = 0;
    std::uint64_t pushedBack = 0;
    std::uint64_t broken = 0;
    bool ended = false; // in order, when it was told to
    std::optional<Counted> counted;

    bool isWhole() const;
};

void print(const char* what, Step& step);
void print(Finding& finding);
// One line of JSON; names begin with the server and its visitors: "hub_2000_…".
void printJson(std::vector<Finding>& findings);

} // namespace santral::bench
