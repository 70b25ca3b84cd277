// The rows of a database read page by page, without the trees that lead to them: what is left when a page in
// between is damaged. Knows what SQLite's file format says of pages, cells and records.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace santral::store {

struct PageRecord {
    struct Field {
        enum class Kind { Null, Number, Text, Blob } kind = Kind::Null;
        std::int64_t number = 0;
        std::string octets;
    };
    std::vector<Field> fields;
    std::int64_t rowid = 0; // 0: of a table without
    bool sound = true;      // all of its pages are what was written
};

// Of a file of pages of 4 KiB with checksums. Indexes have records too; whoever asks knows his by their
// fields.
void eachRecord(std::string_view file, const std::function<void(const PageRecord&)>& tell);

} // namespace santral::store
