// A day on a small floor, told step by step: two queues whose work the hub hands out, one whose agents take
// for themselves.
#pragma once

#include "core/routing/board_fold.hpp"

namespace santral::test {

class BoardDay {
public:
    const QueueId sales{{0, 1}}, support{{0, 2}}, mail{{0, 3}};
    const AgentId ayse{{0, 11}}, deniz{{0, 12}};
    const ConversationId talk{{0, 21}}, otherTalk{{0, 22}};
    const ContactId contact{{0, 31}}, other{{0, 32}};
    const TimePoint dayStart = fromMillis(1'800'000'000'000);

    BoardDay() {
        at(-std::chrono::hours(1));
        queue(sales, HandOut::Push);
        queue(support, HandOut::Push);
        queue(mail, HandOut::Pull);
        at(Millis(0));
    }

    BoardDay& at(Millis sinceDayStart) {
        now = dayStart + sinceDayStart;
        return *this;
    }
    void happens(EventBody body, ConversationId conversation = {}) {
        Event event;
        event.seq = ++seq_;
        event.at = now;
        event.conversation = conversation;
        event.identity = {{7, conversation.value.lo}};
        event.body = std::move(body);
        fold.apply(event);
    }

    // The organisation
    void queue(QueueId id, HandOut handOut, bool away = false) {
        Queue changed;
        changed.id = id;
        changed.away = away;
        changed.work.handOut = handOut;
        happens(QueueChanged{changed});
    }
    void serves(AgentId id, std::vector<QueueId> queues, std::vector<TeamId> teams = {}) {
        Agent agent;
        agent.id = id;
        agent.queues = std::move(queues);
        agent.teams = std::move(teams);
        happens(AgentAdded{agent});
    }
    void is(AgentId id, Presence presence) {
        AgentState state;
        state.agent = id;
        state.presence = presence;
        state.since = now;
        happens(AgentStateChanged{state});
    }

    // Contacts
    void queued(ContactId id, QueueId queue, Channel channel = Channel::Chat) {
        ContactQueued e;
        e.contact = id;
        e.queue = queue;
        e.channel = channel;
        happens(e, talk);
    }
    void offered(ContactId id, AgentId agent) { happens(ContactOffered{id, agent, now, {}}, talk); }
    void accepted(ContactId id, QueueId queue, AgentId agent, Channel channel = Channel::Chat) {
        happens(ContactAccepted{id, queue, channel, agent}, talk);
    }
    void returned(ContactId id, AgentId agent) {
        happens(ContactReturned{id, agent, ReturnWhy::GivenBack}, talk);
    }
    void ended(ContactId id, EndWhy why, std::optional<TimePoint> wrapUp = {}) {
        happens(ContactEnded{id, {}, why, wrapUp}, talk);
    }
    void wrapped(ContactId id) { happens(WrapUpEnded{id, {}, {}}, talk); }

    // Conversations
    void opened(ConversationId id, QueueId queue, Channel channel = Channel::Chat) {
        ConversationOpened e;
        e.queue = queue;
        e.channel = channel;
        happens(e, id);
    }
    void said(ConversationId id, Direction direction, bool note = false, Channel channel = Channel::Chat) {
        MessageAdded e;
        e.direction = direction;
        e.note = note;
        e.channel = channel;
        happens(e, id);
    }
    void called(ConversationId id, std::optional<TimePoint> answeredAt) {
        CallChanged call;
        call.direction = Direction::Out;
        call.startedAt = now;
        call.answeredAt = answeredAt;
        call.endedAt = now;
        happens(call, id);
    }
    void promised(ConversationId id, std::optional<Millis> dueSinceDayStart) {
        ServiceDue e;
        if (dueSinceDayStart) e.answer = ServiceClock{dayStart + *dueSinceDayStart, {}, ServiceMark::None};
        happens(e, id);
    }

    // What the board shows
    Board board() const { return fold.board(now, dayStart); }
    BoardQueue of(QueueId id) const {
        for (const BoardQueue& one : board().queues)
            if (one.queue == id) return one;
        return {};
    }
    QueueChannelFigures of(QueueId id, Channel channel) const {
        for (const QueueChannelFigures& one : of(id).channels)
            if (one.channel == channel) return one;
        return {};
    }
    BoardFigures today(QueueId id, Channel channel = Channel::Chat) const { return of(id, channel).today; }
    std::uint32_t waiting(QueueId id, Channel channel = Channel::Chat) const {
        return of(id, channel).waiting;
    }
    BoardAgent of(AgentId id) const {
        for (const BoardAgent& one : board().agents)
            if (one.state.agent == id) return one;
        return {};
    }

    routing::BoardFold fold;
    TimePoint now = dayStart;

private:
    Seq seq_ = 0;
};

} // namespace santral::test
