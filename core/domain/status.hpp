// How the hub and its channels are: what the status bar says.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace santral {

enum class ChannelState { Off, Connecting, Ready, Trouble };
constexpr std::array<std::string_view, 4> enumNames(ChannelState) {
    return {"off", "connecting", "ready", "trouble"};
}

struct ChannelStatus {
    using State = ChannelState;
    Channel channel = Channel::Chat;
    std::string name; // the mailbox, the account, the page's address
    State state = State::Off;
    std::string why; // short code where in trouble: "wrong-password", "unknown-host", "port-taken" …
    std::string detail;
    bool operator==(const ChannelStatus&) const = default;
};

struct HubStatus {
    // Offline: everything that is here can be read and written, and goes out later. Refused: it will not do
    // so by itself, somebody has to sign in again or to mend something; `linkWhy` says what.
    enum class Link { Embedded, Connected, Connecting, Offline, Refused } link = Link::Embedded;
    std::string linkWhy;       // short code: "unknown-host", "expired", "revoked", "version" …
    TimePoint linkSince{};     // in this state
    std::uint64_t inHand = 0;  // commands that wait for the hub
    std::uint64_t loading = 0; // conversations that are still to come
    std::vector<ChannelStatus> channels;
    std::uint64_t cacheOctets = 0;
    std::uint64_t messages = 0;
    bool diskTrouble = false; // nothing can be written; reading goes on
    std::string diskWhy;
    std::uint64_t catchingUp = 0; // events the view still has to take in; 0 almost always
};

} // namespace santral
