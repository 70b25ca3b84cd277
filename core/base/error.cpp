#include "core/base/error.hpp"

#include <stdexcept>

namespace santral {

std::string_view name(Errc code) {
    switch (code) {
    case Errc::Invalid:
        return "Invalid";
    case Errc::NotFound:
        return "NotFound";
    case Errc::Conflict:
        return "Conflict";
    case Errc::Denied:
        return "Denied";
    case Errc::Unsupported:
        return "Unsupported";
    case Errc::TooLarge:
        return "TooLarge";
    case Errc::Full:
        return "Full";
    case Errc::Corrupt:
        return "Corrupt";
    case Errc::Busy:
        return "Busy";
    case Errc::Unavailable:
        return "Unavailable";
    case Errc::Untrusted:
        return "Untrusted";
    case Errc::Rejected:
        return "Rejected";
    case Errc::Timeout:
        return "Timeout";
    case Errc::Closed:
        return "Closed";
    case Errc::Io:
        return "Io";
    case Errc::Internal:
        return "Internal";
    }
    return "Unknown";
}

std::string describe(const Error& error) {
    std::string text(name(error.code));
    if (!error.detail.empty()) text += ": " + error.detail;
    return text;
}

void throw_exception_from_error(const Error& error, const boost::source_location& where) {
    throw std::logic_error("unchecked Result at " + where.to_string() + ": " + describe(error));
}

} // namespace santral
