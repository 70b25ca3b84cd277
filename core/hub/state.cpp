#include "core/hub/state.hpp"

#include "core/base/sha256.hpp"
#include "core/domain/conversation_fold.hpp"

#include <algorithm>
#include <utility>

namespace santral {
namespace {

constexpr std::size_t kKeptAtLeast = 20'000;
constexpr std::size_t kBroughtKept = 10'000; // files whose message is still to come

template <class Map>
void dropUntouched(Map& map, Seq applied, std::size_t atLeast) {
    if (map.size() < atLeast) return;
    std::erase_if(map, [applied](const auto& entry) { return entry.second.touched <= applied; });
}

template <class T>
const T* valueOf(const std::optional<T>& value) {
    return value ? &*value : nullptr;
}

bool newer(const Conversation& a, const Conversation& b) {
    bool aOpen = a.state != ConversationState::Closed;
    bool bOpen = b.state != ConversationState::Closed;
    if (aOpen != bOpen) return aOpen;
    return a.lastAt > b.lastAt;
}

} // namespace

Result<State::Kept<Conversation>*> State::keepConversation(ConversationId id) {
    if (auto known = conversations_.find(id); known != conversations_.end()) return &known->second;
    auto loaded = view_.conversation(id);
    if (!loaded) return loaded.error();
    return &(conversations_[id] = {std::move(*loaded), 0});
}

Result<State::Kept<State::Person>*> State::keepPerson(IdentityId id) {
    if (auto known = people_.find(id); known != people_.end()) return &known->second;
    auto loaded = view_.identity(id);
    if (!loaded) return loaded.error();
    Kept<Person> kept;
    if (*loaded) {
        auto count = view_.chatCount(id);
        if (!count) return count.error();
        addresses((*loaded)->kind)[(*loaded)->address] = id;
        kept.value = Person{std::move(**loaded), *count};
    }
    return &(people_[id] = std::move(kept));
}

Result<State::Kept<CustomerCard>*> State::keepCard(CustomerId id) {
    if (auto known = cards_.find(id); known != cards_.end()) return &known->second;
    auto loaded = view_.card(id);
    if (!loaded) return loaded.error();
    return &(cards_[id] = {std::move(*loaded), 0});
}

Result<const Conversation*> State::conversation(ConversationId id) {
    auto kept = keepConversation(id);
    if (!kept) return kept.error();
    return valueOf((*kept)->value);
}

Result<const Identity*> State::identity(IdentityId id) {
    auto kept = keepPerson(id);
    if (!kept) return kept.error();
    return (*kept)->value ? &(*kept)->value->identity : nullptr;
}

Result<const Identity*> State::identity(IdentityKind kind, const std::string& address) {
    auto& known = addresses(kind);
    if (auto at = known.find(address); at != known.end()) return identity(at->second);
    auto found = view_.identity(kind, address);
    if (!found) return found.error();
    if (!*found) return nullptr;
    return identity((*found)->id);
}

Result<const CustomerCard*> State::card(CustomerId id) {
    auto kept = keepCard(id);
    if (!kept) return kept.error();
    return valueOf((*kept)->value);
}

Result<const Conversation*> State::latestConversation(CustomerId id) {
    const Conversation* best = nullptr;
    auto consider = [&](const Conversation* c) {
        if (c && !c->merged && (!best || newer(*c, *best))) best = c;
    };
    auto stored = view_.latestConversation(id);
    if (!stored) return stored.error();
    if (*stored) {
        auto current = conversation((*stored)->id); // what memory knows is newer
        if (!current) return current.error();
        consider(*current);
    }
    auto known = card(id);
    if (!known) return known.error();
    if (!*known) return best;
    for (const Identity& identity : (*known)->identities) {
        auto touched = touched_.find(identity.id);
        if (touched == touched_.end()) continue;
        for (ConversationId one : touched->second.all) {
            auto current = conversation(one);
            if (!current) return current.error();
            consider(*current);
        }
    }
    return best;
}

Result<const Conversation*> State::goesTo(ConversationId id) {
    constexpr int kLongestChain = 10'000; // there are no circles; a damaged file may say so
    auto first = conversation(id);
    if (!first || !*first || !(*first)->merged) return first;
    auto owner = identity((*first)->identity);
    if (!owner) return owner.error();
    CustomerId customer = *owner ? (*owner)->customer : CustomerId{};
    const Conversation* at = *first;
    for (int step = 0; at && at->merged; ++step) {
        auto next = step < kLongestChain ? conversation(at->merged->into) : nullptr;
        if (!next) return next;
        at = *next;
    }
    if (!at) return nullptr;
    auto other = identity(at->identity);
    if (!other) return other.error();
    bool same = customer && *other && (*other)->customer == customer;
    return same ? at : nullptr;
}

Result<const Conversation*> State::mergedOf(IdentityId id) {
    auto stored = view_.latestOf(id);
    if (!stored) return stored.error();
    std::vector<ConversationId> known;
    if (*stored) known.push_back((*stored)->id);
    if (auto touched = touched_.find(id); touched != touched_.end())
        known.insert(known.end(), touched->second.all.begin(), touched->second.all.end());
    const Conversation* newest = nullptr;
    for (ConversationId one : known) {
        auto now = conversation(one);
        if (!now) return now;
        if (*now && (!newest || (*now)->lastAt > newest->lastAt)) newest = *now;
    }
    if (!newest || !newest->merged) return nullptr;
    return goesTo(newest->id);
}

const Conversation* State::current(IdentityId id) const {
    auto touched = touched_.find(id);
    if (touched == touched_.end()) return nullptr;
    auto kept = conversations_.find(touched->second.all.back());
    if (kept == conversations_.end() || !kept->second.value) return nullptr;
    return kept->second.value->state == ConversationState::Open ? &*kept->second.value : nullptr;
}

void State::remember(const Conversation& conversation, Seq seq) {
    Touched& touched = touched_[conversation.identity];
    touched.touched = seq;
    if (!touched.all.empty() && touched.all.back() == conversation.id) return;
    std::erase(touched.all, conversation.id);
    touched.all.push_back(conversation.id);
    if (touched.all.size() < 2) return;
    // Where he said something later in another open one, he goes on there whatever happens here.
    auto& before = touched.all[touched.all.size() - 2];
    auto other = conversations_.find(before);
    bool later = other != conversations_.end() && other->second.value &&
                 other->second.value->state == ConversationState::Open &&
                 other->second.value->lastAt > conversation.lastAt;
    if (later) std::swap(before, touched.all.back());
}

Result<ConversationId> State::conversationOfMail(const std::string& messageId) {
    if (auto known = mailIds_.find(messageId); known != mailIds_.end()) return known->second.conversation;
    auto found = view_.conversationOfMail(messageId);
    if (!found) return found.error();
    return found->value_or(ConversationId{});
}

// Memory alone knows those that the view has yet to take in.
Result<ConversationId> State::conversationNumbered(Seq number) {
    auto found = view_.conversationNumbered(number);
    if (!found) return found.error();
    if (*found) return **found;
    for (const auto& [id, kept] : conversations_) {
        if (kept.value && kept.value->number == number) return id;
    }
    return ConversationId{};
}

Result<std::optional<MailPart>> State::lastMail(const Conversation& conversation) {
    auto last = lastMailIn(conversation);
    if (!last) return last.error();
    return *last ? std::optional(std::move((*last)->mail)) : std::nullopt;
}

Result<std::optional<State::LastMail>> State::lastMailIn(const Conversation& conversation) {
    constexpr std::size_t kLookBack = 200;
    auto known = lastMails_.find(conversation.id);
    if (known != lastMails_.end()) return std::optional(known->second);
    auto owner = identity(conversation.identity);
    if (!owner) return owner.error();
    if (!*owner) return std::optional<LastMail>();
    auto items = view_.thread((*owner)->customer, 0, kLookBack);
    if (!items) return items.error();
    for (TimelineItem& item : *items) {
        bool theirs = item.conversation == conversation.id && item.direction == Direction::In;
        if (theirs && item.mail)
            return std::optional(LastMail{std::move(*item.mail), sha256(item.text), item.seq});
    }
    return std::optional<LastMail>();
}

Result<ConversationId> State::takenElsewhere(const MailPart& mail, const std::string& text) {
    if (mail.messageId.empty() || mail.mailbox.empty()) return ConversationId{};
    auto place = conversationOfMail(mail.messageId);
    if (!place || !*place) return place;
    auto known = conversation(*place);
    if (!known) return known.error();
    auto last = *known ? lastMailIn(**known) : std::optional<LastMail>();
    if (!last) return last.error();
    if (!*last || (*last)->mail.mailbox == mail.mailbox) return ConversationId{};
    MailPart other = mail;
    other.mailbox = (*last)->mail.mailbox;
    other.rawHash = (*last)->mail.rawHash; // each server adds lines of its own
    return other == (*last)->mail && sha256(text) == (*last)->text ? place : ConversationId{};
}

Result<std::uint32_t> State::chatCount(IdentityId id) {
    auto kept = keepPerson(id);
    if (!kept) return kept.error();
    return (*kept)->value ? (*kept)->value->chatCount : 0;
}

Result<const Identity*> State::visitorOf(const Conversation& conversation) {
    auto own = identity(conversation.identity);
    if (!own || !*own || (*own)->kind == IdentityKind::Visitor) return own;
    auto all = card((*own)->customer);
    if (!all) return all.error();
    if (!*all) return nullptr;
    const auto& identities = (*all)->identities;
    auto visitor = std::find_if(identities.rbegin(), identities.rend(),
                                [](const Identity& one) { return one.kind == IdentityKind::Visitor; });
    return visitor == identities.rend() ? Result<const Identity*>(nullptr) : identity(visitor->id);
}

Result<std::optional<State::KnownCall>> State::call(CallId id) {
    if (auto found = calls_.find(id); found != calls_.end()) return std::optional(found->second.call);
    auto stored = item(MessageId{id.value}); // the call's own id names its place in the thread
    if (!stored) return stored.error();
    if (!*stored || !(*stored)->item.call) return std::optional<KnownCall>();
    return std::optional(KnownCall{(*stored)->item.conversation, (*stored)->identity, *(*stored)->item.call});
}

void State::brought(AgentId agent, const std::string& hash) {
    if (!brought_.emplace(agent, hash).second) return;
    broughtInOrder_.emplace_back(agent, hash);
    if (broughtInOrder_.size() <= kBroughtKept) return;
    brought_.erase(broughtInOrder_.front());
    broughtInOrder_.pop_front();
}

Result<std::vector<const Conversation*>> State::conversationsOf(CustomerId id) {
    auto stored = view_.placesOf(id);
    if (!stored) return stored.error();
    std::set<ConversationId> ids;
    for (const auto& [one, place] : *stored) ids.insert(one);
    auto known = card(id);
    if (!known) return known.error();
    if (*known) {
        for (const Identity& identity : (*known)->identities) {
            auto touched = touched_.find(identity.id);
            if (touched != touched_.end()) ids.insert(touched->second.all.begin(), touched->second.all.end());
        }
    }
    std::vector<const Conversation*> all;
    for (ConversationId one : ids) {
        auto found = conversation(one);
        if (!found) return found.error();
        if (*found) all.push_back(*found);
    }
    return all;
}

Result<std::vector<CustomerId>> State::emptiedBy(const std::vector<IdentityId>& identities) {
    std::set<CustomerId> found;
    for (IdentityId identity : identities) {
        auto stored = view_.emptiedBy(identity);
        if (!stored) return stored.error();
        for (CustomerId id : *stored) {
            if (left_.count(id) == 0) found.insert(id); // or memory knows better
        }
        for (const auto& [id, left] : left_) {
            if (left.by == identity) found.insert(id);
        }
    }
    std::vector<CustomerId> emptied;
    for (CustomerId id : found) {
        auto now = card(id);
        if (!now) return now.error();
        if (*now && (*now)->identities.empty()) emptied.push_back(id);
    }
    return emptied;
}

Result<void> State::apply(const Event& event) {
    if (event.conversation) {
        auto kept = keepConversation(event.conversation);
        if (!kept) return kept.error();
        bool opens = std::holds_alternative<ConversationOpened>(event.body);
        if (opens && !(*kept)->value) (*kept)->value.emplace();
        (*kept)->touched = event.seq;
        if ((*kept)->value) {
            santral::apply(*(*kept)->value, event);
            remember(*(*kept)->value, event.seq);
            noteServed(*(*kept)->value);
            bool foreign = event.identity && event.identity != (*kept)->value->identity;
            if (foreign) used_[event.identity] = event.seq;
        }
    }
    auto done = std::visit([&](const auto& body) { return on(event, body); }, event.body);
    head_ = event.seq;
    lastAt_ = event.at;
    return done;
}

Result<void> State::on(const Event& event, const IdentitySeen& body) {
    auto kept = keepPerson(event.identity);
    if (!kept) return kept.error();
    (*kept)->touched = event.seq;
    if (!(*kept)->value) (*kept)->value.emplace();
    Identity& identity = (*kept)->value->identity;
    identity.id = event.identity;
    identity.kind = body.kind;
    identity.address = body.address;
    if (body.nameless) {
        auto card = keepCard(identity.customer);
        if (!card) return card.error();
        if ((*card)->value && (*card)->value->customer.name == identity.display)
            (*card)->value->customer.name.clear();
    }
    if (!body.display.empty() || body.nameless) identity.display = body.display;
    identity.claimed = body.claimed;
    identity.verified = identity.verified || body.verified;
    identity.sample = body.sample;
    if (!body.address.empty()) addresses(body.kind)[body.address] = event.identity;
    return identity.customer ? showInCard(identity, event.seq) : Result<void>();
}

Result<void> State::on(const Event& event, const IdentityLinked& body) {
    auto kept = keepPerson(event.identity);
    if (!kept) return kept.error();
    if (!(*kept)->value) return {};
    (*kept)->touched = event.seq;
    Identity& identity = (*kept)->value->identity;
    if (identity.customer && identity.customer != body.customer) {
        auto from = keepCard(identity.customer);
        if (!from) return from.error();
        (*from)->touched = event.seq;
        if ((*from)->value) {
            std::erase_if((*from)->value->identities, [&](auto& i) { return i.id == identity.id; });
            if ((*from)->value->identities.empty()) left_[identity.customer] = {identity.id, event.seq};
        }
    }
    identity.customer = body.customer;
    identity.reason = body.reason;
    identity.linkedAt = event.at;
    auto to = keepCard(body.customer);
    if (!to) return to.error();
    if (!(*to)->value) {
        (*to)->value.emplace();
        (*to)->value->customer = {body.customer, identity.display, {}, {}, event.at, identity.sample};
    }
    return showInCard(identity, event.seq);
}

Result<void> State::showInCard(const Identity& identity, Seq seq) {
    auto kept = keepCard(identity.customer);
    if (!kept) return kept.error();
    (*kept)->touched = seq;
    if (!(*kept)->value) return {};
    CustomerCard& card = *(*kept)->value;
    if (card.customer.name.empty()) card.customer.name = identity.display;
    std::erase_if(card.identities, [&](const Identity& i) { return i.id == identity.id; });
    card.identities.push_back(identity);
    std::stable_sort(card.identities.begin(), card.identities.end(),
                     [](const Identity& a, const Identity& b) { return a.linkedAt < b.linkedAt; });
    return {};
}

Result<void> State::on(const Event& event, const CustomerEdited& body) {
    auto kept = keepCard(body.customer);
    if (!kept) return kept.error();
    (*kept)->touched = event.seq;
    if (!(*kept)->value) return {};
    Customer& customer = (*kept)->value->customer;
    customer.name = body.name;
    customer.language = body.language;
    customer.note = body.note;
    return {};
}

Result<void> State::on(const Event& event, const CustomerErased& body) {
    cards_[body.customer] = {std::nullopt, event.seq};
    for (ConversationId id : body.conversations) served_.erase(id);
    for (CustomerId id : body.emptied) {
        auto kept = keepCard(id);
        if (!kept) return kept.error();
        bool empty = (*kept)->value && (*kept)->value->identities.empty();
        if (empty) **kept = {std::nullopt, event.seq};
    }
    for (IdentityId id : body.identities) {
        people_[id] = {std::nullopt, event.seq};
        for (auto& known : byAddress_) {
            std::erase_if(known, [id](const auto& entry) { return entry.second == id; });
        }
        for (auto& [key, kept] : conversations_) {
            if (kept.value && kept.value->identity == id) kept = {std::nullopt, event.seq};
            if (!kept.value) served_.erase(key);
        }
        for (auto& [key, own] : messages_) {
            if (own.message.identity == id) own = {{}, true, event.seq};
        }
    }
    return {};
}

Result<void> State::on(const Event& event, const MessageAdded& body) {
    if (body.mail && !body.mail->messageId.empty())
        mailIds_[body.mail->messageId] = {event.conversation, body.message, event.seq};
    if (body.mail && body.direction == Direction::In)
        lastMails_[event.conversation] = {*body.mail, sha256(body.text), event.seq};
    // Those of agents carry an id of the desk's making and may come twice.
    if (body.direction == Direction::Out) {
        OwnMessage own{event.conversation, event.identity, event.agent, event.seq, body.note, false, {}};
        messages_[body.message] = {own, false, event.seq};
    }
    if (body.held != 0) held_.erase(body.message);
    if (body.chatNumber == 0) return {};
    auto kept = keepPerson(event.identity);
    if (!kept) return kept.error();
    (*kept)->touched = event.seq;
    if ((*kept)->value) (*kept)->value->chatCount = std::max((*kept)->value->chatCount, body.chatNumber);
    return {};
}

Result<void> State::on(const Event& event, const CallChanged& body) {
    CallPart part{body.call,      body.direction,  body.number,  body.line, body.outcome,
                  body.startedAt, body.answeredAt, body.endedAt, body.why,  body.queued};
    calls_[body.call] = {{event.conversation, event.identity, std::move(part)}, event.seq};
    return {};
}

Result<void> State::put(const CustomerCard& card, Seq seq) {
    auto kept = keepCard(card.customer.id);
    if (!kept) return kept.error();
    (*kept)->touched = seq;
    auto before = std::exchange((*kept)->value, card);
    for (const Identity& was : before ? before->identities : std::vector<Identity>()) {
        auto person = people_.find(was.id);
        bool his = person != people_.end() && person->second.value &&
                   person->second.value->identity.customer == card.customer.id;
        auto same = [&](const Identity& i) { return i.id == was.id; };
        if (!his || std::any_of(card.identities.begin(), card.identities.end(), same)) continue;
        dropFromCards(was.id, card.customer.id);
        person->second.touched = seq;
    }
    for (const Identity& identity : card.identities) {
        auto person = keepPerson(identity.id);
        if (!person) return person.error();
        (*person)->touched = seq;
        if (!(*person)->value) (*person)->value.emplace();
        CustomerId former = (*person)->value->identity.customer;
        (*person)->value->identity = identity;
        if (!identity.address.empty()) addresses(identity.kind)[identity.address] = identity.id;
        if (!former || former == identity.customer) continue;
        auto from = keepCard(former);
        if (!from) return from.error();
        (*from)->touched = seq;
        if (!(*from)->value) continue;
        std::erase_if((*from)->value->identities, [&](const Identity& i) { return i.id == identity.id; });
    }
    return {};
}

void State::trim(Seq applied) {
    trim(applied, kKeptAtLeast);
}

void State::dropKept(Seq applied) {
    trim(applied, 0);
}

void State::trim(Seq applied, std::size_t atLeast) {
    dropUntouched(conversations_, applied, atLeast);
    trimPeople(applied, atLeast);
    dropUntouched(cards_, applied, atLeast);
    dropUntouched(touched_, applied, atLeast);
    dropUntouched(messages_, applied, atLeast);
    std::erase_if(held_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    std::erase_if(withdrawn_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    std::erase_if(used_, [applied](const auto& entry) { return entry.second <= applied; });
    std::erase_if(closings_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    std::erase_if(lastMails_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    std::erase_if(calls_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    std::erase_if(left_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    if (mailIds_.size() >= atLeast) {
        std::erase_if(mailIds_, [applied](const auto& entry) { return entry.second.touched <= applied; });
    }
}

void State::trimPeople(Seq applied, std::size_t atLeast) {
    if (people_.size() < atLeast) return;
    dropUntouched(people_, applied, atLeast);
    for (auto& known : byAddress_) known.clear();
    for (const auto& [id, kept] : people_) {
        if (kept.value) addresses(kept.value->identity.kind)[kept.value->identity.address] = id;
    }
}

void State::reset() {
    conversations_.clear();
    people_.clear();
    for (auto& known : byAddress_) known.clear();
    cards_.clear();
    touched_.clear();
    mailIds_.clear();
    calls_.clear();
    left_.clear();
    lastMails_.clear();
    messages_.clear();
    held_.clear();
    withdrawn_.clear();
    used_.clear();
    closings_.clear();
    departures_.clear();
    agents_.clear();
    organisation_ = {};
    hours_.clear();
    served_.clear();
    head_ = 0;
    lastAt_ = {};
}

} // namespace santral
