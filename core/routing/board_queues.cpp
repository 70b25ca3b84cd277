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
    entry.kept = {queue.id, true, queue.away, queue.work.handOut};
    stirred_.push_back(static_cast<std::size_t>(&entry - queues_.data()));
}

BoardPlace BoardQueues::placeOf(QueueId queue, Channel channel) {
    Entry& entry = entryOf(queue);
    auto number = static_cast<std::size_t>(&entry - queues_.data());
    return static_cast<BoardPlace>(number * kChannels + indexOf(channel));
}

void BoardQueues::waits(BoardWait what, BoardPlace place, TimePoint since) {
    at(place).waiting[static_cast<std::size_t>(what)].insert(since);
    if (queues_[place / kChannels].counts(what)) stirred_.push_back(place / kChannels);
}

void BoardQueues::waitsNoLonger(BoardWait what, BoardPlace place, TimePoint since) {
    auto& waiting = at(place).waiting[static_cast<std::size_t>(what)];
    auto one = waiting.find(since);
    if (one == waiting.end()) return;
    waiting.erase(one);
    if (queues_[place / kChannels].counts(what)) stirred_.push_back(place / kChannels);
}

void BoardQueues::addActive(BoardPlace place, int contacts) {
    at(place).active += static_cast<std::uint32_t>(contacts);
}

// What came and went at the same moment did not wait.
void BoardQueues::settle(TimePoint at) {
    for (std::size_t queue : stirred_) note(at, queue);
    stirred_.clear();
    for (; !levels_.empty() && levels_.front().at < at - kBoardReach; levels_.pop_front())
        queues_[levels_.front().queue].before = levels_.front().waiting;
}

void BoardQueues::note(TimePoint at, std::size_t queue) {
    Entry& entry = queues_[queue];
    std::int64_t waiting = entry.waiting();
    if (waiting == entry.told) return;
    entry.told = waiting;
    for (auto level = levels_.rbegin(); level != levels_.rend() && level->at == at; ++level) {
        if (level->queue != queue) continue;
        level->waiting = waiting;
        return;
    }
    levels_.push_back({at, queue, waiting});
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
        lines.push_back(entry.kept.id ? trends.lines.size() : kNoLine);
        if (entry.kept.id)
            trends.lines.push_back(
                {entry.kept.id, std::vector<BoardTrends::Step>(trends.steps), entry.before});
    }
    for (const Level& level : levels_) {
        std::size_t line = lines[level.queue];
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
        saved.before.push_back(entry.before);
    }
    for (const Level& level : levels_) {
        saved.levels.push_back(toMillis(level.at));
        saved.levels.push_back(static_cast<std::int64_t>(level.queue));
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
    if (saved.before.size() != saved.queues.size() || saved.levels.size() % 3 != 0) return false;
    for (std::size_t i = 0; i < saved.before.size(); ++i) {
        if (!isCount(saved.before[i])) return false;
        into.queues_[i].before = into.queues_[i].told = saved.before[i];
    }
    for (std::size_t i = 0; i < saved.levels.size(); i += 3) {
        TimePoint at = fromMillis(saved.levels[i]);
        auto queue = static_cast<std::size_t>(saved.levels[i + 1]);
        if (!isBoardTime(at) || queue >= into.queues_.size() || !isCount(saved.levels[i + 2])) return false;
        into.levels_.push_back({at, queue, saved.levels[i + 2]});
        into.queues_[queue].told = saved.levels[i + 2];
    }
    return true;
}

} // namespace santral::routing
