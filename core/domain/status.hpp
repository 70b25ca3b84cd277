// How the hub and its channels are: what the status bar says.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/own_mailbox.hpp"

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

// A file of this computer that was found not to be what was written.
struct Damage {
    enum class File { Journal, View, Ledger } file = File::Journal;
    std::string aside = {};                 // where a journal lies now
    std::uint64_t drafts = 0, commands = 0; // brought over from it
    std::uint64_t doubtful = 0;             // of them: they may not be what was written
    bool whole = true;                      // nothing of it is missing
    std::uint64_t from = 0, upto = 0;       // events of the ledger that are lost; 0: see `verify`
    bool operator==(const Damage&) const = default;
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
    std::vector<OwnMailbox> mailboxes; // that answers can leave from
    std::uint64_t cacheOctets = 0;
    std::uint64_t messages = 0;
    bool diskTrouble = false; // nothing can be written; reading goes on
    std::string diskWhy;
    std::vector<Damage> damage;
    std::uint64_t catchingUp = 0; // events the view still has to take in; 0 almost always
};

} // namespace santral
