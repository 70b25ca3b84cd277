#include "core/hub/desk_session.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr Seq kMostMissed = 100'000;      // a desk that lacks more takes everything anew
constexpr std::size_t kMissedChunk = 500; // events read at once; nobody else is answered meanwhile
constexpr std::size_t kPart = 200;        // conversations
constexpr std::uint64_t kMostOlder = 200; // entries of one page
constexpr Millis kHello{10'000};
constexpr int kMostDays = 3650;
// What a desk may ask for: more than any agent does, or what gathered while the hub was away.
constexpr Rate kAsked{800, 100};                    // frames,
constexpr double kOctetsLikeOne = 10 * 1024;        // and so many octets count as one
constexpr std::size_t kUnfetched = 4 * 1024 * 1024; // octets of answers that wait for it to fetch them
constexpr int kAsking = 8;                          // questions to the view that are not answered yet
constexpr Millis kPause{20};
constexpr std::uint16_t kPolicy = 1008; // RFC 6455 section 7.4.1
constexpr std::uint16_t kGoingAway = 1001;

std::vector<QueueId> without(const std::vector<QueueId>& all, const std::vector<QueueId>& some) {
    std::vector<QueueId> rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
    return rest;
}

DeskCommit::Text withUnits(const DeskCommit::Text& step, const std::vector<store::Unit>& units) {
    if (units.empty()) return step;
    return net::MessageDeflate::prepare(wire::withUnits(step->text, units), deskDeflate());
}

} // namespace

DeskSession::DeskSession(Context context, AgentId agent, std::unique_ptr<net::WebSocket> socket)
    : context_(std::move(context)), agent_(agent), socket_(std::move(socket)) {
    auto message = [this](std::string_view text) { heard(text); };
    auto closed = [this](std::uint16_t) {
        ended_ = true;
        context_.ended(*this);
    };
    net::WebSocket::Events events;
    events.message = std::move(message);
    events.closed = std::move(closed);
    socket_->listen(std::move(events));
    helloTimer_ = context_.timers.after(kHello, [this] { end("order", false); });
}

void DeskSession::heard(std::string_view text) {
    if (ended_) return;
    slowDown(1 + static_cast<double>(text.size()) / kOctetsLikeOne);
    auto frame = wire::readFromDesk(text);
    if (!frame) {
        CommandId id = wire::commandIn(text);
        if (greeted_ && id) {
            const Error& why = frame.error();
            return send(wire::Refused{id, std::string(name(why.code)), why.detail});
        }
        return end("unreadable", false);
    }
    bool hello = std::holds_alternative<wire::Hello>(*frame);
    bool unknown = std::holds_alternative<wire::Unknown>(*frame);
    if (hello == greeted_ && !unknown) return end("order", false);
    std::visit([this](auto& f) { on(std::move(f)); }, *frame);
}

// A desk that asks for too much is not read for a while: nothing is refused, and what it sends waits on its
// side.
void DeskSession::slowDown(double cost) {
    Millis wait = asked_.take(kAsked, context_.clock.steadyNow(), cost);
    bool owes = wait > Millis(0);
    if (socket_->buffered() > kUnfetched || asking_ >= kAsking) wait = std::max(wait, kPause);
    if (wait <= Millis(0)) return;
    socket_->setReading(false);
    pause_ = context_.timers.after(wait, [this, owed = owes ? cost : 0] {
        if (ended_) return;
        socket_->setReading(true);
        slowDown(owed);
    });
}

void DeskSession::send(const wire::FromHub& frame) {
    if (!ended_) socket_->send(std::make_shared<const std::string>(wire::encode(frame)));
}

void DeskSession::end(std::string why, bool wipe) {
    if (ended_) return;
    send(wire::Bye{why, wipe});
    socket_->close(why == "stopping" ? kGoingAway : kPolicy, why);
    ended_ = true;
    context_.ended(*this);
}

