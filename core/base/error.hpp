// Expected failures are values: every function that may fail for a reason outside the program returns
// Result<T>. The code decides what the caller does; the detail is for the log. Text for people is made in the
// UI from the code.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace santral {

enum class Errc {
    Invalid = 1, // the request or the input is malformed
    NotFound,
    Conflict,    // somebody else was faster; look again and decide again
    Denied,      // the actor may not do this
    Unsupported, // understood, but not possible here
    TooLarge,    // over a documented limit
    Full,        // no space left
    Corrupt,     // data at rest or on the wire is damaged
    Busy,        // temporarily refused: locked, rate limited
    Unavailable, // the other side cannot be reached
    Untrusted,   // certificate or signature not accepted
    Rejected,    // the other side understood and said no
    Timeout,
    Closed, // the connection or the owner ended
    Io,     // disk or operating system
    Internal,
};

std::string_view name(Errc code); // "NotFound"

struct Error {
    Errc code = Errc::Internal;
    std::string detail;
    bool operator==(const Error&) const = default;
};

std::string describe(const Error& error); // "NotFound: customer"

[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

template <class T>
using Result = boost::system::result<T, Error>;

} // namespace santral
