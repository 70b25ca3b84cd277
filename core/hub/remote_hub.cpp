#include "core/hub/remote_hub.hpp"

#include "core/base/log.hpp"
#include "core/domain/json.hpp"
#include "core/hub/damage.hpp"
#include "core/hub/live_pages.hpp"
#include "core/hub/wire_fields.hpp"

#include <algorithm>

namespace santral {

template <Is<HeldCopy> T, class V>
void describeFields(T& s, V&& v) {
    v("epoch", s.epoch), v("scope", s.scope), v("whole", s.whole), v("mailboxes", s.mailboxes);
    v("region", s.region), v("phone", s.phone);
}

namespace {

constexpr const char* kProgram = "santral " SANTRAL_VERSION;
constexpr auto kMeasure = std::chrono::seconds(60);
constexpr Millis kPatience{500}; // until what the agent did is shown without the hub's word

Event factAbout(Seq seq, TimePoint at, EventBody body) {
    Event event;
    event.seq = seq;
    event.at = at;
    event.body = std::move(body);
    return event;
}

std::vector<Attachment> filesOf(const CommandBody& body) {
    if (auto* out = std::get_if<SendMessage>(&body)) return out->attachments;
    if (auto* note = std::get_if<AddNote>(&body)) return note->attachments;
    return {};
}

// The hub itself said nothing: it may work another time.
bool isOfTheWay(Errc code) {
    return code == Errc::Unavailable || code == Errc::Timeout || code == Errc::Closed ||
           code == Errc::Untrusted || code == Errc::Busy || code == Errc::Io || code == Errc::Rejected;
}

// Until the channels name all of them.
std::vector<OwnMailbox> mailboxOf(const wire::Welcome& welcome) {
    if (welcome.mailAddress.empty()) return {};
    return {{welcome.mailAddress, welcome.mailName}};
}

HubStatus::Link shown(HubLink::State state) {
    switch (state) {
    case HubLink::State::Connecting:
        return HubStatus::Link::Connecting;
    case HubLink::State::Up:
        return HubStatus::Link::Connected;
    case HubLink::State::Down:
        return HubStatus::Link::Offline;
    case HubLink::State::Refused:
        return HubStatus::Link::Refused;
    }
    return HubStatus::Link::Offline;
}

} // namespace

RemoteHub::RemoteHub(RemoteHubOptions options)
    : options_(std::move(options)), viewFile_{options_.folder / "view.db", options_.vfs},
      book_([this](auto work, auto done) {
          auto there = [this, work = std::move(work)] { return work(own_->journal()); };
          own_->run<void>(std::move(there), std::move(done));
      }),
      tasks_(options_.executors.core) {
    self_.id = options_.agent;
    status_.link = HubStatus::Link::Connecting;
    book_.changed = [this] {
        inHands_.tell(book_.all());
        tellStatus();
    };
}

RemoteHub::~RemoteHub() = default;

Result<std::unique_ptr<RemoteHub>> RemoteHub::openOnce(RemoteHubOptions options) {
    std::unique_ptr<RemoteHub> hub(new RemoteHub(std::move(options)));
    if (auto done = hub->openFiles(); !done) return done.error();
    if (auto done = hub->loadHeld(); !done) return done.error();
    hub->reload();
    hub->measure();
    return hub;
}

Result<void> RemoteHub::openFiles() {
    const HubExecutors& on = options_.executors;
    auto own = OwnStore::open(options_.folder, {on.core, on.ledger}, *options_.clock, options_.vfs);
    if (!own) return own.error();
    own_ = std::move(*own);
    watchDisk();
    auto stepped = [this](Seq applied, Result<void> outcome) { viewStepped(applied, outcome); };
    auto replica = Replica::open(viewFile_, on.core, on.view, *options_.timers, stepped);
    if (!replica) return replica.error();
    replica_ = std::move(*replica);
    for (std::unique_ptr<Reading>* one : {&reading_, &sideReading_}) {
        auto view = store::openViewReader(viewFile_);
        if (!view) return view.error();
        *one = std::make_unique<Reading>(on.core, on.read, std::move(*view));
    }
    auto view = store::openViewReader(viewFile_);
    if (!view) return view.error();
    stateView_ = std::move(*view);
    state_ = std::make_unique<State>(*stateView_);
    live_ = std::make_unique<Live>(*state_, *reading_, options_.agent);
    files_ = std::make_unique<HubFiles>(*options_.timers, options_.address, options_.token);
    kept_ = std::make_unique<DeskFiles>(*own_, *files_, tasks_, *options_.clock, options_.folder,
                                        options_.fileQuota);
    HubLink::Options link{options_.address, options_.token,       *options_.timers, *options_.clock,
                          *options_.random, options_.wireVersion, options_.dial};
    HubLink::Events events;
    events.hello = [this] { return hello(); };
    events.frame = [this](wire::FromHub frame) { heard(std::move(frame)); };
    events.state = [this](HubLink::State state, std::string why) { linked(state, std::move(why)); };
    link_ = std::make_unique<HubLink>(on.core, std::move(link), std::move(events));
    return {};
}

Result<void> RemoteHub::loadHeld() {
    if (!replica_->claimed().empty()) {
        auto held = json::read<HeldCopy>(replica_->claimed());
        if (held) held_ = std::move(*held);
        status_.mailboxes = held_.mailboxes;
    }
    position_ = replica_->applied();
    auto rows = own_->journal().inHand();
    if (!rows) return rows.error();
    book_.load(std::move(*rows));
    auto keeper = SettingsKeeper::open(*own_, options_.folder / "secret.key", *options_.random);
    if (!keeper) return keeper.error();
    keeper_ = std::move(*keeper);
    return {};
}

void RemoteHub::setToken(std::string token) {
    if (!options_.token.empty()) return;
    options_.token = std::move(token);
    files_->setToken(options_.token);
    link_->setToken(options_.token);
    if (started_) link_->start();
}

void RemoteHub::refuse(const std::string& why) {
    if (options_.token.empty()) linked(HubLink::State::Refused, why);
}

void RemoteHub::start() {
    started_ = true;
    if (!options_.token.empty()) link_->start();
    keeper_->load([this](Result<Settings> settings) {
        if (settings && settingsTold_) settingsTold_(*settings);
        if (settings && settings->fileQuota) kept_->setQuota(*settings->fileQuota);
    });
}

asio::awaitable<void> RemoteHub::stop() {
    measureTimer_.reset();
    patience_.reset();
    tasks_.stop();
    co_await link_->stop();
    co_await tasks_.done();
}

// The line

wire::Hello RemoteHub::hello() const {
    wire::Hello hello;
    hello.program = kProgram;
    hello.days = options_.days;
    if (!held_.whole) return hello;
    hello.epoch = held_.epoch;
    hello.at = position_;
    hello.scope = held_.scope;
    return hello;
}

void RemoteHub::linked(HubLink::State state, std::string why) {
    HubStatus::Link link = shown(state);
    if (state != HubLink::State::Up) {
        welcomed_ = false;
        frames_.clear(); // they come again
        uploaded_.clear();
        book_.unsend();
        book_.keepAll(); // nobody knows when there will be an answer
        giveUpAsking(why);
        partDue_ = false;
        takeHeavy({});
    }
    // Whatever answers at the hub's address can refuse; only what the hub itself says orders files away.
    if (state == HubLink::State::Refused) ended(why, false);
    // What was said of the last failure stands while it is tried again.
    bool again = link == HubStatus::Link::Connecting && status_.link == HubStatus::Link::Offline;
    if (again) return;
    if (status_.link != link) status_.linkSince = options_.clock->now();
    status_.link = link;
    status_.linkWhy = std::move(why);
    if (link != HubStatus::Link::Connected) status_.channels.clear();
    tellStatus();
}

// Nobody answers any more. Of a thread there is what this desk has.
void RemoteHub::giveUpAsking(const std::string& why) {
    for (auto& [n, asked] : std::exchange(older_, {}))
        asked.done(threadOf(std::move(asked.items), asked.limit));
    for (auto& [n, done] : std::exchange(administering_, {})) done(Error{Errc::Unavailable, why});
    for (auto& [n, done] : std::exchange(boards_, {})) done(Error{Errc::Unavailable, why});
    for (auto& [n, done] : std::exchange(explaining_, {})) done(Error{Errc::Unavailable, why});
    boardWatchers_.tell(Error{Errc::Unavailable, why});
}

void RemoteHub::ended(const std::string& why, bool wipe) {
    if (wipe && wipe_) {
        signedOut_ = nullptr;
        return std::exchange(wipe_, nullptr)();
    }
    bool signedOut = why == "revoked" || why == "away";
    if (signedOut && signedOut_) std::exchange(signedOut_, nullptr)();
}

void RemoteHub::heard(wire::FromHub frame) {
    if (auto* bye = std::get_if<wire::Bye>(&frame))
        return on(std::move(*bye)); // the line ends before its turn
    frames_.push_back(std::move(frame));
    takeNext();
}

// One after the other; a heavy one keeps the rest waiting until the view has it.
void RemoteHub::takeNext() {
    while (!heavy_ && !frames_.empty()) {
        wire::FromHub frame = std::move(frames_.front());
        frames_.pop_front();
        std::visit([this](auto& f) { on(std::move(f)); }, frame);
    }
}

// What is held

void RemoteHub::on(wire::Welcome welcome) {
    self_ = welcome.agent;
    bool other = welcome.epoch != held_.epoch;
    bool scoped = !(welcome.scope == held_.scope);
    Scope before = held_.scope;
    if (!mailboxNamed(held_.mailboxes, welcome.mailAddress)) held_.mailboxes = mailboxOf(welcome);
    held_ = {welcome.epoch,  welcome.scope, held_.whole, std::move(held_.mailboxes),
             welcome.region, welcome.phone};
    lastAt_ = std::max(lastAt_, welcome.at);
    anew_ = welcome.anew;
    named_.clear();
    if (anew_) held_.whole = false;
    if (!anew_) held_.scope = before;
    setScope(welcome.scope);
    if (anew_) position_ = welcome.head;
    welcomed_ = true;
    if (anew_) keepHeld(); // before anything else changes
    store::ReplicaStep step;
    if (!other && !scoped) step.claim = json::write(held_);
    auto add = [&](EventBody body) {
        step.events.push_back(factAbout(welcome.head, welcome.at, std::move(body)));
    };
    for (Agent& agent : welcome.agents) add(AgentAdded{std::move(agent)});
    for (Brand& brand : welcome.organisation.brands) add(BrandChanged{std::move(brand)});
    for (Queue& queue : welcome.organisation.queues) add(QueueChanged{std::move(queue)});
    for (Team& team : welcome.organisation.teams) add(TeamChanged{std::move(team)});
    for (Tag& tag : welcome.organisation.tags) add(TagChanged{std::move(tag)});
    for (Reason& reason : welcome.organisation.reasons) add(ReasonChanged{std::move(reason)});
    for (SavedView& view : welcome.organisation.views) add(ViewChanged{std::move(view)});
    for (Skill& skill : welcome.organisation.skills) add(SkillChanged{std::move(skill)});
    for (Hours& hours : welcome.organisation.hours) add(HoursChanged{std::move(hours)});
    for (AgentState& state : welcome.organisation.states) add(AgentStateChanged{std::move(state)});
    takeHeavy(std::move(step));
    auto hidden = [other, scope = welcome.scope](ConversationId, const store::Place& place) {
        return other || !scope.sees(place);
    };
    if (other) own_->forgetMentions(); // the same numbers mean other notes
    if (other || scoped) dropHidden(std::move(hidden));
    link_->send(wire::Ready{ready_});
    if (!boardWatchers_.empty()) link_->send(wire::WatchBoard{true});
    sendInHand();
}

void RemoteHub::on(wire::Step step) {
    if (step.previous != position_) return link_->restart("gap");
    if (anew_) {
        for (const Event& event : step.step.events) {
            if (std::holds_alternative<ConversationOpened>(event.body)) named_.insert(event.conversation);
        }
        for (const store::Unit& unit : step.step.units) named_.insert(unit.conversation.id);
    }
    position_ = std::max(position_, step.step.upto);
    bool heavy = !step.step.units.empty() || !step.step.gone.empty() || !ahead_.empty();
    if (!step.step.gone.empty()) dropPrivate(step.step.gone);
    for (const Event& event : step.step.events) {
        auto* erased = std::get_if<CustomerErased>(&event.body);
        bool left = std::holds_alternative<ItemsLeft>(event.body); // perhaps out of sight
        if (left) replica_->purgeSoon();
        if (!erased) continue;
        dropPrivate(erased->conversations);
        replica_->purgeSoon();
    }
    heavy ? takeHeavy(std::move(step.step)) : takeLight(std::move(step.step));
}

void RemoteHub::on(wire::Part part) {
    status_.loading = part.left;
    store::ReplicaStep step;
    step.units = std::move(part.units);
    for (const store::Unit& unit : step.units) named_.insert(unit.conversation.id);
    partDue_ = true;
    takeHeavy(std::move(step));
    tellStatus();
}

void RemoteHub::on(const wire::Whole&) {
    status_.loading = 0;
    if (anew_) {
        auto unnamed = [named = std::exchange(named_, {})](ConversationId id, const store::Place&) {
            return named.count(id) == 0;
        };
        dropHidden(std::move(unnamed));
    }
    anew_ = false;
    held_.whole = true;
    if (wanted_) held_.scope = *std::exchange(wanted_, std::nullopt);
    // Only what the view has may be claimed.
    replica_->whenIdle([this] { keepHeld(); });
    tellStatus();
}

void RemoteHub::on(wire::Scoped scoped) {
    self_ = scoped.agent;
    setScope(scoped.scope);
    dropHidden(
        [scope = scoped.scope](ConversationId, const store::Place& place) { return !scope.sees(place); });
}

// What came into sight is only on its way: until it is here, the copy may not be said to hold it.
void RemoteHub::setScope(const Scope& scope) {
    wanted_.reset();
    if (held_.whole && grows(held_.scope, scope)) wanted_ = scope;
    held_.scope = wanted_ ? commonOf(held_.scope, scope) : scope;
}

void RemoteHub::takeLight(store::ReplicaStep step) {
    for (const CustomerCard& card : step.cards) {
        if (auto done = state_->put(card, step.upto); !done) return link_->restart(describe(done.error()));
    }
    std::vector<const Event*> shown;
    for (const Event& event : step.events) {
        lastAt_ = event.at;
        if (event.conversation) {
            auto known = state_->conversation(event.conversation);
            if (!known) return link_->restart(describe(known.error()));
            bool opens = std::holds_alternative<ConversationOpened>(event.body);
            if (*known ? event.seq <= (*known)->lastSeq : !opens)
                continue; // a unit brought it, or it is not held
        }
        if (auto done = state_->apply(event); !done) return link_->restart(describe(done.error()));
        shown.push_back(&event);
    }
    if (!shown.empty()) live_->committed(shown);
    for (const CustomerCard& card : step.cards) live_->cardChanged(card.customer.id);
    replica_->take(std::move(step));
}

void RemoteHub::takeHeavy(store::ReplicaStep step) {
    replica_->take(std::move(step));
    if (heavy_) return;
    heavy_ = true;
    replica_->whenIdle([this] { heavyDone(); });
}

void RemoteHub::dropHidden(std::function<bool(ConversationId, const store::Place&)> hidden) {
    auto gone = [this](std::vector<ConversationId> ids) { dropPrivate(ids); };
    replica_->dropWhere(std::move(hidden), std::move(gone), json::write(held_));
    takeHeavy({});
}

void RemoteHub::dropPrivate(const std::vector<ConversationId>& gone) {
    if (gone.empty()) return;
    auto work = [this, gone] { return own_->journal().dropDrafts(gone); };
    own_->run<void>(std::move(work), [](Result<void> done) {
        if (!done) log::warn("desk", "drafts of what is gone: " + describe(done.error()));
    });
}

void RemoteHub::heavyDone() {
    heavy_ = false;
    reload();
    live_->replaced();
    if (std::exchange(partDue_, false)) link_->send(wire::More{});
    takeNext();
}

// Every unanswered command is decided once more on top of what is held; what comes of it is shown until the
// hub's own word is here.
void RemoteHub::reload() {
    state_->reset();
    if (auto done = state_->loadOrganisation(); !done) log::error("desk", describe(done.error()));
    state_->startAt(position_, lastAt_);
    if (const Agent* me = state_->agent(options_.agent)) self_ = *me;
    bool expected = !std::exchange(ahead_, {}).empty();
    if (!welcomed_ || expected) {
        for (const InHand* one : book_.unanswered()) (void)expect(one->id, one->body);
    }
    if (expected || !ahead_.empty()) live_->setAhead(ahead_);
}

DecideConfig RemoteHub::configOf(const HeldCopy& held) {
    return {held.mailboxes, held.region.empty() ? "TR" : held.region};
}

Result<void> RemoteHub::expect(CommandId id, const CommandBody& body) {
    if (!self_.id || !state_->agent(self_.id)) return {};
    Decider decider(*state_, *options_.clock, *options_.random);
    state_->startAt(kFirstAhead + ahead_.size(), lastAt_);
    auto decision = decider.decide({id, Actor::of(self_), body}, configOf(held_));
    state_->startAt(position_, lastAt_);
    if (decider.broken()) takeHeavy({}); // memory begins anew
    if (!decision) return decision.error();
    for (Event& event : decision->events) ahead_.push_back(std::move(event));
    return {};
}

void RemoteHub::keepHeld() {
    std::string claim = json::write(held_);
    held_.whole ? replica_->claim(std::move(claim)) : replica_->beginAnew(std::move(claim));
}

void RemoteHub::viewStepped(Seq applied, const Result<void>& outcome) {
    status_.diskTrouble = !outcome || own_->reserveSpent();
    if (!outcome) {
        status_.diskWhy = outcome.error().code == Errc::Full ? "full" : "io";
        log::error("desk", "the copy cannot be written: " + describe(outcome.error()));
        if (outcome.error().code == Errc::Corrupt) note(status_, damagedView());
        held_.whole = false; // it has a hole now
        tellStatus();
        return link_->restart("disk");
    }
    if (heavy_) return; // memory begins anew behind it
    state_->trim(applied);
    live_->applied(applied);
}

// Commands

void RemoteHub::execute(CommandId id, CommandBody body, Done<Receipt> done) {
    if (!id) return answerLater(done, Error{Errc::Invalid, "command without an id"});
    if (book_.joins(id, done)) return;
    undo_.note(id, undoOf(*state_, Actor::of(self_), configOf(held_), body));
    if (!welcomed_) {
        // What cannot be done is said now and not after hours.
        auto ok = expect(id, body);
        if (!ok) return answerLater(done, ok.error());
    }
    give(id, std::move(body), std::move(done));
}

void RemoteHub::answerLater(const Done<Receipt>& done, Result<Receipt> answer) {
    asio::post(options_.executors.core, [done, answer = std::move(answer)] { done(answer); });
}

void RemoteHub::give(CommandId id, CommandBody body, Done<Receipt> done) {
    book_.add(id, std::move(body), options_.clock->now(), std::move(done));
    if (welcomed_) {
        sendInHand();
        return awaitAnswers();
    }
    book_.keepAll();
    live_->setAhead(ahead_);
}

void RemoteHub::awaitAnswers() {
    if (std::exchange(patient_, true)) return;
    patience_ = options_.timers->after(kPatience, [this] {
        patient_ = false;
        showUnanswered();
    });
}

// A line may carry nothing for long before anybody knows that it is broken. What the agent did is shown and
// kept as it is without a line; whoever waits for the hub's answer goes on waiting for it.
void RemoteHub::showUnanswered() {
    if (!welcomed_) return;
    const TimePoint before = options_.clock->now() - kPatience;
    const auto unanswered = book_.unanswered();
    if (unanswered.empty()) return;
    if (unanswered.front()->since > before || heavy_) return awaitAnswers();
    book_.keepBeside();
    if (!ahead_.empty()) return takeHeavy({}); // all of them are decided anew
    for (const InHand* one : unanswered) (void)expect(one->id, one->body);
    live_->setAhead(ahead_);
}

void RemoteHub::undo(CommandId done, CommandId id, Done<Receipt> answer) {
    auto dropped = [answer](Result<void> kept) {
        answer(kept ? Result<Receipt>(Receipt{}) : Result<Receipt>(kept.error()));
    };
    if (book_.withdraw(done, std::move(dropped))) {
        if (!ahead_.empty()) takeHeavy({});
        return;
    }
    auto back = undo_.find(done);
    if (!back) return answerLater(answer, back.error());
    if (book_.joins(id, answer)) return;
    if (!welcomed_) {
        auto ok = expect(id, *back);
        // What was given away may be out of sight here; the hub knows.
        if (!ok && ok.error().code != Errc::NotFound) return answerLater(answer, ok.error());
    }
    give(id, std::move(*back), std::move(answer));
}

void RemoteHub::sendInHand() {
    if (draining_ || !welcomed_ || !book_.next()) return;
    draining_ = true;
    tasks_.spawn(drain(), "commands in hand");
}

// In the order they were given; files before what names them.
asio::awaitable<void> RemoteHub::drain() {
    while (welcomed_) {
        const InHand* next = book_.next();
        if (!next) break;
        CommandId id = next->id;
        CommandBody body = next->body;
        std::vector<Attachment> files = filesOf(body);
        auto uploaded = co_await upload(std::move(files));
        if (!uploaded && isOfTheWay(uploaded.error().code)) {
            link_->restart("upload");
            break;
        }
        if (!uploaded) book_.refused(id, uploaded.error());
        if (!uploaded || !welcomed_ || !book_.isWaiting(id)) continue;
        book_.sent(id);
        link_->send(wire::Do{id, std::move(body)});
    }
    draining_ = false;
}

// What the hub does not have from this desk yet; a file that is not here came from the hub.
asio::awaitable<Result<void>> RemoteHub::upload(std::vector<Attachment> files) {
    for (Attachment& file : files) {
        auto here = own_->blobs().find(file.hash);
        if (uploaded_.count(file.hash) > 0 || !here) continue;
        std::filesystem::path path = *here;
        std::string hash = file.hash;
        auto sent = co_await files_->upload(std::move(path), std::move(file));
        if (!sent) co_return sent.error();
        uploaded_.insert(std::move(hash));
    }
    co_return Result<void>();
}

void RemoteHub::on(wire::Done done) {
    if (const CommandBody* body = book_.bodyOf(done.id)) kept_->delivered(filesOf(*body));
    book_.answered(done.id, done.receipt);
    if (!ahead_.empty()) takeHeavy({});
}

void RemoteHub::on(wire::Refused refused) {
    book_.refused(refused.id, {wire::errcNamed(refused.code), refused.why});
    if (!ahead_.empty()) takeHeavy({});
}

void RemoteHub::on(wire::Bye bye) {
    if (bye.why == "gap") { // what was told may be wrong: everything is taken anew
        held_.whole = false;
        keepHeld();
    }
    ended(bye.why, bye.wipe);
}

void RemoteHub::measure() {
    readKept(*sideReading_, options_.folder, [this](Kept kept) {
        status_.cacheOctets = kept.octets;
        status_.messages = kept.messages;
        tellStatus();
    });
    measureTimer_ = options_.timers->after(kMeasure, [this] { measure(); });
}

void RemoteHub::tellStatus() {
    status_.inHand = book_.count();
    asio::post(options_.executors.core, [this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) statuses_.tell(status_);
    });
}

} // namespace santral