void DeskSession::lost() {
    end("gap", false);
}

// Beginning

void DeskSession::on(wire::Hello hello) {
    const Agent* agent = context_.hub.state().agent(agent_);
    auto agreed = wire::agreeOn(context_.version, hello.version);
    if (!agreed) return end(agreed.error().detail, false);
    version_ = *agreed;
    if (!agent || agent->away) return end("away", true);
    greeted_ = true;
    helloTimer_.reset();
    days_ = std::clamp(hello.days, 0, kMostDays);
    scope_ = scopeOf(context_.hub.state(), *agent);
    Seq head = context_.hub.committedHead();
    produced_ = head;
    bool holds = !hello.epoch.empty() && hello.epoch == context_.epoch && hello.scope.agent == agent_;
    bool near = hello.at <= head && head - hello.at <= kMostMissed;
    bool anew = !holds || !near || (scope_.everything && !hello.scope.everything);
    welcome(anew);
    context_.readyChanged();
    std::sort(hello.scope.queues.begin(), hello.scope.queues.end());
    had_ = Scope{agent_, false, {}};
    if (!anew) had_ = commonOf(hello.scope, scope_);
    whole_ = had_;
    if (anew) {
        sent_ = head;
        return startParts(everythingOf(scope_), true);
    }
    sent_ = hello.at;
    hold();
    auto added = without(scope_.queues, hello.scope.queues);
    if (!scope_.everything && !added.empty()) {
        store::UnitQuery query = everythingOf(scope_);
        query.queues = std::move(added);
        query.loose = false;
        query.owner = {};
        startParts(std::move(query), false);
    }
    resume(hello.at, head);
}

void DeskSession::welcome(bool anew) {
    const State& state = context_.hub.state();
    wire::Welcome welcome;
    welcome.version = version_;
    welcome.agent = *state.agent(agent_);
    welcome.epoch = context_.epoch;
    welcome.head = produced_;
    welcome.at = std::max(context_.clock.now(), state.lastAt());
    welcome.scope = scope_;
    welcome.anew = anew;
    welcome.agents = state.agents();
    welcome.organisation = seenBy(agent_, state.organisation());
    const DecideConfig& config = context_.hub.config();
    if (!config.mailboxes.empty()) { // all of them follow with the channels
        welcome.mailAddress = config.mailboxes.front().address;
        welcome.mailName = config.mailboxes.front().name;
    }
    welcome.region = config.region;
    welcome.phone = config.phone;
    send(welcome);
    tellChannels(channels_);
}

store::UnitQuery DeskSession::everythingOf(const Scope& scope) const {
    store::UnitQuery query = unitsOf(scope);
    query.limit = kPart;
    if (days_ > 0) query.since = context_.clock.now() - std::chrono::hours(24) * days_;
    return query;
}

// What was missed, chunk by chunk and no faster than it is fetched; what happens meanwhile waits behind it.
void DeskSession::resume(Seq from, Seq upto) {
    if (from >= upto) return release();
    if (socket_->buffered() > kUnfetched) {
        resumeTimer_ = context_.timers.after(kPause, [this, from, upto] {
            if (!ended_) resume(from, upto);
        });
        return;
    }
    auto read = [this, upto, alive = std::weak_ptr(alive_)](Result<std::vector<Event>> events) {
        if (alive.expired() || ended_) return;
        if (!events || events->empty()) return lost();
        auto late =
            std::find_if(events->begin(), events->end(), [&](const Event& e) { return e.seq > upto; });
        events->erase(late, events->end());
        Seq reached = events->empty() ? upto : events->back().seq;
        sendMissed(std::move(*events), reached, upto);
    };
    context_.hub.readEvents(from, kMissedChunk, std::move(read));
}

