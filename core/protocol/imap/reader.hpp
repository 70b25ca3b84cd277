// Cuts what an IMAP server sends into responses, whatever pieces it arrives in. Bodies of mails leave in
// chunks while they arrive, so that no mail needs to be whole in memory. No I/O. Used by Session. RFC 3501
// and 9051 section 4.3 (literals), RFC 3516 (literal8).
#pragma once

#include "core/protocol/imap/response_parser.hpp"

#include <variant>

namespace santral::imap {

struct ReaderLimits {
    std::size_t line = 4u << 20;          // octets of one response, literals held in memory included
    std::size_t heldLiteral = 64u << 10;  // literals of FETCH above this are streamed
    std::uint64_t literal = 256ull << 20; // a larger one is an attack or a mistake
    ParseLimits parse;
};

// Of "* 12 FETCH (UID 5 BODY[] {2000000}": begin, chunks, end; then the Response as a whole.
struct LiteralBegin {
    std::uint32_t number = 0; // sequence number of the message
    std::string section;      // upper case: "BODY[]<0>", "RFC822"
    std::uint64_t size = 0;
};
struct LiteralChunk {
    std::string bytes; // never empty
};
struct LiteralEnd {};
// A line that no rule fits. The connection stays in step; the line is without effect.
struct Unreadable {
    std::string line;
    Error why;
};
using ReaderEvent = std::variant<Response, LiteralBegin, LiteralChunk, LiteralEnd, Unreadable>;

class Reader {
public:
    explicit Reader(ReaderLimits limits = {}) : limits_(limits) {}

    void receive(std::string_view bytes);
    // The next event; nothing when more octets are needed or after a failure.
    std::optional<ReaderEvent> next();
    // TooLarge or Corrupt: the stream cannot be followed any more; close the connection.
    const std::optional<Error>& failure() const { return failure_; }
    // Octets received that belong to no event yet. Zero also means: not in the middle of a response.
    std::size_t pending() const { return buffer_.size() - at_ + line_.size() + openLiteral_; }

private:
    struct Announced {
        std::size_t textEnd; // the line without "{123}"
        std::uint64_t size;
    };
    std::optional<ReaderEvent> lineEnded(std::string_view piece);
    std::optional<ReaderEvent> beginLiteral(const Announced& announced);
    std::optional<ReaderEvent> literalBytes();
    std::optional<ReaderEvent> finish();
    std::optional<Announced> announcedLiteral() const;
    std::string_view unread() const { return std::string_view(buffer_).substr(at_); }
    void fail(Errc code, std::string detail) { failure_ = Error{code, std::move(detail)}; }

    ReaderLimits limits_;
    std::string buffer_;
    std::size_t at_ = 0;      // start of what is unread in buffer_
    std::size_t scanned_ = 0; // up to here buffer_ holds no line end
    std::string line_;        // of the response being collected, without literals
    std::vector<HeldLiteral> literals_;
    std::size_t held_ = 0; // octets in literals_
    std::uint64_t left_ = 0;
    std::size_t openLiteral_ = 0; // 1 while a literal has not ended
    bool streaming_ = false;
    std::optional<Error> failure_;
};

} // namespace santral::imap
