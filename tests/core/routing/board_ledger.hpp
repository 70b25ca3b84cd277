// A ledger in which random things happen on a small floor, each as the hub could have written it.
#pragma once

#include "core/base/random.hpp"
#include "core/domain/events.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace santral::test {

class BoardLedger {
public:
    explicit BoardLedger(std::uint64_t seed) : random_(seed), longest_(seed % 3 == 0 ? 150 : 6) {
        for (std::uint64_t n = 1; n <= kQueues; ++n) changeQueue({{0, n}});
        for (std::uint64_t n = 1; n <= 2; ++n) changeTeam({{0, n}});
        for (std::uint64_t n = 1; n <= kAgents; ++n) changeAgent({{0, n}});
    }

    void step() {
        if (!chance(30)) now_ += ticks(longest_); // the others happen at the same moment
        happen();
    }
    std::uint64_t upTo(std::uint64_t most) { return random_.next() % (most + 1); }
    // Times are coarse, so that some fall together.
    Millis ticks(std::uint64_t most) { return std::chrono::seconds(10 * upTo(most)); }
    const std::vector<Event>& events() const { return events_; }

private:
    static constexpr std::uint64_t kQueues = 4, kAgents = 5;

    struct Talk { // a conversation
        ConversationId id;
        IdentityId identity;
        QueueId queue;
        bool open = true;
        std::optional<TimePoint> due;
        ConversationId into; // merged into that one
    };
    struct Piece { // a contact
        ContactId id;
        ConversationId talk;
        QueueId queue;
        Channel channel = Channel::Chat;
        ContactState state = ContactState::Waiting;
        AgentId agent;
    };

    bool chance(std::uint64_t percent) { return upTo(99) < percent; }
    AgentId anyAgent() { return {{0, 1 + upTo(kAgents - 1)}}; }
    QueueId anyQueue() { return {{0, 1 + upTo(kQueues - 1)}}; }
    Channel anyChannel() { return static_cast<Channel>(upTo(2)); }

    void add(EventBody body, ConversationId conversation = {}, IdentityId identity = {}) {
        Event event;
        event.seq = events_.size() + 1;
        event.id = {{1, event.seq}};
        event.at = now_;
        event.conversation = conversation;
        event.identity = identity;
        event.body = std::move(body);
        events_.push_back(std::move(event));
    }

    void happen() {
        switch (upTo(15)) {
        case 0:
            return chance(20) ? changeQueue(anyQueue()) : changeState(anyAgent());
        case 1:
            return chance(30) ? changeTeam({{0, 1 + upTo(1)}}) : changeState(anyAgent());
        case 2:
            return chance(20) ? changeAgent(anyAgent()) : changeState(anyAgent());
        case 3:
        case 4:
            return opens();
        case 5:
        case 6:
        case 7:
            return talks_.empty() ? opens() : says(anyTalk());
        case 8:
            return talks_.empty() ? opens() : changes(anyTalk());
        case 9:
            return talks_.empty() ? opens() : promises(anyTalk());
        case 10:
            return talks_.empty() ? opens() : begins(anyTalk());
        default:
            if (pieces_.empty()) return talks_.empty() ? opens() : begins(anyTalk());
            return goesOn(upTo(pieces_.size() - 1));
        }
    }

    // The organisation

    void changeQueue(QueueId id) {
        Queue queue;
        queue.id = id;
        queue.away = chance(10);
        queue.work.handOut = chance(id.value.lo % 2 == 0 ? 85 : 15) ? HandOut::Push : HandOut::Pull;
        add(QueueChanged{queue});
    }
    std::vector<QueueId> someQueues() {
        std::vector<QueueId> some;
        for (std::uint64_t n = 1; n <= kQueues; ++n)
            if (chance(40)) some.push_back({{0, n}});
        return some;
    }
    void changeTeam(TeamId id) {
        Team team;
        team.id = id;
        team.queues = someQueues();
        add(TeamChanged{team});
    }
    void changeAgent(AgentId id) {
        Agent agent;
        agent.id = id;
        agent.queues = someQueues();
        if (chance(60)) agent.teams.push_back({{0, 1 + upTo(1)}});
        add(AgentAdded{agent});
    }
    void changeState(AgentId id) {
        AgentState state;
        state.agent = id;
        state.presence = chance(60) ? Presence::Ready : static_cast<Presence>(upTo(2));
        state.since = now_;
        add(AgentStateChanged{state});
    }

