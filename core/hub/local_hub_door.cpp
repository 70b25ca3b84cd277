// The rest of the door: watching, reading, files, drafts, settings, channels.
#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/domain/rights.hpp"
#include "core/hub/damage.hpp"
#include "core/hub/live_pages.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/settings_change.hpp"
#include "core/store/sqlite/floor_marks.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr auto kProbe = std::chrono::seconds(2);

void cutBoard(const State& state, const Scope& scope, const routing::BoardTrends& trends, Board& board) {
    auto sees = [&](QueueId queue) { return scope.everything || scope.sees(queue, {}); };
    board.parts = trends.parts(sees, [&](QueueId id) {
        const Queue* queue = state.queue(id);
        return queue ? queue->brand : BrandId{};
    });
    if (scope.everything) return;
    board.trend = trends.over([&](QueueId queue, Channel) { return sees(queue); });
    std::erase_if(board.queues, [&](const BoardQueue& q) { return !scope.sees(q.queue, {}); });
    std::erase_if(board.agents, [&](const BoardAgent& one) {
        const Agent* known = state.agent(one.state.agent);
        if (!known || known->id == scope.agent) return !known;
        Scope his = scopeOf(state, *known);
        auto shared = [&](QueueId queue) { return scope.sees(queue, {}); };
        return std::none_of(his.queues.begin(), his.queues.end(), shared);
    });
}

} // namespace

Subscription LocalHub::watchAgents(std::function<void(std::vector<Agent>)> tell) {
    return live_->watchAgents(std::move(tell));
}

Subscription LocalHub::watchInHand(std::function<void(std::vector<InHand>)> tell) {
    asio::post(options_.executors.core, [tell = std::move(tell)] { tell({}); });
    return Subscription([] {});
}

Subscription LocalHub::watchOrganisation(std::function<void(Organisation)> tell) {
    return live_->watchOrganisation(std::move(tell));
}

Subscription LocalHub::watchInbox(InboxQuery query, std::size_t limit,
                                  std::function<void(InboxUpdate)> tell) {
    return live_->watchInbox(std::move(query), limit, std::move(tell));
}

void LocalHub::loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) {
    readInbox(*reading_, std::move(query), options_.self.id, after, limit, std::move(done));
}

void LocalHub::loadConversation(ConversationId id, Done<InboxRow> done) {
    reading_->ask([id](store::ViewReader& view) { return view.row(id); },
                  [done](Result<std::optional<InboxRow>> row) {
                      if (!row) return done(row.error());
                      if (!*row) return done(Error{Errc::NotFound, "conversation"});
                      done(std::move(**row));
                  });
}

Subscription LocalHub::watchThread(CustomerId id, std::size_t limit, std::function<void(ThreadUpdate)> tell) {
    return live_->watchThread(id, limit, std::move(tell));
}

void LocalHub::loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) {
    reading_->ask([id, before, limit](store::ViewReader& view) { return view.thread(id, before, limit + 1); },
                  [limit, done](Result<std::vector<TimelineItem>> items) {
                      if (!items) return done(items.error());
                      done(threadOf(std::move(*items), limit));
                  });
}

Subscription LocalHub::watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) {
    return live_->watchCustomer(id, std::move(tell));
}

void LocalHub::findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) {
    readCustomer(*reading_, kind, std::move(address), std::move(done));
}

void LocalHub::search(SearchQuery query, Done<SearchAnswer> done) {
    sideReading_->ask([query](store::ViewReader& view) { return view.search(query); }, std::move(done));
}

void LocalHub::readEvents(Seq after, std::size_t limit, Done<std::vector<Event>> done) {
    auto work = [ledger = sideLedger_.get(), after, limit, done, core = options_.executors.core,
                 alive = std::weak_ptr(alive_)] {
        auto events = std::make_shared<Result<std::vector<Event>>>(ledger->read(after, limit));
        asio::post(core, [events, done, alive] {
            if (!alive.expired()) done(std::move(*events));
        });
    };
    asio::post(options_.executors.read, std::move(work));
}

void LocalHub::storeFileOf(AgentId agent, std::filesystem::path file, std::string name,
                           Done<Attachment> done) {
    auto stored = [this, agent, done = std::move(done)](Result<Attachment> there) {
        if (there) state_->brought(agent, there->hash);
        done(std::move(there));
    };
    own_->storeFile(std::move(file), std::move(name), std::move(stored));
}

void LocalHub::openFileFor(const Scope& scope, std::string hash, Done<std::filesystem::path> done) {
    findFileFor(scope, hash, false, std::move(done));
}

