// What follows from the ledger, made ready to be read: inbox, threads, customers, search. A file of its own
// that may be deleted and is rebuilt. One ViewWriter on the view thread; any number of ViewReaders, each on
// one thread, which see whole batches only. The same code runs in hub and desk.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/agent.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/events.hpp"
#include "core/domain/search.hpp"
#include "core/domain/timeline_item.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace santral::store {

// Raised with every change of the view's files or of what events mean to it: older files are set aside and
// rebuilt.
inline constexpr int kViewVersion = 2;

class ViewWriter {
public:
    virtual ~ViewWriter() = default;
    virtual Result<Seq> applied() = 0;
    // Events in order, following applied(); all in one transaction. Events already applied are passed over.
    virtual Result<void> apply(std::span<const Event> events) = 0;
    // Merges the search index and drops deleted words from the file. Takes long; after an erasure it must be
    // done.
    virtual Result<void> optimize() = 0;
};

struct Tally { // open and other conversations of one owner (nil: nobody's)
    std::uint64_t open = 0;
    std::uint64_t snoozed = 0;
    std::uint64_t closed = 0;
    std::uint64_t unread = 0; // open ones with unread messages
};

struct ListQuery {
    ConversationState state = ConversationState::Open;
    AgentId owner;                                  // nil: whoever
    std::optional<std::pair<TimePoint, Seq>> after; // lastAt and number of the last row had
    std::size_t limit = 50;
};

struct OutgoingItem { // a message that has to leave
    TimelineItem item;
    IdentityId identity;
};

struct ChatReading {
    std::uint32_t byVisitor = 0;
    std::uint32_t byAgent = 0;
};

class ViewReader {
public:
    virtual ~ViewReader() = default;
    virtual Result<Seq> applied() = 0;

    virtual Result<std::vector<InboxRow>> list(const ListQuery& query) = 0;
    virtual Result<std::map<AgentId, Tally>> tallies() = 0;
    virtual Result<std::vector<Agent>> agents() = 0;
    virtual Result<std::optional<InboxRow>> row(ConversationId id) = 0;
    virtual Result<std::optional<Conversation>> conversation(ConversationId id) = 0;
    // Newest conversation of any of the customer's identities, open ones before others.
    virtual Result<std::optional<Conversation>> latestConversation(CustomerId customer) = 0;
    virtual Result<std::vector<ConversationId>> dueSnoozes(TimePoint now) = 0;

    virtual Result<std::optional<Identity>> identity(IdentityId id) = 0;
    virtual Result<std::optional<Identity>> identity(IdentityKind kind, const std::string& address) = 0;
    virtual Result<std::optional<CustomerCard>> card(CustomerId id) = 0;
    virtual Result<std::uint32_t> chatCount(IdentityId id) = 0; // chat messages with this visitor so far
    virtual Result<std::vector<CustomerId>> sampleCustomers() = 0;

    // Newest first below `before` (0: from the end).
    virtual Result<std::vector<TimelineItem>> thread(CustomerId id, Seq before, std::size_t limit) = 0;
    virtual Result<std::optional<OutgoingItem>> item(MessageId id) = 0;
    virtual Result<std::vector<TimelineItem>> changedBy(IdentityId id, Seq revision) = 0; // by that one event
    virtual Result<std::vector<TimelineItem>> chatAfter(IdentityId id, std::uint32_t number,
                                                        std::size_t limit) = 0;
    // How far a visitor has read what we wrote, and how far an agent has read him, `unread` of his newest
    // messages left out: chat numbers, 0 for nothing.
    virtual Result<ChatReading> chatReading(IdentityId id, std::uint64_t unread) = 0;
    virtual Result<std::vector<OutgoingItem>> outbox() = 0; // Waiting or Sending, oldest first
    virtual Result<std::optional<ConversationId>> conversationOfMail(const std::string& messageId) = 0;
    virtual Result<std::uint64_t> messages() = 0; // messages, mails, notes and calls in the view

    virtual Result<SearchAnswer> search(const SearchQuery& query) = 0;
};

} // namespace santral::store
