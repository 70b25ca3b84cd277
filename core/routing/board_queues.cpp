#include "core/routing/board_queues.hpp"

namespace santral::routing {

std::int64_t BoardQueues::Entry::waiting() const {
    std::size_t all = 0;
    for (const Place& place : places) {
        for (BoardWait what : {BoardWait::Contact, BoardWait::Conversation})
            if (counts(what)) all += place.waiting[static_cast<std::size_t>(what)].size();
    }
    return static_cast<std::int64_t>(all);
}

void BoardQueues::addQueue(const BoardQueueKept& kept) {
    numbers_.emplace(kept.id, queues_.size());
    queues_.emplace_back().kept = kept;
}

BoardQueues::Entry& BoardQueues::entryOf(QueueId id) {
    auto known = numbers_.find(id);
    if (known != numbers_.end()) return queues_[known->second];
    BoardQueueKept kept;
    kept.id = id;
    addQueue(kept);
    return queues_.back();
}

void BoardQueues::set(const Queue& queue) {
    Entry& entry = entryOf(queue.id);
    waiting_ -= entry.waiting();
    entry.kept = {queue.id, true, queue.away, queue.work.handOut};
    waiting_ += entry.waiting();
}

BoardPlace BoardQueues::placeOf(QueueId queue, Channel channel) {
    Entry& entry = entryOf(queue);
    auto number = static_cast<std::size_t>(&entry - queues_.data());
    return static_cast<BoardPlace>(number * kChannels + indexOf(channel));
}

void BoardQueues::waits(BoardWait what, BoardPlace place, TimePoint since) {
    at(place).waiting[static_cast<std::size_t>(what)].insert(since);
    if (queues_[place / kChannels].counts(what)) ++waiting_;
}

void BoardQueues::waitsNoLonger(BoardWait what, BoardPlace place, TimePoint since) {
    auto& waiting = at(place).waiting[static_cast<std::size_t>(what)];
    auto one = waiting.find(since);
    if (one == waiting.end()) return;
    waiting.erase(one);
    if (queues_[place / kChannels].counts(what)) --waiting_;
}

void BoardQueues::addActive(BoardPlace place, int contacts) {
    at(place).active += static_cast<std::uint32_t>(contacts);
}

// What came and went at the same moment did not wait.
void BoardQueues::settle(TimePoint at) {
    std::int64_t last = levels_.empty() ? 0 : levels_.back().waiting;
    if (last == waiting_) return;
    if (!levels_.empty() && levels_.back().at == at)
        levels_.back().waiting = waiting_;
    else
        levels_.push_back({at, waiting_});
    // One that is out of reach says how many waited when the reach begins.
    while (levels_.size() > 1 && levels_[1].at <= at - kBoardReach) levels_.pop_front();
}

std::vector<BoardQueue> BoardQueues::board(const std::vector<QueueChannelFigures>& figures) const {
    std::vector<BoardQueue> queues;
    for (std::size_t number = 0; number < queues_.size(); ++number) {
        const Entry& entry = queues_[number];
        if (!entry.kept.id) continue;
        BoardQueue queue;
        queue.queue = entry.kept.id;
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            const Place& place = entry.places[channel];
            const auto& waiting = place.waiting[entry.counts(BoardWait::Conversation)];
            QueueChannelFigures one = figures[number * kChannels + channel];
            one.waiting = static_cast<std::uint32_t>(waiting.size());
            one.active = place.active;
            if (!waiting.empty()) one.oldest = *waiting.begin();
            bool empty = one == QueueChannelFigures{};
            one.channel = static_cast<Channel>(channel);
            if (!empty) queue.channels.push_back(one);
        }
        bool used = entry.kept.known && !entry.kept.away;
        if (used || !queue.channels.empty()) queues.push_back(std::move(queue));
    }
    std::sort(queues.begin(), queues.end(), [](auto& one, auto& other) { return one.queue < other.queue; });
    return queues;
}

void BoardQueues::countMostWaiting(std::vector<BoardTrend>& trend) const {
    std::int64_t waiting = 0;
    auto level = levels_.begin();
    for (BoardTrend& step : trend) {
        for (; level != levels_.end() && level->at < step.from; ++level) waiting = level->waiting;
        std::int64_t most = waiting;
        for (; level != levels_.end() && level->at < step.from + kTrendStep; ++level) {
            waiting = level->waiting;
            most = std::max(most, waiting);
        }
        step.mostWaiting = static_cast<std::uint32_t>(most);
    }
}

BoardQueues::Saved BoardQueues::save() const {
    Saved saved;
    for (const Entry& entry : queues_) saved.queues.push_back(entry.kept);
    for (const Level& level : levels_) {
        saved.levels.push_back(toMillis(level.at));
        saved.levels.push_back(level.waiting);
    }
    return saved;
}

bool BoardQueues::load(const Saved& saved, BoardQueues& into) {
    for (const BoardQueueKept& kept : saved.queues) {
        if (into.numbers_.contains(kept.id)) return false;
        into.addQueue(kept);
    }
    if (saved.levels.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < saved.levels.size(); i += 2) {
        TimePoint at = fromMillis(saved.levels[i]);
        if (!isBoardTime(at)) return false;
        into.levels_.push_back({at, saved.levels[i + 1]});
    }
    return true;
}

} // namespace santral::routing