    // Conversations

    Talk& anyTalk() { return talks_[upTo(talks_.size() - 1)]; }
    template <class Body>
    void add(Body body, const Talk& talk) {
        add(EventBody(std::move(body)), talk.id, talk.identity);
    }
    void opens() {
        std::uint64_t n = ++made_;
        Talk talk{{{2, n}}, {{3, n}}, chance(90) ? anyQueue() : QueueId{}, true, {}, {}};
        ConversationOpened opened;
        opened.queue = talk.queue;
        opened.channel = anyChannel();
        add(opened, talk);
        talks_.push_back(talk);
        if (chance(80)) says(talks_.back());
    }
    void says(Talk& talk) {
        if (chance(25)) return calls(talk);
        MessageAdded message;
        message.channel = anyChannel();
        message.direction = chance(60) ? Direction::In : Direction::Out;
        message.note = message.direction == Direction::Out && chance(30);
        if (message.direction == Direction::In && chance(5)) message.happened = now_ - std::chrono::hours(1);
        if (!talk.open && message.direction == Direction::In) reopens(talk, {});
        add(message, talk);
    }
    void calls(const Talk& talk) {
        CallChanged call;
        call.direction = chance(70) ? Direction::In : Direction::Out;
        call.startedAt = now_;
        if (chance(60)) call.endedAt = now_;
        if (chance(40)) call.answeredAt = now_;
        if (call.endedAt) call.outcome = call.answeredAt ? CallOutcome::Answered : CallOutcome::Missed;
        add(call, talk);
    }
    void reopens(Talk& talk, std::optional<TimePoint> waitingSince) {
        talk.open = true;
        add(ConversationReopened{waitingSince, 0}, talk);
    }
    void changes(Talk& talk) {
        switch (upTo(7)) {
        case 6:
            return talk.into ? parts(talk) : merges(talk, anyTalk());
        case 7:
            return splits(talk, anyTalk());
        case 0:
        case 1:
            return add(ConversationAssigned{chance(60) ? anyAgent() : AgentId{}}, talk);
        case 2: {
            QueueId from = talk.queue;
            talk.queue = chance(90) ? anyQueue() : QueueId{};
            return add(ConversationMoved{talk.queue, from}, talk);
        }
        case 3:
            talk.open = false;
            return add(ConversationClosed{}, talk);
        case 4:
            if (chance(20)) return erases(talk.id);
            return reopens(talk, chance(50) ? std::optional(now_ - ticks(6)) : std::nullopt);
        default:
            return add(ConversationSnoozed{now_, {}, 0}, talk);
        }
    }
    std::optional<TimePoint> maybeSince() {
        return chance(60) ? std::optional(now_ - ticks(6)) : std::nullopt;
    }
    void merges(Talk& talk, const Talk& into) {
        if (talk.id == into.id) return;
        talk.open = false;
        talk.into = into.id;
        add(ConversationMerged{into.id, 1}, talk);
        ConversationTookOver took;
        took.share = {talk.id, 1, maybeSince(), 1, false, {}};
        if (chance(40)) took.channel = anyChannel();
        add(took, into);
    }
    void splits(const Talk& talk, const Talk& made) {
        Said said;
        said.channel = anyChannel();
        said.waitingSince = maybeSince();
        add(ItemsLeft{made.id, 1, {}, said, {}}, talk);
        said.waitingSince = maybeSince();
        add(ItemsCame{talk.id, {}, said, {}}, made);
    }
    void parts(Talk& talk) {
        ConversationSeparated apart;
        apart.from = talk.into;
        apart.state = chance(70) ? ConversationState::Open : ConversationState::Closed;
        apart.waitingSince = maybeSince();
        talk.open = apart.state == ConversationState::Open;
        add(apart, talk);
        auto from =
            std::find_if(talks_.begin(), talks_.end(), [&](auto& one) { return one.id == talk.into; });
        if (from != talks_.end()) add(ConversationLetGo{talk.id, maybeSince()}, *from);
        talk.into = {};
    }
    void promises(Talk& talk) {
        ServiceDue due;
        bool same = talk.due && chance(30);
        if (!same) talk.due = now_ + ticks(2 * longest_) - ticks(longest_ / 4);
        if (chance(90)) due.answer = ServiceClock{*talk.due, *talk.due, ServiceMark::None};
        add(due, talk);
    }
    void erases(ConversationId id) {
        auto talk = std::find_if(talks_.begin(), talks_.end(), [&](auto& one) { return one.id == id; });
        CustomerErased erased;
        erased.identities.push_back(talk->identity);
        if (chance(70)) erased.conversations.push_back(id);
        talks_.erase(talk);
        std::erase_if(pieces_, [&](const Piece& piece) { return piece.talk == id; });
        add(erased);
    }

