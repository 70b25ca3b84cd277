#include "core/hub/dispatcher.hpp"

#include <algorithm>
#include <iterator>

namespace santral {
namespace {

constexpr Millis kTryAgain{1'000};  // what was asked for and did not come about
constexpr Millis kOpenCheck{5'000}; // whether a queue has opened or closed
constexpr Millis kSleepAtMost{30'000};

const Contact* contactIn(const std::vector<Contact>& all, ContactId id) {
    auto found = std::find_if(all.begin(), all.end(), [id](const Contact& c) { return c.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool isWithAgent(const Contact& contact) {
    return contact.state != ContactState::Waiting;
}

routing::Contact routed(const Contact& c) {
    routing::Contact out;
    out.id = c.id;
    out.queue = c.queue;
    out.channel = c.channel;
    out.queuedAt = c.queuedAt;
    out.deadline = c.deadline;
    out.priority = c.priority;
    out.preferred = c.preferred;
    out.preferredUntil = c.preferredUntil.value_or(TimePoint());
    return out;
}

template <class T>
void addNew(std::vector<T>& all, const std::vector<T>& more) {
    for (const T& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    }
}

} // namespace

Dispatcher::Dispatcher(State& state, const Clock& clock, Timers& timers, Ask ask)
    : state_(state), clock_(clock), timers_(timers), ask_(std::move(ask)) {
    wakeSoon();
}

void Dispatcher::committed(const std::vector<const Event*>& events) {
    for (const Event* event : events) {
        bool served = event->conversation &&
                      (state_.served().count(event->conversation) > 0 ||
                       known_.count(event->conversation) > 0 || alarmsOf_.count(event->conversation) > 0);
        if (served) changed_.insert(event->conversation);
        if (auto* erased = std::get_if<CustomerErased>(&event->body))
            changed_.insert(erased->conversations.begin(), erased->conversations.end());
        bool organisation = isOrganisation(event->body);
        queuesChanged_ = queuesChanged_ || organisation;
        agentsChanged_ = agentsChanged_ || organisation || std::holds_alternative<AgentAdded>(event->body) ||
                         std::holds_alternative<AgentStateChanged>(event->body);
        auto* returned = std::get_if<ContactReturned>(&event->body);
        bool refused =
            returned && (returned->why == ReturnWhy::Declined || returned->why == ReturnWhy::NotAnswered);
        if (refused) refusedUntil_[returned->contact] = event->at + kRefusedFor;
    }
    if (!changed_.empty() || agentsChanged_) wakeSoon();
}

void Dispatcher::reload() {
    everythingChanged_ = true;
    wakeSoon();
}

void Dispatcher::setDesks(std::set<AgentId> desks) {
    std::set_difference(desks.begin(), desks.end(), desks_.begin(), desks_.end(),
                        std::inserter(arrived_, arrived_.end()));
    desks_ = std::move(desks);
    agentsChanged_ = true;
    wakeSoon();
}

// With the next turn of the loop: one waking for all that a commit has changed.
void Dispatcher::wakeSoon() {
    if (!soon_) soon_ = timers_.after(Millis(0), [this] { wake(); });
}

void Dispatcher::wake() {
    soon_.reset();
    TimePoint now = clock_.now();
    if (std::exchange(everythingChanged_, false)) {
        router_ = routing::Router();
        rules_.clear(), agents_.clear();
        known_.clear(), places_.clear(), alarms_.clear(), alarmsOf_.clear(), changed_.clear();
        for (const auto& [id, served] : state_.served()) changed_.insert(id);
        agentsChanged_ = queuesChanged_ = true;
    }
    bool queuesChanged = std::exchange(queuesChanged_, false);
    if (queuesChanged || hasHours_) syncQueues(now);
    if (queuesChanged) endPulled();
    if (std::exchange(agentsChanged_, false)) syncAgents();
    for (ConversationId id : std::exchange(changed_, {})) sync(id);
    while (!alarms_.empty() && alarms_.begin()->at <= now) {
        Alarm due = *alarms_.begin();
        ring(due, now);
    }
    noteDesks(now);
    handOut(now);
    arm(now);
}

void Dispatcher::syncQueues(TimePoint now) {
    hasHours_ = false;
    for (const Queue& queue : state_.organisation().queues) {
        routing::QueueRules rules;
        rules.id = queue.id;
        const routing::BusinessHours* hours = state_.hours(queue.work.hours);
        bool pushed = queue.work.handOut == HandOut::Push && !queue.away;
        hasHours_ = hasHours_ || (pushed && hours);
        rules.open = !hours || hours->opened(now, now + std::chrono::seconds(1)).count() > 0;
        rules.skills = queue.work.skills;
        rules.widenings = queue.work.widenings;
        rules.keepFreeAfter = std::chrono::seconds(queue.work.keepFree);
        auto [known, isNew] = rules_.try_emplace(queue.id, rules);
        if (!isNew && known->second == rules) continue;
        known->second = rules;
        router_.setQueue(std::move(rules));
    }
}

// What lies in queues whose work is not handed out any more: agents take it for themselves.
void Dispatcher::endPulled() {
    for (const auto& [id, contacts] : known_) {
        for (const Contact& contact : contacts) {
            const Queue* queue = state_.queue(contact.queue);
            bool pushed = queue && queue->work.handOut == HandOut::Push && !queue->away;
            if (pushed || contact.state == ContactState::WrapUp) continue;
            ask_(EndContact{id, contact.id, EndWhy::Moved}, [](bool) {});
        }
    }
}

std::optional<TimePoint> Dispatcher::goneSince(AgentId agent) const {
    if (auto missing = missing_.find(agent); missing != missing_.end()) return missing->second;
    AgentState state = state_.agentState(agent);
    return state.presence == Presence::SignedOut ? std::optional(state.since) : std::nullopt;
}

void Dispatcher::syncAgents() {
    TimePoint now = clock_.now();
    const auto& queues = state_.organisation().queues;
    bool callsCome = std::any_of(queues.begin(), queues.end(),
                                 [](const Queue& queue) { return !queue.away && !queue.work.lines.empty(); });
    for (const Agent& agent : state_.agents()) {
        AgentState state = state_.agentState(agent.id);
        bool out = state.presence == Presence::SignedOut;
        bool here = desks_.count(agent.id) > 0;
        bool wasMissing = missing_.count(agent.id) > 0;
        if (here) missing_.erase(agent.id);
        if (!out && !here) missing_.try_emplace(agent.id, now);
        bool arrived = arrived_.erase(agent.id) > 0; // who signs out at a desk stays so until he comes anew
        if (out && here && arrived) ask_(NoteDesk{agent.id, true, PresenceWhy::SignedIn}, [](bool) {});
        if (wasMissing != (missing_.count(agent.id) > 0) || out) {
            for (const auto& [id, contacts] : known_) {
                auto his = [&](const Contact& c) { return c.agent == agent.id; };
                if (std::any_of(contacts.begin(), contacts.end(), his)) changed_.insert(id);
            }
        }
        if (out || !here || agent.away) {
            if (agents_.erase(agent.id) > 0) router_.removeAgent(agent.id);
            continue;
        }
        routing::Agent routable;
        routable.id = agent.id;
        for (Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone})
            routable.ready[indexOf(channel)] = state.takes(channel);
        if (callsCome && agent.extension.empty()) routable.ready[indexOf(Channel::Phone)] = false;
        routable.queues = agent.queues;
        for (TeamId id : agent.teams) {
            const Team* team = state_.team(id);
            if (team && !team->away) addNew(routable.queues, team->queues);
        }
        routable.skills = agent.skills;
        routable.capacity = agent.capacity;
        auto free = freeSince_.find(agent.id);
        routable.idleSince = free == freeSince_.end() ? state.since : std::max(free->second, state.since);
        auto [known, isNew] = agents_.try_emplace(agent.id, routable);
        if (!isNew && known->second == routable) continue; // the router looks at everybody who changed
        known->second = routable;
        router_.setAgent(std::move(routable));
    }
}

void Dispatcher::sync(ConversationId id) {
    auto found = state_.served().find(id);
    const State::Served* served = found == state_.served().end() ? nullptr : &found->second;
    setAlarms(id, served);
    auto before = known_.find(id);
    bool any = served && !served->contacts.empty();
    if (before == known_.end() && !any) return;
    std::vector<Contact> then = before == known_.end() ? std::vector<Contact>() : before->second;
    for (const Contact& contact : then) {
        if (!any || !contactIn(served->contacts, contact.id)) forget(contact);
    }
    if (!any) {
        known_.erase(id);
        return;
    }
    for (const Contact& contact : served->contacts) syncContact(id, contactIn(then, contact.id), contact);
    known_[id] = served->contacts;
}

void Dispatcher::forget(const Contact& contact) {
    TimePoint now = clock_.now();
    router_.end(contact.id, now);
    if (contact.agent) freeSince_[contact.agent] = now;
    places_.erase(contact.id);
    offering_.erase(contact.id);
    refusedUntil_.erase(contact.id);
}

void Dispatcher::syncContact(ConversationId id, const Contact* before, const Contact& now) {
    places_[now.id] = id;
    auto offering = offering_.find(now.id);
    bool isOffering = offering != offering_.end();
    if (isWithAgent(now)) {
        bool same = before && isWithAgent(*before) && before->agent == now.agent;
        if (same) return;
        if (!before) router_.add(routed(now));
        bool expected = isOffering && offering->second.agent == now.agent; // the router gave it to him itself
        offering_.erase(now.id);
        if (!expected) router_.take(now.id, now.agent);
        return;
    }
    if (isOffering && !offering->second.made) return; // what becomes of that is heard
    offering_.erase(now.id);                          // else it went back before anybody looked
    if (isOffering || (before && isWithAgent(*before))) {
        auto refused = refusedUntil_.find(now.id);
        router_.giveBack(now.id, refused == refusedUntil_.end() ? TimePoint() : refused->second);
    }
    router_.add(routed(now));
}

// Alarms

void Dispatcher::setAlarms(ConversationId id, const State::Served* served) {
    if (auto old = alarmsOf_.find(id); old != alarmsOf_.end()) {
        for (const Alarm& alarm : old->second) alarms_.erase(alarm);
        alarmsOf_.erase(old);
    }
    if (!served) return;
    std::set<Alarm> alarms;
    auto mind = [&](const std::optional<ServiceClock>& clock, Clockwork what) {
        if (!clock || clock->mark == ServiceMark::Breached) return;
        alarms.insert({clock->mark == ServiceMark::None ? clock->warn : clock->due, what, id, {}});
    };
    mind(served->answer, Clockwork::Answer);
    mind(served->resolution, Clockwork::Resolution);
    for (const Contact& contact : served->contacts)
        addAlarms(alarms, *served, {{}, Clockwork::Offer, id, contact.id}, contact);
    if (alarms.empty()) return;
    alarms_.insert(alarms.begin(), alarms.end());
    alarmsOf_[id] = std::move(alarms);
}

void Dispatcher::addAlarms(std::set<Alarm>& alarms, const State::Served& served, const Alarm& of,
                           const Contact& contact) const {
    auto at = [&](TimePoint when, Clockwork what) {
        alarms.insert({when, what, of.conversation, of.contact});
    };
    if (contact.state == ContactState::Offered && contact.until) at(*contact.until, Clockwork::Offer);
    if (contact.state == ContactState::WrapUp && contact.until) at(*contact.until, Clockwork::WrapUp);
    const Queue* queue = state_.queue(contact.queue);
    if (!queue || !contact.agent || contact.state == ContactState::WrapUp) return;
    auto gone = goneSince(contact.agent);
    if (gone && contact.state == ContactState::Offered) at(*gone, Clockwork::Gone);
    if (contact.state != ContactState::Active) return;
    bool onThePhone = contact.call && !contact.callback; // that rings and talks on without his desk
    if (gone && queue->work.gone > 0 && !onThePhone)
        at(*gone + std::chrono::seconds(queue->work.gone), Clockwork::Gone);
    bool quiet = contact.channel == Channel::Chat && queue->work.quiet > 0 && !served.waitingSince;
    if (quiet)
        at(std::max(served.lastAt, contact.since) + std::chrono::seconds(queue->work.quiet),
           Clockwork::Quiet);
}

// It rings again a little later where nothing came of it; otherwise what is committed sets new ones.
void Dispatcher::ring(const Alarm& alarm, TimePoint now) {
    auto& own = alarmsOf_[alarm.conversation];
    Alarm later = alarm;
    later.at = now + kTryAgain;
    alarms_.erase(alarm), own.erase(alarm);
    alarms_.insert(later), own.insert(later);
    auto known = known_.find(alarm.conversation);
    const Contact* contact = known == known_.end() ? nullptr : contactIn(known->second, alarm.contact);
    auto ask = [this](CommandBody body) { ask_(std::move(body), [](bool) {}); };
    auto mark = [&](ServiceWhat what) {
        auto served = state_.served().find(alarm.conversation);
        if (served == state_.served().end()) return;
        const auto& clock = what == ServiceWhat::Answer ? served->second.answer : served->second.resolution;
        if (!clock) return;
        ask(MarkService{alarm.conversation, what,
                        clock->due <= now ? ServiceMark::Breached : ServiceMark::Warned});
    };
    switch (alarm.what) {
    case Clockwork::Answer:
        return mark(ServiceWhat::Answer);
    case Clockwork::Resolution:
        return mark(ServiceWhat::Resolution);
    case Clockwork::WrapUp:
        return ask(EndWrapUp{alarm.conversation, alarm.contact});
    case Clockwork::Quiet:
        return ask(EndContact{alarm.conversation, alarm.contact, EndWhy::Quiet});
    case Clockwork::Offer:
        if (contact)
            ask(ReturnContact{alarm.conversation, alarm.contact, contact->agent, ReturnWhy::NotAnswered});
        return;
    case Clockwork::Gone:
        if (contact)
            ask(ReturnContact{alarm.conversation, alarm.contact, contact->agent, ReturnWhy::DeskGone});
        return;
    }
}

// Handing out

void Dispatcher::handOut(TimePoint now) {
    for (const routing::Assignment& assignment : router_.decide(now)) offer(assignment);
}

void Dispatcher::offer(const routing::Assignment& assignment) {
    auto place = places_.find(assignment.contact);
    if (place == places_.end()) return;
    offering_[assignment.contact] = {assignment.agent};
    OfferContact offer{place->second, assignment.contact, assignment.agent, assignment.why};
    ask_(std::move(offer), [this, contact = assignment.contact, id = place->second,
                            alive = std::weak_ptr(alive_)](bool offered) {
        if (alive.expired()) return;
        auto offering = offering_.find(contact);
        if (offering == offering_.end()) return;
        changed_.insert(id);
        wakeSoon();
        if (offered) {
            offering->second.made = true;
            return;
        }
        offering_.erase(offering);
        router_.giveBack(contact, clock_.now() + kTryAgain);
    });
}

void Dispatcher::noteDesks(TimePoint now) {
    for (auto& [agent, since] : missing_) {
        bool out = state_.agentState(agent).presence == Presence::SignedOut;
        if (now < since + kDeskGrace || out || !state_.agent(agent)) continue;
        ask_(NoteDesk{agent, false, PresenceWhy::DeskGone}, [](bool) {});
    }
}

void Dispatcher::arm(TimePoint now) {
    TimePoint next = now + (hasHours_ ? kOpenCheck : kSleepAtMost);
    if (!alarms_.empty()) next = std::min(next, alarms_.begin()->at);
    if (auto decision = router_.nextDecision()) next = std::min(next, *decision);
    for (const auto& [agent, since] : missing_) {
        if (state_.agentState(agent).presence == Presence::SignedOut) continue;
        next = std::min(next, now < since + kDeskGrace ? since + kDeskGrace : now + kTryAgain);
    }
    timer_ = timers_.after(std::max(next - now, Millis(1)), [this] { wake(); });
}

} // namespace santral