// Whoever asks may have been told of a message a moment ago that the view has yet to take in.
void LocalHub::findFileFor(const Scope& scope, const std::string& hash, bool waited,
                           Done<std::filesystem::path> done) {
    auto names = [hash, query = unitsOf(scope)](store::ViewReader& view) {
        return view.namesFile(hash, query);
    };
    auto answer = [this, scope, hash, waited, done, alive = std::weak_ptr(alive_)](Result<bool> named) {
        if (alive.expired()) return;
        if (!named) return done(named.error());
        if (*named) return own_->findFile(hash, done);
        if (waited) return done(Error{Errc::NotFound, "file"});
        onceViewHas(committedHead_, [this, scope, hash, done] { findFileFor(scope, hash, true, done); });
    };
    reading_->ask(std::move(names), std::move(answer));
}

Subscription LocalHub::watchStatus(std::function<void(HubStatus)> tell) {
    auto keep = statuses_.add(std::move(tell));
    measure();
    tellStatus();
    return keep;
}

void LocalHub::tellStatus() {
    asio::post(options_.executors.core, [this, alive = std::weak_ptr(alive_)] {
        if (alive.expired()) return;
        statuses_.tell(status_);
    });
}

void LocalHub::diskIs(bool inTrouble, const std::string& why) {
    inTrouble = inTrouble || own_->reserveSpent();
    bool changed = status_.diskTrouble != inTrouble;
    status_.diskTrouble = inTrouble;
    if (inTrouble && !why.empty()) status_.diskWhy = why;
    if (changed) tellStatus();
    if (inTrouble && !probeTimer_) probeTimer_ = options_.timers->after(kProbe, [this] { probeDisk(); });
}

// On the ledger's executor, where no commit is meanwhile.
void LocalHub::probeDisk() {
    probing_ = true;
    auto answered = [this](const Result<void>& done) {
        probing_ = false;
        probeTimer_.reset();
        diskIs(!done, {});
    };
    own_->run<void>([this] { return ledger_->probe(); }, std::move(answered));
}

// A view that was damaged is built anew by now.
void LocalHub::noteDamage(bool ledgerLog, bool view) {
    if (own_->salvaged()) note(status_, damageOf(*own_->salvaged()));
    if (view) note(status_, {Damage::File::View});
    Seq knew = follower_->viewKnewOf();
    if (!ledgerLog && knew == 0) return;
    Damage lost;
    lost.file = Damage::File::Ledger;
    lost.whole = false;
    auto head = ledgerReader_->head();
    if (knew > 0 && head) lost.from = *head + 1, lost.upto = knew;
    log::error("ledger", knew > 0 ? "events " + std::to_string(lost.from) + " to " + std::to_string(knew) +
                                        " are lost: the view had them"
                                  : "its log is damaged; the last events are lost");
    note(status_, lost);
}

// Pages that were found damaged since, whoever read them.
void LocalHub::lookForDamage() {
    using Marks = std::pair<bool, bool>;
    auto look = [view = viewFile_, ledger = ledgerFile_](store::ViewReader&) {
        return Marks(store::isViewDamaged(view), store::isLedgerDamaged(ledger));
    };
    sideReading_->ask(std::move(look), [this](Marks marked) {
        Damage damage = damagedView();
        bool news = marked.first && note(status_, damage);
        damage.file = Damage::File::Ledger;
        news = (marked.second && note(status_, damage)) || news;
        if (!news) return;
        log::error("hub", "pages of view or ledger are damaged; `santral-hub verify` says which");
        tellStatus();
    });
}

void LocalHub::configure(DecideConfig config) {
    config_ = std::move(config);
    if (status_.mailboxes == config_.mailboxes) return;
    status_.mailboxes = config_.mailboxes;
    tellStatus();
}

void LocalHub::reportChannel(ChannelStatus status) {
    auto same = [&](const ChannelStatus& c) { return c.channel == status.channel && c.name == status.name; };
    auto known = std::find_if(status_.channels.begin(), status_.channels.end(), same);
    if (known == status_.channels.end()) {
        status_.channels.push_back(std::move(status));
    } else if (*known == status) {
        return;
    } else {
        *known = std::move(status);
    }
    tellStatus();
}

void LocalHub::forgetChannel(Channel channel, const std::string& name) {
    std::erase_if(status_.channels,
                  [&](const ChannelStatus& c) { return c.channel == channel && c.name == name; });
    tellStatus();
}

