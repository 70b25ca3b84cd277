// The conversations of a board: which of them wait for somebody to take them, and the answers that customers
// were promised. Of each only so much is kept as conversation_fold.hpp needs to go on with it.
#pragma once

#include "core/domain/events.hpp"
#include "core/routing/board_tally.hpp"

#include <set>
#include <unordered_map>
#include <utility>

namespace santral::routing {

struct BoardMatter { // a conversation; there may be hundreds of thousands of them
    IdentityId identity;
    AgentId owner;
    std::optional<TimePoint> waitingSince;
    BoardPlace place = 0;
    ConversationState state = ConversationState::Open;
    bool operator==(const BoardMatter&) const = default;
};

struct BoardPromise { // of an answer
    ConversationId conversation;
    TimePoint due{};
    TimePoint madeAt{};
    BoardPlace place = 0;
    bool broken = false; // and counted; kept so that the same one is not counted again
    bool operator==(const BoardPromise&) const = default;
};

class BoardConversations {
public:
    void fallDue(TimePoint now, BoardTally& tally);    // before every event: what was due before it is broken
    void apply(const Event& event, BoardTally& tally); // of those that say something about a conversation
    void promise(const Event& event, const ServiceDue& e);
    // What goes with them.
    std::vector<ConversationId> forget(const CustomerErased& e, BoardTally& tally);

    template <class Visit>
    void eachOverdue(TimePoint now, Visit visit) const { // what fallDue would count
        for (auto one = open_.begin(); one != open_.end() && one->first < now; ++one)
            visit(brokenOf(promises_.at(one->second)));
    }

    struct Saved {
        std::vector<ConversationId> conversations;
        std::vector<BoardMatter> matters; // theirs, in the same order
        std::vector<BoardPromise> promises;
        bool operator==(const Saved&) const = default;
    };
    Saved save() const;
    static bool load(const Saved& saved, BoardTally& tally, BoardConversations& into);

private:
    static BoardFact brokenOf(const BoardPromise& promise);
    BoardPromise* openPromise(ConversationId id);
    void answerOrTakeAway(const Event& event, bool takenAway, BoardTally& tally);
    void takeAway(ConversationId id);

    std::unordered_map<ConversationId, BoardMatter> matters_; // closed ones too: they may be opened again
    std::unordered_map<ConversationId, BoardPromise> promises_;
    std::set<std::pair<TimePoint, ConversationId>> open_; // that may still be kept, by when they are due
};

} // namespace santral::routing
