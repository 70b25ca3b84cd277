#include "core/routing/board_contacts.hpp"

#include <tuple>

namespace santral::routing {
namespace {

bool isInHand(ContactState state) {
    return state == ContactState::Active || state == ContactState::WrapUp;
}

// To what is now; −1 before anything of it changes.
void addToNow(const BoardStay& stay, int contacts, BoardTally& tally) {
    if (stay.state == ContactState::Active) tally.queues.addActive(stay.place, contacts);
    if (stay.agent) tally.agents.addContact(stay.agent, stay.state, contacts);
    if (isInHand(stay.state)) return;
    if (contacts > 0)
        tally.queues.waits(BoardWait::Contact, stay.place, stay.queuedAt);
    else
        tally.queues.waitsNoLonger(BoardWait::Contact, stay.place, stay.queuedAt);
}

void turnInto(BoardStay& stay, ContactState state, AgentId agent, TimePoint at, BoardTally& tally) {
    addToNow(stay, -1, tally);
    bool was = isInHand(stay.state), is = isInHand(state), sameHands = was && is && stay.agent == agent;
    if (was && !sameHands) stay.handledBefore += at - stay.inHandAt;
    if (is && !sameHands) stay.inHandAt = at;
    stay.state = state;
    stay.agent = agent;
    stay.since = at;
    addToNow(stay, +1, tally);
}

void leaveQueue(const BoardStay& stay, TimePoint at, BoardTally& tally) {
    addToNow(stay, -1, tally);
    if (!stay.accepted) return;
    Millis his = isInHand(stay.state) ? at - stay.inHandAt : Millis(0);
    tally.note(BoardFactKind::Ended, stay.place, at, stay.handledBefore + his);
    if (isInHand(stay.state)) tally.agents.ended(stay.agent, at, his);
}

} // namespace

BoardStay* BoardContacts::find(ContactId id) {
    auto known = stays_.find(id);
    return known == stays_.end() ? nullptr : &known->second;
}

// Where it is elsewhere or not known yet, it comes there now.
BoardStay& BoardContacts::stayIn(BoardPlace place, ContactId contact, const Event& event, BoardTally& tally) {
    auto [known, isNew] = stays_.try_emplace(contact);
    BoardStay& stay = known->second;
    if (!isNew && stay.place == place) return stay;
    if (!isNew) leaveQueue(stay, event.at, tally);
    stay = {};
    stay.contact = contact;
    stay.conversation = event.conversation;
    stay.place = place;
    stay.queuedAt = stay.since = event.at;
    addToNow(stay, +1, tally);
    tally.note(BoardFactKind::Arrived, place, event.at);
    return stay;
}

void BoardContacts::apply(const Event& event, const ContactQueued& e, BoardTally& tally) {
    BoardStay& stay = stayIn(tally.queues.placeOf(e.queue, e.channel), e.contact, event, tally);
    turnInto(stay, ContactState::Waiting, {}, event.at, tally);
}

void BoardContacts::apply(const Event& event, const ContactOffered& e, BoardTally& tally) {
    if (BoardStay* stay = find(e.contact)) turnInto(*stay, ContactState::Offered, e.agent, event.at, tally);
}

void BoardContacts::apply(const Event& event, const ContactAccepted& e, BoardTally& tally) {
    BoardStay& stay = stayIn(tally.queues.placeOf(e.queue, e.channel), e.contact, event, tally);
    if (!stay.accepted) tally.note(BoardFactKind::Accepted, stay.place, event.at, event.at - stay.queuedAt);
    stay.accepted = true;
    turnInto(stay, ContactState::Active, e.agent, event.at, tally);
}

void BoardContacts::apply(const Event& event, const ContactReturned& e, BoardTally& tally) {
    if (BoardStay* stay = find(e.contact)) turnInto(*stay, ContactState::Waiting, {}, event.at, tally);
}

void BoardContacts::apply(const Event& event, const ContactEnded& e, BoardTally& tally) {
    BoardStay* stay = find(e.contact);
    if (!stay) return;
    if (e.wrapUp && isInHand(stay->state))
        return turnInto(*stay, ContactState::WrapUp, stay->agent, event.at, tally);
    if (e.why == EndWhy::Abandoned && !stay->accepted)
        tally.note(BoardFactKind::Abandoned, stay->place, event.at);
    leaveQueue(*stay, event.at, tally);
    stays_.erase(e.contact);
}

void BoardContacts::apply(const Event& event, const WrapUpEnded& e, BoardTally& tally) {
    BoardStay* stay = find(e.contact);
    if (!stay) return;
    leaveQueue(*stay, event.at, tally);
    stays_.erase(e.contact);
}

void BoardContacts::forget(const std::vector<ConversationId>& erased, BoardTally& tally) {
    std::erase_if(stays_, [&](const auto& one) {
        const BoardStay& stay = one.second;
        if (std::find(erased.begin(), erased.end(), stay.conversation) == erased.end()) return false;
        addToNow(stay, -1, tally);
        return true;
    });
}

void BoardContacts::putInto(std::vector<BoardAgent>& agents, const BoardQueues& queues) const {
    auto isBefore = [](const BoardAgent& agent, AgentId id) { return agent.state.agent < id; };
    for (const auto& [id, stay] : stays_) {
        if (!stay.agent) continue;
        auto agent = std::lower_bound(agents.begin(), agents.end(), stay.agent, isBefore);
        if (agent == agents.end() || agent->state.agent != stay.agent) continue;
        agent->contacts.push_back({id, stay.conversation, BoardQueues::channelOf(stay.place), stay.state,
                                   queues.queueOf(stay.place), stay.since});
    }
    for (BoardAgent& agent : agents)
        std::sort(agent.contacts.begin(), agent.contacts.end(), [](auto& one, auto& other) {
            return std::tie(one.since, one.contact) < std::tie(other.since, other.contact);
        });
}

std::vector<BoardStay> BoardContacts::save() const {
    std::vector<BoardStay> saved;
    for (const auto& [id, stay] : stays_) saved.push_back(stay);
    std::sort(saved.begin(), saved.end(), [](auto& one, auto& other) { return one.contact < other.contact; });
    return saved;
}

bool BoardContacts::load(const std::vector<BoardStay>& saved, BoardTally& tally, BoardContacts& into) {
    for (const BoardStay& stay : saved) {
        bool timely =
            isBoardTime(stay.queuedAt) && isBoardTime(stay.inHandAt) && isBoardTime(stay.handledBefore);
        if (!timely || stay.place >= tally.queues.places()) return false;
        if (!into.stays_.emplace(stay.contact, stay).second) return false;
        addToNow(stay, +1, tally);
    }
    return true;
}

} // namespace santral::routing
