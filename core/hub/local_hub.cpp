// Opening, and the road of a command: authorise, decide, commit, answer, publish.
#include "core/hub/local_hub.hpp"

#include "core/base/log.hpp"
#include "core/domain/timeline_fold.hpp"
#include "core/hub/authorise.hpp"
#include "core/hub/damage.hpp"
#include "core/hub/live_pages.hpp"
#include "core/hub/loose_files.hpp"

#include <algorithm>
#include <limits>

namespace santral {
namespace {

constexpr int kAttempts = 4;
constexpr std::size_t kTailChunk = 5000;
constexpr Seq kLongTail = 20'000; // events
constexpr auto kMeasure = std::chrono::seconds(30);
constexpr auto kSnoozeCheck = std::chrono::seconds(15);
constexpr auto kViewRetry = std::chrono::seconds(1);

// By what an item that comes in is known while it is on its way; empty: nothing comes in, or comes once only.
std::string itemName(const CommandBody& body) {
    if (auto* mail = std::get_if<ReceiveMail>(&body)) return mail->key.channel + '\n' + mail->key.id;
    auto* chat = std::get_if<ReceiveChat>(&body);
    if (!chat || chat->clientId.empty()) return {};
    std::string name = "chat\n";
    name.reserve(name.size() + chat->visitor.size() + 1 + chat->clientId.size());
    return name.append(chat->visitor).append(1, ':').append(chat->clientId);
}

} // namespace

LocalHub::LocalHub(LocalHubOptions options)
    : options_(std::move(options)), ledgerFile_{options_.folder / "ledger.db", options_.vfs},
      viewFile_{options_.folder / "view.db", options_.vfs} {}

LocalHub::~LocalHub() {
    if (follower_) follower_->stop();
}

// A view whose damage shows while it is opened is built anew the second time.
Result<std::unique_ptr<LocalHub>> LocalHub::open(LocalHubOptions options) {
    store::ViewFile view{options.folder / "view.db", options.vfs};
    auto hub = openOnce(options);
    return hub || !store::isViewDamaged(view) ? std::move(hub) : openOnce(std::move(options));
}

Result<std::unique_ptr<LocalHub>> LocalHub::openOnce(LocalHubOptions options) {
    std::unique_ptr<LocalHub> hub(new LocalHub(std::move(options)));
    if (auto done = hub->openFiles(); !done) return done.error();
    if (auto done = hub->rebuildView(); !done) return done.error();
    if (auto done = hub->loadState(); !done) return done.error();
    hub->follower_->catchUp(hub->state_->head());
    hub->startErasures();
    hub->looseFiles_ = std::make_unique<LooseFiles>(*hub, *hub->options_.clock, *hub->options_.timers);
    hub->looseFiles_->start();
    hub->startDispatcher();
    if (auto done = hub->openFloor(); !done) return done.error();
    hub->wakeSnoozed();
    hub->onceViewHas(hub->state_->head(), [hub = hub.get()] { hub->loadHeld(); });
    hub->measure();
    // What the agent is called was decided the first time, or in the settings since.
    const Agent* known = hub->state_->agent(hub->options_.self.id);
    if (known) hub->options_.self.name = known->name;
    if (!known) hub->rename(hub->options_.self.name);
    return hub;
}

Result<void> LocalHub::openFiles() {
    bool logDamaged = store::isLedgerLogDamaged(ledgerFile_); // before anybody opens it
    bool viewDamaged = store::isViewDamaged(viewFile_);
    auto ledger = store::openLedger(ledgerFile_);
    if (!ledger) return ledgerError(ledger.error());
    ledger_ = std::move(*ledger);
    auto reader = store::openLedgerReader(ledgerFile_);
    if (!reader) return reader.error();
    ledgerReader_ = std::move(*reader);
    auto own = OwnStore::open(options_.folder, {options_.executors.core, options_.executors.ledger},
                              *options_.clock, options_.vfs);
    if (!own) return own.error();
    own_ = std::move(*own);
    own_->keepReserve(options_.reserve, *options_.timers, [this](bool spent) { diskIs(spent, "full"); });
    const HubExecutors& on = options_.executors;
    auto stepped = [this](Seq applied, std::uint64_t behind, const Result<void>& outcome) {
        viewStepped(applied, behind, outcome);
    };
    auto follower = Follower::open({ledgerFile_, viewFile_}, on.core, on.view, stepped);
    if (!follower) return follower.error();
    follower_ = std::move(*follower);
    for (std::unique_ptr<Reading>* one : {&reading_, &sideReading_}) {
        auto view = store::openViewReader(viewFile_);
        if (!view) return view.error();
        *one = std::make_unique<Reading>(on.core, on.read, std::move(*view));
    }
    auto view = store::openViewReader(viewFile_);
    if (!view) return view.error();
    stateView_ = std::move(*view);
    auto ids = [this](IdentityId of, std::size_t limit) { return stateView_->chatIds(of, limit); };
    auto receipt = [this](IdentityId of, const std::string& id) { return stateView_->chatReceipt(of, id); };
    chatMemory_ = std::make_unique<ChatMemory>(ChatMemory::View{ids, receipt});
    state_ = std::make_unique<State>(*stateView_);
    decider_ = std::make_unique<Decider>(*state_, *options_.clock, *options_.random);
    live_ = std::make_unique<Live>(*state_, *reading_, options_.self.id);
    auto wake = [this](ConversationId conversation, MessageId message) { release(conversation, message); };
    held_ = std::make_unique<HeldMessages>(*options_.clock, *options_.timers, std::move(wake));
    auto tell = [this](Writer::Outcome outcome) { written(std::move(outcome)); };
    writer_ = std::make_unique<Writer>(on.core, on.ledger, *options_.clock, *ledger_, tell);
    auto side = store::openLedgerReader(ledgerFile_);
    if (!side) return side.error();
    sideLedger_ = std::move(*side);
    auto second = store::openLedger(ledgerFile_);
    if (!second) return second.error();
    walKeeper_ = std::make_unique<store::WalKeeper>(store::WalKeeper::Executors{on.core, on.ledger, on.view},
                                                    *ledger_, std::move(*second));
    noteDamage(logDamaged, viewDamaged);
    writer_->commitHereWhile(
        [this] { return !probing_ && !walKeeper_->isBusy() && !(erasures_ && erasures_->isBusy()); });
    return {};
}

// A short tail is held in memory until the view has it; a long one would take longer than the rebuilding.
Result<void> LocalHub::rebuildView() {
    auto head = ledgerReader_->head();
    if (!head) return head.error();
    if (*head < follower_->applied() + kLongTail) return {};
    return follower_->catchUpFirst(*head, options_.progress);
}

// What the view says, plus the tail of the ledger that it has not taken in.
Result<void> LocalHub::loadState() {
    state_->reset();
    if (auto done = state_->loadOrganisation(); !done) return done;
    auto applied = stateView_->applied();
    auto head = ledgerReader_->head();
    auto lastAt = ledgerReader_->lastAt();
    if (!applied || !head || !lastAt) return Error{Errc::Io, "ledger or view cannot be read"};
    Seq at = *applied;
    while (at < *head) {
        auto events = ledgerReader_->read(at, kTailChunk);
        if (!events) return events.error();
        for (const Event& event : *events) {
            if (auto done = state_->apply(event); !done) return done;
            remember(event);
        }
        at = events->empty() ? *head : events->back().seq;
    }
    state_->startAt(*head, *lastAt);
    committedHead_ = *head;
    return {};
}

void LocalHub::remember(const Event& event) {
    if (auto* linked = std::get_if<IdentityLinked>(&event.body);
        linked && linked->reason == LinkReason::First)
        return chatMemory_->begins(event.identity, event.seq);
    auto* message = std::get_if<MessageAdded>(&event.body);
    if (message && !message->clientId.empty())
        chatMemory_->committed(event.identity, message->clientId, event.seq);
}

void LocalHub::rename(const std::string& name) {
    options_.self.name = name;
    submitNew(Actor::system(), RegisterAgent{options_.self}, [](Result<Receipt>) {});
}

// Size of the files and number of messages, for the status bar.
void LocalHub::measure() {
    readKept(*sideReading_, options_.folder, [this](Kept kept) {
        bool changed = status_.cacheOctets != kept.octets || status_.messages != kept.messages;
        status_.cacheOctets = kept.octets;
        status_.messages = kept.messages;
        if (changed) tellStatus();
    });
    lookForDamage();
    measureTimer_ = options_.timers->after(kMeasure, [this] { measure(); });
}

CommandId LocalHub::newCommandId() {
    return makeId<CommandId>(*options_.clock, *options_.random);
}

void LocalHub::execute(CommandId id, CommandBody body, Done<Receipt> done) {
    undo_.note(id, undoOf(*state_, Actor::of(options_.self), config_, body));
    submit(Actor::of(options_.self), id, std::move(body), std::move(done));
}

void LocalHub::undo(CommandId done, CommandId id, Done<Receipt> answer) {
    auto back = undo_.find(done);
    if (!back) return answerLater(answer, back.error());
    submit(Actor::of(options_.self), id, std::move(*back), std::move(answer));
}

void LocalHub::answerLater(const Done<Receipt>& done, Result<Receipt> result) {
    asio::post(options_.executors.core, [done, result = std::move(result)] { done(result); });
}

Result<void> LocalHub::mayDo(const Actor& actor, const CommandBody& body) {
    auto ok = authorise(actor, body);
    if (!ok) counts_.refuse(body);
    return ok;
}

Result<void> LocalHub::mayTouch(const Actor& actor, const CommandBody& body) {
    auto ok = authorise(actor, body, *state_);
    if (!ok) counts_.refuse(body);
    return ok;
}

void LocalHub::submit(const Actor& actor, CommandId id, CommandBody body, Done<Receipt> done) {
    if (!id) return answerLater(done, Error{Errc::Invalid, "command without an id"});
    if (auto ok = mayDo(actor, body); !ok) return answerLater(done, ok.error());
    if (auto running = recent_.find(id); running != recent_.end()) {
        running->second.waiting.push_back(std::move(done));
        return;
    }
    auto known = ledgerReader_->findCommand(id);
    if (!known) return answerLater(done, known.error());
    if (*known) return answerLater(done, **known);
    // Only now: what was carried out may have taken its objects out of the actor's sight.
    if (auto ok = mayTouch(actor, body); !ok) return answerLater(done, ok.error());
    if (Seq until = lookedAtFrom(body); until > follower_->applied()) {
        return onceViewHas(until, [this, actor, id, body = std::move(body), done = std::move(done)] {
            submit(actor, id, body, done);
        });
    }
    admit({id, actor, std::move(body)}, true, std::move(done));
}

// How far the view must have come for a command that looks at entries.
Seq LocalHub::lookedAtFrom(const CommandBody& body) {
    auto* split = std::get_if<SplitConversation>(&body);
    auto conversation =
        split ? state_->conversation(split->conversation) : Result<const Conversation*>(nullptr);
    return conversation && *conversation ? (*conversation)->lastSeq : 0;
}

void LocalHub::submitNew(const Actor& actor, CommandBody body, Done<Receipt> done) {
    if (auto ok = mayTouch(actor, body); !ok) return answerLater(done, ok.error());
    admit({newCommandId(), actor, std::move(body)}, false, std::move(done));
}

void LocalHub::admit(Command command, bool mayRepeat, Done<Receipt> done) {
    // What room there is now is the journal's.
    if (own_->reserveSpent()) return answerLater(done, Error{Errc::Full, "disk"});
    if (isRepeat(command, mayRepeat, done)) return;
    recent_[command.id].waiting.push_back(std::move(done));
    WriterEntry entry;
    entry.command = std::move(command);
    entry.mayRepeat = mayRepeat;
    decide(std::move(entry));
}

// Another command has brought this item, or is about to: `done` gets its answer. Where that can only be told
// once the view has come so far, the command is admitted then.
bool LocalHub::isRepeat(Command& command, bool mayRepeat, Done<Receipt>& done) {
    std::string name = itemName(command.body);
    if (name.empty()) return false;
    auto running = inboundOnTheWay_.find(name);
    if (running != inboundOnTheWay_.end()) {
        recent_[running->second].waiting.push_back(std::move(done));
        return true;
    }
    auto before = cameBefore(command.body);
    if (before && before->until > 0) {
        onceViewHas(before->until, [this, command = std::move(command), mayRepeat, done = std::move(done)] {
            admit(command, mayRepeat, done);
        });
        return true;
    }
    if (!before || before->receipt) {
        answerLater(done, before ? Result<Receipt>(*before->receipt) : Result<Receipt>(before.error()));
        return true;
    }
    recent_[command.id].inbound = &inboundOnTheWay_.emplace(std::move(name), command.id).first->first;
    return false;
}

Result<ChatMemory::Found> LocalHub::cameBefore(const CommandBody& body) {
    if (auto* chat = std::get_if<ReceiveChat>(&body)) return chatCameBefore(chat->visitor, chat->clientId);
    auto& mail = std::get<ReceiveMail>(body);
    auto receipt = ledgerReader_->findInbound(mail.key);
    bool unknown = receipt && !*receipt && !mail.formerKey.id.empty();
    if (unknown) receipt = ledgerReader_->findInbound(mail.formerKey);
    if (!receipt) return receipt.error();
    return ChatMemory::Found{std::move(*receipt), 0};
}

Result<ChatMemory::Found> LocalHub::chatCameBefore(const std::string& visitor, const std::string& clientId) {
    auto identity = state_->identity(IdentityKind::Visitor, visitor);
    if (!identity) return identity.error();
    if (!*identity) return ChatMemory::Found{};
    return chatMemory_->find((*identity)->id, clientId, follower_->applied());
}

void LocalHub::findChat(const std::string& visitor, const std::string& clientId,
                        Done<std::optional<Receipt>> done) {
    auto before = chatCameBefore(visitor, clientId);
    if (!before) return done(before.error());
    if (before->until == 0) return done(std::move(before->receipt));
    onceViewHas(before->until,
                [this, visitor, clientId, done = std::move(done)] { findChat(visitor, clientId, done); });
}

void LocalHub::decide(WriterEntry entry) {
    if (stateBroken_) {
        parked_.push_back(std::move(entry));
        return;
    }
    ++entry.attempts;
    auto decision = decider_->decide(entry.command, config_);
    CommandId id = entry.command.id;
    if (!decision) {
        counts_.refuse(entry.command.body);
        bool broken = decider_->broken();
        auto failed = [this, id, error = decision.error(), alive = std::weak_ptr(alive_)] {
            if (!alive.expired()) answer(id, error);
        };
        asio::post(options_.executors.core, failed);
        if (!broken) return;
        log::error("hub", "decision left the state broken: " + describe(decision.error()));
        stateBroken_ = true;
        if (writer_->idle()) mendState();
        return;
    }
    entry.decision = std::move(*decision);
    writer_->add(std::move(entry));
}

void LocalHub::written(Writer::Outcome outcome) {
    bool troubled = false;
    const char* why = "";
    counts_.commit(outcome.durable, outcome.took);
    for (auto& [entry, error] : outcome.refused) {
        counts_.refuse(entry.command.body);
        log::warn("hub", "commit refused: " + describe(error));
        troubled = troubled || error.code == Errc::Full || error.code == Errc::Io;
        if (troubled) why = error.code == Errc::Full ? "full" : "io";
        answer(entry.command.id, error);
    }
    if (!outcome.written.empty() || troubled) diskIs(troubled, why);
    for (const WriterEntry& entry : outcome.written)
        counts_.execute(entry.command.body, entry.decision.events.size());
    publish(outcome.written);
    if (outcome.stateLost && commits_.lost) commits_.lost();
    for (WriterEntry& entry :
         outcome.written) { // a visitor's answer and what is sent to him keep the ledger's order
        for (const Event& event : entry.decision.events) beforeAnswer(event);
        answer(entry.command.id, entry.decision.receipt);
        for (const Event& event : entry.decision.events) afterCommit(event);
    }
    follow(std::move(outcome.written));
    if (stateBroken_ && !outcome.stateLost && writer_->idle()) mendState();
    if (!outcome.stateLost) return;
    mendState();
    for (WriterEntry& entry : outcome.again) {
        if (entry.attempts < kAttempts) {
            decideAgain(std::move(entry));
        } else {
            counts_.refuse(entry.command.body);
            answer(entry.command.id, Error{Errc::Busy, "gave up after others were faster"});
        }
    }
}

// Whoever was faster may have brought the same item.
void LocalHub::decideAgain(WriterEntry entry) {
    if (itemName(entry.command.body).empty()) return decide(std::move(entry));
    auto before = cameBefore(entry.command.body);
    if (before && before->until > 0) {
        return onceViewHas(before->until, [this, entry = std::move(entry)] { decideAgain(entry); });
    }
    if (!before) return answer(entry.command.id, before.error());
    if (before->receipt) return answer(entry.command.id, *before->receipt);
    decide(std::move(entry));
}

// Nothing is on its way to the disk: memory becomes what the ledger says, and what waited for that is
// decided.
void LocalHub::mendState() {
    stateBroken_ = false;
    chatMemory_->forget();
    if (auto loaded = loadState(); !loaded)
        log::error("hub", "state cannot be reloaded: " + describe(loaded.error()));
    follower_->catchUp(state_->head()); // another hub may have written
    dispatcher_->reload();
    wakeViewWaiters(std::numeric_limits<Seq>::max()); // what they wait for may never be written
    for (WriterEntry& entry : std::exchange(parked_, {})) decide(std::move(entry));
}

void LocalHub::publish(const std::vector<WriterEntry>& entries) {
    std::vector<const Event*> events;
    for (const WriterEntry& entry : entries) {
        for (const Event& event : entry.decision.events) events.push_back(&event);
    }
    if (events.empty()) return;
    committedHead_ = events.back()->seq;
    live_->committed(events);
    dispatcher_->committed(events);
    floor_->committed();
    if (commits_.committed) commits_.committed(events);
    committed_.tell(events);
}

// Last of all, since the view gets the events themselves.
void LocalHub::follow(std::vector<WriterEntry> entries) {
    std::size_t count = 0;
    for (const WriterEntry& entry : entries) count += entry.decision.events.size();
    std::vector<Event> events;
    events.reserve(count);
    for (WriterEntry& entry : entries) {
        for (Event& event : entry.decision.events) events.push_back(std::move(event));
    }
    if (events.empty()) return;
    Seq head = events.back().seq;
    follower_->follow(std::move(events), head);
    walKeeper_->grown(writer_->walPages());
}

// A repeat may come with the answer, and whoever is answered may look whether all is done.
void LocalHub::beforeAnswer(const Event& event) {
    remember(event);
    if (std::holds_alternative<CustomerErased>(event.body)) erasures_->happened(event);
}

void LocalHub::afterCommit(const Event& event) {
    if (auto* held = std::get_if<MessageHeld>(&event.body))
        return held_->put(event.conversation, held->message, held->due);
    if (auto* put = std::get_if<MessageDue>(&event.body))
        return held_->put(event.conversation, put->message, put->due);
    if (auto* withdrawn = std::get_if<MessageWithdrawn>(&event.body))
        return held_->remove(withdrawn->message);
    auto* message = std::get_if<MessageAdded>(&event.body);
    if (message && message->held != 0) held_->remove(message->message);
    if (message && message->delivery == Delivery::Waiting) {
        auto outlet = outletFor(message->channel, message->mail);
        auto item = itemOf(event);
        if (isStranded(message->channel, message->mail)) strand(message->message, event.conversation);
        if (outlet == outlets_.end() || !item) return;
        if (const Agent* agent = state_->agent(event.agent)) item->author = agent->name;
        return hand(outlet, message->message, std::move(*item), event.identity);
    }
    if (std::holds_alternative<ConversationRead>(event.body)) return tellRead(event);
    auto* state = std::get_if<MessageState>(&event.body);
    if (!state) return;
    if (state->delivery == Delivery::Waiting) return handAgain(state->message);
    if (state->delivery != Delivery::Sending) handed_.erase(state->message); // the outlet is done with it
}

// An agent wants it tried once more. An outlet that only says why it waits still has it.
void LocalHub::handAgain(const MessageId& message) {
    if (handed_.count(message) > 0) return;
    reading_->ask([message](store::ViewReader& view) { return view.item(message); },
                  [this](Result<std::optional<store::StoredItem>> found) {
                      if (!found || !*found) return;
                      const TimelineItem& item = (*found)->item;
                      if (isStranded(item.channel, item.mail)) strand(item.message, item.conversation);
                      auto outlet = outletFor(item.channel, item.mail);
                      if (outlet == outlets_.end()) return;
                      hand(outlet, item.message, item, (*found)->identity);
                  });
}

void LocalHub::tellRead(const Event& event) {
    auto outlet = outletFor(Channel::Chat, {});
    auto conversation = state_->conversation(event.conversation);
    if (outlet == outlets_.end() || !conversation || !*conversation) return;
    auto visitor = state_->visitorOf(**conversation);
    if (!visitor || !*visitor) return;
    const Identity identity = **visitor;
    auto count = state_->chatCount(identity.id);
    if (count && *count > 0) outlet->second->seenByAgent(identity, *count);
}

void LocalHub::hand(Outlets::iterator outlet, const MessageId& message, TimelineItem item, IdentityId to) {
    auto identity = state_->identity(to);
    if (!identity || !*identity || !handed_.emplace(message, outlet->first).second) return;
    ConversationId conversation = item.conversation;
    auto report = [this, message, conversation, alive = std::weak_ptr(alive_)](Delivery delivery,
                                                                               std::string why) {
        if (alive.expired()) return;
        ReportDelivery command{message, conversation, delivery, std::move(why)};
        submitNew(Actor::system(), std::move(command), [](Result<Receipt>) {});
    };
    outlet->second->send({std::move(item), **identity}, std::move(report));
}

void LocalHub::startErasures() {
    // The index of words is packed when the view has let go of them.
    auto forgotten = [this](Seq upto, std::function<void()> cleared) {
        onceViewHas(upto, [this, upto, cleared] {
            if (follower_->applied() >= upto) follower_->purge(cleared);
        });
    };
    Erasures::Parts parts{*own_,
                          *ledger_,
                          *sideLedger_,
                          options_.executors.core,
                          options_.executors.read,
                          std::move(forgotten)};
    erasures_ = std::make_unique<Erasures>(std::move(parts));
    erasures_->finishOld(state_->head());
}

void LocalHub::startDispatcher() {
    auto ask = [this](CommandBody body, std::function<void(bool)> done) {
        submitNew(Actor::system(), std::move(body),
                  [done = std::move(done)](Result<Receipt> receipt) { done(receipt.has_value()); });
    };
    dispatcher_ = std::make_unique<Dispatcher>(*state_, *options_.clock, *options_.timers, std::move(ask));
}

void LocalHub::answer(const CommandId& id, const Result<Receipt>& result) {
    auto running = recent_.find(id);
    if (running == recent_.end()) return;
    OnTheWay done = std::move(running->second);
    recent_.erase(running);
    if (done.inbound) inboundOnTheWay_.erase(inboundOnTheWay_.find(*done.inbound));
    for (auto& one : done.waiting) one(result);
}

void LocalHub::mindCalm(std::function<void()> tell) {
    follower_->mindCalm([this, tell = std::move(tell)] {
        state_->dropKept(follower_->applied());
        chatMemory_->dropKept(follower_->applied());
        asio::post(options_.executors.view, tell);
    });
}

void LocalHub::viewStepped(Seq applied, std::uint64_t behind, const Result<void>& outcome) {
    if (!outcome) {
        log::warn("view", describe(outcome.error()));
        if (outcome.error().code == Errc::Corrupt) lookForDamage();
        viewTimer_ = options_.timers->after(kViewRetry, [this] { follower_->catchUp(state_->head()); });
    }
    state_->trim(applied);
    live_->applied(applied);
    wakeViewWaiters(outcome ? applied : state_->head());
    bool tell = (behind > 1000) != (status_.catchingUp > 1000) || behind > 1000;
    status_.catchingUp = behind;
    if (tell) tellStatus();
}

void LocalHub::wakeSnoozed() {
    auto now = options_.clock->now();
    reading_->ask([now](store::ViewReader& view) { return view.dueSnoozes(now); },
                  [this](Result<std::vector<ConversationId>> due) {
                      if (!due) return;
                      for (ConversationId id : *due) {
                          submitNew(Actor::system(), ReopenConversation{id}, [](Result<Receipt>) {});
                      }
                  });
    snoozeTimer_ = options_.timers->after(kSnoozeCheck, [this] { wakeSnoozed(); });
}

// What was held when the program ended leaves when it is due, or now.
void LocalHub::loadHeld() {
    for (const auto& [id, own] : state_->heldMessages()) held_->put(own.conversation, id, own.due);
    reading_->ask([](store::ViewReader& view) { return view.held(); },
                  [this](Result<std::vector<store::StoredItem>> all) {
                      if (!all) return log::error("hub", "held messages: " + describe(all.error()));
                      for (const store::StoredItem& one : *all) {
                          auto own = state_->ownMessage(one.item.message);
                          if (own && *own && (*own)->held)
                              held_->put(one.item.conversation, one.item.message, (*own)->due);
                      }
                  });
}

void LocalHub::release(ConversationId conversation, MessageId message) {
    auto answered = [this, message, alive = std::weak_ptr(alive_)](Result<Receipt> done) {
        bool gone = !done && done.error().code == Errc::NotFound; // erased
        if (gone && !alive.expired()) held_->remove(message);
    };
    submitNew(Actor::system(), ReleaseMessage{conversation, message}, std::move(answered));
}

} // namespace santral
