// What a view says, as a number for each of its tables that does not depend on the order of rows or on how
// the index was built up. For verify.
#pragma once

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/view.hpp"

#include <array>
#include <map>

namespace santral::store {

struct TableDigest {
    std::uint64_t rows = 0;
    std::array<std::uint64_t, 4> sum{}; // of the rows' SHA-256
    bool operator==(const TableDigest&) const = default;
};

struct ViewDigest {
    Seq applied = 0;
    std::map<std::string, TableDigest> tables;
    std::vector<std::string> damage; // of the file
};

// Of one moment; others may write meanwhile. Unsupported: a view of another version. Corrupt, NotFound.
Result<ViewDigest> digestOfView(const ViewFile& file);

} // namespace santral::store
