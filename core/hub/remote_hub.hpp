// The hub of a team, seen from a desk: everything is read from this desk's own copy, and what the agent does
// goes to the hub, at once or when it can be reached. Called and calling back on the core thread. stop()
// before it goes, and the executors before that.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/listeners.hpp"
#include "core/base/random.hpp"
#include "core/base/timers.hpp"
#include "core/hub/decide.hpp"
#include "core/hub/desk_files.hpp"
#include "core/hub/hub_link.hpp"
#include "core/hub/in_hand_book.hpp"
#include "core/hub/live.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/replica.hpp"
#include "core/hub/settings_keeper.hpp"
#include "core/hub/undo.hpp"

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace santral {

struct RemoteHubOptions {
    std::filesystem::path folder; // of this desk for this hub and agent; made by the caller, 0700
    HubAddress address;
    std::string token; // empty: it comes later
    AgentId agent;
    HubExecutors executors; // ledger: for the journal
    const Clock* clock = nullptr;
    Random* random = nullptr;
    Timers* timers = nullptr;
    int days = 90;                               // how far back conversations are kept here
    std::string vfs;                             // SQLite's, for tests
    std::uint64_t reserve = 0;                   // octets of the disk kept for drafts (OwnStore::keepReserve)
    int wireVersion = wire::kVersion;            // tests know others
    HubLink::Dial dial = {};                     // of the line alone; files come and go over the address
    std::uint64_t fileQuota = DeskFiles::kQuota; // octets of files kept here; a setting may say otherwise
};

// What a desk's copy is of. In the journal, since a copy that is not whole must not be believed.
struct HeldCopy {
    std::string epoch; // of the hub's ledger
    Scope scope;
    bool whole = false;
    // What deciding ahead of the hub needs to know of it.
    std::vector<OwnMailbox> mailboxes;
    std::string region;
    PhoneSettings phone; // the hub's telephone system
};

class RemoteHub final : public Hub {
public:
    // Opens what is here; works without the hub from the first moment on.
    static Result<std::unique_ptr<RemoteHub>> open(RemoteHubOptions options);
    ~RemoteHub() override;

    void start(); // the line, as soon as there is a token
    // Where none was given. Once; and again after refuse().
    void setToken(std::string token);
    // There will be none: the line counts as refused for this reason.
    void refuse(const std::string& why);
    asio::awaitable<void> stop();
    void retryNow() { link_->retryNow(); }
    // The hub ended this desk's stay: nothing may be left here. Told once.
    void mindWipe(std::function<void()> wipe) { wipe_ = std::move(wipe); }
    // The token is good for nothing any more; what is here stays for whoever signs in again. Told once.
    void mindSignedOut(std::function<void()> signedOut) { signedOut_ = std::move(signedOut); }
    // The phone's account and the like, with passwords: at start() and after each change.
    void mindSettings(std::function<void(const Settings&)> tell) { settingsTold_ = std::move(tell); }
    bool isWhole() const { return held_.whole; } // everything in scope is here
    bool linkIsUp() const { return welcomed_; }
    Seq position() const { return position_; }
    void restCopy(Millis rest) { replica_->restBetweenSteps(rest); } // see Replica
    bool settled() const { return frames_.empty() && !heavy_ && replica_->isIdle(); }

    // Hub
    Agent self() const override { return self_; }
    Subscription watchAgents(std::function<void(std::vector<Agent>)> tell) override;
    void execute(CommandId id, CommandBody body, Done<Receipt> done) override;
    void undo(CommandId done, CommandId id, Done<Receipt> answer) override;
    Subscription watchInHand(std::function<void(std::vector<InHand>)> tell) override;
    void dropInHand(CommandId id) override;
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
    Subscription watchSignals(std::function<void(Signal)> tell) override;
    void agentTyping(ConversationId id, bool on) override;
    void agentViewing(ConversationId id, bool on) override;
    void setReady(bool on) override;
    Subscription watchStatus(std::function<void(HubStatus)> tell) override;
    void storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) override;
    void openFile(std::string hash, Done<std::filesystem::path> done) override;
    void saveDraft(ConversationId id, Draft draft, Done<void> done) override {
        own_->saveDraft(id, std::move(draft), std::move(done));
    }
    void loadDrafts(ConversationId id, Done<std::vector<Draft>> done) override;
    void loadSettings(Done<Settings> done) override;
    void saveSettings(Settings settings, Done<void> done) override;
    void testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) override;
    Subscription watchBoard(std::function<void(Result<Board>)> tell) override;
    void boardAt(TimePoint moment, Done<Board> done) override;
    void explainContact(ConversationId conversation, ContactId contact, Done<Why> done) override;
    void administer(AdminRequest request, Done<AdminAnswer> done) override;

