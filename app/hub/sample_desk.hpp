// A made-up shop's customers, marked as sample, for whoever wants to look at Santral before joining real channels.
#pragma once

#include "core/hub/local_hub.hpp"

namespace santral {

// Asks the hub for some hundred conversations in Turkish, Azerbaijani and English; the same ones every time, ending
// now. Returns at once; they come in over the next moments.
void makeSampleDesk(LocalHub& hub, const Clock& clock);

} // namespace santral
