#include "core/protocol/mime/head.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/limits.hpp"

#include <algorithm>

namespace santral::mime {
namespace {

bool isBlankLine(std::string_view line) {
    return line.empty() || line == "\r";
}

// One line without its LF; advances `at` past it.
std::string_view takeLine(std::string_view octets, std::size_t& at) {
    std::size_t end = octets.find('\n', at);
    std::string_view line = octets.substr(at, end == std::string_view::npos ? end : end - at);
    at = end == std::string_view::npos ? octets.size() : end + 1;
    return line;
}

// Length of the name before the colon, 0 where the line is no field. Space before the colon is obsolete but
// lives on.
std::size_t nameLength(std::string_view line) {
    std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return 0;
    std::size_t end = colon;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
    auto printableByte = [](char c) { return c > 32 && c != 127; };
    return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end), printableByte) ? end
                                                                                                     : 0;
}

std::size_t skipPrologue(std::string_view octets) {
    std::size_t at = 0;
    if (octets.starts_with("\xEF\xBB\xBF")) at = 3;
    while (at < octets.size()) {
        std::size_t next = at;
        std::string_view line = takeLine(octets, next);
        bool mbox = line.starts_with("From ") || line.starts_with(">From ");
        if (!isBlankLine(line) && !mbox) break;
        at = next;
    }
    return at;
}

} // namespace

const Field* Head::find(std::string_view name) const {
    auto named = [name](const Field& field) { return equalsIgnoreCase(field.name, name); };
    auto it = std::find_if(fields.begin(), fields.end(), named);
    return it == fields.end() ? nullptr : &*it;
}

namespace {

Head splitFrom(std::string_view octets, std::size_t at, bool dashesEnd) {
    Head head;
    std::size_t stop = std::min(octets.size(), at + kMaxHead);
    while (at < octets.size()) {
        std::size_t begin = at;
        std::string_view line = takeLine(octets, at);
        if (isBlankLine(line)) break;
        std::size_t name = dashesEnd && line.starts_with("--") ? 0 : nameLength(line);
        if (name == 0 || begin >= stop) {
            head.incomplete = head.incomplete || begin >= stop;
            at = begin;
            break;
        }
        while (at < octets.size() && (octets[at] == ' ' || octets[at] == '\t')) takeLine(octets, at);
        if (head.fields.size() >= kMaxFields) {
            head.incomplete = true;
            continue;
        }
        std::size_t value = octets.find(':', begin) + 1;
        head.fields.push_back(
            {octets.substr(begin, name), octets.substr(value, std::min(at - value, kMaxField))});
    }
    head.length = at;
    return head;
}

} // namespace

Head splitHead(std::string_view octets) {
    return splitFrom(octets, skipPrologue(octets), false);
}

Head splitPartHead(std::string_view octets) {
    return splitFrom(octets, 0, true);
}

std::string unfold(std::string_view value) {
    std::string out;
    out.reserve(value.size());
    for (char c : value) {
        if (c != '\r' && c != '\n') out += c;
    }
    return std::string(trim(out));
}

std::vector<std::string> messageIds(std::string_view value) {
    std::string line = toUtf8Lossy(unfold(value));
    std::vector<std::string> ids;
    std::size_t at = 0;
    while (at < line.size() && ids.size() < kMaxAddresses) {
        std::size_t open = line.find('<', at);
        if (open == std::string::npos) break;
        std::size_t close = line.find('>', open);
        if (close == std::string::npos) close = line.size() - 1;
        std::string id = line.substr(open, close - open + 1);
        if (id.size() > 2) ids.push_back(std::move(id));
        at = close + 1;
    }
    if (!ids.empty()) return ids;
    for (std::string_view word : split(line, ' ')) {
        if (word.find('@') != std::string_view::npos) ids.emplace_back(word);
    }
    return ids;
}

} // namespace santral::mime
