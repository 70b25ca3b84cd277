// A made-up floor: queues that hand out work and promise answers, agents in every state, contacts offered and
// in hand, and a board of it all. For shots and for tests of what the hub hands out.
#pragma once

#include "tests/ui/support/sample_desk.hpp"

#include <vector>

namespace santral {
class Random;
}

namespace santral::ui::sample {

struct Floor {
    AgentId me, deniz, can, leyla, orxan, gizem;
    QueueId returns, orders, billing, support;
    ReasonId lunch, pause, training; // for not being ready
    ReasonId settled, resigned;      // how a contact ends
    Organisation all;
};

// Before the window opens; the desk's agent is a supervisor from then on, and ready.
Floor setUpFloor(TestHub& hub, const Clock& clock, Random& random);
Board boardOf(const Floor& floor, TimePoint at, Random& random, const Clock& clock);
// Of the conversation, to the desk's agent, for twenty seconds.
ContactId offer(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId to);
// The same of a call that waits at the PBX under this id.
ContactId offerCall(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId to,
                    CallId call);
// It is his for so long already; in wrap-up for a minute where said.
ContactId putInHand(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId of,
                    ContactState state = ContactState::Active);
// The hub promises an answer until `due`; it becomes pressing when a quarter of the time is left.
void promise(TestHub& hub, ConversationId of, TimePoint due);

} // namespace santral::ui::sample
