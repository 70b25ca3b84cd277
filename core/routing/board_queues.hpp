// The queues of a board: which there are, what waits in each now, and how many waited as time went by.
#pragma once

#include "core/domain/team.hpp"
#include "core/routing/board_facts.hpp"
#include "core/routing/board_trends.hpp"

#include <array>
#include <set>
#include <unordered_map>

namespace santral::routing {

enum class BoardWait { Contact, Conversation }; // the first counts where the hub hands out, else the second

struct BoardQueueKept {
    QueueId id;
    bool known = false; // by its own event
    bool away = false;
    HandOut handOut = HandOut::Pull;
    bool operator==(const BoardQueueKept&) const = default;
};

class BoardQueues {
public:
    void set(const Queue& queue);
    // No queue (nil) has places too: what lies there is counted and never shown.
    BoardPlace placeOf(QueueId queue, Channel channel);
    QueueId queueOf(BoardPlace place) const { return queues_[place / kChannels].kept.id; }
    static Channel channelOf(BoardPlace place) { return static_cast<Channel>(place % kChannels); }
    BoardPlace places() const { return static_cast<BoardPlace>(queues_.size() * kChannels); }

    void waits(BoardWait what, BoardPlace place, TimePoint since);
    void waitsNoLonger(BoardWait what, BoardPlace place, TimePoint since);
    void addActive(BoardPlace place, int contacts); // +1 or −1
    void settle(TimePoint at);                      // after every event

    // By id; the figures are by place and without what is now.
    std::vector<BoardQueue> board(const std::vector<QueueChannelFigures>& figures) const;
    // A line for each place, with how many waited; tells which line each has, in the order of places.
    static constexpr std::size_t kNoLine = SIZE_MAX;
    std::vector<std::size_t> linesInto(BoardTrends& trends) const;

    struct Saved {
        std::vector<BoardQueueKept> queues; // in the order of their places
        std::vector<std::int64_t> before;   // how many waited in each place when the reach begins
        std::vector<std::int64_t> levels;   // time, place, how many waited there from then on
        bool operator==(const Saved&) const = default;
    };
    Saved save() const;
    static bool load(const Saved& saved, BoardQueues& into); // what waits is told anew

private:
    struct Place {
        std::array<std::multiset<TimePoint>, 2> waiting; // by BoardWait
        std::uint32_t active = 0;
        std::int64_t before = 0; // waited when the reach begins
        std::int64_t told = 0;   // waited as last noted
    };
    struct Entry {
        BoardQueueKept kept;
        PerChannel<Place> places;
        bool counts(BoardWait what) const {
            return kept.id && (what == BoardWait::Conversation) == (kept.handOut == HandOut::Pull);
        }
        std::int64_t waiting(std::size_t channel) const;
    };
    struct Level {
        TimePoint at{};
        BoardPlace place = 0;
        std::int64_t waiting = 0;
    };

    Entry& entryOf(QueueId id);
    Place& at(BoardPlace place) { return queues_[place / kChannels].places[place % kChannels]; }
    void addQueue(const BoardQueueKept& kept);
    void note(TimePoint at, BoardPlace place);

    std::vector<Entry> queues_; // in the order they were seen: their places
    std::unordered_map<QueueId, std::size_t> numbers_;
    std::vector<BoardPlace> stirred_; // since the last event
    std::deque<Level> levels_;        // within reach
};

} // namespace santral::routing