void DeskSession::sendMissed(std::vector<Event> events, Seq reached, Seq upto) {
    std::vector<const Event*> named;
    named.reserve(events.size());
    for (const Event& event : events) named.push_back(&event);
    DeskCommit commit(context_.hub.state(), named);
    if (commit.failed()) return lost();
    DeskCommit::Cut cut = commit.cutFor(scope_, had_);
    auto go = [this, reached, upto](const DeskCommit::Text& text) {
        socket_->sendPrepared(text);
        sent_ = reached;
        resume(reached, upto);
    };
    auto text = commit.textFor(sent_, cut);
    if (cut.entering.empty()) return go(text);
    readUnits(std::move(cut.entering), [go, text](const Units& units) { go(withUnits(text, units)); });
}

// Going on

void DeskSession::committed(DeskCommit& commit) {
    if (!greeted_ || ended_) return;
    DeskCommit::Cut cut = commit.cutFor(scope_, whole_);
    if (cut.isSilent()) return;
    auto text = commit.textFor(produced_, cut);
    produced_ = commit.upto();
    if (cut.entering.empty()) return sendStep(produced_, std::move(text));
    sendWhole(std::move(cut.entering), produced_, text);
}

void DeskSession::sendStep(Seq upto, DeskCommit::Text text) {
    if (holding_ > 0 || !held_.empty()) {
        held_.push_back(std::make_shared<Held>(Held{upto, std::move(text)}));
        return;
    }
    sent_ = upto;
    socket_->sendPrepared(std::move(text));
}

// What comes into sight is in the step that says so: a desk that has come so far has it, however soon its
// line breaks.
void DeskSession::sendWhole(std::vector<ConversationId> entering, Seq upto, const DeskCommit::Text& text) {
    auto held = std::make_shared<Held>(Held{upto, nullptr});
    held_.push_back(held);
    readUnits(std::move(entering), [this, held, text](const Units& units) {
        held->text = withUnits(text, units);
        sendHeld();
    });
}

void DeskSession::release() {
    --holding_;
    sendHeld();
}

void DeskSession::sendHeld() {
    while (holding_ == 0 && !ended_ && !held_.empty() && held_.front()->text) {
        std::shared_ptr<Held> next = std::move(held_.front());
        held_.pop_front();
        sent_ = next->upto;
        socket_->sendPrepared(std::move(next->text));
    }
}

// Whole conversations that came into sight, as the view has them once it holds all that was committed by now.
void DeskSession::readUnits(std::vector<ConversationId> ids, std::function<void(Units)> then) {
    auto question = [ids = std::move(ids)](store::ViewReader& view) -> Result<Units> {
        Units units;
        for (ConversationId id : ids) {
            auto unit = view.unit(id);
            if (!unit) return unit.error();
            if (*unit) units.push_back(std::move(**unit));
        }
        return units;
    };
    auto answer = [this, then = std::move(then), alive = std::weak_ptr(alive_)](Result<Units> units) {
        if (alive.expired() || ended_) return;
        if (!units) return lost();
        auto hidden = [this](const store::Unit& unit) {
            auto seen = sees(context_.hub.state(), scope_, unit.conversation.id);
            return !seen || !*seen;
        };
        std::erase_if(*units, hidden);
        then(std::move(*units));
    };
    auto ask = [this, question = std::move(question), answer = std::move(answer),
                alive = std::weak_ptr(alive_)]() mutable {
        if (!alive.expired()) context_.hub.reading().ask(std::move(question), std::move(answer));
    };
    context_.hub.onceViewHas(context_.hub.committedHead(), std::move(ask));
}

void DeskSession::startParts(store::UnitQuery query, bool anew) {
    parts_ = Parts{std::move(query), anew};
    ++partsRun_;
    sendPart();
}

