// The hub in this process, over SQLite: what a lone desk runs inside itself and what santral-hub runs for a
// team. Everything is called on the core thread. Stop the executors before the object goes.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/listeners.hpp"
#include "core/base/random.hpp"
#include "core/base/timers.hpp"
#include "core/hub/chat_memory.hpp"
#include "core/hub/dispatcher.hpp"
#include "core/hub/erasures.hpp"
#include "core/hub/floor_keeper.hpp"
#include "core/hub/follower.hpp"
#include "core/hub/held_messages.hpp"
#include "core/hub/hub.hpp"
#include "core/hub/hub_counts.hpp"
#include "core/hub/live.hpp"
#include "core/hub/outlet.hpp"
#include "core/hub/own_store.hpp"
#include "core/hub/scope.hpp"
#include "core/hub/undo.hpp"
#include "core/hub/writer.hpp"
#include "core/store/wal_keeper.hpp"

#include <map>
#include <memory>
#include <unordered_map>

namespace santral {

struct HubExecutors { // each runs on one thread; tests give the same to all
    asio::any_io_executor core;
    asio::any_io_executor ledger; // and journal, and blobs
    asio::any_io_executor view;
    asio::any_io_executor read;
};

struct LocalHubOptions {
    std::filesystem::path folder; // made by the caller, 0700
    Agent self;                   // the agent of this desk
    HubExecutors executors;
    const Clock* clock = nullptr;
    Random* random = nullptr;
    Timers* timers = nullptr;
    std::string vfs = {}; // SQLite's, for tests
    // A view that is far behind (an update, a lost file) is rebuilt before open() returns; this hears how far
    // it is. False gives up: open() answers Closed, and the next one goes on from there.
    Follower::Progress progress = {};
    std::uint64_t reserve = 0; // octets of the disk that are kept for drafts (OwnStore::keepReserve)
};

class LooseFiles;

class LocalHub final : public Hub {
public:
    // Opens ledger, view and journal; what the view lacks is taken in while the hub works already.
    static Result<std::unique_ptr<LocalHub>> open(LocalHubOptions options);
    ~LocalHub() override;

    // For connectors and administration in this process.
    void submit(const Actor& actor, CommandId id, CommandBody body, Done<Receipt> done);
    // The same under an id that nobody has used before; what connectors do all day.
    void submitNew(const Actor& actor, CommandBody body, Done<Receipt> done);
    // nullptr: gone; waiting messages wait. With an account it gets only what leaves from there: of mail,
    // what has that address in From.
    void setOutlet(Channel channel, Outlet* outlet, const std::string& account = {});
    // Says of mails that wait for a mailbox that is not configured any more that they do.
    void tellStranded();
    void configure(DecideConfig config);
    const DecideConfig& config() const { return config_; }
    void reportChannel(ChannelStatus status); // by channel and name
    void forgetChannel(Channel channel, const std::string& name);
    void rename(const std::string& name); // this desk's agent
    // The view takes in what gathers meanwhile with one commit: ticks of delivery and counts come that much
    // later, and a busy hub has its processor for its visitors. Zero, as after opening: at once.
    void restView(Millis rest) { follower_->restBetweenSteps(*options_.timers, rest); }
    // Before the executors run. Told on the view's when a busy time is over: much memory is free again.
    void mindCalm(std::function<void()> tell);
    // A file that this agent will name in a command; others may not before he has.
    void storeFileOf(AgentId agent, std::filesystem::path file, std::string name, Done<Attachment> done);
    // Where it lies, if a conversation in this scope names it: NotFound otherwise.
    void openFileFor(const Scope& scope, std::string hash, Done<std::filesystem::path> done);
    void signal(const Signal& signal) { signals_.tell(signal); }
    void mindAgentTyping(std::function<void(const Agent& who, ConversationId, bool)> tell) {
        agentTyping_ = std::move(tell);
    }
    void agentTypes(const Agent& who, ConversationId id, bool on) {
        if (agentTyping_) agentTyping_(who, id, on);
    }
    void mindReady(std::function<void(bool)> tell) { ready_ = std::move(tell); }
    Reading& reading() { return *reading_; }
    // What desks are told from: every commit in order, before those who asked for it are answered. `lost`:
    // what memory said beyond the ledger was wrong, and so may be what was told from it.
    struct CommitEvents {
        std::function<void(const std::vector<const Event*>&)> committed;
        std::function<void()> lost;
    };
    void mindCommits(CommitEvents minds) { commits_ = std::move(minds); }
    // Every commit, before those who asked for it are answered; for connectors.
    Subscription watchCommits(std::function<void(const std::vector<const Event*>&)> tell) {
        return committed_.add(std::move(tell));
    }
    Seq committedHead() const { return committedHead_; }
    // At most `limit` events after `after`, of those committed by now.
    void readEvents(Seq after, std::size_t limit, Done<std::vector<Event>> done);
    State& state() { return *state_; }
    OwnStore& own() { return *own_; }
    LooseFiles& looseFiles() { return *looseFiles_; }
    const HubExecutors& executors() const { return options_.executors; }
    CommandId newCommandId();
    // Nothing is asked for and unanswered, and what was to be forgotten is gone.
    bool idle() const { return writer_->idle() && recent_.empty() && (!erasures_ || !erasures_->isBusy()); }
    const HubCounts& counts() const { return counts_; }
    const HubStatus& status() const { return status_; }
    Seq head() const { return state_->head(); }
    Seq viewApplied() const { return follower_->applied(); }
    // Calls `work` later, once the view holds what was decided up to `seq`, or cannot take it in for now.
    void onceViewHas(Seq seq, std::function<void()> work);
    // What was answered to a visitor's message that came before; nothing where it is new or on its way.
    void findChat(const std::string& visitor, const std::string& clientId, Done<std::optional<Receipt>> done);

