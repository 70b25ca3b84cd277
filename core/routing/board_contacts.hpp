// The contacts of a board, from arriving to the end of wrap-up. Each stay of a contact in a queue is counted
// as a contact of its own: one that is moved has ended in the queue it leaves, if it had been accepted there.
#pragma once

#include "core/domain/events.hpp"
#include "core/routing/board_tally.hpp"

#include <unordered_map>

namespace santral::routing {

struct BoardStay {
    ContactId contact;
    ConversationId conversation;
    BoardPlace place = 0;
    ContactState state = ContactState::Waiting;
    AgentId agent;          // nil while it waits
    TimePoint queuedAt{};   // came into this queue
    TimePoint since{};      // in this state
    TimePoint inHandAt{};   // came into the hands of this agent
    bool accepted = false;  // since it came into this queue
    Millis handledBefore{}; // since then, by those who had it before this agent
    bool operator==(const BoardStay&) const = default;
};

class BoardContacts {
public:
    void apply(const Event& event, const ContactQueued& e, BoardTally& tally);
    void apply(const Event& event, const ContactOffered& e, BoardTally& tally);
    void apply(const Event& event, const ContactAccepted& e, BoardTally& tally);
    void apply(const Event& event, const ContactReturned& e, BoardTally& tally);
    void apply(const Event& event, const ContactEnded& e, BoardTally& tally);
    void apply(const Event& event, const WrapUpEnded& e, BoardTally& tally);
    void forget(const std::vector<ConversationId>& erased, BoardTally& tally); // not counted as ended

    // Those that agents have in hand or are offered, into the agents, who are by id.
    void putInto(std::vector<BoardAgent>& agents, const BoardQueues& queues) const;

    std::vector<BoardStay> save() const;
    static bool load(const std::vector<BoardStay>& saved, BoardTally& tally, BoardContacts& into);

private:
    BoardStay* find(ContactId id);
    BoardStay& stayIn(BoardPlace place, ContactId contact, const Event& event, BoardTally& tally);

    std::unordered_map<ContactId, BoardStay> stays_;
};

} // namespace santral::routing
