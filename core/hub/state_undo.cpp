// What the state knows beside the things themselves so that they can be taken back: notes, held messages,
// withdrawn addresses, reasons of closing, departures.
#include "core/base/sha256.hpp"
#include "core/domain/timeline_fold.hpp"
#include "core/hub/state.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kDeparturesKept = 1'000;

} // namespace

Result<ConversationId> State::conversationOf(MessageId id) {
    auto found = ownMessage(id);
    if (!found) return found.error();
    return *found ? (*found)->conversation : ConversationId{};
}

Result<std::optional<State::OwnMessage>> State::ownMessage(MessageId id) {
    if (auto known = messages_.find(id); known != messages_.end()) {
        if (known->second.withdrawn) return std::optional<OwnMessage>();
        return std::optional(known->second.message);
    }
    auto found = view_.item(id);
    if (!found) return found.error();
    if (!*found) return std::optional<OwnMessage>();
    const TimelineItem& item = (*found)->item;
    return std::optional(OwnMessage{item.conversation, (*found)->identity, item.agent, item.seq,
                                    item.kind == ItemKind::Note, item.delivery == Delivery::Held,
                                    item.until.value_or(TimePoint{})});
}

Result<std::optional<TimelineItem>> State::heldItem(MessageId id) {
    auto own = ownMessage(id);
    if (!own) return own.error();
    if (!*own || !(*own)->held) return std::optional<TimelineItem>();
    if (auto known = held_.find(id); known != held_.end()) return std::optional(known->second.item);
    auto found = view_.item(id);
    if (!found) return found.error();
    if (!*found) return std::optional<TimelineItem>();
    return std::optional(std::move((*found)->item));
}

std::vector<std::pair<MessageId, State::OwnMessage>> State::heldMessages() const {
    std::vector<std::pair<MessageId, OwnMessage>> all;
    for (const auto& [id, own] : messages_) {
        if (!own.withdrawn && own.message.held) all.emplace_back(id, own.message);
    }
    return all;
}

Result<store::Unit> State::whole(const Conversation& conversation) {
    auto applied = view_.applied();
    if (!applied) return applied.error();
    if (*applied < conversation.lastSeq) return Error{Errc::Busy, "view"};
    auto unit = view_.unit(conversation.id);
    if (!unit) return unit.error();
    if (!*unit) return Error{Errc::NotFound, "conversation"};
    return std::move(**unit);
}

// Until the view has it: where they are found by their ids, by what they were sent as, and as the last mail.
Result<void> State::on(const Event& event, const ItemsLeft& body) {
    lastMails_.erase(event.conversation);
    for (MessageId id : body.messages) {
        auto own = ownMessage(id);
        if (!own) return own.error();
        if (*own) {
            (*own)->conversation = body.to;
            messages_[id] = {**own, false, event.seq};
        }
        auto known = call(CallId{id.value});
        if (!known) return known.error();
        if (*known) {
            (*known)->conversation = body.to;
            calls_[CallId{id.value}] = {std::move(**known), event.seq};
        }
        for (auto& [name, place] : mailIds_) {
            if (place.message == id) place = {body.to, id, event.seq};
        }
        auto stored = view_.item(id);
        if (!stored) return stored.error();
        if (!*stored || !(*stored)->item.mail) continue;
        const MailPart& mail = *(*stored)->item.mail;
        if (!mail.messageId.empty()) mailIds_[mail.messageId] = {body.to, id, event.seq};
        if ((*stored)->item.direction == Direction::In)
            lastMails_[body.to] = {mail, sha256((*stored)->item.text), event.seq};
    }
    return {};
}

Result<ReasonId> State::closedFor(ConversationId id) {
    auto known = closings_.find(id);
    return known != closings_.end() ? known->second.reason : view_.closedFor(id);
}

Result<bool> State::isUsed(IdentityId id) {
    if (used_.count(id) > 0 || touched_.count(id) > 0) return true;
    return view_.isUsed(id);
}