    // Contacts

    void begins(const Talk& talk) {
        Piece piece{{{4, ++made_}}, talk.id, talk.queue, anyChannel(), {}, {}};
        pieces_.push_back(piece);
        if (chance(70)) return queues(pieces_.back());
        accepts(pieces_.back());
    }
    void queues(Piece& piece) {
        piece.state = ContactState::Waiting;
        piece.agent = {};
        ContactQueued queued;
        queued.contact = piece.id;
        queued.queue = piece.queue;
        queued.channel = piece.channel;
        add(queued, piece.talk);
    }
    void accepts(Piece& piece) {
        if (!piece.agent || chance(20)) piece.agent = anyAgent();
        piece.state = ContactState::Active;
        add(ContactAccepted{piece.id, piece.queue, piece.channel, piece.agent}, piece.talk);
    }
    void goesOn(std::size_t which) {
        Piece& piece = pieces_[which];
        if (piece.state == ContactState::WrapUp) {
            add(WrapUpEnded{piece.id, piece.agent, {}}, piece.talk);
            pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(which));
            return;
        }
        if (chance(10)) {
            piece.queue = anyQueue();
            return chance(80) ? queues(piece) : accepts(piece);
        }
        if (chance(20)) return ends(which);
        if (piece.state == ContactState::Waiting && chance(60)) {
            piece.state = ContactState::Offered;
            piece.agent = anyAgent();
            return add(ContactOffered{piece.id, piece.agent, now_, {}}, piece.talk);
        }
        if (piece.state != ContactState::Waiting && chance(25)) {
            ContactReturned returned{piece.id, piece.agent, ReturnWhy::GivenBack};
            piece.state = ContactState::Waiting;
            piece.agent = {};
            return add(returned, piece.talk);
        }
        accepts(piece);
    }
    void ends(std::size_t which) {
        Piece& piece = pieces_[which];
        ContactEnded ended;
        ended.contact = piece.id;
        bool active = piece.state == ContactState::Active;
        if (active) ended.agent = piece.agent;
        ended.why = !active && chance(60) ? EndWhy::Abandoned : EndWhy::Closed;
        if (active && chance(60)) ended.wrapUp = now_ + Millis(10'000);
        add(ended, piece.talk);
        if (ended.wrapUp)
            piece.state = ContactState::WrapUp;
        else
            pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(which));
    }

    SeededRandom random_;
    std::uint64_t longest_; // until the next thing happens, in ticks
    TimePoint now_ = fromMillis(1'800'000'000'123);
    std::uint64_t made_ = 0;
    std::vector<Event> events_;
    std::vector<Talk> talks_;
    std::vector<Piece> pieces_;
};

} // namespace santral::test
