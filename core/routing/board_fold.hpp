// The floor as a supervisor sees it, from the ledger alone: takes every event in order and answers what
// core/domain/board.hpp describes. Knows no clock and no disk. docs/floor.md says how each figure is counted.
#pragma once

#include "core/base/error.hpp"
#include "core/routing/board_contacts.hpp"
#include "core/routing/board_conversations.hpp"
#include "core/routing/board_tally.hpp"
#include "core/routing/board_trends.hpp"

#include <string>
#include <string_view>

namespace santral::routing {

class BoardFold {
public:
    void apply(const Event& event);

    // `now` is not before the last event, and `dayStart` at most kBoardReach before `now`.
    Board board(TimePoint now, TimePoint dayStart) const;
    BoardTrends trends(TimePoint now, TimePoint dayStart) const; // of which its trend is the one over all

    // A checkpoint: what was loaded goes on as what was saved. It holds ids and times, nothing personal.
    std::string save() const;
    static Result<BoardFold> load(std::string_view saved); // Corrupt where it is none of this version

private:
    BoardTally tally_;
    BoardContacts contacts_;
    BoardConversations conversations_;
};

} // namespace santral::routing
