#include "core/protocol/smtp/reply.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral::smtp {
namespace {

constexpr std::size_t kReplyLimit = 64u << 10;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "5.1.1 text": the code is cut off the text.
std::string takeEnhanced(std::string_view& text, int code) {
    std::size_t end = std::min(text.find(' '), text.size());
    auto parts = split(text.substr(0, end), '.');
    const bool shape =
        parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
            return !part.empty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), isDigit);
        });
    if (!shape || parts[0] != std::to_string(code / 100)) return {};
    std::string out(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

} // namespace

std::string Reply::text() const {
    std::string out;
    for (const std::string& line : lines) {
        if (!out.empty()) out += ' ';
        out += printable(line);
    }
    return out;
}

std::optional<Reply> ReplyReader::next() {
    while (!failure_) {
        const std::size_t end = buffer_.find('\n');
        if (end == std::string::npos) {
            if (buffer_.size() > kReplyLimit) failure_ = Error{Errc::TooLarge, "reply"};
            return {};
        }
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end + 1);
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (take(line)) {
            octets_ = 0;
            return std::exchange(current_, {});
        }
    }
    return {};
}

bool ReplyReader::take(std::string_view line) {
    const bool code = line.size() >= 3 && std::all_of(line.begin(), line.begin() + 3, isDigit) &&
                      line[0] >= '2' && line[0] <= '5' &&
                      (line.size() == 3 || line[3] == ' ' || line[3] == '-');
    if (!code) {
        failure_ = Error{Errc::Corrupt, printable(clip(line, 200))};
        return false;
    }
    octets_ += line.size();
    if (octets_ > kReplyLimit) {
        failure_ = Error{Errc::TooLarge, "reply"};
        return false;
    }
    // Where the code changes within a reply, the last one counts.
    current_.code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    std::string_view text = line.substr(std::min<std::size_t>(4, line.size()));
    std::string enhanced = takeEnhanced(text, current_.code);
    if (!enhanced.empty()) current_.enhanced = std::move(enhanced);
    current_.lines.emplace_back(text);
    return line.size() == 3 || line[3] == ' ';
}

} // namespace santral::smtp
