#include "core/base/random.hpp"
#include "tests/core/routing/floor_judge.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

// A floor on which random things happen; the judge is told the same as the router.
class RandomFloor {
public:
    explicit RandomFloor(std::uint64_t seed) : random_(seed), busy_(seed % 2 == 0) {
        for (std::uint64_t n = 1; n <= kQueues; ++n) changeQueue({{0, n}});
        for (std::uint64_t n = 1; n <= kAgents; ++n) changeAgent({{0, n}});
    }

    // What was wrong; empty: nothing.
    std::string step() {
        now_ += Millis(upTo(4'000));
        happen();
        decided_.push_back(router_.decide(now_));
        for (const Assignment& made : decided_.back())
            if (std::string wrong = judge_.judge(made, now_); !wrong.empty()) return wrong;
        return judge_.afterwards(router_, now_);
    }
    const std::vector<std::vector<Assignment>>& decided() const { return decided_; }

private:
    static constexpr std::uint64_t kQueues = 3, kAgents = 7, kSkills = 3, kMostWaiting = 20;

    std::uint64_t upTo(std::uint64_t most) { return random_.next() % (most + 1); }
    bool chance(std::uint64_t percent) { return upTo(99) < percent; }
    AgentId anyAgent() { return {{0, 1 + upTo(kAgents - 1)}}; }
    QueueId anyQueue() { return {{0, 1 + upTo(kQueues - 1)}}; }

    void happen() {
        switch (upTo(11)) {
        case 0:
            return changeAgent(anyAgent());
        case 1:
            return leaves(anyAgent());
        case 2:
            return changeQueue(anyQueue());
        case 3:
            return ends(judge_.waiting);
        case 4:
            return refuses();
        case 5:
            return takes();
        case 6:
        case 7:
        case 8:
            return ends(judge_.inHand);
        default:
            for (std::uint64_t more = busy_ ? upTo(5) : 0; more > 0; --more) arrives();
            return arrives();
        }
    }

    std::vector<SkillLevel> anySkills(std::uint64_t percent) {
        std::vector<SkillLevel> skills;
        for (std::uint64_t n = 1; n <= kSkills; ++n)
            if (chance(percent)) skills.push_back({{{0, n}}, static_cast<int>(1 + upTo(4))});
        return skills;
    }
    void changeQueue(QueueId id) {
        QueueRules rules{id};
        rules.open = chance(90);
        rules.skills = anySkills(15);
        if (chance(60)) rules.widenings.push_back({Millis(upTo(30'000)), 1, {}, 0});
        if (chance(60)) rules.widenings.push_back({Millis(upTo(60'000)), 2, anyQueue(), 1});
        if (chance(20)) rules.widenings.push_back({Millis(upTo(60'000)), 0, {}, -2});
        rules.perPriority = Millis(upTo(20'000));
        rules.keepFreeAfter = Millis(upTo(20'000));
        judge_.queues[id] = rules;
        router_.setQueue(rules);
    }
    void changeAgent(AgentId id) {
        routing::Agent agent;
        agent.id = id;
        for (std::size_t channel = 0; channel < kChannels; ++channel) agent.ready[channel] = chance(85);
        for (std::uint64_t n = 1; n <= kQueues; ++n)
            if (chance(60)) agent.queues.push_back({{0, n}});
        agent.skills = anySkills(70);
        if (chance(20)) agent.capacity = {6, {2, 1, 5}, {2, 3, 1}};
        agent.idleSince = now_;
        judge_.agents[id] = agent;
        judge_.capacities[id] = agent.capacity;
        router_.setAgent(agent);
    }
    void leaves(AgentId id) {
        judge_.agents.erase(id);
        router_.removeAgent(id);
    }
    void arrives() {
        if (judge_.waiting.size() >= kMostWaiting) return;
        routing::Contact contact;
        contact.id = {{0, ++contacts_}};
        contact.queue = anyQueue();
        contact.channel = static_cast<Channel>(upTo(2));
        contact.queuedAt = now_;
        contact.deadline = now_ + Millis(upTo(60'000));
        contact.priority = static_cast<int>(upTo(2));
        contact.skills = anySkills(15);
        if (chance(30)) {
            contact.preferred = anyAgent();
            contact.preferredUntil = now_ + Millis(upTo(20'000));
        }
        if (chance(5)) contact.only = anyAgent();
        judge_.waiting[contact.id] = contact;
        router_.add(contact);
    }
    template <class Map>
    auto any(Map& map) {
        return std::next(map.begin(), static_cast<std::ptrdiff_t>(upTo(map.size() - 1)));
    }
    template <class Map>
    void ends(Map& map) {
        if (map.empty()) return;
        auto one = any(map);
        router_.end(one->first, now_);
        map.erase(one);
    }
    void refuses() {
        if (judge_.inHand.empty()) return;
        auto one = any(judge_.inHand);
        TimePoint until = now_ + Millis(upTo(30'000));
        judge_.refusedUntil[{one->first, one->second.agent}] = until;
        judge_.waiting[one->first] = one->second.contact;
        router_.giveBack(one->first, until);
        judge_.inHand.erase(one);
    }
    void takes() {
        if (judge_.waiting.empty()) return;
        auto one = any(judge_.waiting);
        AgentId agent = anyAgent();
        judge_.inHand[one->first] = {one->second, agent};
        router_.take(one->first, agent);
        judge_.waiting.erase(one);
    }

    SeededRandom random_;
    bool busy_; // more comes than gets done
    Router router_;
    test::FloorJudge judge_;
    TimePoint now_ = fromMillis(1'000'000'000);
    std::uint64_t contacts_ = 0;
    std::vector<std::vector<Assignment>> decided_;
};

} // namespace

TEST_CASE("router: whatever happens, an independent judge agrees with every decision") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomFloor floor(seed);
        for (int step = 0; step < 300; ++step) {
            INFO("seed " << seed << ", step " << step);
            REQUIRE(floor.step() == "");
        }
    }
}

TEST_CASE("router: the same happenings give the same decisions") {
    RandomFloor one(7), other(7);
    for (int step = 0; step < 400; ++step) {
        one.step();
        other.step();
    }
    CHECK(one.decided() == other.decided());
}

TEST_CASE("router: no contact starves while others keep coming") {
    Router router;
    TimePoint now = fromMillis(1'000'000'000);
    router.setQueue({QueueId{{0, 1}}});
    for (std::uint64_t n = 1; n <= 3; ++n) {
        routing::Agent agent;
        agent.id = {{0, n}};
        agent.queues = {QueueId{{0, 1}}};
        router.setAgent(agent);
    }
    SeededRandom random(3);
    std::map<ContactId, TimePoint> inHand, since;
    Millis longest{};
    for (std::uint64_t n = 1; n <= 20'000; ++n, now += 1s) {
        // Slightly more than three agents get done: chats of 9 s and now and then a call of 20 s.
        routing::Contact contact;
        contact.id = {{0, n}};
        contact.queue = {{0, 1}};
        contact.channel = n % 20 == 0 ? Channel::Phone : Channel::Chat;
        contact.queuedAt = now;
        contact.deadline = now + 30s;
        contact.priority = static_cast<int>(random.next() % 3);
        if (since.size() - inHand.size() < 200) {
            router.add(contact);
            since[contact.id] = now;
        }
        for (const Assignment& made : router.decide(now)) {
            longest = std::max(longest, made.why.waited);
            inHand[made.contact] = now + (made.contact.value.lo % 20 == 0 ? 20s : 9s);
        }
        std::erase_if(inHand, [&](const auto& one) {
            if (one.second > now) return false;
            router.end(one.first, now);
            return since.erase(one.first) == 1;
        });
    }
    // 200 wait at most and one leaves every 4 s at least; two steps of priority are worth ten minutes
    // besides.
    CHECK(longest < 30min);
}
