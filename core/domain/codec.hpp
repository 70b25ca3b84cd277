// Events as rows of the ledger: kind, facts and content. Used by the store and by the wire.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/events.hpp"

#include <string>
#include <string_view>

#include <boost/json/value.hpp>

namespace santral {

// Raised when the meaning of stored facts changes; readers keep rows of a newer version as UnknownEvent.
inline constexpr int kEventVersion = 1;

struct EncodedBody {
    std::string_view kind; // points into the event
    std::string facts;     // JSON object; empty for {}
    std::string content;   // JSON object; empty where nothing is personal
};

// An event as one JSON object, as desks get it.
std::string encodeEvent(const Event& event);
Result<Event> decodeEvent(const boost::json::value& json);

EncodedBody encode(const EventBody& body);
// Content may be empty although the kind has some: it has been erased.
Result<EventBody> decode(std::string_view kind, int version, std::string_view facts,
                         std::string_view content);

} // namespace santral
