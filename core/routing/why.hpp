// Who gets what, and why.
#pragma once

#include "core/domain/why.hpp"

namespace santral::routing {

using santral::Chosen;
using santral::Verdict;
using santral::Why;

struct Assignment {
    ContactId contact;
    AgentId agent;
    Why why;
    bool operator==(const Assignment&) const = default;
};

} // namespace santral::routing
