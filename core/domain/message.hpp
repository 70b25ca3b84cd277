// A message of any channel: chat, mail, internal note; its files; and what became of it on its way out.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace santral {

struct Attachment {
    std::string name; // for display only, never a path
    std::string type; // "image/png"
    std::uint64_t size = 0;
    std::string hash; // SHA-256 in hex: where the bytes lie in the blob store
    std::string contentId;
    bool operator==(const Attachment&) const = default;
};

struct MailAddress {
    std::string name;
    std::string address;
    bool operator==(const MailAddress&) const = default;
};

struct MailPart {
    std::string subject;
    MailAddress from;
    std::vector<MailAddress> to;
    std::vector<MailAddress> cc;
    std::vector<MailAddress> replyTo;
    std::string messageId;
    std::string inReplyTo;
    std::vector<std::string> references;
    std::string htmlHash;   // cleaned HTML in the blob store; empty for plain mail
    std::string rawHash;    // the mail as it came, or as it was sent
    std::string mailbox;    // of ours, that it came to; empty: it left from here, or nobody wrote it down
    bool automatic = false; // Auto-Submitted or a list: never answered by a machine
    bool operator==(const MailPart&) const = default;
};

// A message that was sent may be held for so long, to be taken back: seconds.
inline constexpr std::uint32_t kLongestHold = 60;

// The way of an outgoing message; what the agent may believe. Order matters: a later state is more certain,
// and of two reports the higher one stands, except that Failed and Perhaps replace Waiting and Sending.
enum class Delivery {
    None,    // incoming, or a note: nothing to deliver
    Held,    // leaves at its time, and may be taken back until then
    Waiting, // in our ledger, not yet handed to the channel
    Sending,
    Perhaps, // handed over, but the dialogue broke before the answer
    Failed,
    Sent,      // the channel's server has taken it
    Delivered, // it reached the customer's device
    Read,
};
constexpr std::array<std::string_view, 9> enumNames(Delivery) {
    return {"none", "held", "waiting", "sending", "perhaps", "failed", "sent", "delivered", "read"};
}

} // namespace santral
