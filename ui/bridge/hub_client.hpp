// The hub as widgets see it: the same questions as core/hub/hub.hpp, asked and answered on the GUI thread.
// Everything is carried to the core thread and back; nothing here waits. Destroy it on the GUI thread,
// outside of its own callbacks, before the core thread ends; subscriptions may outlive it.
#pragma once

#include "core/hub/hub.hpp"
#include "ui/bridge/courier.hpp"

namespace santral {
class Random;
} // namespace santral

namespace santral::ui {

// Which process and thread the hub lives on is known to whoever makes this.
struct HubDoor {
    Hub& hub;
    CorePost post; // onto the hub's thread, in order
    Agent self;
    const Clock& clock;
    Random& random; // callable from the GUI thread
};

class HubClient : public QObject {
    Q_OBJECT
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    explicit HubClient(const HubDoor& door, QObject* parent = nullptr);
    ~HubClient() override;

    const Agent& self() const { return self_; }
    TimePoint now() const { return clock_.now(); }
    const Clock& clock() const { return clock_; }
    template <class IdType>
    IdType makeId() {
        return IdType{newUuid()};
    }

    // Snapshots and changes, in order, until the Subscription is dropped.
    Subscription watchAgents(std::function<void(std::vector<Agent>)> tell);
    Subscription watchInbox(InboxQuery query, std::size_t limit, std::function<void(InboxUpdate)> tell);
    Subscription watchThread(CustomerId id, std::size_t limit, std::function<void(ThreadUpdate)> tell);
    Subscription watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell);
    Subscription watchSignals(std::function<void(Signal)> tell);
    Subscription watchInHand(std::function<void(std::vector<InHand>)> tell);
    Subscription watchOrganisation(std::function<void(Organisation)> tell);
    Subscription watchMentions(std::function<void(MentionUpdate)> tell);
    void sawMentions(Seq upto);
    Subscription watchMyWork(std::function<void(std::vector<InboxRow>)> tell);
    Subscription watchBoard(std::function<void(Result<Board>)> tell);
    void dropInHand(CommandId id);
    Subscription watchStatus(std::function<void(HubStatus)> tell);

    // An answer whose `context` is gone is dropped; what was asked for happens all the same.
    // Under this id it can be taken back.
    CommandId execute(QObject* context, CommandBody body, Done<Receipt> done);
    void undo(QObject* context, CommandId done, Done<Receipt> answer); // see Hub::undo
    void loadInbox(QObject* context, InboxQuery query, InboxRow after, std::size_t limit,
                   Done<InboxPage> done);
    void loadConversation(QObject* context, ConversationId id, Done<InboxRow> done);
    void loadOlder(QObject* context, CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done);
    void findCustomer(QObject* context, IdentityKind kind, std::string address, Done<CustomerCard> done);
    void search(QObject* context, SearchQuery query, Done<SearchAnswer> done);
    void storeFile(QObject* context, std::filesystem::path file, std::string name, Done<Attachment> done);
    void openFile(QObject* context, std::string hash, Done<std::filesystem::path> done);
    void saveDraft(QObject* context, ConversationId id, Draft draft, Done<void> done);
    void loadDrafts(QObject* context, ConversationId id, Done<std::vector<Draft>> done);
    void loadSettings(QObject* context, Done<Settings> done);
    void saveSettings(QObject* context, Settings settings, Done<void> done);
    void testMailbox(QObject* context, MailboxSettings mailbox, Done<std::vector<TestStep>> done);
    void boardAt(QObject* context, TimePoint moment, Done<Board> done);
    void explainContact(QObject* context, ConversationId conversation, ContactId contact, Done<Why> done);
    void administer(QObject* context, AdminRequest request, Done<AdminAnswer> done);
    void agentTyping(ConversationId id, bool on);
    void agentViewing(ConversationId id, bool on);
    void setReady(bool on); // see Hub::setReady

private:
    struct CoreSide; // lives on the core thread

    template <class T, class Watch>
    Subscription watch(std::function<void(T)> tell, Watch start);
    template <class T, class Question>
    void ask(QObject* context, Done<T> done, Question question);
    Uuid newUuid();

    Courier courier_;
    CorePost post_;
    CoreSide* core_; // never touched here, only named in what is posted
    Agent self_;
    const Clock& clock_;
    Random& random_;
};

} // namespace santral::ui
