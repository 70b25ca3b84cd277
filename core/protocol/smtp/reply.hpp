// What an SMTP server answers: RFC 5321 section 4.2, enhanced codes RFC 2034 and 3463. Used by Session.
#pragma once

#include "core/base/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral::smtp {

struct Reply {
    int code = 0;                   // 200 to 599
    std::string enhanced;           // "5.1.1"; empty where there is none
    std::vector<std::string> lines; // without code and enhanced code, as sent

    bool positive() const { return code < 300; }
    bool later() const { return code >= 400 && code < 500; }
    bool permanent() const { return code >= 500; }
    std::string text() const; // one line, printable
};

// Cuts the server's octets into replies. A reply that is no reply or has no end is an error: Corrupt or
// TooLarge.
class ReplyReader {
public:
    void receive(std::string_view bytes) { buffer_ += bytes; }
    std::optional<Reply> next();
    const std::optional<Error>& failure() const { return failure_; }
    bool pending() const { return !buffer_.empty() || current_.code != 0; }

private:
    bool take(std::string_view line); // true when a reply is whole

    std::string buffer_;
    Reply current_;
    std::size_t octets_ = 0; // of current_
    std::optional<Error> failure_;
};

} // namespace santral::smtp
