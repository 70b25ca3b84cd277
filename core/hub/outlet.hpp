// Where a channel takes outgoing messages over. The hub hands each message out after its commit, and again
// when an agent retries it. An outlet has a message until it reports Sent, Failed or Perhaps; what it still
// has when it goes is handed to the next one where it is Waiting. Where it is Sending it may have left: the
// hub makes it Perhaps.
#pragma once

#include "core/domain/customer.hpp"
#include "core/domain/timeline_item.hpp"

#include <functional>

namespace santral {

struct Outgoing {
    TimelineItem item;
    Identity to;
};

class Outlet {
public:
    virtual ~Outlet() = default;
    // `report` may be called several times, on the core thread: Sending, or Waiting with the reason, then
    // Sent, Failed or Perhaps with a code.
    virtual void send(Outgoing message, std::function<void(Delivery, std::string why)> report) = 0;
    virtual void seenByAgent(const Identity&, std::uint32_t) {} // chat: the agent has read up to this number
};

} // namespace santral
