// What the hub knows in memory: enough to decide every command without waiting for the view. Objects are
// loaded from the view on first use and stay until the view has taken in everything that touched them. Core
// thread only.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/events.hpp"
#include "core/routing/business_hours.hpp"
#include "core/store/view.hpp"

#include <array>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace santral {

// A desk's undo is over after ten seconds; a command may be that much longer on its way.
inline constexpr auto kCallBackWithin = std::chrono::minutes(2);

class State {
public:
    explicit State(store::ViewReader& view) : view_(view) {}

    // nullptr: there is no such thing. Pointers are good until the next apply() or forget().
    Result<const Conversation*> conversation(ConversationId id);
    Result<const Identity*> identity(IdentityId id);
    Result<const Identity*> identity(IdentityKind kind, const std::string& address);
    Result<const CustomerCard*> card(CustomerId id);
    // The open conversation this identity's last event belonged to, where memory has it: the quick way of a
    // live chat.
    const Conversation* current(IdentityId id) const;
    // Where what is meant for this conversation goes: itself, or what it was merged into, as long as that is
    // the same customer's. nullptr: nowhere.
    Result<const Conversation*> goesTo(ConversationId id);
    // The newest conversation of this identity that was merged into another, where none of its own is newer;
    // as goesTo() has it. nullptr: there is none such.
    Result<const Conversation*> mergedOf(IdentityId id);
    // The customer's newest conversation that is not merged, an open one before any other.
    Result<const Conversation*> latestConversation(CustomerId id);
    Result<ConversationId> conversationOfMail(const std::string& messageId); // nil: unknown
    Result<ConversationId> conversationNumbered(Seq number);                 // nil: there is none
    // What the customer last mailed in this conversation; nothing where he never did.
    Result<std::optional<MailPart>> lastMail(const Conversation& conversation);
    // Where this very mail stands already, taken from another mailbox that its author wrote to as well: with
    // the same Message-ID, people, subject and text. Only the last mail of a conversation is looked at. nil:
    // nowhere.
    Result<ConversationId> takenElsewhere(const MailPart& mail, const std::string& text);
    Result<std::uint32_t> chatCount(IdentityId id);
    // Whom a chat answer reaches: the conversation's own visitor, or the customer's newest one.
    Result<const Identity*> visitorOf(const Conversation& conversation);
    Result<std::vector<CustomerId>> sampleCustomers() { return view_.sampleCustomers(); }
    // An entry with a message id that the view holds already; nothing while the view has not come so far.
    Result<std::optional<store::StoredItem>> item(MessageId id) { return view_.item(id); }
    Result<bool> hasItems(IdentityId id) { return view_.hasItems(id); } // as the view has it
    // A conversation whole; Busy while the view has not come to its last event.
    Result<store::Unit> whole(const Conversation& conversation);
    // Where an entry with this id stands, also one that the view has not come to; nil: there is none.
    Result<ConversationId> conversationOf(MessageId id);
    // What became of a note, or of a message of ours; nothing: there is none, or it was taken back.
    struct OwnMessage {
        ConversationId conversation;
        IdentityId identity;
        AgentId agent; // who wrote it
        Seq seq = 0;   // where it stands
        bool note = false;
        bool held = false;
        TimePoint due{}; // of a held one
    };
    Result<std::optional<OwnMessage>> ownMessage(MessageId id);
    // All of a held message; nothing where it has left or was taken back.
    Result<std::optional<TimelineItem>> heldItem(MessageId id);
    // Held messages that the view may not hold yet.
    std::vector<std::pair<MessageId, OwnMessage>> heldMessages() const;
    Result<ReasonId> closedFor(ConversationId id); // when it was closed last; nil: none was given
    Result<bool> isUsed(IdentityId id);            // something in a thread is under this identity
    Result<std::vector<IdentityId>> withdrawnOf(CustomerId id); // see store::ViewReader
    // The last change of a conversation's queue or owner, where an agent made it within kCallBackWithin of
    // the last event: he may take it back although it has left his sight.
    struct Departure {
        AgentId by;
        store::Place from;
        TimePoint at{};
    };
    const Departure* departure(ConversationId id) const;
    struct KnownCall {
        ConversationId conversation;
        IdentityId identity;
        CallPart part; // as it was last told
    };
    Result<std::optional<KnownCall>> call(CallId id); // nothing: nobody has told of it
    // Of one in use; nullptr: there is none such.
    const Agent* agentAt(std::string_view extension) const;
    const Queue* queueOf(std::string_view line) const;
    Result<bool> namesFile(const std::string& hash, const store::UnitQuery& among) { // as the view has it
        return view_.namesFile(hash, among);
    }
    // Files that agents have brought to be named by a message. Not of the ledger: only reset by a restart.
    void brought(AgentId agent, const std::string& hash);
    bool hasBrought(AgentId agent, const std::string& hash) const {
        return brought_.count({agent, hash}) > 0;
    }
    const Agent* agent(AgentId id) const;
    const Agent* agent(std::string_view login) const;
    const Organisation& organisation() const { return organisation_; } // whole: see seenBy()
    const SavedView* savedView(SavedViewId id) const;
    const Queue* queue(QueueId id) const;
    const Team* team(TeamId id) const;
    const Reason* reason(ReasonId id) const;
    const Skill* skill(SkillId id) const;
    // Ready to reckon with; nullptr: there are none such, or they cannot be read.
    const routing::BusinessHours* hours(HoursId id) const;
    AgentState agentState(AgentId id) const; // signed out where nothing is known
    // Every conversation of a customer that memory or the view knows.
    Result<std::vector<const Conversation*>> conversationsOf(CustomerId id);
    // Customers without identities whom one of these was the last to leave.
    Result<std::vector<CustomerId>> emptiedBy(const std::vector<IdentityId>& identities);
    std::vector<Agent> agents() const;

