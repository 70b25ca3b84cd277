// Checkpoints of the floor board, so that a moment of last week is found without reading the ledger from its
// beginning. A file of its own that may be deleted: everything in it follows from the ledger. One thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/domain/ids.hpp"

#include <optional>
#include <string>

namespace santral::store {

struct FloorMark {
    Seq seq = 0;    // everything up to here is in it
    TimePoint at{}; // of that event
    std::string body;
};

class FloorMarks {
public:
    virtual ~FloorMarks() = default;
    // The last one at or before this moment; nothing where there is none.
    virtual Result<std::optional<FloorMark>> before(TimePoint moment) = 0;
    virtual Result<void> put(const FloorMark& mark) = 0;
    // Of those older than this only the last of each day stays.
    virtual Result<void> thinOut(TimePoint before) = 0;
    virtual Result<void> clear() = 0; // they are of another ledger, or of another program
};

} // namespace santral::store
