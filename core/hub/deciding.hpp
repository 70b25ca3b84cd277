// The work table of one decision: what all decide_*.cpp share. Not for use outside of core/hub.
#pragma once

#include "core/domain/phone_number.hpp"
#include "core/hub/decide.hpp"
#include "core/hub/scope.hpp"

#include <optional>
#include <utility>

namespace santral {

inline constexpr std::size_t kChatTextLimit = 8'000 * 4; // octets: 8,000 characters
inline constexpr std::size_t kTextLimit = 256 * 1024;
inline constexpr std::size_t kNameLimit = 200;
inline constexpr std::size_t kSubjectLimit = 998;
inline constexpr std::size_t kAttachmentLimit = 20;
inline constexpr auto kScheduledWithin = std::chrono::hours(24 * 366);
inline constexpr auto kSameMatter = std::chrono::hours(72); // a new mail joins an open matter this young

bool isTag(std::string_view tag); // fit for a conversation: 1 to 64 octets of one line
// As identities are kept (core/domain/customer.hpp): Invalid where it cannot be one.
Result<std::string> normalAddress(IdentityKind kind, const std::string& typed, const std::string& region);

class Deciding {
public:
    Deciding(State& state, const Clock& clock, Random& random, const Command& command,
             const DecideConfig& config);

    // decide_conversation.cpp
    Result<void> on(const TakeConversation& c);
    Result<void> on(const AssignConversation& c);
    Result<void> on(const MoveConversation& c);
    Result<void> on(const CloseConversation& c);
    Result<void> on(const ReopenConversation& c);
    Result<void> on(const SnoozeConversation& c);
    Result<void> on(const TagConversation& c);
    Result<void> on(const MarkRead& c);
    Result<void> on(const AddNote& c);
    Result<void> on(const StartConversation& c);
    // decide_merge.cpp
    Result<void> on(const MergeConversation& c);
    Result<void> on(const SeparateConversation& c);
    Result<void> on(const SplitConversation& c); // decide_split.cpp
    // decide_message.cpp
    Result<void> on(const SendMessage& c);
    Result<void> on(const RetryMessage& c);
    Result<void> on(const ReceiveChat& c);
    Result<void> on(const ReportChatSeen& c);
    Result<void> on(const ReceiveMail& c);
    Result<void> on(const ReportDelivery& c);
    // decide_call.cpp
    Result<void> on(const RecordCall& c);
    Result<void> on(const ReceiveCall& c);
    Result<void> on(const ReportCall& c);
    // decide_undo.cpp
    Result<void> on(const RestoreConversation& c);
    Result<void> on(const RestoreCustomer& c);
    Result<void> on(const RestoreIdentity& c);
    Result<void> on(const WithdrawIdentity& c);
    Result<void> on(const WithdrawMessage& c);
    // decide_held.cpp
    Result<void> on(const ReleaseMessage& c);
    Result<void> on(const RescheduleMessage& c);
    // decide_organisation.cpp
    Result<void> on(const SaveBrand& c);
    Result<void> on(const SaveQueue& c);
    Result<void> on(const SaveTeam& c);
    Result<void> on(const SaveTag& c);
    Result<void> on(const SaveView& c);
    Result<void> on(const SaveReason& c);
    Result<void> on(const RegisterAgent& c);
    Result<void> on(const SaveSkill& c);
    Result<void> on(const SaveHours& c);
    Result<void> on(const SetSkills& c);
    Result<void> on(const RecordSettings& c);
    Result<void> on(const RecordAccess& c);
    // decide_people.cpp
    Result<void> on(const IdentifyVisitor& c);
    Result<void> on(const EditCustomer& c);
    Result<void> on(const AddIdentity& c);
    Result<void> on(const LinkIdentity& c);
    Result<void> on(const UnlinkIdentity& c);
    Result<void> on(const EraseCustomer& c);
    Result<void> on(const RemoveSample& c);
    Result<void> on(const ImportConversation& c);

