#include "tests/ui/support/sample_floor.hpp"

#include "core/base/random.hpp"

namespace santral::ui::sample {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class FloorFounder {
public:
    FloorFounder(TestHub& hub, const Clock& clock, Random& random)
        : hub_(hub), clock_(clock), random_(random) {}

    Floor found() {
        hire();
        divide();
        words();
        states();
        hub_.setOrganisation(f_.all);
        return f_;
    }

private:
    template <class IdType>
    IdType id() {
        return makeId<IdType>(clock_, random_);
    }
    void hire() {
        Agent me = hub_.self();
        me.role = Role::Supervisor;
        std::vector<Agent> agents{me};
        f_.me = me.id;
        const auto add = [&](const char* name) {
            agents.push_back({id<AgentId>(), name, Role::Agent});
            return agents.back().id;
        };
        f_.deniz = add("Deniz Yıldırım");
        f_.can = add("Can Aksoy");
        f_.leyla = add("Leyla Məmmədova");
        f_.orxan = add("Orxan Quliyev");
        f_.gizem = add("Gizem Şahin");
        hub_.setAgents(agents);
    }
    QueueId queue(const char* name, std::uint32_t firstAnswer, std::uint32_t target) {
        Queue queue;
        queue.id = id<QueueId>();
        queue.name = name;
        queue.work.handOut = HandOut::Push;
        queue.work.level.firstAnswer = firstAnswer;
        queue.work.level.target = target;
        f_.all.queues.push_back(queue);
        return queue.id;
    }
    void divide() {
        f_.returns = queue("İade ve değişim", 180, 80);
        f_.orders = queue("Sipariş", 120, 80);
        f_.billing = queue("Fatura", 3600, 90);
        f_.support = queue("Teknik destek", 300, 85);
    }
    ReasonId reason(const char* name, ReasonKind kind) {
        f_.all.reasons.push_back({id<ReasonId>(), name, kind, false});
        return f_.all.reasons.back().id;
    }
    void words() {
        f_.lunch = reason("Öğle yemeği", ReasonKind::NotReady);
        f_.pause = reason("Mola", ReasonKind::NotReady);
        f_.training = reason("Eğitim", ReasonKind::NotReady);
        f_.settled = reason("Çözüldü", ReasonKind::Close);
        f_.resigned = reason("Müşteri vazgeçti", ReasonKind::Close);
    }
    void state(AgentId agent, Presence presence, PresenceWhy why, Millis ago, ReasonId reason = {}) {
        AgentState state;
        state.agent = agent;
        state.presence = presence;
        state.why = why;
        state.reason = reason;
        state.since = clock_.now() - ago;
        f_.all.states.push_back(state);
    }
    void states() {
        state(f_.me, Presence::Ready, PresenceWhy::Chosen, minutes(42));
        state(f_.deniz, Presence::Ready, PresenceWhy::Chosen, hours(2));
        state(f_.can, Presence::NotReady, PresenceWhy::Chosen, minutes(18), f_.lunch);
        state(f_.leyla, Presence::Ready, PresenceWhy::Chosen, minutes(95));
        f_.all.states.back().off = {Channel::Phone};
        state(f_.orxan, Presence::NotReady, PresenceWhy::NotAnswering, seconds(96));
        state(f_.gizem, Presence::SignedOut, PresenceWhy::Chosen, hours(3));
    }

    TestHub& hub_;
    const Clock& clock_;
    Random& random_;
    Floor f_;
};

BoardFigures figures(int arrived, int accepted, int abandoned, int promised, int kept) {
    BoardFigures f;
    f.arrived = std::uint32_t(arrived);
    f.accepted = std::uint32_t(accepted);
    f.abandoned = std::uint32_t(abandoned);
    f.ended = f.accepted;
    f.promised = std::uint32_t(promised);
    f.kept = std::uint32_t(kept);
    return f;
}

BoardQueue boardQueue(QueueId id, QueueChannelFigures channel, std::array<int, 4> agents) {
    BoardQueue queue;
    queue.queue = id;
    queue.channels = {channel};
    queue.ready = std::uint32_t(agents[0]);
    queue.busy = std::uint32_t(agents[1]);
    queue.wrapUp = std::uint32_t(agents[2]);
    queue.notReady = std::uint32_t(agents[3]);
    return queue;
}

QueueChannelFigures channelOf(Channel channel, int waiting, int active, std::optional<TimePoint> oldest,
                              BoardFigures today, BoardFigures lately) {
    return {channel, std::uint32_t(waiting), std::uint32_t(active), oldest, today, lately};
}

BoardAgent boardAgent(const Floor& floor, AgentId id, Activity activity, TimePoint since, int ended,
                      Millis handled, Millis busy, Millis free) {
    BoardAgent agent;
    for (const AgentState& state : floor.all.states)
        if (state.agent == id) agent.state = state;
    agent.activity = activity;
    agent.since = since;
    agent.endedToday = std::uint32_t(ended);
    agent.handledToday = handled;
    agent.busyToday = busy;
    agent.freeToday = free;
    return agent;
}

void addTrend(Board& board, TimePoint at) {
    for (int i = 0; i < 38; ++i) {
        const int arrived = 4 + (i * 7) % 9 + (i > 10 && i < 24 ? 6 : 0);
        board.trend.push_back({at - (38 - i) * kTrendStep, std::uint32_t(arrived),
                               std::uint32_t(std::max(0, arrived - 1)),
                               std::uint32_t((i * 5) % 7 + (i > 14) * 2)});
    }
    BoardTrendPart chats{{}, Channel::Chat, {}, {}, {}};
    for (const BoardTrend& step : board.trend) {
        chats.arrived.push_back(step.arrived / 2);
        chats.accepted.push_back(step.accepted / 2);
        chats.mostWaiting.push_back(step.mostWaiting / 2);
    }
    board.parts = {chats};
}

} // namespace

