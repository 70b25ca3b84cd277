// The line to the hub in plain words: for the foot of the window and the list of what is in hand.
#pragma once

#include "core/domain/status.hpp"
#include "ui/shell/status_bar.hpp"

namespace santral::ui {

struct LinkFace {
    Health health = Health::Good;
    QString text;   // "Offline since 14:05 · 3 in hand"
    QString detail; // why, and what to do about it; may be empty
};

// `refused`: how much of what is in hand was refused.
LinkFace linkFace(const HubStatus& status, int refused, TimePoint now);

} // namespace santral::ui
