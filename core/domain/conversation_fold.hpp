// How events change a conversation. One function for the hub's memory, the view and the desk, so that they
// agree.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/events.hpp"
#include "core/domain/timeline_item.hpp"

#include <span>
#include <utility>

namespace santral {

inline constexpr std::size_t kSnippetOctets = 160;

// Applies an event of this conversation, in ledger order. The first must be ConversationOpened.
void apply(Conversation& conversation, const Event& event);

// What it would be without what came from `from`, as ConversationLetGo tells it.
ConversationLetGo without(const Conversation& conversation, ConversationId from);

// What these entries of it, in their order, say about a conversation, and the first words of the last one.
// `unread` of all its incoming messages are; it waits for no answer to what came before its waitingSince.
std::pair<Said, std::string> saidBy(std::span<const TimelineItem> entries, const Conversation& conversation);

// First words of a text on one line, at most kSnippetOctets.
std::string snippetOf(std::string_view text);

} // namespace santral
