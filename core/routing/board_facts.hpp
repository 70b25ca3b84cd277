// What happened in the queues, with times, as far back as a board may ask (core/routing/board_fold.hpp).
#pragma once

#include "core/domain/board.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <vector>

namespace santral::routing {

// How far a day may have begun before the moment of a board: one on which clocks are put back has 25 hours.
inline constexpr auto kBoardReach = std::chrono::hours(26);

// A time or a span of a ledger: far from where reckoning with it would overflow. For what is loaded.
inline bool isBoardTime(Millis span) {
    return span >= Millis(0) && span < Millis(std::int64_t{1} << 50);
}
inline bool isBoardTime(TimePoint at) {
    return isBoardTime(at.time_since_epoch());
}

// One channel of one queue, numbered by BoardQueues.
using BoardPlace = std::uint32_t;

enum class BoardFactKind : std::uint8_t { Arrived, Accepted, Abandoned, Ended, Kept, Broken };
inline constexpr std::int64_t kBoardFactKinds = 6;

struct BoardFact {
    TimePoint at{};
    Millis took{}; // Accepted: until then; Ended: in agents' hands
    BoardPlace place = 0;
    BoardFactKind kind = BoardFactKind::Arrived;
};
void count(BoardFigures& figures, const BoardFact& fact);

class BoardFacts {
public:
    void add(const BoardFact& fact); // not before the last one; those that are out of reach go

    template <class Visit>
    void each(TimePoint from, TimePoint to, Visit visit) const { // from <= at <= to
        auto isBefore = [](const BoardFact& fact, TimePoint when) { return fact.at < when; };
        auto one = std::lower_bound(facts_.begin(), facts_.end(), from, isBefore);
        for (; one != facts_.end() && one->at <= to; ++one) visit(*one);
    }

    // Four numbers a fact: there may be hundreds of thousands of them.
    std::vector<std::int64_t> save() const;
    static bool load(const std::vector<std::int64_t>& saved, BoardPlace places, BoardFacts& into);

private:
    std::deque<BoardFact> facts_;
};

} // namespace santral::routing
