// Which version of the wire a hub and a desk speak: each speaks its own and the one before, so that either
// may be updated first.
#pragma once

#include "core/base/error.hpp"

#include <algorithm>
#include <string>

namespace santral::wire {

inline constexpr int kVersion = 1;

constexpr int oldestOf(int version) {
    return std::max(1, version - 1);
}

// Why there is none, as `bye` tells it.
inline constexpr const char* kDeskTooOld = "version";    // install the current Santral
inline constexpr const char* kHubTooOld = "hub-version"; // whoever runs the hub has to

// The newest that both speak. Unsupported with one of the codes above as detail.
inline Result<int> agreeOn(int hub, int desk) {
    int agreed = std::min(hub, desk);
    if (agreed >= std::max(oldestOf(hub), oldestOf(desk)) && desk > 0) return agreed;
    return Error{Errc::Unsupported, desk < hub ? kDeskTooOld : kHubTooOld};
}

// Whether a desk can go on with the version that the hub has chosen. Errors as above.
inline Result<void> mayBeSpoken(int desk, int chosen) {
    if (chosen > desk) return Error{Errc::Unsupported, kDeskTooOld};
    if (chosen < oldestOf(desk)) return Error{Errc::Unsupported, kHubTooOld};
    return {};
}

} // namespace santral::wire
