// kill -9 of a hub at work: a process of its own over a real disk, killed at a random change of its files or
// at a random moment; what is left is looked at, and the next process opens it.
#pragma once

#include "tests/fault/report.hpp"

#include <filesystem>

namespace santral::fault {

struct KillOptions {
    std::size_t kills = 2000;
    std::uint64_t seed = 1;
    std::filesystem::path program; // that takes the arguments of `santral-fault child`
};

Report kills(const KillOptions& options);

} // namespace santral::fault
