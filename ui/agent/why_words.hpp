// Why a contact went to somebody, in sentences: what set him apart, who stood next, what kept others from it.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/why.hpp"

#include <QStringList>

#include <vector>

namespace santral::ui {

QStringList whyLines(const Why& why, const std::vector<Agent>& agents); // to the one it went to

} // namespace santral::ui