void LocalHub::setOutlet(Channel channel, Outlet* outlet, const std::string& account) {
    OutletKey key{channel, toLowerAscii(account)};
    auto known = outlets_.find(key);
    bool other = known != outlets_.end() && known->second != outlet;
    if (other) std::erase_if(handed_, [&](const auto& one) { return one.second == key; });
    if (!outlet) {
        outlets_.erase(key);
        return;
    }
    outlets_[key] = outlet;
    // What the last outlet reported at its end has to be in the view, or it would leave twice; what comes
    // later is handed over as it comes.
    Seq upto = state_->head();
    onceViewHas(upto, [this, key, upto] { sendWaiting(key, upto); });
}

LocalHub::Outlets::iterator LocalHub::outletFor(Channel channel, const std::optional<MailPart>& mail) {
    if (mail) {
        auto own = outlets_.find({channel, toLowerAscii(mail->from.address)});
        if (own != outlets_.end()) return own;
    }
    return outlets_.find({channel, {}});
}

bool LocalHub::isStranded(Channel channel, const std::optional<MailPart>& mail) {
    bool known = mail && mailboxNamed(config_.mailboxes, mail->from.address) != nullptr;
    return channel == Channel::Mail && !known && outletFor(channel, mail) == outlets_.end();
}

void LocalHub::strand(const MessageId& message, ConversationId conversation) {
    ReportDelivery waits{message, conversation, Delivery::Waiting, "mailbox-away"};
    submitNew(Actor::system(), std::move(waits), [](Result<Receipt>) {});
}

// What was being handed over may have left; only a person can tell whether it shall go again.
void LocalHub::unsure(const TimelineItem& item) {
    ReportDelivery perhaps{item.message, item.conversation, Delivery::Perhaps, "ended-before-answer"};
    submitNew(Actor::system(), std::move(perhaps), [](Result<Receipt>) {});
}

void LocalHub::tellStranded() {
    auto look = [this] {
        reading_->ask([](store::ViewReader& view) { return view.outbox(); },
                      [this](Result<std::vector<store::StoredItem>> waiting) {
                          if (!waiting) return;
                          for (const store::StoredItem& one : *waiting) {
                              if (!isStranded(one.item.channel, one.item.mail)) continue;
                              if (one.item.delivery == Delivery::Sending)
                                  unsure(one.item);
                              else
                                  strand(one.item.message, one.item.conversation);
                          }
                      });
    };
    onceViewHas(state_->head(), std::move(look));
}

void LocalHub::onceViewHas(Seq seq, std::function<void()> work) {
    viewWaiters_.emplace_back(seq, std::move(work));
    if (follower_->applied() < seq) return;
    asio::post(options_.executors.core, [this, seq, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) wakeViewWaiters(seq);
    });
}

void LocalHub::wakeViewWaiters(Seq applied) {
    auto waits = [applied](const auto& one) { return one.first > applied; };
    auto due = std::stable_partition(viewWaiters_.begin(), viewWaiters_.end(), waits);
    std::vector<std::pair<Seq, std::function<void()>>> ready(due, viewWaiters_.end());
    viewWaiters_.erase(due, viewWaiters_.end());
    for (auto& [seq, work] : ready) work();
}

// What waited while the outlet was away, or when the program ended.
void LocalHub::sendWaiting(const OutletKey& key, Seq upto) {
    reading_->ask([](store::ViewReader& view) { return view.outbox(); },
                  [this, key, upto](Result<std::vector<store::StoredItem>> waiting) {
                      auto outlet = outlets_.find(key);
                      if (!waiting || outlet == outlets_.end()) return;
                      for (store::StoredItem& one : *waiting) {
                          TimelineItem& item = one.item;
                          if (item.channel != key.first || outletFor(item.channel, item.mail) != outlet)
                              continue;
                          if (item.seq > upto || handed_.count(item.message) > 0) continue;
                          if (item.delivery == Delivery::Sending) {
                              unsure(item);
                              continue;
                          }
                          MessageId id = item.message;
                          hand(outlet, id, std::move(item), one.identity);
                      }
                  });
}

void LocalHub::loadDrafts(ConversationId id, Done<std::vector<Draft>> done) {
    // Sent just before the end: the view knows the message, which is all there is to ask.
    own_->loadDrafts(
        id, *reading_, [](MessageId) { return false; }, std::move(done));
}

void LocalHub::loadSettings(Done<Settings> done) {
    if (settings_.load) return settings_.load(std::move(done));
    asio::post(options_.executors.core, [done] { done(Settings{}); });
}

void LocalHub::saveSettings(Settings settings, Done<void> done) {
    saveSettingsAs(Actor::of(options_.self), std::move(settings), std::move(done));
}

