// A desk that somebody is signed in on, as lists show it.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/ids.hpp"

#include <string>

namespace santral {

struct Device {
    TokenId id;
    AgentId agent;
    std::string device; // as its user sees it: "Elif's laptop"
    TimePoint made{};
    TimePoint used{}; // to within an hour
    TimePoint ends{};
    bool operator==(const Device&) const = default;
};

} // namespace santral