    // Conversations with a contact or a service-level clock; all of them, always.
    struct Served {
        QueueId queue;
        AgentId owner;
        std::optional<TimePoint> waitingSince;
        TimePoint lastAt{};
        std::vector<Contact> contacts;
        std::optional<ServiceClock> answer;
        std::optional<ServiceClock> resolution;
    };
    const std::map<ConversationId, Served>& served() const { return served_; }
    bool hasInHand(AgentId agent) const; // a contact, or one in wrap-up

    // A desk gets customers whole.
    Result<void> put(const CustomerCard& card, Seq seq);
    // In ledger order. After an error the state is unusable until reset().
    Result<void> apply(const Event& event);
    // Everything up to `applied` is in the view: what nobody touched since may be loaded again.
    void trim(Seq applied);
    void dropKept(Seq applied);      // the same, however little it is: a busy time is over
    void reset();                    // back to what the view says
    Result<void> loadOrganisation(); // agents and what is served too

    Seq head() const { return head_; }
    TimePoint lastAt() const { return lastAt_; }
    void startAt(Seq head, TimePoint lastAt) { head_ = head, lastAt_ = lastAt; }

private:
    template <class T>
    struct Kept {
        std::optional<T> value; // nothing: known to be absent
        Seq touched = 0;
    };
    struct Person { // an identity with its counter
        Identity identity;
        std::uint32_t chatCount = 0;
    };
    struct Touched { // conversations of an identity that memory knows better than the view
        std::vector<ConversationId> all; // the last one touched is at the end
        Seq touched = 0;
    };

