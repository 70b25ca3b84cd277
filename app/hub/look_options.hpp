// The options of `brand add` and `brand set` about the look of the chat on the brand's pages.
#pragma once

#include "app/hub/command_line.hpp"
#include "core/domain/chat_look.hpp"

#include <optional>

namespace santral::hub {

struct LookOptions {
    std::optional<std::string> accent, side, theme;
    std::vector<std::string> titles, greetings; // "tr=…"
};

void addLookOptions(CLI::App& command, LookOptions& options);

// Changes what is given and nothing else.
Result<void> fillIn(ChatLook& look, const LookOptions& options);

// One row for everything that can be set.
Table lookTable(const ChatLook& look);

} // namespace santral::hub
