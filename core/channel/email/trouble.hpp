// Failures of protocols and connections as short codes for people's eyes. Used by EmailConnector and
// testAccount.
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/imap/session_events.hpp"
#include "core/protocol/smtp/session.hpp"

#include <string>

namespace santral::email {

namespace why {
inline constexpr std::string_view kWrongPassword = "wrong-password";
inline constexpr std::string_view kSignInRefused = "sign-in-refused";
inline constexpr std::string_view kNoPasswordSignIn = "no-password-sign-in";
inline constexpr std::string_view kNoTls = "no-starttls";          // STARTTLS missing or tampered with
inline constexpr std::string_view kNotEncrypted = "plain-refused"; // plain text to another computer: never
inline constexpr std::string_view kServerBusy = "server-busy";
inline constexpr std::string_view kClosed = "closed"; // by the server, or on the way
inline constexpr std::string_view kNoMailbox = "no-inbox";
inline constexpr std::string_view kProtocol = "protocol"; // not a mail server, or a broken one
inline constexpr std::string_view kTimeout = "timeout";
inline constexpr std::string_view kCannotStore = "cannot-store"; // on our side
inline constexpr std::string_view kServerRefused = "server-refused";
inline constexpr std::string_view kSenderRefused = "sender-refused";
inline constexpr std::string_view kMailboxUnknown = "mailbox-unknown";
inline constexpr std::string_view kMailboxFull = "mailbox-full";
inline constexpr std::string_view kTooLarge = "too-large";
inline constexpr std::string_view kContentRefused = "content-refused"; // spam, virus, policy
inline constexpr std::string_view kBadAddress = "bad-address";
} // namespace why

std::string whyCode(const Error& error); // of dialling and of the upgrade to TLS
std::string_view whyCode(imap::Failure failure);
std::string whyCode(const smtp::Refusal& refusal);

// The connection itself was no good; what the protocol says of it does not matter then.
bool isBelowProtocol(const std::optional<Error>& error);

// Trying again by itself can only do harm: the account may get locked.
bool needsMending(imap::Failure failure);

} // namespace santral::email
