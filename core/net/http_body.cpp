#include "core/net/http_body.hpp"

#include "core/base/text.hpp"
#include "core/net/connect.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace santral::net {
namespace {

Error badFraming() {
    return {Errc::Corrupt, std::string(reason::kFraming)};
}

bool hasNoBody(unsigned status, std::string_view method) { // RFC 9112 section 6.3
    return method == "HEAD" || status == 204 || status == 304 || status < 200;
}

bool hasField(const AnswerHead& head, std::string_view name) {
    auto same = [&](const Header& header) { return equalsIgnoreCase(header.name, name); };
    return std::any_of(head.headers.begin(), head.headers.end(), same);
}

} // namespace

Result<BodyReader> BodyReader::of(const AnswerHead& head, std::string_view method) {
    BodyReader reader;
    if (hasNoBody(head.status, method)) return reader;
    reader.hasBody_ = true;
    bool coded = hasField(head, "Transfer-Encoding");
    bool counted = hasField(head, "Content-Length");
    if (coded) {
        std::string coding = joinedValues(head.headers, "Transfer-Encoding");
        if (counted || head.isHttp10 || !equalsIgnoreCase(coding, "chunked")) return badFraming();
        reader.state_ = State::ChunkSize;
        return reader;
    }
    if (!counted) {
        reader.state_ = State::Octets;
        reader.endsWithConnection_ = true;
        reader.left_ = std::numeric_limits<std::uint64_t>::max();
        return reader;
    }
    auto length = parseLength(joinedValues(head.headers, "Content-Length"));
    if (!length) return badFraming();
    reader.length_ = reader.left_ = *length;
    reader.state_ = *length > 0 ? State::Octets : State::Complete;
    return reader;
}

Result<std::string_view> BodyReader::next(std::string_view& input) {
    while (!input.empty() && state_ != State::Complete) {
        if (state_ == State::Octets || state_ == State::Chunk) return takeOctets(input);
        auto whole = takeLine(input);
        if (!whole) return whole.error();
        if (!*whole) break;
        if (auto read = readLine(); !read) return read.error();
        line_.clear();
    }
    return std::string_view();
}

std::string_view BodyReader::takeOctets(std::string_view& input) {
    std::size_t size = std::min<std::uint64_t>(input.size(), left_);
    std::string_view piece = input.substr(0, size);
    input.remove_prefix(size);
    left_ -= size;
    if (left_ == 0) state_ = state_ == State::Chunk ? State::ChunkEnd : State::Complete;
    return piece;
}

// True once line_ is whole; its line end is cut off.
Result<bool> BodyReader::takeLine(std::string_view& input) {
    std::size_t end = input.find('\n');
    std::size_t size = end == std::string_view::npos ? input.size() : end + 1;
    if (line_.size() + size > kAsideMost) return Error{Errc::TooLarge, "chunk"};
    line_ += input.substr(0, size);
    input.remove_prefix(size);
    if (end == std::string_view::npos) return false;
    std::string_view line(line_);
    if (!line.ends_with("\r\n") || !isFieldValue(line.substr(0, line.size() - 2))) return badFraming();
    line_.resize(line_.size() - 2);
    return true;
}

Result<void> BodyReader::readLine() {
    if (state_ == State::ChunkSize) return readChunkSize();
    if (state_ == State::ChunkEnd) {
        if (!line_.empty()) return badFraming();
        state_ = State::ChunkSize;
        return {};
    }
    if (line_.empty()) {
        state_ = State::Complete;
        return {};
    }
    return aside(line_);
}

// "1f4;name=value"
Result<void> BodyReader::readChunkSize() {
    constexpr std::size_t kDigitsMost = 15; // leaves no room for an overflow
    std::string_view line(line_);
    std::string_view digits = line.substr(0, line.find_first_not_of("0123456789abcdefABCDEF"));
    if (digits.empty() || digits.size() > kDigitsMost) return badFraming();
    std::string_view extension = line.substr(digits.size());
    std::string_view past = trim(extension);
    if (!past.empty() && past.front() != ';') return badFraming();
    left_ = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
    state_ = left_ > 0 ? State::Chunk : State::Trailer;
    return aside(extension);
}

Result<void> BodyReader::aside(std::string_view text) {
    aside_ += text.size();
    if (aside_ > kAsideMost) return Error{Errc::TooLarge, "chunk"};
    return {};
}

} // namespace santral::net
