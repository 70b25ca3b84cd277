// The queues of a board: which there are, what waits in each now, and how many waited in all as time went by.
#pragma once

#include "core/domain/team.hpp"
#include "core/routing/board_facts.hpp"

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
    // Into steps that lie one after the other.
    void countMostWaiting(std::vector<BoardTrend>& trend) const;

    struct Saved {
        std::vector<BoardQueueKept> queues; // in the order of their places
        std::vector<std::int64_t> levels;   // times and how many waited from then on
        bool operator==(const Saved&) const = default;
    };
    Saved save() const;
    static bool load(const Saved& saved, BoardQueues& into); // what waits is told anew

private:
    struct Place {
        std::array<std::multiset<TimePoint>, 2> waiting; // by BoardWait
        std::uint32_t active = 0;
    };
    struct Entry {
        BoardQueueKept kept;
        PerChannel<Place> places;
        bool counts(BoardWait what) const {
            return kept.id && (what == BoardWait::Conversation) == (kept.handOut == HandOut::Pull);
        }
        std::int64_t waiting() const;
    };
    struct Level {
        TimePoint at{};
        std::int64_t waiting = 0;
    };

    Entry& entryOf(QueueId id);
    Place& at(BoardPlace place) { return queues_[place / kChannels].places[place % kChannels]; }
    void addQueue(const BoardQueueKept& kept);

    std::vector<Entry> queues_; // in the order they were seen: their places
    std::unordered_map<QueueId, std::size_t> numbers_;
    std::int64_t waiting_ = 0;
    std::deque<Level> levels_;
};

} // namespace santral::routing