    // decide_contact.cpp
    Result<void> on(const AcceptContact& c);
    Result<void> on(const DeclineContact& c);
    Result<void> on(const FinishContact& c);
    Result<void> on(const FinishWrapUp& c);
    Result<void> on(const OfferContact& c);
    Result<void> on(const ReturnContact& c);
    Result<void> on(const EndContact& c);
    Result<void> on(const EndWrapUp& c);
    // decide_presence.cpp
    Result<void> on(const SetAgentState& c);
    Result<void> on(const NoteDesk& c);
    Result<void> on(const AskHelp& c);
    // decide_service.cpp
    Result<void> on(const MarkService& c);

    Result<void> settle(); // what the command means to contacts and service levels
    Decision finish();
    bool emitted() const { return !decision_.events.empty(); }

private:
    Result<void> emit(EventBody body, ConversationId conversation, IdentityId identity);
    Result<void> emitAs(const Actor& actor, EventBody body, ConversationId conversation, IdentityId identity);
    Result<const Conversation*> existing(ConversationId id); // NotFound instead of nullptr
    Result<const Conversation*> unmerged(ConversationId id); // Conflict "merged" where it went into another
    Result<void> assign(ConversationId id, AgentId agent, AgentId from, IdentityId identity);
    QueueId chatQueueOf(BrandId brand) const;
    QueueId mailQueueOf(const std::string& mailbox) const;
    Result<void> checkMentions(const std::vector<AgentId>& mentions, const Conversation& conversation);
    // What the actor does not see he neither changes nor joins.
    bool isSeen(const Conversation& conversation) const { return scope_.sees(placeOf(conversation)); }

    struct Touched { // what this decision did to one conversation, as far as contacts and clocks go by it
        bool heard = false; // the customer wrote
        Channel heardOn = Channel::Chat;
        std::optional<std::pair<Channel, AgentId>> said; // and who
        std::optional<CallChanged> call;
        bool opened = false; // it is new,
        bool reopened = false;
        bool assigned = false; // somebody else has it, or nobody, or it was moved
        bool moved = false;
        bool joined = false; // another was merged into it, or went out of it again
    };
    static void touch(Touched& touched, const Event& event);
    Result<void> settleOne(ConversationId id, const Touched& touched);
    Result<void> settleClocks(ConversationId id, const Touched& touched);
    Result<void> settleContact(const Conversation& conversation, const Contact& contact,
                               const Touched& touched);
    Result<void> settleCall(const Conversation& conversation, const CallChanged& call);
    Result<bool> isTalking(const Contact& contact);
    Result<void> settleQueued(const Conversation& conversation, const CallChanged& call);
    Result<const Contact*> contact(ConversationId id, ContactId contact); // NotFound
    std::string nameOf(AgentId id) const;
    // These copy the contact: what they emit changes the one in the state.
    Result<void> accept(ConversationId id, Contact contact, AgentId agent, bool byHand);
    Result<void> giveBack(ConversationId id, Contact contact, ReturnWhy why);
    Result<void> end(ConversationId id, Contact contact, EndWhy why);
    Result<void> wrapUpEnds(ConversationId id, Contact contact, ReasonId reason);
    Result<void> queueContact(const Conversation& conversation, const Contact& contact);
    // Of a call that a PBX has brought (decide_call.cpp)
    using KnownCall = State::KnownCall;
    Result<void> recordQueued(const RecordCall& c, const KnownCall& known);
    Result<IdentityId> caller(CallPart& part, const std::string& display, bool verified);
    Result<void> tellCall(const KnownCall& known, CallPart part, AgentId by);
    Result<void> callAnswered(const KnownCall& known, AgentId agent);
    Result<void> callEnded(const KnownCall& known);
    Result<void> callAbandoned(const KnownCall& known);
    Result<void> wantsCallback(const KnownCall& known);
    Result<void> firstSeen(const ReceiveCall& c, const Queue& queue);
    Result<std::optional<Contact>> contactOf(const KnownCall& known); // that is not in wrap-up
    Result<ConversationId> conversationOfCall(IdentityId identity, const Queue& queue);
    bool isOpen(const Queue& queue) const;
    Result<void> enter(AgentState state, Presence presence, PresenceWhy why, ReasonId reason);
    Result<void> withdrawOffers(AgentId agent);
    Result<void> goOnToNext(AgentId agent);
    bool isReason(ReasonId id, ReasonKind kind) const; // one in use
    std::optional<ServiceClock> promise(const QueueWork& work, TimePoint start, std::uint32_t seconds) const;

