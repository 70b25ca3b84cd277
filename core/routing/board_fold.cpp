#include "core/routing/board_fold.hpp"

namespace santral::routing {
namespace {

// Where each kind of event goes.
class BoardVisitor {
public:
    BoardVisitor(const Event& event, BoardTally& tally, BoardContacts& contacts,
                 BoardConversations& conversations)
        : event_(event), tally_(tally), contacts_(contacts), conversations_(conversations) {}

    void operator()(const QueueChanged& e) { tally_.queues.set(e.queue); }
    void operator()(const TeamChanged& e) { tally_.agents.set(e.team); }
    void operator()(const AgentAdded& e) { tally_.agents.set(e.agent); }
    void operator()(const AgentStateChanged& e) { tally_.agents.set(e.state); }

    void operator()(const ContactQueued& e) { contacts_.apply(event_, e, tally_); }
    void operator()(const ContactOffered& e) { contacts_.apply(event_, e, tally_); }
    void operator()(const ContactAccepted& e) { contacts_.apply(event_, e, tally_); }
    void operator()(const ContactReturned& e) { contacts_.apply(event_, e, tally_); }
    void operator()(const ContactEnded& e) { contacts_.apply(event_, e, tally_); }
    void operator()(const WrapUpEnded& e) { contacts_.apply(event_, e, tally_); }

    void operator()(const ConversationOpened&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationAssigned&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationMoved&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationClosed&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationReopened&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationSnoozed&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationMerged&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationTookOver&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationSeparated&) { conversations_.apply(event_, tally_); }
    void operator()(const ConversationLetGo&) { conversations_.apply(event_, tally_); }
    void operator()(const ItemsLeft&) { conversations_.apply(event_, tally_); }
    void operator()(const ItemsCame&) { conversations_.apply(event_, tally_); }
    void operator()(const MessageAdded&) { conversations_.apply(event_, tally_); }
    void operator()(const CallChanged&) { conversations_.apply(event_, tally_); }
    void operator()(const ServiceDue& e) { conversations_.promise(event_, e); }
    void operator()(const CustomerErased& e) { contacts_.forget(conversations_.forget(e, tally_), tally_); }

    template <class T>
    void operator()(const T&) {} // the rest changes nothing on the floor

private:
    const Event& event_;
    BoardTally& tally_;
    BoardContacts& contacts_;
    BoardConversations& conversations_;
};

} // namespace

void BoardFold::apply(const Event& event) {
    conversations_.fallDue(event.at, tally_);
    std::visit(BoardVisitor(event, tally_, contacts_, conversations_), event.body);
    tally_.queues.settle(event.at);
    tally_.agents.settle(event.at);
}

Board BoardFold::board(TimePoint now, TimePoint dayStart) const {
    Board board;
    board.at = now;
    std::vector<QueueChannelFigures> figures(tally_.queues.places());
    TimePoint halfHourAgo = now - kLastHalfHour;
    auto add = [&](const BoardFact& fact) {
        if (fact.at >= dayStart) count(figures[fact.place].today, fact);
        if (fact.at >= halfHourAgo) count(figures[fact.place].lastHalfHour, fact);
    };
    tally_.facts.each(std::min(dayStart, halfHourAgo), now, add);
    conversations_.eachOverdue(now, add);

    board.queues = tally_.queues.board(figures);
    board.trend = trends(now, dayStart).overAll();
    tally_.agents.countInto(board.queues);
    board.agents = tally_.agents.board(now, dayStart);
    contacts_.putInto(board.agents, tally_.queues);
    return board;
}

BoardTrends BoardFold::trends(TimePoint now, TimePoint dayStart) const {
    BoardTrends trends;
    trends.dayStart = dayStart;
    if (now >= dayStart) trends.steps = static_cast<std::size_t>((now - dayStart) / kTrendStep) + 1;
    std::vector<std::size_t> lines = tally_.queues.linesInto(trends);
    tally_.facts.each(dayStart, now, [&](const BoardFact& fact) {
        std::size_t line = lines[fact.place];
        if (line == BoardQueues::kNoLine) return;
        auto& step = trends.lines[line].steps[static_cast<std::size_t>((fact.at - dayStart) / kTrendStep)];
        step.arrived += fact.kind == BoardFactKind::Arrived;
        step.accepted += fact.kind == BoardFactKind::Accepted;
    });
    return trends;
}

} // namespace santral::routing
