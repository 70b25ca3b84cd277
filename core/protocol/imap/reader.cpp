#include "core/protocol/imap/reader.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace santral::imap {
namespace {

constexpr std::size_t kCompactAt = 256u << 10;

// "* 12 FETCH (…" : the number, or nothing.
std::optional<std::uint32_t> fetchNumber(std::string_view line) {
    if (line.substr(0, 2) != "* ") return {};
    std::uint32_t number = 0;
    const char* begin = line.data() + 2;
    auto [end, failed] = std::from_chars(begin, line.data() + line.size(), number);
    if (failed != std::errc{}) return {};
    std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
    if (!equalsIgnoreCase(rest.substr(0, 7), " FETCH ")) return {};
    return number;
}

// The name before a literal's size: "BODY[HEADER.FIELDS (To)]<0>", "RFC822.TEXT", upper case.
std::string nameBefore(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '~')) text.remove_suffix(1);
    std::size_t nameEnd = text.size();
    const std::size_t close = text.rfind(']');
    const bool bracketed = close != std::string_view::npos && text.find_first_of(" (", close) == text.npos;
    if (bracketed) nameEnd = std::min(text.rfind('[', close), nameEnd);
    const std::size_t begin = text.substr(0, nameEnd).find_last_of(" (");
    return toUpperAscii(text.substr(begin == text.npos ? 0 : begin + 1));
}

bool isWholeBody(std::string_view section) {
    return section == "RFC822" || section.substr(0, 6) == "BODY[]" || section.substr(0, 8) == "BINARY[]";
}

} // namespace

void Reader::receive(std::string_view bytes) {
    if (failure_) return;
    if (at_ == buffer_.size()) {
        buffer_.clear();
        at_ = scanned_ = 0;
    } else if (at_ > kCompactAt) {
        buffer_.erase(0, at_);
        scanned_ -= std::min(scanned_, at_);
        at_ = 0;
    }
    buffer_ += bytes;
}

std::optional<ReaderEvent> Reader::next() {
    while (!failure_) {
        if (openLiteral_ != 0) {
            if (auto event = literalBytes()) return event;
            if (openLiteral_ != 0) return {};
            continue;
        }
        std::size_t end = buffer_.find('\n', std::max(at_, scanned_));
        if (end == std::string::npos) {
            scanned_ = buffer_.size();
            if (line_.size() + held_ + unread().size() > limits_.line) fail(Errc::TooLarge, "response");
            return {};
        }
        std::string_view piece = std::string_view(buffer_).substr(at_, end - at_);
        if (!piece.empty() && piece.back() == '\r') piece.remove_suffix(1);
        at_ = scanned_ = end + 1;
        if (auto event = lineEnded(piece)) return event;
    }
    return {};
}

std::optional<ReaderEvent> Reader::lineEnded(std::string_view piece) {
    if (line_.size() + held_ + piece.size() > limits_.line) {
        fail(Errc::TooLarge, "response");
        return {};
    }
    line_ += piece;
    if (auto announced = announcedLiteral()) return beginLiteral(*announced);
    return finish();
}

// "{123}" at the end of the text; "{123+}" is a client's form, but some servers send it too.
std::optional<Reader::Announced> Reader::announcedLiteral() const {
    if (line_.empty() || line_.back() != '}' || endsInText(line_)) return {};
    std::size_t open = line_.rfind('{');
    // A literal that ended here cannot be the begin of a size.
    std::size_t floor = literals_.empty() ? 0 : literals_.back().at;
    if (open == std::string::npos || open < floor) return {};
    const char* begin = line_.data() + open + 1;
    const char* end = line_.data() + line_.size() - 1;
    if (end > begin && end[-1] == '+') --end;
    std::uint64_t size = 0;
    auto [stop, failed] = std::from_chars(begin, end, size);
    if (failed == std::errc::result_out_of_range) return Announced{open, ~0ull};
    if (failed != std::errc{} || stop != end) return {};
    std::size_t textEnd = open > floor && line_[open - 1] == '~' ? open - 1 : open;
    return Announced{textEnd, size};
}

std::optional<ReaderEvent> Reader::beginLiteral(const Announced& announced) {
    if (announced.size > limits_.literal) {
        fail(Errc::TooLarge, "literal");
        return {};
    }
    line_.resize(announced.textEnd);
    auto number = fetchNumber(line_);
    std::string section = number ? nameBefore(line_) : std::string();
    streaming_ = number && (isWholeBody(section) || announced.size > limits_.heldLiteral);
    if (!streaming_ && line_.size() + held_ + announced.size > limits_.line) {
        fail(Errc::TooLarge, "literal");
        return {};
    }
    literals_.push_back(HeldLiteral{line_.size(), {}, streaming_ ? announced.size : 0});
    left_ = announced.size;
    openLiteral_ = 1;
    if (!streaming_) return {};
    return LiteralBegin{*number, std::move(section), announced.size};
}

std::optional<ReaderEvent> Reader::literalBytes() {
    if (left_ == 0) {
        openLiteral_ = 0;
        if (!std::exchange(streaming_, false)) return {};
        return LiteralEnd{};
    }
    std::string_view bytes =
        unread().substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, SIZE_MAX)));
    if (bytes.empty()) return {};
    left_ -= bytes.size();
    at_ += bytes.size();
    scanned_ = at_;
    if (streaming_) return LiteralChunk{std::string(bytes)};
    literals_.back().bytes += bytes;
    held_ += bytes.size();
    return literalBytes();
}

std::optional<ReaderEvent> Reader::finish() {
    std::string line = std::exchange(line_, {});
    auto literals = std::exchange(literals_, {});
    held_ = 0;
    // Empty lines and lines of NUL octets are known from broken servers; they mean nothing.
    if (literals.empty() && line.find_first_not_of(std::string_view("\0 ", 2)) == std::string::npos)
        return {};
    auto parsed = parseResponse(line, literals, limits_.parse);
    if (!parsed) return Unreadable{std::move(line), parsed.error()};
    return std::move(*parsed);
}

} // namespace santral::imap
