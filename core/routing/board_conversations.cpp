#include "core/routing/board_conversations.hpp"

#include "core/domain/conversation_fold.hpp"

namespace santral::routing {
namespace {

bool waitsForSomebody(const BoardMatter& matter) {
    return matter.state == ConversationState::Open && !matter.owner && matter.waitingSince;
}

void addWaiting(const BoardMatter& matter, BoardTally& tally) {
    if (waitsForSomebody(matter))
        tally.queues.waits(BoardWait::Conversation, matter.place, *matter.waitingSince);
}
void takeWaiting(const BoardMatter& matter, BoardTally& tally) {
    if (waitsForSomebody(matter))
        tally.queues.waitsNoLonger(BoardWait::Conversation, matter.place, *matter.waitingSince);
}

bool isAnswer(const Event& event) {
    if (const auto* message = std::get_if<MessageAdded>(&event.body))
        return message->direction == Direction::Out && !message->note;
    const auto* call = std::get_if<CallChanged>(&event.body);
    return call && call->answeredAt;
}

Conversation unpacked(const BoardMatter& matter, const BoardQueues& queues) {
    Conversation conversation;
    conversation.queue = queues.queueOf(matter.place);
    conversation.identity = matter.identity;
    conversation.channel = BoardQueues::channelOf(matter.place);
    conversation.state = matter.state;
    conversation.owner = matter.owner;
    conversation.waitingSince = matter.waitingSince;
    return conversation;
}

BoardMatter packed(const Conversation& conversation, BoardQueues& queues) {
    return {conversation.identity, conversation.owner, conversation.waitingSince,
            queues.placeOf(conversation.queue, conversation.channel), conversation.state};
}

} // namespace

BoardFact BoardConversations::brokenOf(const BoardPromise& promise) {
    return {std::max(promise.due, promise.madeAt), {}, promise.place, BoardFactKind::Broken};
}

BoardPromise* BoardConversations::openPromise(ConversationId id) {
    auto known = promises_.find(id);
    return known == promises_.end() || known->second.broken ? nullptr : &known->second;
}

void BoardConversations::fallDue(TimePoint now, BoardTally& tally) {
    while (!open_.empty() && open_.begin()->first < now) {
        BoardPromise& promise = promises_.at(open_.begin()->second);
        promise.broken = true;
        tally.facts.add(brokenOf(promise));
        open_.erase(open_.begin());
    }
}

void BoardConversations::apply(const Event& event, BoardTally& tally) {
    auto known = matters_.find(event.conversation);
    bool opens = std::holds_alternative<ConversationOpened>(event.body);
    if (known == matters_.end() && !opens) return;
    Conversation conversation;
    if (known == matters_.end()) {
        known = matters_.try_emplace(event.conversation).first;
    } else {
        takeWaiting(known->second, tally);
        conversation = unpacked(known->second, tally.queues);
    }
    if (const BoardPromise* promise = openPromise(event.conversation))
        conversation.answer = ServiceClock{promise->due, promise->due, ServiceMark::None};
    santral::apply(conversation, event);
    known->second = packed(conversation, tally.queues);
    addWaiting(known->second, tally);
    answerOrTakeAway(event, !conversation.answer, tally);
}

// What is open is not past due. An answer keeps it; whatever else ends the waiting takes it away uncounted.
void BoardConversations::answerOrTakeAway(const Event& event, bool takenAway, BoardTally& tally) {
    const BoardPromise* promise = openPromise(event.conversation);
    if (isAnswer(event)) {
        if (promise) tally.note(BoardFactKind::Kept, promise->place, event.at);
        takeAway(event.conversation);
    } else if (promise && takenAway) {
        takeAway(event.conversation);
    }
}

void BoardConversations::takeAway(ConversationId id) {
    auto known = promises_.find(id);
    if (known == promises_.end()) return;
    open_.erase({known->second.due, id});
    promises_.erase(known);
}

void BoardConversations::promise(const Event& event, const ServiceDue& e) {
    auto matter = matters_.find(event.conversation);
    if (matter == matters_.end()) return;
    if (!e.answer) {
        if (openPromise(event.conversation)) takeAway(event.conversation);
        return;
    }
    auto [known, isNew] = promises_.try_emplace(event.conversation);
    BoardPromise& promise = known->second;
    if (isNew || promise.due != e.answer->due) {
        open_.erase({promise.due, event.conversation});
        promise = {event.conversation, e.answer->due, event.at, 0, false};
        open_.emplace(promise.due, event.conversation);
    }
    if (!promise.broken) promise.place = matter->second.place;
}

std::vector<ConversationId> BoardConversations::forget(const CustomerErased& e, BoardTally& tally) {
    std::vector<ConversationId> gone = e.conversations;
    for (const auto& [id, matter] : matters_) { // an event of version 0.1 does not name them
        bool his = std::find(e.identities.begin(), e.identities.end(), matter.identity) != e.identities.end();
        if (his) gone.push_back(id);
    }
    for (ConversationId id : gone) {
        takeAway(id);
        auto matter = matters_.find(id);
        if (matter == matters_.end()) continue;
        takeWaiting(matter->second, tally);
        matters_.erase(matter);
    }
    return gone;
}

BoardConversations::Saved BoardConversations::save() const {
    Saved saved;
    for (const auto& [id, matter] : matters_) saved.conversations.push_back(id);
    std::sort(saved.conversations.begin(), saved.conversations.end());
    for (ConversationId id : saved.conversations) saved.matters.push_back(matters_.at(id));
    for (const auto& [id, promise] : promises_) saved.promises.push_back(promise);
    auto byId = [](auto& one, auto& other) { return one.conversation < other.conversation; };
    std::sort(saved.promises.begin(), saved.promises.end(), byId);
    return saved;
}

bool BoardConversations::load(const Saved& saved, BoardTally& tally, BoardConversations& into) {
    if (saved.conversations.size() != saved.matters.size()) return false;
    for (std::size_t i = 0; i < saved.matters.size(); ++i) {
        const BoardMatter& matter = saved.matters[i];
        if (matter.place >= tally.queues.places()) return false;
        if (!into.matters_.emplace(saved.conversations[i], matter).second) return false;
        addWaiting(matter, tally);
    }
    for (const BoardPromise& promise : saved.promises) {
        bool timely = isBoardTime(promise.due) && isBoardTime(promise.madeAt);
        if (!timely || promise.place >= tally.queues.places()) return false;
        if (!into.promises_.emplace(promise.conversation, promise).second) return false;
        if (!promise.broken) into.open_.emplace(promise.due, promise.conversation);
    }
    return true;
}

} // namespace santral::routing
