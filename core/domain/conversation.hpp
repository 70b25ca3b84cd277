// One matter of one customer: state, owner, queue. May span channels; a reply within kReopenWithin reopens
// it.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/contact.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace santral {

inline constexpr auto kReopenWithin = std::chrono::hours(24 * 14);

enum class ConversationState { Open, Snoozed, Closed };
constexpr std::array<std::string_view, 3> enumNames(ConversationState) {
    return {"open", "snoozed", "closed"};
}

// What of a conversation's work came with another that was merged into it; without `from`: what is its own.
struct Share {
    ConversationId from;
    Seq number = 0; // of `from`
    std::optional<TimePoint> waitingSince;
    int unread = 0;
    bool missedCall = false;
    std::vector<std::string> tags;
    bool operator==(const Share&) const = default;
};

// That a conversation was merged into another of the same customer. Its entries stay its own, and it is
// closed; what would go to it goes to the other one. How it stood until then comes back when the two are
// separated.
struct Merged {
    ConversationId into;
    Seq number = 0; // of `into`
    Seq seq = 0;    // of the event that did it
    ConversationState state = ConversationState::Open;
    std::optional<TimePoint> snoozedUntil;
    std::optional<TimePoint> waitingSince;
    int unread = 0;
    bool missedCall = false;
    // How `into` stood where it was not open and had to be for this.
    ConversationState wokeFrom = ConversationState::Open;
    std::optional<TimePoint> wokeUntil;
    bool operator==(const Merged&) const = default;
};

// What the messages and calls that stand in a conversation say about it.
struct Said {
    std::optional<TimePoint> waitingSince;
    int unread = 0;
    bool missedCall = false;
    Seq customerSeq = 0;
    Seq agentSeq = 0;
    AgentId lastAgent;
    TimePoint lastAt{};
    Channel channel = Channel::Chat;
    Direction direction = Direction::In; // of the last one
    bool operator==(const Said&) const = default;
};

struct Conversation {
    ConversationId id;
    Seq number = 0; // the seq of its first event: short, unique, and what people say on the phone
    BrandId brand;
    QueueId queue;
    IdentityId identity;             // whose matter it is
    Channel channel = Channel::Chat; // of the customer's last contact
    ConversationState state = ConversationState::Open;
    AgentId owner; // nil: nobody has taken it
    std::string subject;
    std::string snippet; // first words of the last message
    Direction snippetDirection = Direction::In;
    TimePoint openedAt{};
    TimePoint lastAt{};                    // last message, note or call
    std::optional<TimePoint> waitingSince; // the customer waits for an answer since then
    std::optional<TimePoint> snoozedUntil;
    Seq lastSeq = 0; // last event of any kind
    // What an answer has to have seen: the customer's last message or call, the last answer, its author.
    Seq customerSeq = 0;
    Seq agentSeq = 0;
    AgentId lastAgent;
    int unread = 0; // customer's messages that nobody has read
    bool missedCall = false;
    std::vector<std::string> tags;
    bool sample = false;
    std::vector<Contact> contacts; // that have not ended
    // By its queue's service level: until when the customer waits at most, and when all is settled.
    std::optional<ServiceClock> answer;
    std::optional<ServiceClock> resolution;
    std::optional<Merged> merged; // it is in another one now
    // Where others were merged into it: first its own, then theirs. They add up to waitingSince (the
    // earliest), unread, missedCall and tags, but for a closed one, which forgets nothing of them.
    std::vector<Share> shares;
    bool operator==(const Conversation&) const = default;
};

// What an agent changes in a conversation by moving, giving, solving or snoozing it: so much of it can be put
// back as it was.
struct Standing {
    QueueId queue;
    AgentId owner;
    ConversationState state = ConversationState::Open;
    std::optional<TimePoint> snoozedUntil;
    std::optional<TimePoint> waitingSince; // these two are lost when it is solved
    int unread = 0;
    bool operator==(const Standing&) const = default;
};
inline Standing standingOf(const Conversation& c) {
    return {c.queue, c.owner, c.state, c.snoozedUntil, c.waitingSince, c.unread};
}

// A row of the inbox: the conversation with what the row says about people.
struct InboxRow {
    Conversation conversation;
    CustomerId customer;
    std::string customerName; // or the address where no name is known
    std::string ownerName;
    bool operator==(const InboxRow&) const = default;
};

} // namespace santral
