// From a command to events: pure but for the state it reads and advances. Called on the core thread, once per
// command.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/events.hpp"
#include "core/domain/own_mailbox.hpp"
#include "core/hub/state.hpp"

#include <string>
#include <vector>

namespace santral {

struct DecideConfig {
    std::vector<OwnMailbox> mailboxes; // empty: mail cannot be sent
    std::string region = "TR";
    // Where new matters of a channel go, those of mails but for its mailboxes; nil: into no queue.
    QueueId chatQueue = {};
    QueueId phoneQueue = {};
    PhoneSettings phone = {};  // the telephone system, for desks to fill in what they do not know; no account
    std::string replyKey = {}; // reply tokens are made with it; empty: none
};

struct Decision {
    std::vector<Event> events;
    Receipt receipt;
    std::optional<ProviderKey> inbound;
};

class Decider {
public:
    Decider(State& state, const Clock& clock, Random& random)
        : state_(state), clock_(clock), random_(random) {}

    // The events are applied to the state already. An error before the first event leaves the state as it
    // was; `broken()` says whether one came later, and then the state must be reset.
    Result<Decision> decide(const Command& command, const DecideConfig& config);
    bool broken() const { return broken_; }

private:
    State& state_;
    const Clock& clock_;
    Random& random_;
    bool broken_ = false;
};

} // namespace santral
