// What a team adds to the sample desk: colleagues, queues, and an hour without the hub.
#pragma once

#include "tests/ui/support/sample_desk.hpp"

namespace santral {
class Random;
}

namespace santral::ui::sample {

// Before the window opens.
void joinTeam(TestHub& hub, const Clock& clock, Random& random, Desk& desk);
void colleagueWrites(TestHub& hub, const Desk& desk);
// The line is down since five to two; replies, a note and other work are in hand, one reply was refused.
void cutOff(TestHub& hub, const Clock& clock, Random& random, const Desk& desk);

} // namespace santral::ui::sample
