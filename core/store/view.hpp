// What follows from the ledger, made ready to be read: inbox, threads, customers, search. A file of its own
// that may be deleted and is rebuilt. One ViewWriter on the view thread; any number of ViewReaders, each on
// one thread, which see whole batches only. The same code runs in hub and desk: a hub's view holds everything
// and follows its ledger; a desk's holds what its agent may see and follows its hub by ReplicaSteps.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/agent.hpp"
#include "core/domain/change.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/events.hpp"
#include "core/domain/inbox_match.hpp"
#include "core/domain/search.hpp"
#include "core/domain/team.hpp"
#include "core/domain/timeline_item.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace santral::store {

// Raised with every change of the view's files or of what events mean to it: older files are set aside and
// rebuilt.
inline constexpr int kViewVersion = 9;

struct StoredItem { // an entry of a thread, and whose it is
    TimelineItem item;
    IdentityId identity;
    bool operator==(const StoredItem&) const = default;
};

// One conversation whole, as it travels to a desk that did not hold it.
struct Unit {
    Conversation conversation;
    std::vector<CustomerCard> cards;      // everybody who is named in it
    std::vector<StoredItem> items;        // oldest first
    std::vector<std::uint32_t> chatCount; // chat messages so far, for each identity of cards, in their order
    bool operator==(const Unit&) const = default;
};

// What a desk takes in at once, in this order, in one transaction.
struct ReplicaStep {
    std::vector<CustomerCard> cards;
    std::vector<Unit> units;
    std::vector<ConversationId> gone; // and customers who are left without a conversation
    // Those of conversations that are not held, or that a unit has brought already, are passed over.
    std::vector<Event> events;
    Seq upto = 0; // what the hub had come to; 0: unchanged
    // What the copy may be said to hold from this step on; nothing: as before. It is kept with the step or
    // not at all, since a power cut may take the last steps.
    std::optional<std::string> claim = {};
};

class ViewWriter {
public:
    virtual ~ViewWriter() = default;
    virtual Result<Seq> applied() = 0;
    // Events in order, following applied(); all in one transaction. Events already applied are passed over.
    virtual Result<void> apply(std::span<const Event> events) = 0;
    // For a desk. The step may come twice. Words of what is gone stay in the file until optimize().
    virtual Result<void> take(const ReplicaStep& step) = 0;
    virtual Result<std::string> claim() = 0; // of the last step that had one; empty: none
    // Whether words of what is gone may still be in the file.
    virtual Result<bool> hasLeftovers() = 0;
    // While very many events come in one after the other: more memory (some 100 MB), fewer syncs. Nobody
    // else should be waiting for the disk.
    virtual Result<void> setBulk(bool on) = 0;
    // While events come in by thousands a second: the log is emptied more rarely, since what lies in it
    // changes again at once. Turned off, caches are given back.
    virtual Result<void> setBusy(bool on) = 0;
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
    InboxQuery inbox = {InboxTab::Team};
    AgentId self = {};                  // whose InboxTab::Mine it is
    std::optional<InboxKey> after = {}; // of the last row had
    std::size_t limit = 50;
};

// Which whole conversations, newest number first.
struct UnitQuery {
    bool everything = false;     // or those
    std::vector<QueueId> queues; // in one of these,
    bool loose = false;          // or in no queue,
    AgentId owner;               // or this agent's; nil: nobody's in particular
    Seq before = 0;              // numbers below this one; 0: from the end
    TimePoint since{};           // with activity from then on
    std::size_t limit = 50;
};

// Where a conversation stands: what decides who may see it.
struct Place {
    QueueId queue;
    AgentId owner;
    bool operator==(const Place&) const = default;
};

// What a view holds of a scope, so that a hub and a desk can be compared: docs/protocol.md says over what.
struct ScopeHash {
    std::uint64_t conversations = 0;
    std::uint64_t items = 0;
    std::uint64_t customers = 0;
    std::string hash; // SHA-256, hex
    bool operator==(const ScopeHash&) const = default;
};

struct ChatReading {
    std::uint32_t byVisitor = 0;
    std::uint32_t byAgent = 0;
};

class ViewReader {
public:
    virtual ~ViewReader() = default;
    virtual Result<Seq> applied() = 0;

