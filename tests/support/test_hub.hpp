// A hub in memory for tests and shots of the user interface: it keeps the rules of the door (answers and
// changes come later, on its executor), does simply what it is asked, and can be told what customers do. No
// ledger, no rights.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/listeners.hpp"
#include "core/domain/events.hpp"
#include "core/hub/hub.hpp"

#include <map>
#include <unordered_map>

namespace santral {

class Random;

struct TestPerson {
    std::string name;
    std::string language;
    std::string mail;  // empty: none
    std::string phone; // E.164; empty: none
    bool visitor = false;
    bool sample = true;
};

class TestHub final : public Hub {
public:
    TestHub(asio::any_io_executor executor, const Clock& clock, Random& random);

    // What is there at the start
    // -------------------------------------------------------------------------------
    CustomerId addCustomer(const TestPerson& person);
    ConversationId addConversation(CustomerId customer, Channel channel, const std::string& subject,
                                   TimePoint openedAt);
    // `text` of the customer or ours; the item's other fields as given. Fills ids, seq and author.
    Seq addItem(ConversationId conversation, TimelineItem item);
    void edit(ConversationId conversation, const std::function<void(Conversation&)>& change);
    AgentId addAgent(const std::string& name);

    // What the world does
    // --------------------------------------------------------------------------------------
    void customerWrites(ConversationId conversation, const std::string& text);
    void tellSignal(Signal signal);
    void setStatus(HubStatus status);
    void tellThreadUpdate(CustomerId id, ThreadUpdate update); // to who watches this thread, as it is
    void setInHand(std::vector<InHand> all);
    void setOrganisation(Organisation all);
    void setAgent(const Agent& agent); // by its id
    void tellMentions(std::vector<TimelineItem> notes);
    void takeMentionBack(Seq note);
    void setBoard(Result<Board> board); // as it is now; Unavailable until then
    void setBoardAt(std::function<Result<Board>(TimePoint)> past) { past_ = std::move(past); }
    void setWhy(Result<Why> why) { why_ = std::move(why); }
    void failNext(Error error) { fails_ = std::move(error); } // the next command is refused
    void failNextUndo(Error error) { undoFails_ = std::move(error); }
    void answerMailboxTest(std::vector<TestStep> steps) { mailboxTest_ = std::move(steps); }

    // Of a team's hub: who its agents are, and on which devices they are signed in. `agents` begins with
    // self.
    void setAgents(std::vector<Agent> agents);
    void setDevices(std::vector<Device> devices) { devices_ = std::move(devices); }
    void addChange(Change change); // at its own time, as the newest
    void failNextAsk(Error error) { failsAsk_ = std::move(error); }

    // What was asked of it
    // -------------------------------------------------------------------------------------
    const std::vector<CommandBody>& executed() const { return executed_; }
    const std::map<ConversationId, std::map<std::string, Draft>>& drafts() const { return drafts_; }
    const std::vector<AdminRequest>& asked() const { return asked_; }
    const std::vector<Change>& changes() const { return changes_; }
    const std::vector<CommandId>& undone() const { return undone_; }
    const Settings& settings() const { return settings_; }
    Settings& settings() { return settings_; }
    std::size_t watches() const { return inboxes_.size() + threads_.size() + cards_.size(); }
    InboxRow row(ConversationId id) const;
    std::vector<ConversationId> conversations() const; // as they were made
    bool ready() const { return ready_; }
    bool isViewing(ConversationId id) const { return viewing_.count(id) > 0 && viewing_.at(id); }
    const std::vector<TimePoint>& momentsAsked() const { return momentsAsked_; }
    bool isBoardWatched() const { return !boards_.empty(); }
    std::optional<AgentState> stateOf(AgentId id) const;
    Seq seenMentions() const { return seenMentions_; }
    int viewingsTold() const { return viewingsTold_; }
    // Each time somebody was said to write or not to.
    const std::vector<std::pair<ConversationId, bool>>& typings() const { return typings_; }

    // Hub
    // --------------------------------------------------------------------------------------------------------
    Agent self() const override { return agents_.front(); }
    Subscription watchAgents(std::function<void(std::vector<Agent>)> tell) override;
    void execute(CommandId id, CommandBody body, Done<Receipt> done) override;
    void undo(CommandId done, CommandId id, Done<Receipt> answer) override; // all is as it was before
    Subscription watchInHand(std::function<void(std::vector<InHand>)> tell) override;
    void dropInHand(CommandId id) override;
    Subscription watchOrganisation(std::function<void(Organisation)> tell) override;
    Subscription watchInbox(InboxQuery query, std::size_t limit,
                            std::function<void(InboxUpdate)> tell) override;
    void loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) override;
    void loadConversation(ConversationId id, Done<InboxRow> done) override;
    Subscription watchMyWork(std::function<void(std::vector<InboxRow>)> tell) override;
    Subscription watchThread(CustomerId id, std::size_t limit,
                             std::function<void(ThreadUpdate)> tell) override;
    void loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) override;
    Subscription watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) override;
    void findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) override;
    Subscription watchMentions(std::function<void(MentionUpdate)> tell) override;
    void sawMentions(Seq upto) override { seenMentions_ = std::max(seenMentions_, upto); }
    void search(SearchQuery query, Done<SearchAnswer> done) override;
    Subscription watchSignals(std::function<void(Signal)> tell) override;
    void agentTyping(ConversationId id, bool on) override;
    void agentViewing(ConversationId id, bool on) override;
    void setReady(bool on) override { ready_ = on; }
    Subscription watchStatus(std::function<void(HubStatus)> tell) override;
    void storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) override;
    void openFile(std::string hash, Done<std::filesystem::path> done) override;
    void saveDraft(ConversationId id, Draft draft, Done<void> done) override;
    void loadDrafts(ConversationId id, Done<std::vector<Draft>> done) override;
    void loadSettings(Done<Settings> done) override;
    void saveSettings(Settings settings, Done<void> done) override;
    void testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) override;
    Subscription watchBoard(std::function<void(Result<Board>)> tell) override;
    void boardAt(TimePoint moment, Done<Board> done) override;
    void explainContact(ConversationId conversation, ContactId contact, Done<Why> done) override;
    void administer(AdminRequest request, Done<AdminAnswer> done) override;