    // Settings are kept by whoever runs the channels.
    struct SettingsDoor {
        std::function<void(Done<Settings>)> load;
        std::function<void(Settings, Done<void>)> save;
        std::function<void(MailboxSettings, Done<std::vector<TestStep>>)> testMailbox;
    };
    void setSettingsDoor(SettingsDoor door) { settings_ = std::move(door); }
    // And noted in the log of changes as `actor`'s doing.
    void saveSettingsAs(const Actor& actor, Settings settings, Done<void> done);
    using AdministrationDoor = std::function<void(const Actor&, AdminRequest, Done<AdminAnswer>)>;
    void setAdministration(AdministrationDoor door) { administration_ = std::move(door); }
    void administerAs(const Actor& actor, AdminRequest request, Done<AdminAnswer> done);

    // Whose desks are here: only they are handed work (core/hub/dispatcher.hpp).
    void setDesks(std::set<AgentId> desks) { dispatcher_->setDesks(std::move(desks)); }
    Subscription watchBoardAs(const Actor& actor, std::function<void(Result<Board>)> tell);
    void boardAtAs(const Actor& actor, TimePoint moment, Done<Board> done);

    // Hub
    Agent self() const override { return options_.self; }
    Subscription watchAgents(std::function<void(std::vector<Agent>)> tell) override;
    void execute(CommandId id, CommandBody body, Done<Receipt> done) override;
    void undo(CommandId done, CommandId id, Done<Receipt> answer) override;
    Subscription watchInHand(std::function<void(std::vector<InHand>)> tell) override; // never any
    void dropInHand(CommandId) override {}
    Subscription watchOrganisation(std::function<void(Organisation)> tell) override;
    Subscription watchInbox(InboxQuery query, std::size_t limit,
                            std::function<void(InboxUpdate)> tell) override;
    void loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) override;
    void loadConversation(ConversationId id, Done<InboxRow> done) override;
    Subscription watchMyWork(std::function<void(std::vector<InboxRow>)> tell) override {
        return live_->watchMyWork(std::move(tell));
    }
    Subscription watchThread(CustomerId id, std::size_t limit,
                             std::function<void(ThreadUpdate)> tell) override;
    void loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) override;
    Subscription watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) override;
    void findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) override;
    Subscription watchMentions(std::function<void(MentionUpdate)> tell) override {
        return live_->watchMentions(own_->seenMentions(), std::move(tell));
    }
    void sawMentions(Seq upto) override { own_->sawMentions(upto); }
    void search(SearchQuery query, Done<SearchAnswer> done) override;
    Subscription watchSignals(std::function<void(Signal)> tell) override {
        return signals_.add(std::move(tell));
    }
    void agentTyping(ConversationId id, bool on) override { agentTypes(options_.self, id, on); }
    void agentViewing(ConversationId, bool) override {} // nobody else is here
    void setReady(bool on) override {
        if (ready_) ready_(on);
    }
    Subscription watchStatus(std::function<void(HubStatus)> tell) override;
    void storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) override {
        storeFileOf(options_.self.id, std::move(file), std::move(name), std::move(done));
    }
    void openFile(std::string hash, Done<std::filesystem::path> done) override {
        own_->findFile(std::move(hash), std::move(done));
    }
    void saveDraft(ConversationId id, Draft draft, Done<void> done) override {
        own_->saveDraft(id, std::move(draft), std::move(done));
    }
    void loadDrafts(ConversationId id, Done<std::vector<Draft>> done) override;
    void loadSettings(Done<Settings> done) override;
    void saveSettings(Settings settings, Done<void> done) override;
    void testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) override;
    Subscription watchBoard(std::function<void(Result<Board>)> tell) override {
        return watchBoardAs(Actor::of(options_.self), std::move(tell));
    }
    void boardAt(TimePoint moment, Done<Board> done) override {
        boardAtAs(Actor::of(options_.self), moment, std::move(done));
    }
    void explainContact(ConversationId conversation, ContactId contact, Done<Why> done) override;
    void administer(AdminRequest request, Done<AdminAnswer> done) override {
        administerAs(Actor::of(options_.self), std::move(request), std::move(done));
    }