    virtual Result<std::vector<InboxRow>> list(const ListQuery& query) = 0; // in the order of before()
    // How many there are in all, whatever `after` and `limit` say; `most` where there are more.
    virtual Result<std::uint64_t> count(const ListQuery& query, std::uint64_t most) = 0;
    virtual Result<std::map<AgentId, Tally>> tallies() = 0;
    virtual Result<std::vector<Agent>> agents() = 0;
    virtual Result<Organisation> organisation() = 0;
    // What administrators changed, newest first, below `before` (0: from the end). Only a hub's view has it.
    virtual Result<std::vector<Change>> changes(Seq before, std::size_t limit) = 0;
    virtual Result<std::optional<InboxRow>> row(ConversationId id) = 0;
    virtual Result<std::optional<Conversation>> conversation(ConversationId id) = 0;
    virtual Result<std::optional<ConversationId>> conversationNumbered(Seq number) = 0;
    virtual Result<std::optional<Conversation>> latestOf(IdentityId identity) = 0; // by last activity
    // Newest conversation of any of the customer's identities that is not merged, open ones before others.
    virtual Result<std::optional<Conversation>> latestConversation(CustomerId customer) = 0;
    virtual Result<std::vector<std::pair<ConversationId, Place>>> placesOf(CustomerId customer) = 0;
    virtual Result<std::vector<Unit>> units(const UnitQuery& query) = 0;
    virtual Result<std::uint64_t> countUnits(const UnitQuery& query) = 0; // whatever its limit
    virtual Result<std::optional<Unit>> unit(ConversationId id) = 0;
    // Of all of these, whatever the limit. Looks at every entry: a million take some seconds.
    virtual Result<ScopeHash> scopeHash(const UnitQuery& query) = 0;
    // Whether an entry of one of these conversations names this file: an attachment, a mail's HTML or octets.
    virtual Result<bool> namesFile(const std::string& hash, const UnitQuery& among) = 0;
    // All that are held, with where they stand.
    virtual Result<std::vector<std::pair<ConversationId, Place>>> places() = 0;
    virtual Result<ReasonId> closedFor(ConversationId id) = 0; // when it was closed last; nil: none was given
    virtual Result<std::vector<ConversationId>> dueSnoozes(TimePoint now) = 0;
    // With a contact, or with a service-level clock; oldest number first.
    virtual Result<std::vector<InboxRow>> served() = 0;

    virtual Result<std::optional<Identity>> identity(IdentityId id) = 0;
    virtual Result<std::optional<Identity>> identity(IdentityKind kind, const std::string& address) = 0;
    virtual Result<std::optional<CustomerCard>> card(CustomerId id) = 0;
    // Customers without identities whom this one was the last to leave.
    virtual Result<std::vector<CustomerId>> emptiedBy(IdentityId id) = 0;
    virtual Result<std::uint32_t> chatCount(IdentityId id) = 0; // chat messages with this visitor so far
    virtual Result<std::vector<CustomerId>> sampleCustomers() = 0;
    // Addresses that were taken out of a customer's record again: to be erased with him.
    virtual Result<std::vector<IdentityId>> withdrawnOf(CustomerId id) = 0;
    virtual Result<bool> isUsed(IdentityId id) = 0; // something in a thread is under this identity

    // Newest first below `before` (0: from the end).
    virtual Result<std::vector<TimelineItem>> thread(CustomerId id, Seq before, std::size_t limit) = 0;
    virtual Result<std::optional<StoredItem>> item(MessageId id) = 0;
    virtual Result<bool> hasItems(IdentityId id) = 0; // anything said by or to it
    virtual Result<std::vector<TimelineItem>> changedBy(IdentityId id, Seq revision) = 0; // by that one event
    virtual Result<std::vector<TimelineItem>> chatAfter(IdentityId id, std::uint32_t number,
                                                        std::size_t limit) = 0;
    // The ids that a visitor's pages gave his messages, at most `limit`; and the answer to the one with this
    // id, its own event standing for all that came with it.
    virtual Result<std::vector<std::string>> chatIds(IdentityId id, std::size_t limit) = 0;
    virtual Result<std::optional<Receipt>> chatReceipt(IdentityId id, const std::string& clientId) = 0;
    // How far a visitor has read what we wrote, and how far an agent has read him, `unread` of his newest
    // messages left out: chat numbers, 0 for nothing.
    virtual Result<ChatReading> chatReading(IdentityId id, std::uint64_t unread) = 0;
    // Notes that mention this agent, the newest `limit` after `after`, oldest first.
    virtual Result<std::vector<TimelineItem>> mentions(AgentId of, Seq after, std::size_t limit) = 0;
    virtual Result<std::vector<StoredItem>> outbox() = 0; // Waiting or Sending, oldest first
    virtual Result<std::vector<StoredItem>> held() = 0;   // oldest first
    virtual Result<std::optional<ConversationId>> conversationOfMail(const std::string& messageId) = 0;
    virtual Result<std::uint64_t> messages() = 0; // messages, mails, notes and calls in the view

    virtual Result<SearchAnswer> search(const SearchQuery& query) = 0;
};

} // namespace santral::store
