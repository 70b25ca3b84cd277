#include "core/protocol/imap/sequence_set.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace santral::imap {
namespace {

std::string show(std::uint32_t number) {
    return number == kLast ? "*" : std::to_string(number);
}

std::uint32_t readNumber(std::string_view text) {
    if (text == "*") return kLast;
    std::uint32_t out = 0;
    auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    return failed == std::errc{} && end == text.data() + text.size() ? out : 0;
}

} // namespace

Result<SequenceSet> SequenceSet::parse(std::string_view text) {
    SequenceSet out;
    for (std::string_view part : split(text, ',')) {
        const std::size_t colon = part.find(':');
        const bool range = colon != std::string_view::npos;
        const std::uint32_t a = readNumber(part.substr(0, colon));
        const std::uint32_t b = range ? readNumber(part.substr(colon + 1)) : a;
        if (a == 0 || b == 0) return Error{Errc::Invalid, "sequence set"};
        out.ranges_.push_back({std::min(a, b), std::max(a, b)});
    }
    return out;
}

void SequenceSet::add(std::uint32_t first, std::uint32_t last) {
    if (!ranges_.empty() && ranges_.back().last + 1 == first) {
        ranges_.back().last = last;
    } else {
        ranges_.push_back({first, last});
    }
}

bool SequenceSet::contains(std::uint32_t number) const {
    return std::any_of(ranges_.begin(), ranges_.end(),
                       [&](const Range& r) { return number >= r.first && number <= r.last; });
}

std::uint64_t SequenceSet::count() const {
    std::uint64_t out = 0;
    for (const Range& r : ranges_) out += std::uint64_t{r.last} - r.first + 1;
    return out;
}

std::string SequenceSet::toString() const {
    std::string out;
    for (const Range& r : ranges_) {
        if (!out.empty()) out += ',';
        out += show(r.first);
        if (r.last != r.first) out += ':' + show(r.last);
    }
    return out;
}

} // namespace santral::imap
