#include "tests/sim/day_plan.hpp"

#include "tests/sim/dice.hpp"

#include <algorithm>
#include <cmath>

namespace santral::sim {
namespace {

constexpr std::uint64_t kQueueIds = 9, kSkillIds = 10, kReasonIds = 11, kAgentIds = 12;
constexpr double kChats = 0.55, kMails = 0.30; // the rest are calls
constexpr double kComesAgain = 0.15;
constexpr std::size_t kFirstExtension = 1'001;
constexpr std::uint32_t kPhoneOffer = 120; // signalling takes real time: 2 s of it
constexpr std::size_t kQueues = DayPlan::kChatQueues + DayPlan::kMailQueues + 1;

QueueWork workOf(std::size_t number) {
    QueueWork work;
    work.handOut = HandOut::Push;
    work.sticky = 60;
    work.offer = 20;
    work.gone = 15;
    bool chat = number < DayPlan::kChatQueues, mail = !chat && number + 1 < kQueues;
    work.level.firstAnswer = mail ? 900 : 60;
    work.level.nextAnswer = mail ? 1'800 : 120;
    auto wrapUp = static_cast<std::uint32_t>(20 + 20 * number / (kQueues - 1));
    work.wrapUp = {wrapUp, wrapUp, wrapUp};
    return work;
}

void addQueues(DayPlan& plan) {
    const char* names[kQueues] = {"Satış",  "İade",   "Kargo",     "Teknik",  "Üyelik",
                                  "Mağaza", "Destek", "Faturalar", "Şikâyet", "Telefon"};
    for (std::size_t i = 0; i < kQueues; ++i)
        plan.queues.push_back(Queue{QueueId{{kQueueIds, i + 1}}, names[i], {}, false, workOf(i)});
    plan.skills = {{SkillId{{kSkillIds, 1}}, "Azərbaycanca"}, {SkillId{{kSkillIds, 2}}, "Cihaz"}};
    plan.queues[2].work.skills = {{plan.skills[0].id, 2}};
    plan.queues[3].work.skills = {{plan.skills[1].id, 3}};
    plan.queues[3].work.widenings = {{Millis(120'000), 1, {}, 0}};
    plan.queues[4].work.widenings = {{Millis(90'000), 0, plan.queues[0].id, 1}};
    plan.queues[5].work.quiet = 240;
    plan.reasons = {{ReasonId{{kReasonIds, 1}}, "Çözüldü", ReasonKind::Close},
                    {ReasonId{{kReasonIds, 2}}, "Vazgeçti", ReasonKind::Close},
                    {ReasonId{{kReasonIds, 3}}, "Mola", ReasonKind::NotReady},
                    {ReasonId{{kReasonIds, 4}}, "Eğitim", ReasonKind::NotReady}};
}

// One or two queues each: so every event goes to few desks.
std::vector<std::size_t> servedBy(std::size_t agent, std::size_t agents) {
    std::vector<std::size_t> queues;
    if (agents < 2 * kQueues) { // every queue has somebody
        for (std::size_t q = agent % kQueues; q < kQueues; q += agents) queues.push_back(q);
        return queues;
    }
    std::size_t team = agent % 10, round = agent / 10;
    std::size_t chat = (agent / 10 * 5 + team) % DayPlan::kChatQueues;
    std::size_t mail = DayPlan::kChatQueues + (team + round) % DayPlan::kMailQueues;
    if (team < 5) queues = {chat};
    if (team < 5 && round % 2 == 0) queues.push_back((chat + 1) % DayPlan::kChatQueues);
    if (team >= 5 && team < 8) queues = {mail};
    if (team >= 5 && team < 8 && round % 2 == 1) queues.push_back((chat + 2) % DayPlan::kChatQueues);
    if (team >= 8) queues = {kQueues - 1};
    if (team == 9) queues.push_back(mail);
    return queues;
}

void addAgents(DayPlan& plan, std::size_t agents) {
    for (std::size_t i = 0; i < agents; ++i) {
        Agent agent{AgentId{{kAgentIds, i + 1}}, "Agent " + std::to_string(i + 1), Role::Agent,
                    "agent" + std::to_string(i + 1)};
        for (std::size_t q : servedBy(i, agents)) {
            agent.queues.push_back(plan.queues[q].id);
            for (const SkillLevel& asked : plan.queues[q].work.skills) {
                bool lacks = i % 10 == 3 && agents >= 2 * kQueues;
                int level = std::min(kBestLevel, asked.level + static_cast<int>(i / 10 % 3));
                if (!lacks) agent.skills.push_back({asked.skill, level});
            }
        }
        plan.agents.push_back(std::move(agent));
    }
    for (std::size_t i = 0; i < DayPlan::kSupervisors; ++i) {
        Agent agent{AgentId{{kAgentIds, 1'000 + i}}, "Supervisor " + std::to_string(i + 1), Role::Supervisor,
                    "supervisor" + std::to_string(i + 1)};
        for (const Queue& queue : plan.queues) agent.queues.push_back(queue.id);
        plan.agents.push_back(std::move(agent));
    }
}

// How many come at this share of the day: a peak before noon and a broader one in the afternoon.
double busyAt(double share) {
    auto peak = [share](double at, double width) {
        double away = (share - at) / width;
        return std::exp(-away * away / 2);
    };
    return 0.3 + 0.7 * peak(0.28, 0.08) + 0.6 * peak(0.68, 0.12);
}

Millis whenComes(Dice& dice, Millis day) {
    for (;;) {
        double share = 0.02 + 0.93 * dice.share();
        if (dice.share() < busyAt(share) / 1.2)
            return Millis(static_cast<Millis::rep>(share * static_cast<double>(day.count())));
    }
}

void addChat(Arrival& arrival, Dice& dice) {
    std::size_t messages = dice.below(4);
    Millis at{0};
    for (std::size_t i = 0; i < messages; ++i) arrival.later.push_back(at += dice.seconds(15, 90));
    if (dice.chance(0.06)) arrival.goes = dice.seconds(4, 45);
}

// Real ones among the calls, as evenly as there are many.
void makeReal(DayPlan& plan, std::size_t wished) {
    std::size_t calls = 0, real = 0;
    auto isCall = [](const Arrival& a) { return a.channel == Channel::Phone; };
    auto all = static_cast<std::size_t>(std::count_if(plan.arrivals.begin(), plan.arrivals.end(), isCall));
    for (Arrival& arrival : plan.arrivals) {
        if (!isCall(arrival)) continue;
        ++calls;
        arrival.sip = real * all < std::min(wished, all) * calls;
        if (arrival.sip) ++real;
    }
    plan.queues.back().work.lines = {DayPlan::kLine};
    plan.queues.back().work.offer = kPhoneOffer;
    for (std::size_t i = 0; i < plan.agents.size(); ++i) {
        if (plan.agents[i].role == Role::Agent)
            plan.agents[i].extension = std::to_string(kFirstExtension + i);
    }
}

} // namespace

const Queue& DayPlan::queue(QueueId id) const {
    return *std::find_if(queues.begin(), queues.end(), [id](const Queue& q) { return q.id == id; });
}

std::vector<QueueId> DayPlan::alike(QueueId id) const {
    auto kind = [this](std::size_t i) { return i < kChatQueues ? 0 : i + 1 < queues.size() ? 1 : 2; };
    std::size_t own = static_cast<std::size_t>(&queue(id) - queues.data());
    std::vector<QueueId> all;
    for (std::size_t i = 0; i < queues.size(); ++i) {
        if (i != own && kind(i) == kind(own)) all.push_back(queues[i].id);
    }
    return all;
}

std::size_t DayPlan::sipCalls() const {
    return static_cast<std::size_t>(
        std::count_if(arrivals.begin(), arrivals.end(), [](const Arrival& a) { return a.sip; }));
}

std::vector<ReasonId> DayPlan::reasonsFor(ReasonKind kind) const {
    std::vector<ReasonId> all;
    for (const Reason& reason : reasons) {
        if (reason.kind == kind) all.push_back(reason.id);
    }
    return all;
}

DayPlan planDay(const DayWish& wish) {
    DayPlan plan;
    addQueues(plan);
    addAgents(plan, wish.agents);
    Dice dice(wish.seed);
    std::array<std::vector<std::size_t>, kChannels> before; // customers who came on a channel
    for (std::size_t i = 0; i < wish.contacts; ++i) {
        Arrival arrival;
        double kind = dice.share();
        arrival.channel = kind < kChats            ? Channel::Chat
                          : kind < kChats + kMails ? Channel::Mail
                                                   : Channel::Phone;
        std::size_t queue = arrival.channel == Channel::Chat ? dice.below(DayPlan::kChatQueues)
                            : arrival.channel == Channel::Mail
                                ? DayPlan::kChatQueues + dice.below(DayPlan::kMailQueues)
                                : kQueues - 1;
        arrival.queue = plan.queues[queue].id;
        arrival.at = whenComes(dice, wish.length());
        auto& known = before[indexOf(arrival.channel)];
        bool again = !known.empty() && dice.chance(kComesAgain);
        arrival.customer = again ? known[dice.below(known.size())] : i;
        known.push_back(arrival.customer);
        if (arrival.channel == Channel::Chat) addChat(arrival, dice);
        arrival.missed = arrival.channel == Channel::Phone && dice.chance(0.08);
        plan.arrivals.push_back(std::move(arrival));
    }
    std::sort(plan.arrivals.begin(), plan.arrivals.end(),
              [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    if (wish.sipCalls > 0) makeReal(plan, wish.sipCalls);
    return plan;
}

} // namespace santral::sim
