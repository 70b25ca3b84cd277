// The door between a desk and its hub, in the same process (LocalHub) or over the network (RemoteHub): the UI
// cannot tell. Everything is asynchronous and made of values. Methods and callbacks belong to the core
// thread; ui/bridge carries them over to the GUI thread. A watch… calls back first with a snapshot, then with
// every later change in order, until the Subscription is dropped. No callback comes from inside the call that
// asks for it.
#pragma once

#include "core/base/error.hpp"
#include "core/base/subscription.hpp"
#include "core/domain/administration.hpp"
#include "core/domain/agent.hpp"
#include "core/domain/board.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/inbox_match.hpp"
#include "core/domain/search.hpp"
#include "core/domain/settings.hpp"
#include "core/domain/status.hpp"
#include "core/domain/team.hpp"
#include "core/domain/timeline_item.hpp"
#include "core/domain/why.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace santral {

struct InboxPage {
    std::vector<InboxRow> rows; // in the order of the query
    bool more = false;
};

struct InboxCounts {
    std::array<std::uint64_t, 4> byTab{}; // by InboxTab
    std::uint64_t unread = 0;             // conversations of mine with unread messages
};

inline constexpr std::uint64_t kMostMatching = 10'000;
struct InboxUpdate {
    bool snapshot = false;
    InboxPage page;                   // only in the snapshot
    std::vector<InboxRow> changed;    // any conversation in sight, matches() or not; the newest value of each
    std::vector<ConversationId> gone; // erased
    InboxCounts counts;
    // How many conversations the query has in all, kMostMatching meaning so many or more. As last counted,
    // which follows what has changed; nothing: not counted yet.
    std::optional<std::uint64_t> matching;
    Seq seq = 0;
};

struct ThreadPage {
    std::vector<TimelineItem> items; // oldest first
    bool older = false;              // there is more before items.front()
};

struct ThreadUpdate {
    bool snapshot = false; // also when an identity was joined or taken away: start again from `page`
    ThreadPage page;
    // Before `changed`: what was shown ahead of the hub or held and stands elsewhere now, or was taken back.
    std::vector<Seq> gone;
    std::vector<TimelineItem> changed; // new ones and changed ones (by seq), in order
    Seq seq = 0;
};

struct MentionUpdate {
    std::vector<TimelineItem> notes; // oldest first
    std::vector<Seq> gone;           // told before, and taken back since
};

// Never stored, never numbered.
struct Signal {
    enum class Kind { CustomerTyping, CustomerPresent, ColleagueTyping, ColleagueViewing };
    Kind kind = Kind::CustomerTyping;
    CustomerId customer;
    ConversationId conversation;
    bool on = false;
    AgentId agent = {}; // of a colleague's
};

// What was asked for and has not been answered by the hub, or was refused while nobody could be asked.
struct InHand {
    CommandId id;
    CommandBody body;
    TimePoint since{};
    std::optional<Error> refused; // nothing: waits
};

struct Draft {
    std::string slot;  // "chat", "mail", "note"
    std::string body;  // the composer's own form
    MessageId message; // under which it will be sent: once that message is in the ledger, the draft is gone
};

class Hub {
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    virtual ~Hub() = default;

    virtual Agent self() const = 0;
    virtual Subscription watchAgents(std::function<void(std::vector<Agent>)> tell) = 0;

    // Answered when it is on disk. The same id again gets the first answer.
    // Where the hub cannot be reached it is answered with an empty receipt as soon as it is safe on this
    // desk; what became of it is heard from watchInHand.
    virtual void execute(CommandId id, CommandBody body, Done<Receipt> done) = 0;
    // Takes back what was asked for under `done`: what has not left this desk is not asked for any more,
    // anything else is undone by another command, under `id` (core/domain/commands.hpp, from
    // RestoreConversation on). Unsupported where nothing takes it back, NotFound where it is too long ago,
    // Conflict where somebody has changed it since.
    virtual void undo(CommandId done, CommandId id, Done<Receipt> answer) = 0;
    virtual Subscription watchInHand(std::function<void(std::vector<InHand>)> tell) = 0; // oldest first
    virtual void dropInHand(CommandId id) = 0; // a refusal was seen, or what waits is not wanted any more
    virtual Subscription watchOrganisation(std::function<void(Organisation)> tell) = 0;

    // A tab alone is InboxQuery{tab}.
    virtual Subscription watchInbox(InboxQuery query, std::size_t limit,
                                    std::function<void(InboxUpdate)> tell) = 0;
    // The page behind `after`, as that row is given here and wherever it stands by now.
    virtual void loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) = 0;
    virtual void loadConversation(ConversationId id, Done<InboxRow> done) = 0;

    // Conversations with a contact that is offered to this desk's agent, or that he has in hand or in
    // wrap-up; the longest in that state first. All of them, each time one of them changes.
    virtual Subscription watchMyWork(std::function<void(std::vector<InboxRow>)> tell) = 0;

    virtual Subscription watchThread(CustomerId id, std::size_t limit,
                                     std::function<void(ThreadUpdate)> tell) = 0;
    virtual void loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) = 0;
    virtual Subscription watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) = 0;
    // Whose address this is; NotFound when nobody is known. `kind` and normal form as in Identity.
    virtual void findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) = 0;

    // Notes that mention this desk's agent, oldest first: those he has not seen (the newest twenty), also
    // from while he was away, then each new one, and which of them was taken back.
    virtual Subscription watchMentions(std::function<void(MentionUpdate)> tell) = 0;
    virtual void sawMentions(Seq upto) = 0; // remembered on this desk

    virtual void search(SearchQuery query, Done<SearchAnswer> done) = 0;

    virtual Subscription watchSignals(std::function<void(Signal)> tell) = 0;
    virtual void agentTyping(ConversationId id, bool on) = 0;
    virtual void agentViewing(ConversationId id, bool on) = 0;
    // The agent takes new work, or not: visitors see whether somebody is there.
    virtual void setReady(bool on) = 0;
    virtual Subscription watchStatus(std::function<void(HubStatus)> tell) = 0;

    // Files: bytes go into the blob store before a command names them.
    virtual void storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) = 0;
    virtual void openFile(std::string hash, Done<std::filesystem::path> done) = 0;

    // Drafts live on this desk only and survive anything. An empty body removes the draft.
    virtual void saveDraft(ConversationId id, Draft draft, Done<void> done) = 0;
    virtual void loadDrafts(ConversationId id, Done<std::vector<Draft>> done) = 0;

    // Of a lone desk all there is; of one that is joined to a hub what is this desk's own (name, language,
    // phone), with the hub's mail address and region to be read and not to be saved.
    virtual void loadSettings(Done<Settings> done) = 0;
    virtual void saveSettings(Settings settings, Done<void> done) = 0;
    virtual void testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) = 0;

    // For supervisors, Denied for everybody else; of the queues in sight. Comes as it is about once a
    // second, when something has changed. Unavailable while the hub cannot be reached.
    virtual Subscription watchBoard(std::function<void(Result<Board>)> tell) = 0;
    // As it was at that moment: Invalid before the first event.
    virtual void boardAt(TimePoint moment, Done<Board> done) = 0;
    // Why a contact waits, or went to whom it was last offered. NotFound where it has ended.
    virtual void explainContact(ConversationId conversation, ContactId contact, Done<Why> done) = 0;

    // What administrators ask besides commands; Denied for everybody else. Unavailable where the hub cannot
    // be reached: nothing of it waits on this desk.
    virtual void administer(AdminRequest request, Done<AdminAnswer> done) = 0;
};

} // namespace santral