void LocalHub::saveSettingsAs(const Actor& actor, Settings settings, Done<void> done) {
    if (!settings_.load || !settings_.save)
        return asio::post(options_.executors.core, [done] { done(Error{Errc::Unsupported, "settings"}); });
    auto loaded = [this, by = actor.agent, settings = std::move(settings), done,
                   alive = std::weak_ptr(alive_)](Result<Settings> before) {
        if (!before) return done(before.error());
        if (alive.expired() || !settings_.save) return done(Error{Errc::Closed, "hub"});
        auto saved = [this, by, before = std::move(*before), settings, done, alive](Result<void> outcome) {
            if (!outcome || alive.expired()) return done(outcome);
            recordSettings(by, before, settings, done);
        };
        settings_.save(settings, std::move(saved));
    };
    settings_.load(std::move(loaded));
}

// Answered when the last of them is on disk, which is when all are.
void LocalHub::recordSettings(AgentId by, const Settings& before, const Settings& after, Done<void> done) {
    auto records = settingsChanges(by, before, after);
    if (records.empty()) return done(Result<void>());
    for (std::size_t i = 0; i < records.size(); ++i) {
        bool last = i + 1 == records.size();
        submitNew(Actor::system(), std::move(records[i]), [last, done](Result<Receipt> receipt) {
            if (last) done(receipt ? Result<void>() : Result<void>(receipt.error()));
        });
    }
}

void LocalHub::administerAs(const Actor& actor, AdminRequest request, Done<AdminAnswer> done) {
    auto later = [done = std::move(done), core = options_.executors.core](Result<AdminAnswer> answer) {
        asio::post(core, [done, answer = std::move(answer)] { done(answer); });
    };
    if (!administration_) return later(Error{Errc::Unsupported, "administration"});
    administration_(actor, std::move(request), std::move(later));
}

void LocalHub::testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) {
    if (settings_.testMailbox) return settings_.testMailbox(std::move(mailbox), std::move(done));
    asio::post(options_.executors.core, [done] { done(Error{Errc::Unsupported, "mailbox"}); });
}

Result<void> LocalHub::openFloor() {
    auto ledger = store::openLedgerReader(ledgerFile_);
    if (!ledger) return ledger.error();
    auto marks = store::openFloorMarks(options_.folder / "floor.db", options_.vfs);
    if (!marks) return marks.error();
    auto zone = systemZone();
    if (!zone) return zone.error();
    const HubExecutors& on = options_.executors;
    floor_ = std::make_unique<FloorKeeper>(FloorKeeper::Parts{
        on.core, on.read, std::move(*ledger), std::move(*marks), options_.clock, options_.timers, *zone});
    return {};
}

// Supervisors see the queues in their sight, and the agents who serve one of these; as long as they are
// supervisors.
Result<FloorKeeper::Cut> LocalHub::floorOf(const Actor& actor) {
    auto supervisor = [this, id = actor.agent] {
        const Agent* agent = state_->agent(id);
        return agent && !agent->away && may(agent->role, Right::Lead) ? agent : nullptr;
    };
    if (!supervisor()) return Error{Errc::Denied, "this role may not do that"};
    return FloorKeeper::Cut([this, supervisor](Board& board, const routing::BoardTrends& trends) {
        const Agent* agent = supervisor();
        if (!agent) board = {};
        if (agent) cutBoard(*state_, scopeOf(*state_, *agent), trends, board);
    });
}

Subscription LocalHub::watchBoardAs(const Actor& actor, std::function<void(Result<Board>)> tell) {
    auto cut = floorOf(actor);
    if (cut) return floor_->watch(std::move(*cut), std::move(tell));
    asio::post(options_.executors.core, [tell = std::move(tell), why = cut.error()] { tell(why); });
    return {};
}

void LocalHub::boardAtAs(const Actor& actor, TimePoint moment, Done<Board> done) {
    auto cut = floorOf(actor);
    if (cut) return floor_->at(moment, std::move(*cut), std::move(done));
    asio::post(options_.executors.core, [done = std::move(done), why = cut.error()] { done(why); });
}

void LocalHub::explainContact(ConversationId conversation, ContactId contact, Done<Why> done) {
    auto explained = [&]() -> Result<Why> {
        auto served = state_->served().find(conversation);
        if (served == state_->served().end()) return Error{Errc::NotFound, "contact"};
        for (const Contact& one : served->second.contacts) {
            if (one.id != contact) continue;
            auto waits = dispatcher_->explain(contact);
            if (waits) return *waits;
            if (one.why) return *one.why;
        }
        return Error{Errc::NotFound, "contact"};
    };
    asio::post(options_.executors.core, [done = std::move(done), why = explained()] { done(why); });
}

} // namespace santral