Result<std::vector<IdentityId>> State::withdrawnOf(CustomerId id) {
    auto all = view_.withdrawnOf(id);
    if (!all) return all;
    for (const auto& [identity, withdrawn] : withdrawn_) {
        if (withdrawn.customer != id) continue;
        if (std::find(all->begin(), all->end(), identity) == all->end()) all->push_back(identity);
    }
    return all;
}

const State::Departure* State::departure(ConversationId id) const {
    auto found = departures_.find(id);
    if (found == departures_.end() || lastAt_ - found->second.at > kCallBackWithin) return nullptr;
    return &found->second;
}

Result<void> State::on(const Event& event, const IdentityWithdrawn& body) {
    auto kept = keepPerson(event.identity);
    if (!kept) return kept.error();
    (*kept)->touched = event.seq;
    withdrawn_[event.identity] = {body.customer, event.seq};
    auto card = keepCard(body.customer);
    if (!card) return card.error();
    (*card)->touched = event.seq;
    dropFromCards(event.identity, body.customer);
    return {};
}

// Its address is free for whoever has it.
void State::dropFromCards(IdentityId id, CustomerId customer) {
    auto person = people_.find(id);
    if (person != people_.end() && person->second.value) {
        Identity& identity = person->second.value->identity;
        auto& known = addresses(identity.kind);
        auto at = known.find(identity.address);
        if (at != known.end() && at->second == id) known.erase(at);
        identity.address.clear();
        identity.display.clear();
        identity.claimed.clear();
        identity.customer = {};
    }
    auto card = cards_.find(customer);
    if (card == cards_.end() || !card->second.value) return;
    std::erase_if(card->second.value->identities, [id](const Identity& i) { return i.id == id; });
}

Result<void> State::on(const Event& event, const MessageHeld& body) {
    OwnMessage own{event.conversation, event.identity, event.agent, event.seq, false, true, body.due};
    messages_[body.message] = {own, false, event.seq};
    held_[body.message] = {*itemOf(event), event.seq};
    return {};
}

Result<void> State::on(const Event& event, const MessageDue& body) {
    auto own = ownMessage(body.message);
    if (!own) return own.error();
    if (!*own) return {};
    (*own)->due = body.due;
    messages_[body.message] = {**own, false, event.seq};
    return {};
}

Result<void> State::on(const Event& event, const MessageWithdrawn& body) {
    messages_[body.message] = {{}, true, event.seq};
    held_.erase(body.message);
    return {};
}

Result<void> State::on(const Event& event, const ConversationAssigned& body) {
    AgentId from = body.from;
    return departed(event, nullptr, &from);
}

Result<void> State::on(const Event& event, const ConversationMoved& body) {
    QueueId from = body.from;
    return departed(event, &from, nullptr);
}

Result<void> State::on(const Event& event, const ConversationClosed& body) {
    closings_[event.conversation] = {body.reason, event.seq};
    return {};
}

// What one command does to queue and owner is one departure.
Result<void> State::departed(const Event& event, QueueId* queue, AgentId* owner) {
    auto kept = keepConversation(event.conversation);
    if (!kept) return kept.error();
    if (!(*kept)->value || event.actorKind != Actor::Kind::Agent) {
        departures_.erase(event.conversation);
        return {};
    }
    store::Place from{(*kept)->value->queue, (*kept)->value->owner};
    if (queue) from.queue = *queue;
    if (owner) from.owner = *owner;
    auto known = departures_.find(event.conversation);
    bool same = known != departures_.end() && known->second.by == event.agent && known->second.at == event.at;
    if (!same) departures_[event.conversation] = {event.agent, from, event.at};
    if (departures_.size() > departuresMost_) {
        auto old = [&](const auto& one) { return event.at - one.second.at > kCallBackWithin; };
        std::erase_if(departures_, old);
        departuresMost_ =
            std::max(kDeparturesKept, 2 * departures_.size()); // an import makes them by thousands
    }
    return {};
}

} // namespace santral
