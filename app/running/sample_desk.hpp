// A made-up shop's customers, marked as sample, for whoever wants to look at Santral before joining real
// channels.
#pragma once

#include "core/hub/local_hub.hpp"

#include <functional>
#include <string>

namespace santral {

// Who works at the sample desk until somebody gives his own name in the settings.
std::string sampleAgentName();

// Asks the hub for some hundred conversations in Turkish, Azerbaijani and English; the same ones every time,
// ending now. `done` is called when all of them are stored.
void makeSampleDesk(LocalHub& hub, const Clock& clock, std::function<void()> done);

} // namespace santral
