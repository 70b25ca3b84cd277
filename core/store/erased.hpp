// Who has been erased, as a list that outlives the ledger it comes from: a backup made before an erasure is
// restored without these people. One JSON object a line.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/events.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::store {

struct Erased {
    CustomerId customer;
    std::vector<IdentityId> identities;
    TimePoint at{};
    std::vector<CustomerId> emptied = {}; // as in CustomerErased
    bool operator==(const Erased&) const = default;
};

std::string toLines(const std::vector<Erased>& list);
// Invalid names the line that is none. Empty lines are passed over.
Result<std::vector<Erased>> erasedFrom(std::string_view lines);

} // namespace santral::store
