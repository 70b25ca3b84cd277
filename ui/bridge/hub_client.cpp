#include "ui/bridge/hub_client.hpp"

#include "core/base/random.hpp"

#include <utility>

namespace santral::ui {

struct HubClient::CoreSide {
    Hub& hub;
    std::unordered_map<Courier::Ticket, Subscription> watches;
};

HubClient::HubClient(const HubDoor& door, QObject* parent)
    : QObject(parent), post_(door.post), core_(new CoreSide{door.hub, {}}), self_(door.self),
      clock_(door.clock), random_(door.random) {}

HubClient::~HubClient() {
    // Whatever was posted before this has run by then.
    post_([core = core_] { delete core; });
}

template <class T, class Watch>
Subscription HubClient::watch(std::function<void(T)> tell, Watch start) {
    const auto address = courier_.listen<T>(std::move(tell));
    post_([core = core_, address, start = std::move(start)]() mutable {
        core->watches[address.ticket()] = start(core->hub, std::function<void(T)>(address));
    });
    return Subscription([client = QPointer<HubClient>(this), ticket = address.ticket()] {
        if (!client) return; // its end has ended all watches
        client->courier_.forget(ticket);
        client->post_([core = client->core_, ticket] { core->watches.erase(ticket); });
    });
}

template <class T, class Question>
void HubClient::ask(QObject* context, Done<T> done, Question question) {
    const auto address = courier_.expect<Result<T>>(context, std::move(done));
    post_([core = core_, address, question = std::move(question)]() mutable {
        question(core->hub, Hub::Done<T>(address));
    });
}

Uuid HubClient::newUuid() {
    return makeUuid(clock_, random_);
}

Subscription HubClient::watchAgents(std::function<void(std::vector<Agent>)> tell) {
    return watch<std::vector<Agent>>(std::move(tell),
                                     [](Hub& hub, auto heard) { return hub.watchAgents(heard); });
}

Subscription HubClient::watchInbox(InboxQuery query, std::size_t limit,
                                   std::function<void(InboxUpdate)> tell) {
    return watch<InboxUpdate>(std::move(tell),
                              [=](Hub& hub, auto heard) { return hub.watchInbox(query, limit, heard); });
}

Subscription HubClient::watchThread(CustomerId id, std::size_t limit,
                                    std::function<void(ThreadUpdate)> tell) {
    return watch<ThreadUpdate>(std::move(tell),
                               [=](Hub& hub, auto heard) { return hub.watchThread(id, limit, heard); });
}

Subscription HubClient::watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) {
    return watch<CustomerCard>(std::move(tell),
                               [=](Hub& hub, auto heard) { return hub.watchCustomer(id, heard); });
}

Subscription HubClient::watchSignals(std::function<void(Signal)> tell) {
    return watch<Signal>(std::move(tell), [](Hub& hub, auto heard) { return hub.watchSignals(heard); });
}

Subscription HubClient::watchInHand(std::function<void(std::vector<InHand>)> tell) {
    return watch<std::vector<InHand>>(std::move(tell),
                                      [](Hub& hub, auto heard) { return hub.watchInHand(heard); });
}

Subscription HubClient::watchOrganisation(std::function<void(Organisation)> tell) {
    return watch<Organisation>(std::move(tell),
                               [](Hub& hub, auto heard) { return hub.watchOrganisation(heard); });
}

Subscription HubClient::watchMentions(std::function<void(MentionUpdate)> tell) {
    return watch<MentionUpdate>(std::move(tell),
                                [](Hub& hub, auto heard) { return hub.watchMentions(heard); });
}

Subscription HubClient::watchMyWork(std::function<void(std::vector<InboxRow>)> tell) {
    return watch<std::vector<InboxRow>>(std::move(tell),
                                        [](Hub& hub, auto heard) { return hub.watchMyWork(heard); });
}

Subscription HubClient::watchBoard(std::function<void(Result<Board>)> tell) {
    return watch<Result<Board>>(std::move(tell), [](Hub& hub, auto heard) { return hub.watchBoard(heard); });
}

void HubClient::sawMentions(Seq upto) {
    post_([core = core_, upto] { core->hub.sawMentions(upto); });
}

void HubClient::dropInHand(CommandId id) {
    post_([core = core_, id] { core->hub.dropInHand(id); });
}

Subscription HubClient::watchStatus(std::function<void(HubStatus)> tell) {
    return watch<HubStatus>(std::move(tell), [](Hub& hub, auto heard) { return hub.watchStatus(heard); });
}

CommandId HubClient::execute(QObject* context, CommandBody body, Done<Receipt> done) {
    const auto id = makeId<CommandId>();
    ask<Receipt>(context, std::move(done), [id, body = std::move(body)](Hub& hub, auto heard) mutable {
        hub.execute(id, std::move(body), std::move(heard));
    });
    return id;
}

