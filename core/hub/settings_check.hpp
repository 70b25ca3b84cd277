// Whether settings of the hub's channels can be what they say, before they are saved: the rules that hold
// whoever asks, a desk or the command line.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/settings.hpp"
#include "core/hub/state.hpp"

namespace santral {

// Nil, or one in use; NotFound "queue".
Result<void> checkQueue(QueueId id, const State& state);
// Invalid "origin" (not scheme, host and port alone), TooLarge "origins" (over 100).
Result<void> checkOrigins(const std::vector<std::string>& origins);
// Empty: no mailbox, and all of it is good. Invalid "address", "imap", "smtp", "security" (None is for
// loopback), NotFound "queue".
Result<void> checkMailbox(const MailboxSettings& mailbox, const State& state);
// Invalid "bind" (no numeric address), NotFound "queue", and those of checkOrigins().
Result<void> checkWidget(const WidgetSettings& widget, const State& state);
// Invalid "region" (no two capital letters), NotFound "queue".
Result<void> checkPhone(const PhoneSettings& phone, const State& state);

} // namespace santral
