// What may be asked of a hub. Each carries an id made by whoever asks: an exact repeat is answered with the
// first result, however often it comes. Commands with `Actor` agent come from desks; the others from
// connectors. What may travel from a desk to its hub has a name (command_fields.hpp lists its members).
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
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace santral {

// From desks

struct TakeConversation { // becomes the owner; Conflict when somebody else was faster
    static constexpr std::string_view kName = "take";
    ConversationId conversation;
};
struct AssignConversation {
    static constexpr std::string_view kName = "assign";
    ConversationId conversation;
    AgentId agent; // nil: back to the queue
};
struct MoveConversation {
    static constexpr std::string_view kName = "move";
    ConversationId conversation;
    QueueId queue; // nil: into no queue, where everybody sees it
};
struct CloseConversation {
    static constexpr std::string_view kName = "close";
    ConversationId conversation;
    ReasonId reason = {}; // one for closing that is in use; nil: none is given
};
struct ReopenConversation {
    static constexpr std::string_view kName = "reopen";
    ConversationId conversation;
};
struct SnoozeConversation {
    static constexpr std::string_view kName = "snooze";
    ConversationId conversation;
    TimePoint until{};
};
struct TagConversation {
    static constexpr std::string_view kName = "tag";
    ConversationId conversation;
    std::string tag; // 1 to 64 octets
    bool on = true;
};
struct MarkRead {
    static constexpr std::string_view kName = "read";
    ConversationId conversation;
    Seq upto = 0;
};
struct AddNote {
    static constexpr std::string_view kName = "note";
    ConversationId conversation;
    MessageId message;
    std::string text;
    std::vector<Attachment> attachments;
    std::vector<AgentId> mentions = {}; // colleagues who are to be told; each sees the conversation
};
struct SendMessage {
    static constexpr std::string_view kName = "send";
    ConversationId conversation;
    MessageId message;
    Channel channel = Channel::Chat;
    std::string text;
    std::optional<MailPart> mail; // To, Cc and subject; the hub adds From, Message-ID and References
    std::vector<Attachment> attachments;
    // The last event of the conversation that its author had seen. Conflict "stale" where the customer or a
    // colleague has said something since; 0: goes out whatever was said.
    Seq seen = 0;
    // It leaves so much later and can be taken back until then: seconds, at most kLongestHold, counted from
    // when the hub has it. Or it leaves at a time the agent has chosen, within a year; a time that is over by
    // then means at once.
    std::uint32_t hold = 0;
    std::optional<TimePoint> at = {};
};
struct ReleaseMessage { // one that is held leaves now
    static constexpr std::string_view kName = "send-now";
    ConversationId conversation;
    MessageId message;
};
struct RescheduleMessage { // one that is held leaves at another time
    static constexpr std::string_view kName = "reschedule";
    ConversationId conversation;
    MessageId message;
    TimePoint at{};
    std::optional<TimePoint> after = {}; // only while it is due then: Conflict "changed"
};
struct RetryMessage { // a Failed or Perhaps message goes out again, with the same Message-ID
    static constexpr std::string_view kName = "retry";
    ConversationId conversation;
    MessageId message;
};
struct StartConversation { // the agent writes or calls first
    static constexpr std::string_view kName = "start";
    ConversationId conversation; // made by whoever asks
    IdentityKind kind = IdentityKind::Mail;
    std::string address;
    std::string subject;
};
struct EditCustomer {
    static constexpr std::string_view kName = "edit-customer";
    CustomerId customer;
    std::string name;
    std::string language;
    std::string note;
};
struct AddIdentity { // an agent writes an address into the record
    static constexpr std::string_view kName = "add-identity";
    CustomerId customer;
    IdentityKind kind = IdentityKind::Phone;
    std::string address;
};
struct LinkIdentity {
    static constexpr std::string_view kName = "link";
    IdentityId identity;
    CustomerId customer;
};
struct UnlinkIdentity { // it becomes a customer of its own
    static constexpr std::string_view kName = "unlink";
    IdentityId identity;
};
struct EraseCustomer {
    static constexpr std::string_view kName = "erase";
    CustomerId customer;
};
struct SaveBrand { // new ones too, as in the next two
    static constexpr std::string_view kName = "save-brand";
    Brand brand;
};
struct SaveQueue {
    static constexpr std::string_view kName = "save-queue";
    Queue queue;
};
struct SaveTeam {
    static constexpr std::string_view kName = "save-team";
    Team team;
};
struct SaveTag {
    static constexpr std::string_view kName = "save-tag";
    Tag tag;
};
struct SaveReason { // Conflict "kind": a reason stays what it is for
    static constexpr std::string_view kName = "save-reason";
    Reason reason;
};
struct SaveSkill {
    static constexpr std::string_view kName = "save-skill";
    Skill skill;
};
struct SaveHours {
    static constexpr std::string_view kName = "save-hours";
    Hours hours;
};
// One's own, or everybody's, which are for supervisors; Denied otherwise. Conflict "owner": a view stays
// whose it is.
struct SaveView {
    static constexpr std::string_view kName = "save-view";
    SavedView view;
};
struct SetSkills { // what an agent can do and how much of it at once, as of now
    static constexpr std::string_view kName = "set-skills";
    AgentId agent;
    std::vector<SkillLevel> skills;
    Capacity capacity;
};
struct SetAgentState {
    static constexpr std::string_view kName = "agent-state";
    AgentId agent; // nil: one's own; somebody else's only supervisors
    Presence presence = Presence::NotReady;
    ReasonId reason = {}; // one for not being ready that is in use
    std::vector<Channel> off = {};
    bool afterwards = false; // once nothing is in hand any more; nothing new comes until then
    bool idle = false;       // nobody is at the desk: the desk says so
};
struct AcceptContact { // Conflict with a name where a colleague has it; NotFound where it has ended
    static constexpr std::string_view kName = "accept";
    ConversationId conversation;
    ContactId contact;
};
struct DeclineContact { // that was offered; the next agent is asked
    static constexpr std::string_view kName = "decline";
    ConversationId conversation;
    ContactId contact;
};
struct FinishContact { // one's own; the conversation stays open
    static constexpr std::string_view kName = "finish-contact";
    ConversationId conversation;
    ContactId contact;
};
struct FinishWrapUp { // before its time is over
    static constexpr std::string_view kName = "finish-wrap-up";
    ConversationId conversation;
    ContactId contact;
    ReasonId reason = {};
};
struct AskHelp { // of a supervisor, in a conversation
    static constexpr std::string_view kName = "ask-help";
    ConversationId conversation;
    bool on = true;
};
struct RemoveSample {
    static constexpr std::string_view kName = "remove-sample";
}; // every sample customer is erased

// From the hub itself, for the log of changes: what is kept elsewhere was changed by `by` (nil: nobody's
// desk)

struct RecordSettings {
    AgentId by;
    Boxed<Setup> before;
    Boxed<Setup> after;
    bool secret = false; // with a new password
};
struct RecordAccess {
    AgentId by;
    AccessChange change;
};

// From the hub itself, which hands out work (core/hub/dispatcher.hpp). Each is refused with Conflict where
// things are not so any more.

struct OfferContact {
    ConversationId conversation;
    ContactId contact;
    AgentId agent;
    Boxed<Why> why;
};
struct ReturnContact { // one that is offered to, or in the hands of `agent`
    ConversationId conversation;
    ContactId contact;
    AgentId agent;
    ReturnWhy why = ReturnWhy::NotAnswered;
};
struct EndContact {
    ConversationId conversation;
    ContactId contact;
    EndWhy why = EndWhy::Quiet;
};
struct EndWrapUp { // its time is over
    ConversationId conversation;
    ContactId contact;
};
struct MarkService {
    ConversationId conversation;
    ServiceWhat what = ServiceWhat::Answer;
    ServiceMark mark = ServiceMark::Warned;
};
struct NoteDesk { // an agent's desk is there now, or is gone: signed out, or without a word
    AgentId agent;
    bool there = true;
    PresenceWhy why = PresenceWhy::SignedIn;
};

// What takes other commands back (core/hub/undo.hpp says which of them). Each names what the command had made
// of the thing: where that is not so any more, somebody has changed it since and it stays as it is, Conflict
// "changed". Where it is as it was before already, nothing happens.

struct MergeConversation { // into another one of the same customer: Conflict "other-customer", or "merged"
    static constexpr std::string_view kName = "merge";
    ConversationId conversation;
    ConversationId into;
};
struct SeparateConversation { // one that was merged: as it was before; what came since stays where it is
    static constexpr std::string_view kName = "separate";
    ConversationId conversation;
};
struct SplitConversation { // some of its messages, notes and calls are another matter, and not all of them
    static constexpr std::string_view kName = "split";
    ConversationId conversation;
    ConversationId made; // by whoever asks
    std::vector<MessageId> messages;
    std::string subject;
};
struct RestoreConversation { // in what differs between the two
    static constexpr std::string_view kName = "restore";
    ConversationId conversation;
    Standing after;
    Standing before;
};
struct RestoreCustomer { // in what differs between the two
    static constexpr std::string_view kName = "restore-customer";
    CustomerId customer;
    CustomerWords after;
    CustomerWords before;
};
struct RestoreIdentity { // to whom it belonged, and why
    static constexpr std::string_view kName = "restore-identity";
    IdentityId identity;
    std::optional<CustomerId> after; // nothing: a customer of its own
    CustomerId before;
    LinkReason reason = LinkReason::First;
};
struct WithdrawIdentity { // an address that was written into the record by hand; Conflict once it was used
    static constexpr std::string_view kName = "withdraw-identity";
    CustomerId customer;
    IdentityKind kind = IdentityKind::Phone;
    std::string address;
};
struct WithdrawMessage { // one's own note, or a message that is still held; Conflict "left" after that
    static constexpr std::string_view kName = "withdraw";
    ConversationId conversation;
    MessageId message;
};

// From connectors

// Where an item came from and its name there: seen twice it counts once.
struct ProviderKey {
    std::string channel; // "chat", "mail:support" …
    std::string id;
    bool operator==(const ProviderKey&) const = default;
};

struct RegisterAgent {
    static constexpr std::string_view kName = "save-agent";
    Agent agent;
};
struct ReceiveChat {
    std::string visitor; // hash of the visitor's token
    MessageId message;
    BrandId brand;
    std::string text;
    std::vector<Attachment> attachments;
    std::string clientId; // the visitor's own: seen twice it counts once; empty: it comes once only
};
struct IdentifyVisitor {
    std::string visitor;
    std::optional<std::string> name; // empty: he takes it back
    std::optional<std::string> mail;
};
struct ReportChatSeen {
    std::string visitor;
    std::uint32_t upto = 0;
    Delivery delivery = Delivery::Delivered;
};
struct ReceiveMail {
    ProviderKey key;
    MessageId message;
    BrandId brand;
    MailPart mail;
    std::string text;
    std::vector<Attachment> attachments;
    ConversationId replyTo;     // from a valid reply token; nil otherwise
    ProviderKey formerKey = {}; // by which versions up to 0.2 knew it: its number in the mailbox
};
struct ReportDelivery {
    MessageId message;
    ConversationId conversation;
    Delivery delivery = Delivery::Sent;
    std::string why;
};
struct RecordCall {
    static constexpr std::string_view kName = "call";
    CallPart call;
    std::string display; // caller's name as it came
};
struct ReceiveCall { // a PBX has one for an agent. NotFound "line"; Conflict "closed" or "full"
    CallId call;
    std::string number;
    std::string line; // that was dialled: it says which queue
    std::string display;
    bool callback = false; // nobody holds the line: the caller is to be called
};
struct ReportCall { // NotFound where no such call was received
    CallId call;
    CallStep step = CallStep::HungUp;
    AgentId agent;       // whom it rang at; nil: nobody is meant
    bool talked = false; // HungUp: it had been answered, by `agent`, whether that was told or not
};
// History from elsewhere, or sample data: events at their own time. Only for administrators.
struct ImportConversation {
    struct Entry {
        Direction direction = Direction::In;
        bool note = false;
        Channel channel = Channel::Chat;
        TimePoint at{};
        std::string text;
        std::optional<MailPart> mail;
        std::optional<CallPart> call;
        std::vector<Attachment> attachments;
    };
    BrandId brand;
    IdentityKind kind = IdentityKind::Mail;
    std::string address;
    std::string name;
    std::string language;
    std::string subject;
    AgentId owner;
    std::vector<Entry> entries;
    std::vector<std::string> tags;
    bool closed = false;
    bool sample = false;
};

using CommandKinds =
    std::variant<TakeConversation, AssignConversation, MoveConversation, CloseConversation,
                 ReopenConversation, SnoozeConversation, TagConversation, MarkRead, AddNote, SendMessage,
                 RetryMessage, StartConversation, EditCustomer, AddIdentity, LinkIdentity, UnlinkIdentity,
                 EraseCustomer, SaveBrand, SaveQueue, SaveTeam, SaveTag, SaveReason, SaveView, RemoveSample,
                 RegisterAgent, RecordSettings, RecordAccess, ReceiveChat, IdentifyVisitor, ReportChatSeen,
                 ReceiveMail, ReportDelivery, RecordCall, ImportConversation, ReleaseMessage,
                 RescheduleMessage, RestoreConversation, RestoreCustomer, RestoreIdentity, WithdrawIdentity,
                 WithdrawMessage, SaveSkill, SaveHours, SetSkills, SetAgentState, AcceptContact,
                 DeclineContact, FinishContact, FinishWrapUp, AskHelp, OfferContact, ReturnContact,
                 EndContact, EndWrapUp, MarkService, NoteDesk, ReceiveCall, ReportCall, MergeConversation,
                 SeparateConversation, SplitConversation>;

// Copied, moved and destroyed in commands.cpp alone, as EventBody.
struct CommandBody : CommandKinds {
    CommandBody();
    CommandBody(const CommandBody& other);
    CommandBody(CommandBody&& other) noexcept;
    template <OneOf<CommandKinds> Kind>
    CommandBody(Kind kind) : CommandKinds(std::in_place_type<Kind>, std::move(kind)) {}
    ~CommandBody();
    CommandBody& operator=(const CommandBody& other);
    CommandBody& operator=(CommandBody&& other) noexcept;
};
static_assert(sizeof(CommandBody) <= 640); // as EventBody

struct Command {
    CommandId id;
    Actor actor;
    CommandBody body;
};

// The answer to an accepted command: it is on disk. A repeat gets the same receipt.
struct Receipt {
    Seq first = 0; // 0 and 0: accepted, nothing had to change
    Seq last = 0;
    TimePoint at{};
    ConversationId conversation;
    std::uint32_t chatNumber = 0; // of the chat message that was added
    bool operator==(const Receipt&) const = default;
};

} // namespace santral
