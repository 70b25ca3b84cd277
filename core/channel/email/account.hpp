// What the connector of one mailbox works with, and what it reports. Used by the hub, which keeps and shows
// it.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/domain/settings.hpp"
#include "core/protocol/imap/session_events.hpp"
#include "core/protocol/smtp/session.hpp"

#include <functional>
#include <optional>
#include <string>

namespace santral::email {

struct MailAccount {
    MailboxSettings mailbox;                 // password included, in memory only
    bool markSeen = true;                    // \Seen once a mail is safe with the sink
    bool fileSent = true;                    // a copy in the folder of sent mail
    std::optional<std::uint32_t> importLast; // at the first contact only the newest so many; nothing: all
    std::uint64_t largestMail = 50u << 20;   // octets; of longer ones only the beginning is fetched
};

// `why` is a short code that the UI puts into words: those of net/connect.hpp ("unknown-host", "expired" …)
// and those of trouble.hpp ("wrong-password" …).
struct MailStatus {
    enum class State { Off, Connecting, Ready, Trouble } state = State::Off;
    std::string why;
    std::string detail;     // the server's own words, printable; also its notice to users while Ready
    bool willRetry = false; // false in Trouble: somebody has to mend the settings first
    bool operator==(const MailStatus&) const = default;
};

struct InboundMail {
    std::string account; // address of the mailbox
    std::uint32_t uidValidity = 0;
    std::uint32_t uid = 0; // with uidValidity: the same mail again
    std::string raw;       // RFC 5322, as the server has it
    bool truncated = false;
    bool seenBefore = false;           // somebody had read it already
    std::optional<TimePoint> received; // by the server
};

// Takes what comes in. All calls are on the core thread.
class MailSink {
public:
    using Done = std::function<void(Result<void>)>;

    virtual ~MailSink() = default;
    // `done` says that the mail is on disk; only then is it marked as seen and the position moves on. With an
    // error the connection starts over and the mail comes again. May be called at once, later, or not at all.
    virtual void received(InboundMail mail, Done done) = 0;
    // The server lists a mail and does not give it, three times over. The position moves past it.
    virtual void unobtainable(const std::string& account, std::uint32_t uid, const std::string& why) = 0;
    // To be stored and given back at the next start. Not urgent: an older one brings known mails again.
    virtual void positionMoved(const std::string& account, const imap::Position& position) = 0;
    virtual void statusChanged(const std::string& account, const MailStatus& status) = 0;
};

struct OutgoingMail {
    smtp::Envelope envelope; // its mail carries the Message-ID, the same one over all attempts
    // Tells why it waits and for how long.
    std::function<void(const smtp::Refusal& why, Millis retryIn)> delayed;
    // Asked at each attempt, when all but the end is with the server: from there on the mail may have left,
    // whatever becomes of this program. sure(false) keeps the end back, and the mail is tried again.
    std::function<void(std::function<void(bool sure)>)> beforeEnd;
};

// The end of an outgoing mail. Unknown is never repeated by itself: the mail may have left.
using SendOutcome = std::variant<smtp::Accepted, smtp::Refused, smtp::Unknown>;

} // namespace santral::email