private:
    explicit LocalHub(LocalHubOptions options);
    static Result<std::unique_ptr<LocalHub>> openOnce(LocalHubOptions options);
    Result<void> openFiles();
    Result<void> rebuildView();
    Result<void> loadState();
    Result<void> mayDo(const Actor& actor, const CommandBody& body);
    Result<void> mayTouch(const Actor& actor, const CommandBody& body);
    void findFileFor(const Scope& scope, const std::string& hash, bool waited,
                     Done<std::filesystem::path> done);
    void answerLater(const Done<Receipt>& done, Result<Receipt> result);
    Result<ChatMemory::Found> cameBefore(const CommandBody& body);
    Result<ChatMemory::Found> chatCameBefore(const std::string& visitor, const std::string& clientId);
    bool isRepeat(Command& command, bool mayRepeat, Done<Receipt>& done);
    Seq lookedAtFrom(const CommandBody& body);
    void admit(Command command, bool mayRepeat, Done<Receipt> done);
    void remember(const Event& event);
    void decide(WriterEntry entry);
    void decideAgain(WriterEntry entry);
    void written(Writer::Outcome outcome);
    void mendState();
    void publish(const std::vector<WriterEntry>& entries);
    void follow(std::vector<WriterEntry> entries);
    void beforeAnswer(const Event& event);
    void afterCommit(const Event& event);
    void tellRead(const Event& event);
    void startErasures();
    void startDispatcher();
    Result<void> openFloor();
    Result<FloorKeeper::Cut> floorOf(const Actor& actor); // what he sees of it; Denied
    void answer(const CommandId& id, const Result<Receipt>& result);
    void viewStepped(Seq applied, std::uint64_t behind, const Result<void>& outcome);
    void wakeViewWaiters(Seq applied);
    void handAgain(const MessageId& message);
    using OutletKey = std::pair<Channel, std::string>; // and the account; empty: all of the channel
    using Outlets = std::map<OutletKey, Outlet*>;
    Outlets::iterator outletFor(Channel channel, const std::optional<MailPart>& mail);
    bool isStranded(Channel channel, const std::optional<MailPart>& mail);
    void sendWaiting(const OutletKey& key, Seq upto);
    void unsure(const TimelineItem& item);
    void strand(const MessageId& message, ConversationId conversation);
    void hand(Outlets::iterator outlet, const MessageId& message, TimelineItem item, IdentityId to);
    void wakeSnoozed();
    void recordSettings(AgentId by, const Settings& before, const Settings& after, Done<void> done);
    void loadHeld(); // what is to leave later
    void release(ConversationId conversation, MessageId message);
    void diskIs(bool inTrouble, const std::string& why);
    void probeDisk(); // until it takes something again
    void measure();
    void noteDamage(bool ledgerLog, bool view); // of before this start
    void lookForDamage();
    void tellStatus();

    LocalHubOptions options_;
    store::LedgerFile ledgerFile_;
    store::ViewFile viewFile_;
    std::unique_ptr<store::Ledger> ledger_;             // ledger executor
    std::unique_ptr<store::LedgerReader> ledgerReader_; // core thread
    std::unique_ptr<store::ViewReader> stateView_;      // core thread
    std::unique_ptr<ChatMemory> chatMemory_;
    std::unique_ptr<OwnStore> own_;
    std::unique_ptr<Follower> follower_;
    std::unique_ptr<Reading> reading_;
    std::unique_ptr<Reading> sideReading_; // slow questions: search
    std::unique_ptr<State> state_;
    std::unique_ptr<Decider> decider_;
    std::unique_ptr<Live> live_;
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<store::WalKeeper> walKeeper_;
    UndoBook undo_;
    std::unique_ptr<LooseFiles> looseFiles_;
    std::unique_ptr<HeldMessages> held_;
    std::unique_ptr<Dispatcher> dispatcher_;
    std::unique_ptr<FloorKeeper> floor_;
    DecideConfig config_;
    bool stateBroken_ = false;
    std::vector<WriterEntry> parked_; // until the state is whole again
    // Commands on their way: an exact repeat waits for the same answer.
    struct OnTheWay {
        std::vector<Done<Receipt>> waiting;
        const std::string* inbound = nullptr; // its key in inboundOnTheWay_, if it has one
    };
    std::unordered_map<CommandId, OnTheWay> recent_;
    std::unordered_map<std::string, CommandId> inboundOnTheWay_;
    Outlets outlets_;
    std::map<MessageId, OutletKey> handed_; // to an outlet that still has them
    std::vector<std::pair<Seq, std::function<void()>>> viewWaiters_;
    Listeners<Signal> signals_;
    Listeners<HubStatus> statuses_;
    CommitEvents commits_;
    Listeners<std::vector<const Event*>> committed_;
    Seq committedHead_ = 0;
    std::unique_ptr<store::LedgerReader> sideLedger_; // read executor
    std::unique_ptr<Erasures> erasures_;
    std::function<void(const Agent&, ConversationId, bool)> agentTyping_;
    std::function<void(bool)> ready_;
    SettingsDoor settings_;
    AdministrationDoor administration_;
    HubStatus status_;
    HubCounts counts_;
    Subscription snoozeTimer_;
    Subscription measureTimer_;
    Subscription viewTimer_;
    Subscription probeTimer_;
    bool probing_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
