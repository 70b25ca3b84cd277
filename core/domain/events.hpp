// What happened: the only thing that is ever stored for good. A released event is never changed; a new field
// is optional and keeps its default when an old event is read. Each body has facts (never personal, kept for
// ever) and content (texts, names, addresses: erased on request); core/domain/fields.hpp says which is which.
#pragma once

#include "core/base/boxed.hpp"
#include "core/base/one_of.hpp"
#include "core/domain/agent.hpp"
#include "core/domain/call.hpp"
#include "core/domain/change.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/message.hpp"
#include "core/domain/team.hpp"
#include "core/domain/why.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace santral {

struct AgentAdded {
    static constexpr std::string_view kKind = "agent.added";
    Agent agent; // also when changed: the last one stands
};

struct BrandChanged { // new ones too; the last one stands, as in all of an Organisation
    static constexpr std::string_view kKind = "brand.changed";
    Brand brand;
};

struct QueueChanged {
    static constexpr std::string_view kKind = "queue.changed";
    Queue queue;
};

struct TeamChanged {
    static constexpr std::string_view kKind = "team.changed";
    Team team;
};

struct TagChanged {
    static constexpr std::string_view kKind = "tag.changed";
    Tag tag;
};

struct ReasonChanged {
    static constexpr std::string_view kKind = "reason.changed";
    Reason reason;
};

struct SkillChanged {
    static constexpr std::string_view kKind = "skill.changed";
    Skill skill;
};

struct HoursChanged {
    static constexpr std::string_view kKind = "hours.changed";
    Hours hours;
};

struct ViewChanged { // everybody's; or an agent's own, and nobody else is told of it
    static constexpr std::string_view kKind = "view.changed";
    SavedView view;
};

struct SettingsChanged { // of the hub's channels; the settings themselves are kept elsewhere
    static constexpr std::string_view kKind = "settings.changed";
    Boxed<Setup> before;
    Boxed<Setup> after;
    bool secret = false; // a new password came with it
};

struct AccessChanged { // a password was set, devices were signed out
    static constexpr std::string_view kKind = "access.changed";
    AccessChange change;
};

struct IdentitySeen { // the first time, and again when the display name or the proof changed
    static constexpr std::string_view kKind = "identity.seen";
    IdentityKind kind = IdentityKind::Visitor;
    bool verified = false;
    bool sample = false;
    std::string address;   // content
    std::string display;   // content
    std::string claimed;   // content; an address the visitor gave that belongs to somebody else already
    bool nameless = false; // he took his name back; otherwise an empty `display` says nothing new
};

struct IdentityLinked {
    static constexpr std::string_view kKind = "identity.linked";
    CustomerId customer;
    LinkReason reason = LinkReason::First;
    bool newCustomer = false; // the customer begins with this link
    CustomerId from = {};     // whose it was; nil: nobody's yet, or an event of version 0.1
};

struct IdentityWithdrawn { // an address that was written down by mistake: it is nobody's any more
    static constexpr std::string_view kKind = "identity.withdrawn";
    CustomerId customer; // whose it was
};

struct CustomerEdited {
    static constexpr std::string_view kKind = "customer.edited";
    CustomerId customer;
    std::string name;     // content
    std::string language; // content
    std::string note;     // content
};

struct CustomerErased {
    static constexpr std::string_view kKind = "customer.erased";
    CustomerId customer;
    std::vector<IdentityId> identities;
    std::vector<ConversationId> conversations = {}; // theirs; none in an event of version 0.1
    // Customers without identities whom one of these left last: what was written of them goes too.
    std::vector<CustomerId> emptied = {};
};

struct ConversationOpened {
    static constexpr std::string_view kKind = "conversation.opened";
    BrandId brand;
    QueueId queue;
    Channel channel = Channel::Chat;
    bool sample = false;
    std::optional<TimePoint> happened; // imported: when it really was; for display, never for order
    std::string subject;               // content
};

struct ConversationAssigned {
    static constexpr std::string_view kKind = "conversation.assigned";
    AgentId agent;                          // nil: given back to the queue
    std::optional<TimePoint> happened = {}; // imported, as in ConversationOpened
    AgentId from = {};                      // who had it; nil: nobody, or an event of version 0.1
};

struct ConversationMoved { // to another queue
    static constexpr std::string_view kKind = "conversation.moved";
    QueueId queue;
    QueueId from;
};

struct ConversationClosed {
    static constexpr std::string_view kKind = "conversation.closed";
    std::optional<TimePoint> happened = {}; // imported
    ReasonId reason = {};                   // nil: none was given
};

struct ConversationReopened {
    static constexpr std::string_view kKind = "conversation.reopened";
    // Where solving it was taken back: what it had made be forgotten.
    std::optional<TimePoint> waitingSince = {};
    int unread = 0;
};

