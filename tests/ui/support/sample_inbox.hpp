// A company with brands and shared views on the sample floor, its queues filled and tagged: what filter,
// views, bulk actions, help and alarms are shown on.
#pragma once

#include "tests/ui/support/sample_floor.hpp"

namespace santral::ui::sample {

struct Many {
    Floor floor;
    BrandId moda, ev;
    SavedViewId own, shared;
    InboxFilter unanswered; // what the shared view shows, in the team's tab
};

// Before the window opens. The desk's agent is a supervisor.
Many setUpMany(TestHub& hub, const Clock& clock, Random& random);
// `agent` asks for help in that conversation since `ago`.
void askHelp(TestHub& hub, const Clock& clock, Many& many, AgentId agent, ConversationId in, Millis ago);

} // namespace santral::ui::sample