    Result<Kept<Conversation>*> keepConversation(ConversationId id);
    Result<Kept<Person>*> keepPerson(IdentityId id);
    Result<Kept<CustomerCard>*> keepCard(CustomerId id);
    Result<void> on(const Event& event, const IdentitySeen& body);
    Result<void> on(const Event& event, const IdentityLinked& body);
    Result<void> on(const Event& event, const CustomerEdited& body);
    Result<void> on(const Event& event, const CustomerErased& body);
    Result<void> on(const Event& event, const MessageAdded& body);
    Result<void> on(const Event& event, const MessageHeld& body);
    Result<void> on(const Event& event, const MessageDue& body);
    Result<void> on(const Event& event, const MessageWithdrawn& body);
    Result<void> on(const Event& event, const IdentityWithdrawn& body);
    Result<void> on(const Event& event, const ConversationAssigned& body);
    Result<void> on(const Event& event, const ConversationMoved& body);
    Result<void> on(const Event& event, const ConversationClosed& body);
    Result<void> on(const Event& event, const CallChanged& body);
    Result<void> on(const Event& event, const ItemsLeft& body);
    Result<void> on(const Event& event, const AgentAdded& body);
    Result<void> on(const Event& event, const BrandChanged& body);
    Result<void> on(const Event& event, const QueueChanged& body);
    Result<void> on(const Event& event, const TeamChanged& body);
    Result<void> on(const Event& event, const TagChanged& body);
    Result<void> on(const Event& event, const ViewChanged& body);
    Result<void> on(const Event& event, const ReasonChanged& body);
    Result<void> on(const Event& event, const SkillChanged& body);
    Result<void> on(const Event& event, const HoursChanged& body);
    Result<void> on(const Event& event, const AgentStateChanged& body);
    template <class T>
    Result<void> on(const Event&, const T&) {
        return {};
    }
    void remember(const Conversation& conversation, Seq seq);
    void noteServed(const Conversation& conversation);
    Result<void> departed(const Event& event, QueueId* queue, AgentId* owner);
    void dropFromCards(IdentityId id, CustomerId customer);
    void trim(Seq applied, std::size_t atLeast);
    void trimPeople(Seq applied, std::size_t atLeast);
    Result<void> showInCard(const Identity& identity, Seq seq);

    store::ViewReader& view_;
    std::unordered_map<ConversationId, Kept<Conversation>> conversations_;
    std::unordered_map<IdentityId, Kept<Person>> people_;
    using Addresses = std::unordered_map<std::string, IdentityId>;
    Addresses& addresses(IdentityKind kind) { return byAddress_[static_cast<std::size_t>(kind)]; }
    std::array<Addresses, enumNames(IdentityKind{}).size()> byAddress_; // of kept people
    std::unordered_map<IdentityId, Touched> touched_;
    std::unordered_map<CustomerId, Kept<CustomerCard>> cards_;
    struct MailPlace {
        ConversationId conversation;
        MessageId message;
        Seq touched = 0;
    };
    std::unordered_map<std::string, MailPlace> mailIds_;
    struct Own {
        OwnMessage message;
        bool withdrawn = false;
        Seq touched = 0;
    };
    std::unordered_map<MessageId, Own> messages_; // that the view may not hold yet
    struct HeldItem {
        TimelineItem item;
        Seq touched = 0;
    };
    std::unordered_map<MessageId, HeldItem> held_; // that the view may not hold yet
    struct Withdrawn {
        CustomerId customer;
        Seq touched = 0;
    };
    std::unordered_map<IdentityId, Withdrawn> withdrawn_; // that the view may not know yet
    std::unordered_map<IdentityId, Seq>
        used_; // in another identity's conversation; as far as the view may not know
    struct Closing {
        ReasonId reason;
        Seq touched = 0;
    };
    std::unordered_map<ConversationId, Closing> closings_; // that the view may not hold yet
    std::unordered_map<ConversationId, Departure> departures_;
    std::size_t departuresMost_ = 0; // beyond it the old ones go
    struct LastMail {
        MailPart mail;
        std::string text; // its SHA-256
        Seq touched = 0;
    };
    Result<std::optional<LastMail>> lastMailIn(const Conversation& conversation);
    std::unordered_map<ConversationId, LastMail> lastMails_; // that the view may not hold yet
    struct CallPlace {
        KnownCall call;
        Seq touched = 0;
    };
    struct Left {
        IdentityId by;
        Seq touched = 0;
    };
    std::unordered_map<CustomerId, Left> left_; // emptied; what the view may not know yet
    std::map<CallId, CallPlace> calls_;         // that the view may not hold yet
    using Brought = std::pair<AgentId, std::string>;
    std::set<Brought> brought_;
    std::deque<Brought> broughtInOrder_;
    std::map<AgentId, Agent> agents_;
    std::map<ConversationId, Served> served_;
    Organisation organisation_;
    mutable std::map<HoursId, std::optional<routing::BusinessHours>> hours_; // as far as asked for
    Seq head_ = 0;
    TimePoint lastAt_{};
};

} // namespace santral