struct ConversationSnoozed {
    static constexpr std::string_view kKind = "conversation.snoozed";
    TimePoint until{};
    std::optional<TimePoint> waitingSince = {}; // as in ConversationReopened
    int unread = 0;
};

struct ConversationTagged {
    static constexpr std::string_view kKind = "conversation.tagged";
    std::string tag;
    bool on = true;
    std::optional<TimePoint> happened = {}; // imported
};

struct ConversationRead { // everything up to `upto` has been on an agent's screen
    static constexpr std::string_view kKind = "conversation.read";
    Seq upto = 0;
};

struct ConversationMerged { // into another of the same customer: see Merged
    static constexpr std::string_view kKind = "conversation.merged";
    ConversationId into;
    Seq number = 0; // of `into`
    ConversationState wokeFrom = ConversationState::Open;
    std::optional<TimePoint> wokeUntil = {};
};

struct ConversationTookOver { // the same, of the other one; again where more came of it later
    static constexpr std::string_view kKind = "conversation.took-over";
    Share share;
    TimePoint lastAt{};
    std::optional<Channel> channel = {}; // of the customer's last contact, where that was there
};

struct ConversationSeparated { // out of the other one again: how it stands from now on
    static constexpr std::string_view kKind = "conversation.separated";
    ConversationId from;
    Seq number = 0; // of `from`
    ConversationState state = ConversationState::Open;
    std::optional<TimePoint> snoozedUntil = {};
    std::optional<TimePoint> waitingSince = {};
    int unread = 0;
    bool missedCall = false;
};

struct ConversationLetGo { // the same, of the other one: how that stands without it
    static constexpr std::string_view kKind = "conversation.let-go";
    ConversationId gone;
    std::optional<TimePoint> waitingSince = {};
    int unread = 0;
    bool missedCall = false;
    std::vector<std::string> tags = {};
};

struct ItemsLeft { // they stand in another conversation from here on, which was made for them
    static constexpr std::string_view kKind = "items.left";
    ConversationId to;
    Seq number = 0; // of `to`
    std::vector<MessageId> messages;
    Said said;           // as it is without them
    std::string snippet; // content
};

struct ItemsCame { // the same, of the other one
    static constexpr std::string_view kKind = "items.came";
    ConversationId from;
    std::vector<MessageId> messages;
    Said said;
    std::string snippet; // content
};

struct MessageAdded {
    static constexpr std::string_view kKind = "message.added";
    MessageId message;
    Channel channel = Channel::Chat;
    Direction direction = Direction::In;
    bool note = false;
    Delivery delivery = Delivery::None;
    std::uint32_t chatNumber = 0;
    std::optional<TimePoint> happened; // as in ConversationOpened
    std::string clientId;              // the visitor's own id of a chat message
    std::vector<AgentId> mentions;     // of a note: who is to be told of it
    Seq held = 0;                 // of the MessageHeld that it was until now, whose place it leaves; 0: none
    std::string text;             // content
    std::optional<MailPart> mail; // content
    std::vector<Attachment> attachments; // content
};

struct MessageHeld { // written and to leave later: a MessageAdded of the same message, then
    static constexpr std::string_view kKind = "message.held";
    MessageId message;
    Channel channel = Channel::Mail;
    TimePoint due{};
    bool scheduled = false;              // the agent has chosen the time; else it waits to be taken back
    std::string text;                    // content
    std::optional<MailPart> mail;        // content
    std::vector<Attachment> attachments; // content
};

struct MessageDue { // a held one leaves at a time that was chosen
    static constexpr std::string_view kKind = "message.due";
    MessageId message;
    TimePoint due{};
};

struct MessageWithdrawn { // a note or a held message was taken back: it is shown and found no more
    static constexpr std::string_view kKind = "message.withdrawn";
    MessageId message;
    Seq item = 0; // where it stood
};

struct MessageState { // what became of one outgoing message
    static constexpr std::string_view kKind = "message.state";
    MessageId message;
    Delivery delivery = Delivery::Sent;
    std::string why; // short code, never the other side's text
};

struct ChatSeen { // the visitor has received or read all chat messages up to this number
    static constexpr std::string_view kKind = "chat.seen";
    std::uint32_t upto = 0;
    Delivery delivery = Delivery::Delivered;
};

struct CallChanged { // start, answer and end; the last one stands
    static constexpr std::string_view kKind = "call.changed";
    MessageId message; // the call's place in the thread
    CallId call;
    Direction direction = Direction::In;
    CallOutcome outcome = CallOutcome::Ongoing;
    TimePoint startedAt{};
    std::optional<TimePoint> answeredAt;
    std::optional<TimePoint> endedAt;
    std::string number;  // content
    std::string line;    // content
    std::string why;     // content
    bool queued = false; // see CallPart
};

