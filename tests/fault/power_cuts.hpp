// Power cuts under a hub at work: the real LocalHub in one thread over a SimDisk, cut at a random change,
// looked at, opened again, until so many have been. The same for a seed.
#pragma once

#include "tests/fault/report.hpp"

#include <optional>

namespace santral::fault {

struct PowerCutOptions {
    std::size_t cuts = 1000;
    std::uint64_t seed = 1;
    std::optional<std::string> unsynced = {}; // files whose syncs do nothing, so that tests see it noticed
};

Report powerCuts(const PowerCutOptions& options);

} // namespace santral::fault