private:
    static Result<std::unique_ptr<RemoteHub>> openOnce(RemoteHubOptions options);
    explicit RemoteHub(RemoteHubOptions options);
    Result<void> openFiles();
    void watchDisk();
    Result<void> loadHeld();

    wire::Hello hello() const;
    void linked(HubLink::State state, std::string why);
    void ended(const std::string& why, bool wipe); // not by this side
    void giveUpAsking(const std::string& why);
    void heard(wire::FromHub frame);
    void takeNext();
    void on(wire::Welcome welcome);
    void on(wire::Step step);
    void on(wire::Part part);
    void on(const wire::Whole&);
    void on(wire::Scoped scoped);
    void on(wire::Done done);
    void on(wire::Refused refused);
    void on(wire::Page page);
    void on(wire::Channels channels);
    void on(wire::Administered administered);
    void on(wire::Boarded boarded);
    void on(wire::Explained explained);
    void on(wire::Signalled signal);
    void on(wire::Bye bye);
    void on(const wire::Unknown&) {}

    void takeLight(store::ReplicaStep step);
    // Everything before is in the view, then this, then memory begins anew from the view.
    void takeHeavy(store::ReplicaStep step);
    void dropHidden(std::function<bool(ConversationId, const store::Place&)> hidden);
    void heavyDone();
    void reload(); // memory is what the view says, plus what is expected of the commands in hand
    void keepHeld();
    void setScope(const Scope& scope);
    void dropPrivate(const std::vector<ConversationId>& gone); // drafts of what is not to be seen any more
    void viewStepped(Seq applied, const Result<void>& outcome);

    void answerLater(const Done<Receipt>& done, Result<Receipt> answer);
    void give(CommandId id, CommandBody body, Done<Receipt> done); // into hand
    void awaitAnswers();
    void showUnanswered();
    void sendInHand();
    asio::awaitable<void> drain();
    asio::awaitable<Result<void>> upload(std::vector<Attachment> files);
    Result<void> expect(CommandId id, const CommandBody& body); // decides it here, ahead of the hub
    void tellStatus();
    template <class T>
    void answerUnavailable(const Done<T>& done);
    void measure();
    static DecideConfig configOf(const HeldCopy& held);

    RemoteHubOptions options_;
    Agent self_;
    store::ViewFile viewFile_;
    std::unique_ptr<OwnStore> own_;
    std::unique_ptr<Replica> replica_;
    std::unique_ptr<Reading> reading_, sideReading_;
    std::unique_ptr<store::ViewReader> stateView_; // core thread
    std::unique_ptr<State> state_;
    std::unique_ptr<Live> live_;
    std::unique_ptr<HubLink> link_;
    std::unique_ptr<HubFiles> files_;
    std::unique_ptr<DeskFiles> kept_;
    InHandBook book_;
    UndoBook undo_;
    HeldCopy held_;
    Seq position_ = 0; // up to where the hub has told
    TimePoint lastAt_{};
    std::deque<wire::FromHub> frames_; // wait for a heavy step
    bool heavy_ = false;
    bool partDue_ = false; // the hub may send the next part once this one is stored
    bool started_ = false;
    bool welcomed_ = false; // by the line as it is now
    bool anew_ = false;
    std::optional<Scope> wanted_;    // what the copy is for once the parts under way are here
    std::set<ConversationId> named_; // by the parts of a beginning anew
    std::vector<Event> ahead_;
    Subscription patience_; // with a hub that has not answered yet
    bool patient_ = false;
    bool ready_ = true;
    bool draining_ = false;
    std::set<std::string> uploaded_; // hashes of files that the hub has from this desk
    std::uint64_t lastNumber_ = 0;
    struct OlderAsked {
        std::vector<TimelineItem> items; // newest first
        CustomerId customer;
        std::size_t limit = 0;
        Done<ThreadPage> done;
    };
    std::map<std::uint64_t, OlderAsked> older_;
    std::map<std::uint64_t, Done<AdminAnswer>> administering_;
    std::map<std::uint64_t, Done<Board>> boards_; // asked for
    std::map<std::uint64_t, Done<Why>> explaining_;
    Listeners<Result<Board>> boardWatchers_;
    std::unique_ptr<SettingsKeeper> keeper_; // language and phone: of this desk
    HubStatus status_;
    Listeners<HubStatus> statuses_;
    Listeners<Signal> signals_;
    Listeners<std::vector<InHand>> inHands_;
    Subscription measureTimer_;
    std::function<void()> wipe_, signedOut_;
    std::function<void(const Settings&)> settingsTold_;
    Tasks tasks_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
