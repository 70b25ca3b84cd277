// Works out a board from the whole list of events by trying everything, as docs/floor.md defines each figure:
// it shares no code with the fold.
#pragma once

#include "core/domain/board.hpp"
#include "tests/core/routing/board_book.hpp"

#include <functional>
#include <set>
#include <tuple>

namespace santral::test {

class BoardJudge : private BoardBook {
public:
    using BoardBook::BoardBook;

    Board board(TimePoint now, TimePoint dayStart) const {
        Board board;
        board.at = now;
        for (QueueId queue : queuesEverNamed()) {
            BoardQueue row = queueRow(queue, now, dayStart);
            bool used = known(queue, last()) && !known(queue, last())->away;
            if (used || !row.channels.empty()) board.queues.push_back(row);
        }
        for (AgentId agent : agentsEverIn()) board.agents.push_back(agentRow(agent, now, dayStart));
        board.trend = trend(now, dayStart, [](QueueId, Channel) { return true; });
        return board;
    }

    using Sees = std::function<bool(QueueId, Channel)>;
    using Seen = std::set<std::pair<QueueId, Channel>>;
    std::vector<BoardTrend> trend(TimePoint now, TimePoint dayStart, const Sees& sees) const {
        Seen seen;
        for (QueueId queue : queuesEverNamed())
            for (Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone})
                if (sees(queue, channel)) seen.emplace(queue, channel);
        std::vector<std::uint32_t> waiting;
        for (std::size_t i = 0; i < events_.size(); ++i) waiting.push_back(waitingIn(seen, i));
        std::vector<BoardTrend> trend;
        for (TimePoint from = dayStart; from <= now; from += kTrendStep)
            trend.push_back(trendStep(from, std::min(from + kTrendStep, now + Millis(1)), seen, waiting));
        return trend;
    }

private:
    // How things stood after an event

    const Queue* known(QueueId id, std::size_t i) const {
        const Queue* found = nullptr;
        for (std::size_t at = 0; at <= i; ++at)
            if (const auto* e = std::get_if<QueueChanged>(&events_[at].body))
                if (e->queue.id == id) found = &e->queue;
        return found;
    }
    bool handsOut(QueueId id, std::size_t i) const {
        const Queue* queue = known(id, i);
        return queue && queue->work.handOut == HandOut::Push;
    }
    const Spell* spellAt(const Stay& stay, std::size_t i) const {
        for (const Spell& spell : stay.spells)
            if (spell.from <= i && (spell.to == kNever || i < spell.to)) return &spell;
        return nullptr;
    }
    std::vector<TimePoint> waitingAt(QueueId queue, Channel channel, std::size_t i) const {
        std::vector<TimePoint> since;
        bool push = handsOut(queue, i);
        for (const Stay& stay : stays_) {
            const Spell* spell = spellAt(stay, i);
            bool here = stay.queue == queue && stay.channel == channel;
            if (push && here && spell && !inHand(*spell)) since.push_back(timeOf(stay.spells[0].from));
        }
        for (const auto& [id, pages] : books_) {
            const Page* page = nullptr;
            for (const Page& one : pages)
                if (one.index <= i) page = &one;
            if (!page || page->gone || page->queue != queue || page->channel != channel) continue;
            bool waits = page->state == ConversationState::Open && !page->owner && page->waitingSince;
            if (!push && waits) since.push_back(*page->waitingSince);
        }
        return since;
    }
    AgentState stateAt(AgentId agent, std::size_t i) const {
        AgentState state;
        for (std::size_t at = 0; at <= i; ++at)
            if (const auto* e = std::get_if<AgentStateChanged>(&events_[at].body))
                if (e->state.agent == agent) state = e->state;
        return state;
    }
    bool has(AgentId agent, ContactState state, std::size_t i) const {
        return std::any_of(stays_.begin(), stays_.end(), [&](const Stay& stay) {
            const Spell* spell = spellAt(stay, i);
            return spell && spell->agent == agent && spell->state == state;
        });
    }
    Activity activityAt(AgentId agent, std::size_t i) const {
        if (has(agent, ContactState::Active, i)) return Activity::Busy;
        if (has(agent, ContactState::WrapUp, i)) return Activity::WrapUp;
        if (has(agent, ContactState::Offered, i)) return Activity::Reserved;
        Presence presence = stateAt(agent, i).presence;
        if (presence == Presence::SignedOut) return Activity::SignedOut;
        return presence == Presence::NotReady ? Activity::NotReady : Activity::Idle;
    }

