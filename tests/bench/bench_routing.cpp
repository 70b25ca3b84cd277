// One decision of the router on a full floor: contacts that wait, agents who are busy, and one thing that
// happens at a time, as the hub asks after each. Beside it, in the same run, the same question answered by
// looking at every waiting contact and every agent.
#include "core/base/random.hpp"
#include "core/routing/router.hpp"
#include "tests/bench/figures.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kQueues = 20, kSkills = 12;

struct Size {
    std::uint64_t contacts = 10'000, agents = 1'000, decisions = 20'000;
};

class Floor {
public:
    explicit Floor(Size size) : size_(size) {
        for (std::uint64_t n = 1; n <= kQueues; ++n) {
            routing::QueueRules rules{{{0, n}}};
            rules.skills = {{{{0, 1 + n % kSkills}}, 2}};
            rules.widenings = {{60s, 1, {}, 0}, {180s, 0, {{0, 1 + n % kQueues}}, 1}};
            router_.setQueue(rules);
        }
        for (std::uint64_t n = 1; n <= size_.agents; ++n) router_.setAgent(agent(n));
        while (router_.waiting().size() < size_.contacts) {
            for (int more = 0; more < 10; ++more) arrives();
            remember(router_.decide(now_ += 200ms));
        }
    }

    // Something happens: mostly one contact ends and one comes, now and then an agent's state changes.
    double decide() {
        now_ += 20ms;
        std::uint64_t what = random_.next() % 100;
        if (what < 48) {
            arrives();
        } else if (what < 96) {
            std::swap(inHand_[random_.next() % inHand_.size()], inHand_.back());
            router_.end(inHand_.back(), now_);
            inHand_.pop_back();
        } else {
            router_.setAgent(agent(1 + random_.next() % size_.agents));
        }
        auto start = Steady::now();
        auto made = router_.decide(now_);
        double took = millisSince(start);
        remember(made);
        return took;
    }

    // What a router without memory would do for the same answer.
    double lookAtAll() {
        auto waiting = router_.waiting();
        std::size_t fits = 0;
        auto start = Steady::now();
        for (ContactId contact : waiting)
            for (std::uint64_t n = 1; n <= size_.agents; ++n)
                fits += router_.verdict(contact, {{0, n}}, now_) == routing::Verdict::Fits;
        double took = millisSince(start);
        if (fits) std::fprintf(stderr, "%zu contacts wait though somebody fits them\n", fits);
        return took;
    }
    std::size_t made() const { return made_; }
    std::size_t waiting() const { return router_.waiting().size(); }

private:
    routing::Agent agent(std::uint64_t n) {
        routing::Agent made;
        made.id = {{0, n}};
        for (int more = 0; more < 4; ++more) made.queues.push_back({{0, 1 + random_.next() % kQueues}});
        for (std::uint64_t skill = 1; skill <= kSkills; ++skill)
            if (random_.next() % 2)
                made.skills.push_back({{{0, skill}}, static_cast<int>(1 + random_.next() % 5)});
        made.idleSince = now_;
        return made;
    }
    void arrives() {
        routing::Contact contact;
        contact.id = {{0, ++contacts_}};
        contact.queue = {{0, 1 + random_.next() % kQueues}};
        contact.channel = static_cast<Channel>(random_.next() % 3);
        contact.queuedAt = now_;
        contact.deadline = now_ + Millis(random_.next() % 600'000);
        contact.priority = static_cast<int>(random_.next() % 3);
        if (random_.next() % 10 == 0) {
            contact.preferred = {{0, 1 + random_.next() % size_.agents}};
            contact.preferredUntil = now_ + 20s;
        }
        router_.add(contact);
    }
    void remember(const std::vector<routing::Assignment>& made) {
        for (const auto& one : made) inHand_.push_back(one.contact);
        made_ += made.size();
    }

    Size size_;
    SeededRandom random_{1};
    routing::Router router_;
    TimePoint now_ = fromMillis(1'800'000'000'000);
    std::uint64_t contacts_ = 0;
    std::vector<ContactId> inHand_;
    std::size_t made_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    CLI::App app("One decision of the router on a full floor");
    Size size;
    app.add_option("--contacts", size.contacts, "that wait");
    app.add_option("--agents", size.agents, "who are signed in");
    app.add_option("--decisions", size.decisions, "that are timed");
    CLI11_PARSE(app, argc, argv);

    Floor floor(size);
    std::size_t before = floor.made();
    Sample decisions;
    double worst = 0;
    for (std::uint64_t n = 0; n < size.decisions; ++n) {
        double took = floor.decide();
        decisions.add(took);
        worst = std::max(worst, took);
    }
    Line("bench_routing")
        .add("contacts", static_cast<double>(floor.waiting()))
        .add("agents", static_cast<double>(size.agents))
        .add("", decisions)
        .add("worst_ms", worst)
        .add("assigned", static_cast<double>(floor.made() - before))
        .add("look_at_all_ms", floor.lookAtAll())
        .add("aim_p99_ms", 1)
        .print();
}