struct AgentStateChanged { // as it is from now on
    static constexpr std::string_view kKind = "agent.state";
    AgentState state;
};

// The life of a contact (core/domain/contact.hpp), all in its conversation

struct ContactQueued { // waits; again when it was moved to another queue, or its caller wants a callback
    static constexpr std::string_view kKind = "contact.queued";
    ContactId contact;
    QueueId queue;
    Channel channel = Channel::Chat;
    int priority = 0;
    TimePoint deadline{};
    AgentId preferred;
    std::optional<TimePoint> preferredUntil;
    CallId call = {};      // as in Contact
    bool callback = false; // as in Contact
};

struct ContactOffered {
    static constexpr std::string_view kKind = "contact.offered";
    ContactId contact;
    AgentId agent;
    TimePoint until{};
    Boxed<Why> why; // he and nobody else
};

struct ContactAccepted { // somebody has it in hand; it begins here where it never waited
    static constexpr std::string_view kKind = "contact.accepted";
    ContactId contact;
    QueueId queue;
    Channel channel = Channel::Chat;
    AgentId agent;
    bool byHand = false; // not the one it was offered to, or not offered at all
};

struct ContactReturned { // waits again, in its old place
    static constexpr std::string_view kKind = "contact.returned";
    ContactId contact;
    AgentId agent; // from whom
    ReturnWhy why = ReturnWhy::Declined;
};

struct ContactEnded {
    static constexpr std::string_view kKind = "contact.ended";
    ContactId contact;
    AgentId agent; // who had it; nil: nobody
    EndWhy why = EndWhy::Finished;
    std::optional<TimePoint> wrapUp; // it still fills its agent until then
};

struct WrapUpEnded {
    static constexpr std::string_view kKind = "contact.wrapped";
    ContactId contact;
    AgentId agent;
    ReasonId reason; // disposition; nil: none was given
};

struct ServiceDue { // what the queue promises, reckoned anew: both stand as they are here
    static constexpr std::string_view kKind = "service.due";
    std::optional<ServiceClock> answer;
    std::optional<ServiceClock> resolution;
};

struct ServiceMarked { // it is pressing, or the promise is broken
    static constexpr std::string_view kKind = "service.marked";
    ServiceWhat what = ServiceWhat::Answer;
    ServiceMark mark = ServiceMark::Warned;
};

// An event of a newer program: carried along untouched.
struct UnknownEvent {
    std::string kind;
    std::string facts;
    std::string content;
};

using EventKinds =
    std::variant<AgentAdded, BrandChanged, QueueChanged, TeamChanged, TagChanged, ReasonChanged, ViewChanged,
                 SettingsChanged, AccessChanged, IdentitySeen, IdentityLinked, CustomerEdited, CustomerErased,
                 ConversationOpened, ConversationAssigned, ConversationMoved, ConversationClosed,
                 ConversationReopened, ConversationSnoozed, ConversationTagged, ConversationRead,
                 MessageAdded, MessageState, ChatSeen, CallChanged, MessageHeld, MessageDue, MessageWithdrawn,
                 IdentityWithdrawn, SkillChanged, HoursChanged, AgentStateChanged, ContactQueued,
                 ContactOffered, ContactAccepted, ContactReturned, ContactEnded, WrapUpEnded, ServiceDue,
                 ServiceMarked, ConversationMerged, ConversationTookOver, ConversationSeparated,
                 ConversationLetGo, ItemsLeft, ItemsCame, UnknownEvent>;

// Copied, moved and destroyed in events.cpp alone: compiled into every file, so many kinds cost it seconds.
struct EventBody : EventKinds {
    EventBody();
    EventBody(const EventBody& other);
    EventBody(EventBody&& other) noexcept;
    template <OneOf<EventKinds> Kind>
    EventBody(Kind kind) : EventKinds(std::in_place_type<Kind>, std::move(kind)) {}
    ~EventBody();
    EventBody& operator=(const EventBody& other);
    EventBody& operator=(EventBody&& other) noexcept;
};
// A busy hub has thousands of them in hand: what is large and rare is boxed.
static_assert(sizeof(EventBody) <= 640);

struct Event {
    Seq seq = 0;
    EventId id;
    TimePoint at{}; // hub time, never goes back along seq
    Actor::Kind actorKind = Actor::Kind::System;
    AgentId agent;               // who did it; nil for system and customers
    ConversationId conversation; // nil where none is meant
    // Whose personal data the content is; nil where there is none. That of CustomerEdited is the customer's,
    // wherever his identities go; before version 0.2 the event named one that he had.
    IdentityId identity;
    EventBody body;
};

std::string_view kindOf(const EventBody& body);
bool isOrganisation(const EventBody& body); // changes an Organisation, but for its agents' states

// For std::visit without a catch-all: the compiler lists the places to change when an event is added.
template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace santral
