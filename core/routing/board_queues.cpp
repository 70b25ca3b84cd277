#include "core/routing/board_queues.hpp"

namespace santral::routing {

std::int64_t BoardQueues::Entry::waiting(std::size_t channel) const {
    std::size_t all = 0;
    for (BoardWait what : {BoardWait::Contact, BoardWait::Conversation})
        if (counts(what)) all += places[channel].waiting[static_cast<std::size_t>(what)].size();
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
    entry.kept = {queue.id, true, queue.away, queue.work.handOut};
    const auto number = static_cast<std::size_t>(&entry - queues_.data());
    for (std::size_t channel = 0; channel < kChannels; ++channel)
        stirred_.push_back(static_cast<BoardPlace>(number * kChannels + channel));
}

BoardPlace BoardQueues::placeOf(QueueId queue, Channel channel) {
    Entry& entry = entryOf(queue);
    auto number = static_cast<std::size_t>(&entry - queues_.data());
    return static_cast<BoardPlace>(number * kChannels + indexOf(channel));
}

void BoardQueues::waits(BoardWait what, BoardPlace place, TimePoint since) {
    at(place).waiting[static_cast<std::size_t>(what)].insert(since);
    if (queues_[place / kChannels].counts(what)) stirred_.push_back(place);
}

void BoardQueues::waitsNoLonger(BoardWait what, BoardPlace place, TimePoint since) {
    auto& waiting = at(place).waiting[static_cast<std::size_t>(what)];
    auto one = waiting.find(since);
    if (one == waiting.end()) return;
    waiting.erase(one);
    if (queues_[place / kChannels].counts(what)) stirred_.push_back(place);
}

void BoardQueues::addActive(BoardPlace place, int contacts) {
    at(place).active += static_cast<std::uint32_t>(contacts);
}

// What came and went at the same moment did not wait.
void BoardQueues::settle(TimePoint at) {
    for (BoardPlace place : stirred_) note(at, place);
    stirred_.clear();
    for (; !levels_.empty() && levels_.front().at < at - kBoardReach; levels_.pop_front())
        this->at(levels_.front().place).before = levels_.front().waiting;
}

void BoardQueues::note(TimePoint at, BoardPlace place) {
    std::int64_t waiting = queues_[place / kChannels].waiting(place % kChannels);
    if (waiting == this->at(place).told) return;
    this->at(place).told = waiting;
    for (auto level = levels_.rbegin(); level != levels_.rend() && level->at == at; ++level) {
        if (level->place != place) continue;
        level->waiting = waiting;
        return;
    }
    levels_.push_back({at, place, waiting});
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

std::vector<std::size_t> BoardQueues::linesInto(BoardTrends& trends) const {
    std::vector<std::size_t> lines;
    for (const Entry& entry : queues_) {
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            lines.push_back(entry.kept.id ? trends.lines.size() : kNoLine);
            if (entry.kept.id)
                trends.lines.push_back({entry.kept.id, static_cast<Channel>(channel),
                                        std::vector<BoardTrends::Step>(trends.steps),
                                        entry.places[channel].before});
        }
    }
    for (const Level& level : levels_) {
        std::size_t line = lines[level.place];
        if (line == kNoLine) continue;
        if (level.at < trends.dayStart)
            trends.lines[line].waiting = level.waiting;
        else
            trends.levels.push_back({level.at, line, level.waiting});
    }
    return lines;
}

BoardQueues::Saved BoardQueues::save() const {
    Saved saved;
    for (const Entry& entry : queues_) {
        saved.queues.push_back(entry.kept);
        for (const Place& place : entry.places) saved.before.push_back(place.before);
    }
    for (const Level& level : levels_) {
        saved.levels.push_back(toMillis(level.at));
        saved.levels.push_back(level.place);
        saved.levels.push_back(level.waiting);
    }
    return saved;
}

bool BoardQueues::load(const Saved& saved, BoardQueues& into) {
    for (const BoardQueueKept& kept : saved.queues) {
        if (into.numbers_.contains(kept.id)) return false;
        into.addQueue(kept);
    }
    auto isCount = [](std::int64_t number) { return number >= 0 && number <= INT32_MAX; };
    if (saved.before.size() != into.places() || saved.levels.size() % 3 != 0) return false;
    for (std::size_t i = 0; i < saved.before.size(); ++i) {
        if (!isCount(saved.before[i])) return false;
        Place& place = into.at(static_cast<BoardPlace>(i));
        place.before = place.told = saved.before[i];
    }
    for (std::size_t i = 0; i < saved.levels.size(); i += 3) {
        TimePoint at = fromMillis(saved.levels[i]);
        const std::int64_t place = saved.levels[i + 1];
        if (!isBoardTime(at) || !isCount(place) || place >= into.places() || !isCount(saved.levels[i + 2]))
            return false;
        into.levels_.push_back({at, static_cast<BoardPlace>(place), saved.levels[i + 2]});
        into.at(static_cast<BoardPlace>(place)).told = saved.levels[i + 2];
    }
    return true;
}

} // namespace santral::routing
