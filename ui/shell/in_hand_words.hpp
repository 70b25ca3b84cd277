// What is in hand, in words: what it is, what was written, and why it waits or was refused.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QString>

namespace santral::ui {

ConversationId conversationOf(const CommandBody& body); // nil: about no conversation
bool isWritten(const CommandBody& body);                // a reply or a note: its text must not be lost
bool isReading(const CommandBody& body);                // marks as read, which nobody needs to be told of

QString inHandTitle(const CommandBody& body, const QString& customer); // "Reply to Ayşe Demir"
QString inHandText(const CommandBody& body); // the first words; empty: nothing written
QString inHandWhy(const InHand& entry, HubStatus::Link link);

} // namespace santral::ui
