#include "core/domain/call_id.hpp"

#include "core/base/sha256.hpp"

namespace santral {

CallId callIdOf(std::string_view sipCallId) {
    Uuid id = parseUuid(std::string_view(sha256(sipCallId)).substr(0, 32)).value_or(Uuid());
    id.hi = (id.hi & ~0xF000ull) | 0x8000ull;
    id.lo = (id.lo & ~(0b11ull << 62)) | (0b10ull << 62);
    return CallId{id};
}

} // namespace santral
