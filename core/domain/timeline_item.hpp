// One entry of a customer's thread, ready to be shown: message, note, call or something that happened.
#pragma once

#include "core/domain/call.hpp"
#include "core/domain/message.hpp"

#include <optional>

namespace santral {

enum class ItemKind {
    Message, // chat message or mail, either way
    Note,    // internal; customers never see it
    Call,
    Opened,
    Assigned, // `about` names the agent, empty: given back
    Closed,   // `about` names the reason, empty: none was given
    Reopened,
    Snoozed,
    Tagged, // `about` is the tag
    Untagged,
    Moved,     // `about` names the queue, empty: into none
    Merged,    // `about` is the number of the conversation that it went into
    Separated, // and of the one that it came out of again
    Split,     // `about` is the number of the conversation that entries of it went into
};
constexpr std::array<std::string_view, 14> enumNames(ItemKind) {
    return {"message", "note",   "call",     "opened", "assigned", "closed",    "reopened",
            "snoozed", "tagged", "untagged", "moved",  "merged",   "separated", "split"};
}

// What a desk shows of its agent's work before the hub has confirmed it stands behind everything that is in
// the ledger: from this seq on. Such a seq is given again and says nothing of what has been seen or read.
inline constexpr Seq kFirstAhead = Seq{1} << 62;
constexpr bool isAhead(Seq seq) {
    return seq >= kFirstAhead;
}

inline constexpr std::string_view kScheduled = "scheduled"; // TimelineItem::why

struct TimelineItem {
    Seq seq = 0;       // where it stands in the thread; stays when the item changes
    Seq revision = 0;  // seq of the event that changed it last: the cache key of a laid-out row
    MessageId message; // nil for events
    ConversationId conversation;
    ItemKind kind = ItemKind::Message;
    Channel channel = Channel::Chat;
    Direction direction = Direction::In;
    TimePoint at{};
    AgentId agent;      // who wrote or did it; nil: the customer or the system
    std::string author; // name for display
    std::string text;
    std::optional<MailPart> mail;
    std::optional<CallPart> call;
    std::vector<Attachment> attachments;
    Delivery delivery = Delivery::None;
    // Reason of Failed, Perhaps or Waiting, in a short code: "mailbox-unknown", "offline" …; of Held
    // "scheduled" where the agent has chosen the time, and nothing where it only waits to be taken back.
    std::string why;
    std::string about;
    std::optional<TimePoint> until; // of Snoozed; of a held message: when it leaves
    std::uint32_t chatNumber = 0;   // the visitor's own count of chat messages, from 1; 0 elsewhere
    std::string clientId;           // under which the visitor's own page knows it
    std::vector<AgentId> mentions;  // of a note: who was told of it
    bool operator==(const TimelineItem&) const = default;
};

} // namespace santral
