// Sets of UIDs or sequence numbers as they stand on the wire: "3,7:9,*" (RFC 3501 section 9).
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::imap {

inline constexpr std::uint32_t kLast = 0xFFFFFFFFu; // "*", whatever the last message is

class SequenceSet {
public:
    struct Range {
        std::uint32_t first;
        std::uint32_t last; // at least first
        bool operator==(const Range&) const = default;
    };

    static Result<SequenceSet> parse(std::string_view text);

    void add(std::uint32_t number) { add(number, number); }
    void add(std::uint32_t first, std::uint32_t last); // joins the newest range where it touches it
    bool contains(std::uint32_t number) const;
    bool empty() const { return ranges_.empty(); }
    std::uint64_t count() const;
    const std::vector<Range>& ranges() const { return ranges_; }
    std::string toString() const;

private:
    std::vector<Range> ranges_;
};

} // namespace santral::imap