Floor setUpFloor(TestHub& hub, const Clock& clock, Random& random) {
    return FloorFounder(hub, clock, random).found();
}

Board boardOf(const Floor& floor, TimePoint at, Random& random, const Clock& clock) {
    Board board;
    board.at = at;
    board.queues = {
        boardQueue(floor.returns,
                   channelOf(Channel::Chat, 4, 3, at - seconds(252), figures(86, 71, 6, 80, 62),
                             figures(9, 7, 1, 8, 5)),
                   {1, 2, 1, 1}),
        boardQueue(floor.orders,
                   channelOf(Channel::Chat, 2, 4, at - seconds(100), figures(132, 121, 3, 128, 110),
                             figures(14, 13, 0, 13, 12)),
                   {2, 2, 0, 1}),
        boardQueue(floor.billing,
                   channelOf(Channel::Mail, 7, 2, at - minutes(21), figures(58, 49, 0, 51, 49),
                             figures(4, 4, 0, 4, 4)),
                   {1, 1, 0, 0}),
        boardQueue(
            floor.support,
            channelOf(Channel::Phone, 0, 1, std::nullopt, figures(23, 22, 1, 23, 21), figures(0, 0, 0, 0, 0)),
            {1, 1, 0, 2}),
    };
    const auto contact = [&](Channel channel, ContactState state, QueueId queue, Millis ago) {
        return BoardContact{makeId<ContactId>(clock, random),
                            makeId<ConversationId>(clock, random),
                            channel,
                            state,
                            queue,
                            at - ago};
    };
    board.agents = {
        boardAgent(floor, floor.me, Activity::Idle, at - seconds(84), 18, minutes(95), minutes(121),
                   minutes(64)),
        boardAgent(floor, floor.deniz, Activity::Busy, at - minutes(11), 27, minutes(140), minutes(188),
                   minutes(22)),
        boardAgent(floor, floor.can, Activity::NotReady, at - minutes(18), 12, minutes(51), minutes(70),
                   minutes(58)),
        boardAgent(floor, floor.leyla, Activity::WrapUp, at - seconds(35), 21, minutes(110), minutes(150),
                   minutes(40)),
        boardAgent(floor, floor.orxan, Activity::NotReady, at - seconds(96), 9, minutes(66), minutes(80),
                   minutes(75)),
        boardAgent(floor, floor.gizem, Activity::SignedOut, at - hours(3), 14, minutes(80), minutes(100),
                   minutes(30)),
    };
    board.agents[1].contacts = {contact(Channel::Chat, ContactState::Active, floor.returns, minutes(11)),
                                contact(Channel::Chat, ContactState::Active, floor.orders, minutes(6)),
                                contact(Channel::Mail, ContactState::Active, floor.billing, minutes(2))};
    board.agents[3].contacts = {contact(Channel::Chat, ContactState::WrapUp, floor.returns, seconds(35))};
    addTrend(board, at);
    return board;
}

namespace {

ContactId addContact(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId to,
                     const std::function<void(Contact&)>& shape) {
    Contact contact;
    contact.id = makeId<ContactId>(clock, random);
    contact.queue = floor.returns;
    contact.agent = floor.me;
    contact.queuedAt = contact.since = clock.now();
    hub.edit(to, [&](Conversation& c) {
        contact.channel = c.channel;
        c.queue = floor.returns;
        shape(contact);
        c.contacts = {contact};
    });
    return contact.id;
}

} // namespace

ContactId offer(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId to) {
    return addContact(hub, clock, random, floor, to, [&](Contact& contact) {
        contact.state = ContactState::Offered;
        contact.until = clock.now() + seconds(20);
    });
}

ContactId offerCall(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId to,
                    CallId call) {
    return addContact(hub, clock, random, floor, to, [&](Contact& contact) {
        contact.state = ContactState::Offered;
        contact.until = clock.now() + seconds(20);
        contact.channel = Channel::Phone;
        contact.call = call;
    });
}

ContactId putInHand(TestHub& hub, const Clock& clock, Random& random, const Floor& floor, ConversationId of,
                    ContactState state) {
    return addContact(hub, clock, random, floor, of, [&](Contact& contact) {
        contact.state = state;
        if (state == ContactState::WrapUp) contact.until = clock.now() + seconds(60);
    });
}

void promise(TestHub& hub, ConversationId of, TimePoint due) {
    hub.edit(of, [&](Conversation& c) {
        if (!c.waitingSince) c.waitingSince = c.lastAt;
        const Millis whole = due - *c.waitingSince;
        c.answer = ServiceClock{due, *c.waitingSince + whole * 3 / 4, ServiceMark::None};
    });
}

} // namespace santral::ui::sample