void DeskSession::sendPart() {
    struct Answer {
        Result<std::vector<store::Unit>> units;
        Result<std::uint64_t> left;
    };
    hold();
    parts_->reading = true;
    auto question = [query = parts_->query, known = parts_->left](store::ViewReader& view) {
        auto left = known ? Result<std::uint64_t>(*known) : view.countUnits(query);
        return Answer{view.units(query), std::move(left)};
    };
    auto answer = [this, run = partsRun_, alive = std::weak_ptr(alive_)](Answer found) {
        if (alive.expired() || ended_) return;
        if (run != partsRun_) return release();
        if (!found.units || !found.left) return lost();
        parts_->reading = false;
        bool last = found.units->size() < parts_->query.limit;
        if (!found.units->empty()) parts_->query.before = found.units->back().conversation.number;
        std::uint64_t left = *found.left - std::min<std::uint64_t>(*found.left, found.units->size());
        parts_->left = left;
        auto hidden = [this](const store::Unit& unit) { return !scope_.sees(placeOf(unit.conversation)); };
        std::erase_if(*found.units, hidden);
        send(wire::Part{std::move(*found.units), left});
        if (last) {
            send(wire::Whole{});
            parts_.reset();
            whole_ = scope_;
        }
        release();
    };
    auto ask = [this, question = std::move(question), answer = std::move(answer),
                alive = std::weak_ptr(alive_)]() mutable {
        if (!alive.expired()) context_.hub.reading().ask(std::move(question), std::move(answer));
    };
    context_.hub.onceViewHas(context_.hub.committedHead(), std::move(ask));
}

void DeskSession::on(const wire::More&) {
    if (parts_ && !parts_->reading) sendPart();
}

void DeskSession::organisationChanged() {
    if (!greeted_ || ended_) return;
    const Agent* agent = context_.hub.state().agent(agent_);
    if (!agent || agent->away) return end("away", true);
    Scope now = scopeOf(context_.hub.state(), *agent);
    if (now == scope_) return;
    Scope before = std::exchange(scope_, now);
    whole_ = commonOf(whole_, now);
    auto text = std::make_shared<net::PreparedText>();
    text->text = wire::encode(wire::Scoped{*agent, now});
    sendStep(produced_, std::move(text)); // in its place among the steps
    bool anew = parts_ && parts_->anew;
    if (anew || (now.everything && !before.everything)) return startParts(everythingOf(now), anew);
    store::UnitQuery query = everythingOf(now);
    query.queues = without(now.queues, before.queues);
    if (parts_) { // what was still on its way goes on with it, from the beginning
        auto& wanted = parts_->query.queues;
        query.queues.insert(query.queues.end(), wanted.begin(), wanted.end());
    }
    query.loose = false;
    query.owner = {};
    if (before.everything || now.everything || query.queues.empty()) return;
    startParts(std::move(query), false);
}

// What a desk asks for

void DeskSession::on(wire::Do ask) {
    const Agent* agent = context_.hub.state().agent(agent_);
    if (!agent) return end("revoked", true);
    auto done = [this, id = ask.id, alive = std::weak_ptr(alive_)](Result<Receipt> receipt) {
        if (alive.expired()) return;
        if (receipt) return send(wire::Done{id, *receipt});
        send(wire::Refused{id, std::string(name(receipt.error().code)), receipt.error().detail});
    };
    context_.hub.submit(Actor::of(*agent), ask.id, std::move(ask.body), std::move(done));
}

void DeskSession::on(wire::Older ask) {
    auto seen = sees(context_.hub.state(), scope_, ask.customer);
    std::uint64_t limit = std::min(ask.limit, kMostOlder);
    if (!seen || !*seen || limit == 0) return send(wire::Page{ask.n, {}, false, 0});
    auto question = [customer = ask.customer, before = ask.before, limit](store::ViewReader& view) {
        return view.thread(customer, before, limit + 1);
    };
    ++asking_;
    auto answer = [this, n = ask.n, limit,
                   alive = std::weak_ptr(alive_)](Result<std::vector<TimelineItem>> found) {
        if (alive.expired() || ended_) return;
        --asking_;
        wire::Page page{n, {}, false, 0};
        if (!found) return send(page);
        page.more = found->size() > limit;
        if (page.more) found->resize(limit);
        if (!found->empty()) page.reached = found->back().seq;
        for (TimelineItem& item : *found) {
            auto visible = sees(context_.hub.state(), scope_, item.conversation);
            if (visible && *visible) page.items.push_back(std::move(item));
        }
        send(page);
    };
    context_.hub.reading().ask(std::move(question), std::move(answer));
}

