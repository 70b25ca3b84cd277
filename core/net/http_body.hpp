// Takes the body of an answer out of the octets that arrive: by its length, out of chunks, or up to the end
// of the connection (RFC 9112 sections 6 and 7). For the HTTP client. No I/O.
#pragma once

#include "core/net/http_head.hpp"

namespace santral::net {

class BodyReader {
public:
    // Chunk extensions and trailers are skipped; all of them together, and each of their lines.
    static constexpr std::size_t kAsideMost = 16 * 1024;

    // How `head`, the answer to `method`, delimits its body. Corrupt "framing" where two readers could
    // differ.
    static Result<BodyReader> of(const AnswerHead& head, std::string_view method);

    // The next piece of the body, taken off the front of `input` with all framing before it. Empty where
    // nothing of the body is left in `input`, or where it is complete. Errors: Corrupt "framing"; TooLarge
    // "chunk".
    Result<std::string_view> next(std::string_view& input);

    bool isComplete() const { return state_ == State::Complete; }
    bool endsWithConnection() const { return endsWithConnection_; } // then it is never complete
    bool hasBody() const { return hasBody_; }                       // an empty one too
    std::uint64_t length() const { return length_; }                // as announced; 0 where it was not

private:
    enum class State { Octets, ChunkSize, Chunk, ChunkEnd, Trailer, Complete };

    std::string_view takeOctets(std::string_view& input);
    Result<bool> takeLine(std::string_view& input);
    Result<void> readLine();
    Result<void> readChunkSize();
    Result<void> aside(std::string_view text);

    State state_ = State::Complete;
    bool hasBody_ = false;
    bool endsWithConnection_ = false;
    std::uint64_t length_ = 0;
    std::uint64_t left_ = 0; // of the body or of the chunk
    std::string line_;       // a part of one, until its end is there
    std::size_t aside_ = 0;  // octets of extensions and trailers so far
};

} // namespace santral::net
