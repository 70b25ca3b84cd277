// How events change a conversation. One function for the hub's memory, the view and the desk, so that they
// agree.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/events.hpp"

namespace santral {

inline constexpr std::size_t kSnippetOctets = 160;

// Applies an event of this conversation, in ledger order. The first must be ConversationOpened.
void apply(Conversation& conversation, const Event& event);

// First words of a text on one line, at most kSnippetOctets.
std::string snippetOf(std::string_view text);

} // namespace santral