void DeskSession::on(const wire::Ready& ready) {
    ready_ = ready.on;
    context_.readyChanged();
}

void DeskSession::on(wire::Signalled signal) {
    bool mine = signal.kind == wire::SignalKind::AgentTyping || signal.kind == wire::SignalKind::AgentViewing;
    auto seen = sees(context_.hub.state(), scope_, signal.conversation);
    if (!mine || !seen || !*seen) return;
    signal.agent = agent_;
    const Agent* agent = context_.hub.state().agent(agent_);
    if (agent && signal.kind == wire::SignalKind::AgentTyping)
        context_.hub.agentTypes(*agent, signal.conversation, signal.on);
    context_.signalled(*this, std::move(signal));
}

void DeskSession::signal(const std::shared_ptr<const std::string>& text) {
    if (greeted_ && !ended_) socket_->send(text);
}

void DeskSession::tellChannels(std::shared_ptr<const std::string> text) {
    channels_ = std::move(text);
    if (channels_ && greeted_ && !ended_) socket_->send(channels_);
}

// Judged by the hub, like every command.
void DeskSession::on(wire::Administer ask) {
    const Agent* agent = context_.hub.state().agent(agent_);
    if (!agent) return end("revoked", true);
    auto done = [this, n = ask.n, alive = std::weak_ptr(alive_)](Result<AdminAnswer> answer) {
        if (alive.expired()) return;
        wire::Administered told{n, {}};
        if (answer) told.answer = std::move(*answer);
        if (!answer) told.answer.code = name(answer.error().code);
        if (!answer) told.answer.why = answer.error().detail;
        send(told);
    };
    context_.hub.administerAs(Actor::of(*agent), std::move(ask.request), std::move(done));
}

namespace {

wire::Boarded boarded(std::uint64_t n, Result<Board> board) {
    if (board) return {n, std::move(*board), {}, {}};
    return {n, {}, std::string(name(board.error().code)), board.error().detail};
}

} // namespace

void DeskSession::on(const wire::WatchBoard& ask) {
    board_.reset();
    const Agent* agent = context_.hub.state().agent(agent_);
    if (!ask.on || !agent) return;
    board_ = context_.hub.watchBoardAs(Actor::of(*agent),
                                       [this](Result<Board> board) { send(boarded(0, std::move(board))); });
}

void DeskSession::on(const wire::BoardAt& ask) {
    const Agent* agent = context_.hub.state().agent(agent_);
    if (!agent) return end("revoked", true);
    auto done = [this, n = ask.n, alive = std::weak_ptr(alive_)](Result<Board> board) {
        if (!alive.expired()) send(boarded(n, std::move(board)));
    };
    context_.hub.boardAtAs(Actor::of(*agent), ask.at, std::move(done));
}

void DeskSession::on(const wire::Explain& ask) {
    auto seen = sees(context_.hub.state(), scope_, ask.conversation);
    if (!seen || !*seen)
        return send(wire::Explained{ask.n, {}, std::string(name(Errc::NotFound)), "conversation"});
    auto done = [this, n = ask.n, alive = std::weak_ptr(alive_)](Result<Why> why) {
        if (alive.expired()) return;
        if (why) return send(wire::Explained{n, std::move(*why), {}, {}});
        send(wire::Explained{n, {}, std::string(name(why.error().code)), why.error().detail});
    };
    context_.hub.explainContact(ask.conversation, ask.contact, std::move(done));
}

} // namespace santral