private:
    friend class TestHubCommands; // what each command does: test_hub_commands.cpp
    struct InboxWatch {
        InboxQuery query;
        std::function<void(InboxUpdate)> tell;
    };
    struct ThreadWatch {
        CustomerId customer;
        std::function<void(ThreadUpdate)> tell;
    };
    struct CardWatch {
        CustomerId customer;
        std::function<void(CustomerCard)> tell;
    };
    struct Before { // a command
        std::map<CustomerId, CustomerCard> customers;
        std::map<ConversationId, Conversation> conversations;
        std::map<Seq, TimelineItem> items;
    };
    template <class IdType>
    IdType newId() {
        return makeId<IdType>(clock_, random_);
    }
    InboxPage page(const InboxQuery& query, const InboxRow* after, std::size_t limit) const;
    std::uint64_t matching(const InboxQuery& query) const;
    InboxCounts counts() const;
    ThreadPage thread(CustomerId id, Seq before, std::size_t limit) const;
    InboxRow rowOf(const Conversation& conversation) const;
    CustomerId customerOf(IdentityId identity) const;
    std::string agentName(AgentId id) const;
    // Applies an event to its conversation and tells the watchers of the row.
    void happen(ConversationId id, EventBody body);
    // The same for what administrators keep: told to who watches, and noted in the log.
    void saved(const Setup& after);
    void saved(const std::string& was, const MailboxSettings& mailbox);
    Result<AdminAnswer> answerTo(const AdminRequest& request);
    // An entry of the thread about something that happened.
    void note(ConversationId id, ItemKind kind, const std::string& about = {},
              std::optional<TimePoint> until = {});
    void tellRow(ConversationId id);
    std::vector<InboxRow> myWork() const;
    void tellMyWork();
    void tellItem(const TimelineItem& item);
    void removeItem(Seq seq);
    void tellThread(CustomerId id); // a snapshot: the set of identities changed
    void tellCard(CustomerId id);
    void later(std::function<void()> work);
    Subscription endOf(std::uint64_t ticket);

    asio::any_io_executor executor_;
    const Clock& clock_;
    Random& random_;
    Seq seq_ = 0;
    std::vector<Agent> agents_;
    std::map<CustomerId, CustomerCard> customers_;
    std::map<ConversationId, Conversation> conversations_;
    std::map<Seq, TimelineItem> items_;
    std::map<ConversationId, std::map<std::string, Draft>> drafts_; // by slot
    Settings settings_;
    HubStatus status_;
    std::vector<TestStep> mailboxTest_;
    bool ready_ = true;
    std::optional<Error> fails_;
    std::optional<Error> undoFails_;
    std::vector<CommandBody> executed_;
    std::vector<CommandId> undone_;
    std::map<CommandId, Before> before_;

    std::uint64_t lastTicket_ = 0;
    std::map<std::uint64_t, InboxWatch> inboxes_;
    std::map<std::uint64_t, ThreadWatch> threads_;
    std::map<std::uint64_t, CardWatch> cards_;
    std::map<std::uint64_t, std::function<void(Signal)>> signals_;
    std::map<std::uint64_t, std::function<void(HubStatus)>> statuses_;
    std::vector<InHand> inHand_;
    Organisation organisation_;
    std::map<ConversationId, bool> viewing_;
    int viewingsTold_ = 0;
    std::vector<std::pair<ConversationId, bool>> typings_;
    Listeners<std::vector<InHand>> inHands_;
    Listeners<Organisation> organisations_;
    Listeners<std::vector<Agent>> agentWatches_;
    std::vector<Device> devices_;
    std::vector<Change> changes_; // newest first
    std::vector<AdminRequest> asked_;
    std::optional<Error> failsAsk_;
    Listeners<MentionUpdate> mentions_;
    std::vector<TimelineItem> unseenMentions_;
    Seq seenMentions_ = 0;
    Listeners<std::vector<InboxRow>> works_;
    std::vector<InboxRow> workTold_;
    Listeners<Result<Board>> boards_;
    Result<Board> board_ = Error{Errc::Unavailable, "hub"};
    std::function<Result<Board>(TimePoint)> past_;
    std::vector<TimePoint> momentsAsked_;
    Result<Why> why_ = Error{Errc::NotFound, "contact"};
};

} // namespace santral