void HubClient::undo(QObject* context, CommandId done, Done<Receipt> answer) {
    const auto id = makeId<CommandId>();
    ask<Receipt>(context, std::move(answer),
                 [id, done](Hub& hub, auto heard) { hub.undo(done, id, std::move(heard)); });
}

void HubClient::loadInbox(QObject* context, InboxQuery query, InboxRow after, std::size_t limit,
                          Done<InboxPage> done) {
    ask<InboxPage>(context, std::move(done), [=, after = std::move(after)](Hub& hub, auto heard) mutable {
        hub.loadInbox(std::move(query), std::move(after), limit, std::move(heard));
    });
}

void HubClient::loadConversation(QObject* context, ConversationId id, Done<InboxRow> done) {
    ask<InboxRow>(context, std::move(done),
                  [id](Hub& hub, auto heard) { hub.loadConversation(id, std::move(heard)); });
}

void HubClient::loadOlder(QObject* context, CustomerId id, Seq before, std::size_t limit,
                          Done<ThreadPage> done) {
    ask<ThreadPage>(context, std::move(done),
                    [=](Hub& hub, auto heard) { hub.loadOlder(id, before, limit, std::move(heard)); });
}

void HubClient::findCustomer(QObject* context, IdentityKind kind, std::string address,
                             Done<CustomerCard> done) {
    ask<CustomerCard>(context, std::move(done),
                      [=, address = std::move(address)](Hub& hub, auto heard) mutable {
                          hub.findCustomer(kind, std::move(address), std::move(heard));
                      });
}

void HubClient::search(QObject* context, SearchQuery query, Done<SearchAnswer> done) {
    ask<SearchAnswer>(context, std::move(done), [query = std::move(query)](Hub& hub, auto heard) mutable {
        hub.search(std::move(query), std::move(heard));
    });
}

void HubClient::storeFile(QObject* context, std::filesystem::path file, std::string name,
                          Done<Attachment> done) {
    ask<Attachment>(context, std::move(done),
                    [file = std::move(file), name = std::move(name)](Hub& hub, auto heard) mutable {
                        hub.storeFile(std::move(file), std::move(name), std::move(heard));
                    });
}

void HubClient::openFile(QObject* context, std::string hash, Done<std::filesystem::path> done) {
    ask<std::filesystem::path>(context, std::move(done),
                               [hash = std::move(hash)](Hub& hub, auto heard) mutable {
                                   hub.openFile(std::move(hash), std::move(heard));
                               });
}

void HubClient::saveDraft(QObject* context, ConversationId id, Draft draft, Done<void> done) {
    ask<void>(context, std::move(done), [id, draft = std::move(draft)](Hub& hub, auto heard) mutable {
        hub.saveDraft(id, std::move(draft), std::move(heard));
    });
}

void HubClient::loadDrafts(QObject* context, ConversationId id, Done<std::vector<Draft>> done) {
    ask<std::vector<Draft>>(context, std::move(done),
                            [id](Hub& hub, auto heard) { hub.loadDrafts(id, std::move(heard)); });
}

void HubClient::loadSettings(QObject* context, Done<Settings> done) {
    ask<Settings>(context, std::move(done), [](Hub& hub, auto heard) { hub.loadSettings(std::move(heard)); });
}

void HubClient::saveSettings(QObject* context, Settings settings, Done<void> done) {
    ask<void>(context, std::move(done), [settings = std::move(settings)](Hub& hub, auto heard) mutable {
        hub.saveSettings(std::move(settings), std::move(heard));
    });
}

void HubClient::testMailbox(QObject* context, MailboxSettings mailbox, Done<std::vector<TestStep>> done) {
    ask<std::vector<TestStep>>(context, std::move(done),
                               [mailbox = std::move(mailbox)](Hub& hub, auto heard) mutable {
                                   hub.testMailbox(std::move(mailbox), std::move(heard));
                               });
}

void HubClient::boardAt(QObject* context, TimePoint moment, Done<Board> done) {
    ask<Board>(context, std::move(done),
               [moment](Hub& hub, auto heard) { hub.boardAt(moment, std::move(heard)); });
}

void HubClient::explainContact(QObject* context, ConversationId conversation, ContactId contact,
                               Done<Why> done) {
    ask<Why>(context, std::move(done), [conversation, contact](Hub& hub, auto heard) {
        hub.explainContact(conversation, contact, std::move(heard));
    });
}

void HubClient::administer(QObject* context, AdminRequest request, Done<AdminAnswer> done) {
    ask<AdminAnswer>(context, std::move(done), [request = std::move(request)](Hub& hub, auto heard) mutable {
        hub.administer(std::move(request), std::move(heard));
    });
}

void HubClient::agentTyping(ConversationId id, bool on) {
    post_([core = core_, id, on] { core->hub.agentTyping(id, on); });
}

void HubClient::agentViewing(ConversationId id, bool on) {
    post_([core = core_, id, on] { core->hub.agentViewing(id, on); });
}

void HubClient::setReady(bool on) {
    post_([core = core_, on] { core->hub.setReady(on); });
}

} // namespace santral::ui
