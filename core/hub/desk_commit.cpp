#include "core/hub/desk_commit.hpp"

#include "core/domain/codec.hpp"

#include <algorithm>

namespace santral {
namespace {

bool seesAny(const Scope& scope, const std::vector<store::Place>& places) {
    return std::any_of(places.begin(), places.end(), [&](const store::Place& p) { return scope.sees(p); });
}

template <class T>
void addOnce(std::vector<T>& all, const T& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

// Facts without anything personal, which every desk needs: names of colleagues and queues, how they are, and
// who is erased.
bool isForEverybody(const EventBody& body) {
    return std::holds_alternative<AgentAdded>(body) || isOrganisation(body) ||
           std::holds_alternative<AgentStateChanged>(body) || std::holds_alternative<CustomerErased>(body);
}

} // namespace

net::DeflateOptions deskDeflate() {
    net::DeflateOptions options;
    options.on = true;
    options.above = 1024; // what is small gains nothing and only comes later
    return options;
}

DeskCommit::DeskCommit(State& state, std::span<const Event* const> events) {
    events_.reserve(events.size());
    for (const Event* event : events) {
        add(state, *event);
        upto_ = event->seq;
    }
}

void DeskCommit::add(State& state, const Event& event) {
    One one;
    one.event = &event;
    one.everybody = isForEverybody(event.body);
    if (auto* changed = std::get_if<ViewChanged>(&event.body)) one.only = changed->view.owner;
    organisation_ =
        organisation_ || std::holds_alternative<AgentAdded>(event.body) || isOrganisation(event.body);
    if (auto* edited = std::get_if<CustomerEdited>(&event.body)) return addPerson(state, edited->customer);
    if (auto* withdrawn = std::get_if<IdentityWithdrawn>(&event.body))
        return addPerson(state, withdrawn->customer);
    if (std::holds_alternative<IdentitySeen>(event.body)) return addPersonOf(state, event.identity);
    if (auto* linked = std::get_if<IdentityLinked>(&event.body)) {
        if (linked->from) addPerson(state, linked->from);
        return addPerson(state, linked->customer);
    }
    if (event.conversation) {
        auto found = state.conversation(event.conversation);
        if (!found) {
            failed_ = found.error();
        } else if (*found) {
            one.seenFrom.push_back(placeOf(**found));
            one.before = placeBefore(event, one.seenFrom.front());
            one.whole = std::holds_alternative<ItemsCame>(event.body);
            if (std::holds_alternative<ConversationOpened>(event.body)) addPersonOf(state, event.identity);
        }
    } else if (std::holds_alternative<ChatSeen>(event.body)) {
        auto identity = state.identity(event.identity);
        if (identity && *identity) one.seenFrom = placesOf(state, (*identity)->customer);
    } else if (!one.everybody) {
        return; // what administrators ask for, or a kind that nobody here knows: who may hear of it?
    }
    events_.push_back(std::move(one));
}

std::optional<store::Place> DeskCommit::placeBefore(const Event& event, const store::Place& now) const {
    // Whose it is now may have become so by another event; that one alone would say it was in his queue
    // before.
    if (auto* moved = std::get_if<ConversationMoved>(&event.body)) return store::Place{moved->from, {}};
    if (auto* assigned = std::get_if<ConversationAssigned>(&event.body))
        return store::Place{now.queue, assigned->from};
    return std::nullopt;
}

void DeskCommit::addPersonOf(State& state, IdentityId id) {
    auto identity = state.identity(id);
    if (!identity) {
        failed_ = identity.error();
    } else if (*identity) {
        addPerson(state, (*identity)->customer);
    }
}

void DeskCommit::addPerson(State& state, CustomerId id) {
    bool known = std::any_of(people_.begin(), people_.end(), [&](const Person& p) { return p.id == id; });
    if (!id || known) return;
    auto card = state.card(id);
    if (!card) failed_ = card.error();
    if (!card || !*card) return;
    people_.push_back({id, placesOf(state, id), wire::encodeCard(**card)});
}

DeskCommit::Places DeskCommit::placesOf(State& state, CustomerId id) {
    Places places;
    auto all = state.conversationsOf(id);
    if (!all) failed_ = all.error();
    if (!all) return places;
    for (const Conversation* c : *all) addOnce(places, placeOf(*c));
    return places;
}

DeskCommit::Cut DeskCommit::cutFor(const Scope& scope, const Scope& held) const {
    Cut cut;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const One& one = events_[i];
        bool seen = one.only ? one.only == scope.agent : one.everybody || seesAny(scope, one.seenFrom);
        if (one.before && seen && !held.sees(*one.before)) addOnce(cut.entering, one.event->conversation);
        if (one.before && !seen && scope.sees(*one.before)) {
            addOnce(cut.gone, one.event->conversation);
            continue;
        }
        if (seen) cut.events.push_back(i);
        if (seen && one.whole) addOnce(cut.entering, one.event->conversation);
    }
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (seesAny(scope, people_[i].seenFrom)) cut.cards.push_back(i);
    }
    return cut;
}

DeskCommit::Text DeskCommit::textFor(Seq previous, const Cut& cut) {
    std::string key = std::to_string(previous);
    for (std::size_t i : cut.events) key += 'e' + std::to_string(i);
    for (std::size_t i : cut.cards) key += 'c' + std::to_string(i);
    for (ConversationId id : cut.gone) key += 'g' + toString(id);
    Text& text = texts_[key];
    if (text) return text;
    wire::EncodedStep step;
    step.gone = cut.gone;
    for (std::size_t i : cut.events) {
        One& one = events_[i];
        if (one.text.empty()) one.text = encodeEvent(*one.event);
        step.events.push_back(one.text);
    }
    for (std::size_t i : cut.cards) step.cards.push_back(people_[i].text);
    text = net::MessageDeflate::prepare(wire::encodeStep(previous, upto_, step), deskDeflate());
    return text;
}

} // namespace santral
