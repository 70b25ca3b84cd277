// Thousands of commands on real processes: the shipped hub and three desks over real folders and sockets,
// joined by lines that bring commands twice and in another order and lose answers, while one of the four is
// killed every so often.
#pragma once

#include "tests/fault/report.hpp"

#include <cstdint>
#include <filesystem>

namespace santral::fault {

struct CommandOptions {
    std::uint64_t count = 5000;
    std::uint64_t crashEvery = 500;
    std::uint64_t seed = 1;
    std::filesystem::path program; // santral-fault, beside santral-hub
    bool tells = false;            // on stderr, after every crash, how far it is
};

Report commands(const CommandOptions& options);

} // namespace santral::fault
