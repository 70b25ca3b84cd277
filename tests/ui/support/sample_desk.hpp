// A made-up desk for tests and shots of the whole window: people in Turkish, Azerbaijani and English over
// chat, mail and phone. Addresses are example domains and numbers of the range kept free for fiction.
#pragma once

#include "tests/support/fake_clock.hpp"
#include "tests/support/test_hub.hpp"

namespace santral::ui::sample {

struct Desk {
    AgentId colleague; // sample_team.hpp
    CustomerId main;   // whose conversation is open: chat, mail, call and note
    ConversationId mainConversation;
    ConversationId chat; // a waiting visitor
};

Desk fillDesk(TestHub& hub, const Clock& clock);
HubStatus goodStatus();

} // namespace santral::ui::sample