    // Rows

    std::set<QueueId> queuesEverNamed() const {
        std::set<QueueId> all;
        for (const Event& event : events_)
            if (const auto* e = std::get_if<QueueChanged>(&event.body)) all.insert(e->queue.id);
        for (const Stay& stay : stays_) all.insert(stay.queue);
        for (const auto& [id, pages] : books_)
            for (const Page& page : pages) all.insert(page.queue);
        all.erase(QueueId{});
        return all;
    }
    std::set<AgentId> agentsEverIn() const {
        std::set<AgentId> all;
        for (const Event& event : events_)
            if (const auto* e = std::get_if<AgentStateChanged>(&event.body))
                if (e->state.presence != Presence::SignedOut) all.insert(e->state.agent);
        return all;
    }

    BoardQueue queueRow(QueueId queue, TimePoint now, TimePoint dayStart) const {
        BoardQueue row;
        row.queue = queue;
        for (Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone}) {
            QueueChannelFigures f;
            f.channel = channel;
            auto waiting = waitingAt(queue, channel, last());
            f.waiting = static_cast<std::uint32_t>(waiting.size());
            if (!waiting.empty()) f.oldest = *std::min_element(waiting.begin(), waiting.end());
            for (const Stay& stay : stays_) {
                const Spell* spell = spellAt(stay, last());
                bool here = stay.queue == queue && stay.channel == channel;
                f.active += here && spell && spell->state == ContactState::Active;
            }
            f.today = figures(queue, channel, dayStart, now);
            f.lastHalfHour = figures(queue, channel, now - std::chrono::minutes(30), now);
            QueueChannelFigures nothing;
            nothing.channel = channel;
            if (!(f == nothing)) row.channels.push_back(f);
        }
        for (AgentId agent : agentsEverIn()) {
            Presence presence = stateAt(agent, last()).presence;
            if (presence == Presence::SignedOut || !serves(agent, queue)) continue;
            Activity activity = activityAt(agent, last());
            bool wrapUp = activity == Activity::WrapUp, busy = activity == Activity::Busy;
            row.wrapUp += wrapUp;
            row.busy += busy;
            row.notReady += !wrapUp && !busy && presence == Presence::NotReady;
            row.ready += !wrapUp && !busy && presence == Presence::Ready;
        }
        return row;
    }
    bool serves(AgentId id, QueueId queue) const {
        Agent agent;
        std::map<TeamId, std::vector<QueueId>> teams;
        for (const Event& event : events_) {
            if (const auto* e = std::get_if<TeamChanged>(&event.body)) teams[e->team.id] = e->team.queues;
            if (const auto* e = std::get_if<AgentAdded>(&event.body))
                if (e->agent.id == id) agent = e->agent;
        }
        std::vector<QueueId> all = agent.queues;
        for (TeamId team : agent.teams) all.insert(all.end(), teams[team].begin(), teams[team].end());
        return std::count(all.begin(), all.end(), queue) > 0;
    }

    BoardFigures figures(QueueId queue, Channel channel, TimePoint from, TimePoint to) const {
        BoardFigures f;
        auto within = [&](TimePoint at) { return from <= at && at <= to; };
        for (const Stay& stay : stays_) {
            if (stay.queue != queue || stay.channel != channel) continue;
            TimePoint arrived = timeOf(stay.spells[0].from);
            f.arrived += within(arrived);
            auto taken = std::find_if(stay.spells.begin(), stay.spells.end(),
                                      [](auto& spell) { return spell.state == ContactState::Active; });
            bool accepted = taken != stay.spells.end();
            if (accepted && within(timeOf(taken->from))) {
                ++f.accepted;
                f.waited += timeOf(taken->from) - arrived;
            }
            if (stay.end == kNever || stay.erased || !within(timeOf(stay.end))) continue;
            f.abandoned += stay.abandoned && !accepted;
            if (!accepted) continue;
            ++f.ended;
            for (const Spell& spell : stay.spells)
                if (inHand(spell)) f.handled += timeOf(spell.to) - timeOf(spell.from);
        }
        for (Promise promise : promises_) {
            if (!promise.over && promise.due < to) breaks(promise);
            bool here = promise.queue == queue && promise.channel == channel;
            if (!here || !(promise.kept || promise.broken) || !within(promise.at)) continue;
            ++f.promised;
            f.kept += promise.kept;
        }
        return f;
    }

    BoardAgent agentRow(AgentId agent, TimePoint now, TimePoint dayStart) const {
        BoardAgent row;
        row.state = stateAt(agent, last());
        row.activity = activityAt(agent, last());
        Activity before = Activity::SignedOut;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            if (activityAt(agent, i) != before) row.since = timeOf(i);
            before = activityAt(agent, i);
        }
        for (const Stay& stay : stays_) {
            const Spell* spell = spellAt(stay, last());
            if (spell && spell->agent == agent)
                row.contacts.push_back({stay.contact, stay.conversation, stay.channel, spell->state,
                                        stay.queue, timeOf(spell->from)});
            countEnded(row, agent, stay, now, dayStart);
        }
        std::sort(row.contacts.begin(), row.contacts.end(), [](auto& a, auto& b) {
            return std::tie(a.since, a.contact) < std::tie(b.since, b.contact);
        });
        for (std::size_t i = 0; i < events_.size(); ++i) {
            TimePoint from = std::max(timeOf(i), dayStart);
            TimePoint to = i < last() ? std::min(timeOf(i + 1), now) : now;
            Presence presence = stateAt(agent, i).presence;
            if (from >= to || presence == Presence::SignedOut) continue;
            bool busy = has(agent, ContactState::Active, i) || has(agent, ContactState::WrapUp, i);
            if (busy) row.busyToday += to - from;
            if (!busy && presence == Presence::Ready) row.freeToday += to - from;
        }
        return row;
    }
    void countEnded(BoardAgent& row, AgentId agent, const Stay& stay, TimePoint now,
                    TimePoint dayStart) const {
        if (stay.end == kNever || stay.erased) return;
        const Spell& at = stay.spells.back();
        bool today = dayStart <= timeOf(stay.end) && timeOf(stay.end) <= now;
        if (!today || !inHand(at) || at.agent != agent) return;
        std::size_t first = stay.spells.size() - 1;
        while (first > 0 && inHand(stay.spells[first - 1]) && stay.spells[first - 1].agent == agent) --first;
        ++row.endedToday;
        row.handledToday += timeOf(stay.end) - timeOf(stay.spells[first].from);
    }

    std::uint32_t waitingIn(const Seen& seen, std::size_t i) const {
        std::size_t all = 0;
        for (auto [queue, channel] : seen) all += waitingAt(queue, channel, i).size();
        return static_cast<std::uint32_t>(all);
    }
    BoardTrend trendStep(TimePoint from, TimePoint to, const Seen& seen,
                         const std::vector<std::uint32_t>& waiting) const {
        BoardTrend step;
        step.from = from;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            bool settled = i == last() || timeOf(i + 1) != timeOf(i);
            if (!settled || timeOf(i) >= to) continue;
            // What stood before the step began is the least; the events are in order.
            step.mostWaiting = timeOf(i) < from ? waiting[i] : std::max(step.mostWaiting, waiting[i]);
        }
        for (auto [queue, channel] : seen) {
            BoardFigures f = figures(queue, channel, from, to - Millis(1));
            step.arrived += f.arrived;
            step.accepted += f.accepted;
        }
        return step;
    }
};

} // namespace santral::test