    // The identity of an address; made, with a customer of its own, where it is new.
    struct Newcomer {
        IdentityKind kind = IdentityKind::Mail;
        std::string address;
        std::string display;
        bool verified = true;
        bool sample = false;
        CustomerId customer; // to link it to; nil: a new one
        LinkReason reason = LinkReason::First;
    };
    Result<IdentityId> meet(const Newcomer& who);
    Result<std::string> normalAddress(IdentityKind kind, const std::string& typed) const {
        return santral::normalAddress(kind, typed, config_.region);
    }

    struct Matter {
        ConversationId id; // for a new one; nil: made here
        IdentityId identity;
        Channel channel = Channel::Chat;
        BrandId brand;
        QueueId queue;
        std::string subject;
        bool fresh = false; // always a new conversation
        bool sample = false;
        std::optional<TimePoint> happened;
    };
    // The conversation a contact belongs to: the customer's open one, a reopened one, or a new one.
    Result<ConversationId> conversationFor(const Matter& matter);
    Result<ConversationId> open(const Matter& matter);
    Result<void> wake(const Conversation& conversation);       // closed or snoozed → open
    Result<void> closeAgain(const Conversation& conversation); // as it was closed last
    Result<ConversationId> matterOfMail(const ReceiveMail& c, IdentityId from);
    Result<ConversationId> goOnIn(ConversationId id);
    void askForAnswers(const OwnMailbox& mailbox, const Conversation& conversation, const std::string& unique,
                       MailPart& mail) const;
    // When it leaves; at or before now_: at once.
    Result<TimePoint> dueOf(const SendMessage& c) const;
    Result<void> hold(const SendMessage& c, TimePoint due, std::optional<MailPart> mail, IdentityId identity);
    Result<State::OwnMessage> own(ConversationId conversation, MessageId message); // NotFound
    Result<void> namedThere(const Standing& standing) const;                       // its queue and agent
    Result<void> mayCallBack(const Conversation& conversation) const;
    Result<void> restoreState(const Conversation& conversation, const Standing& before);
    Result<void> completeMail(const SendMessage& c, MailPart& mail, IdentityId& identity);
    Result<void> seenHere(ConversationId id);
    Result<void> handOnCalls();
    Result<void> letGo(const Conversation& conversation, const Conversation& gone);
    Result<void> goesOnIn(const Conversation& into, const std::vector<Contact>& contacts);
    Result<std::optional<MailPart>> lastMailOf(const Conversation& conversation);
    Result<bool> isUnused(const Identity& identity);
    Result<void> takeBack(IdentityId visitor, bool name, bool mail);
    Result<void> takeBackTyped(const Identity& me, bool name, bool mail);
    Result<void> erase(CustomerId id);
    Result<void> import(const ImportConversation& c, const ImportConversation::Entry& entry,
                        ConversationId id, IdentityId identity);

    template <class IdType>
    IdType newId() {
        return makeId<IdType>(clock_, random_);
    }

    State& state_;
    const Clock& clock_;
    Random& random_;
    const Command& command_;
    const DecideConfig& config_;
    TimePoint now_;
    Scope scope_;
    Decision decision_;
};

} // namespace santral
