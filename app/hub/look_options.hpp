// The options of `brand add` and `brand set` about the chat on the brand's pages.
#pragma once

#include "app/hub/command_line.hpp"
#include "core/domain/team.hpp"

#include <optional>

namespace santral::hub {

struct LookOptions {
    std::optional<std::string> accent, side, theme;
    std::vector<std::string> titles, greetings; // "tr=…"
    std::optional<std::string> chat, chatQueue; // of a chat of its own
    std::vector<std::string> origins;
};

void addLookOptions(CLI::App& command, LookOptions& options);

// Changes what is given and nothing else.
Result<void> fillIn(Brand& brand, const LookOptions& options, const Organisation& all);

// One row for everything that can be set.
Table lookTable(const Brand& brand, const Organisation& all);

} // namespace santral::hub
