#include "tests/sim/day_hub.hpp"

#include "core/base/sha256.hpp"
#include "core/base/token.hpp"
#include "core/store/sqlite/access.hpp"
#include "tests/bench/give_up.hpp"

#include <algorithm>

namespace santral::sim {
namespace {

using bench::giveUp;

constexpr Millis kViewRest{100}; // real, as santral-hub has it
constexpr auto kTokenLife = std::chrono::hours(24 * 30);
constexpr Millis kOverdue{60'000}; // an offer that nobody answered goes on long before

} // namespace

DayHub::DayHub(const DayWish& wish, const DayPlan& plan, ScaledClock& clock)
    : clock_(clock), timers_(core_.executor(), clock.speed()), realTimers_(makeTimers(core_.executor())) {
    std::filesystem::path folder = wish.folder / "hub";
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    makeTokens(folder, plan);
    core_.call([&] { open(folder); });
    setUp(plan);
    core_.call([&] {
        serve(folder);
        openForPbx(wish);
    });
}

DayHub::~DayHub() {
    if (phones_) core_.await(phones_->stop());
    core_.await(server_->stop());
    settle();
    core_.call([this] { commits_.reset(); });
    for (Worker* worker : {&core_, &ledger_, &view_, &read_}) worker->stop();
    phones_.reset();
    server_.reset();
    signIn_.reset();
    hub_.reset();
}

// Hashing so many passwords would take longer than a day's morning.
void DayHub::makeTokens(const std::filesystem::path& folder, const DayPlan& plan) {
    auto access = store::openAccess(folder / "access.db");
    if (!access) giveUp("access: " + describe(access.error()));
    TimePoint now = systemClock().now();
    for (const Agent& agent : plan.agents) {
        std::string token = "sd_" + makeToken(systemRandom());
        TokenId id = makeId<TokenId>(systemClock(), systemRandom());
        auto added = (*access)->addToken({{id, agent.id, "desk", now, now, now + kTokenLife}, sha256(token)});
        if (!added) giveUp("access: " + describe(added.error()));
        tokens_[agent.id] = std::move(token);
    }
}

void DayHub::open(const std::filesystem::path& folder) {
    Agent self{AgentId{{4, 1}}, "Hub", Role::Administrator, "hub"};
    LocalHubOptions options;
    options.folder = folder;
    options.self = self;
    options.executors = {core_.executor(), ledger_.executor(), view_.executor(), read_.executor()};
    options.clock = &clock_;
    options.random = &systemRandom();
    options.timers = &timers_;
    auto opened = LocalHub::open(std::move(options));
    if (!opened) giveUp("hub: " + describe(opened.error()));
    hub_ = std::move(*opened);
    hub_->restView(Millis(static_cast<Millis::rep>(kViewRest.count() * clock_.speed())));
}

void DayHub::setUp(const DayPlan& plan) {
    for (const Skill& skill : plan.skills) must(SaveSkill{skill});
    for (const Reason& reason : plan.reasons) must(SaveReason{reason});
    for (const Queue& queue : plan.queues) must(SaveQueue{queue});
    for (const Agent& agent : plan.agents) must(RegisterAgent{agent});
    core_.call([&] {
        DecideConfig config;
        config.mailboxes = {{"destek@example.com", "Destek"}};
        config.phoneQueue = config.phone.queue = plan.phoneQueue();
        hub_->configure(config);
    });
}

void DayHub::serve(const std::filesystem::path& folder) {
    SignIn::Options options{folder,       core_.executor(), ledger_.executor(), systemClock(),
                            *realTimers_, systemRandom(),   hub_->state()};
    auto door = SignIn::open(std::move(options));
    if (!door) giveUp("sign-in: " + describe(door.error()));
    signIn_ = std::move(*door);
    HubServer::Options serving;
    serving.uploads = folder;
    serving.epoch = "day";
    server_ = std::make_unique<HubServer>(*hub_, *signIn_, clock_, *realTimers_, std::move(serving));
    auto at = server_->http().listen({"127.0.0.1", 0});
    if (!at) giveUp("listen: " + describe(at.error()));
    port_ = at->port;
}

void DayHub::openForPbx(const DayWish& wish) {
    commits_ = hub_->watchCommits([this](const std::vector<const Event*>& events) {
        for (const Event* event : events) {
            auto* call = std::get_if<CallChanged>(&event->body);
            if (call && call->queued && call->endedAt) ended_.insert(call->call);
            auto* queued = std::get_if<ContactQueued>(&event->body);
            if (queued && queued->call) written_.emplace(event->seq, clock_.steadyNow());
        }
    });
    if (wish.sipCalls == 0) return;
    phone::PbxServerOptions options{sha256(wish.pbxToken), {phone::pbxLimits(), {}, {}}};
    phones_ = std::make_unique<PhoneChannel>(PhoneChannel::Context{*hub_, clock_, clock_, *realTimers_},
                                             std::move(options));
    auto at = phones_->start({"127.0.0.1", wish.pbxPort});
    if (!at) giveUp("door of the PBX: " + describe(at.error()));
}

std::size_t DayHub::realCallsEnded() {
    return core_.call([this] { return ended_.size(); });
}

std::map<Seq, SteadyPoint> DayHub::realCallsWritten() {
    return core_.call([this] { return written_; });
}

void DayHub::await(std::function<bool()> isSo, const char* what) {
    struct Wait {
        std::promise<void> came;
        std::function<bool()> isSo;
        bool over = false;
        void look() {
            if (over || !isSo()) return;
            over = true;
            came.set_value();
        }
    };
    auto wait = std::make_shared<Wait>();
    wait->isSo = std::move(isSo);
    Subscription watch = core_.call([&] {
        auto look = [this, wait](const std::vector<const Event*>&) {
            asio::post(core_.executor(), [wait] { wait->look(); });
        };
        Subscription commits = hub_->watchCommits(look);
        wait->look();
        return commits;
    });
    waitFor(wait->came, what);
    core_.call([&] { watch.reset(); });
}

void DayHub::settle() {
    std::promise<void> settled;
    core_.call([&] { lookSettled(settled); });
    waitFor(settled, "the hub to come to rest");
}

void DayHub::lookSettled(std::promise<void>& settled) {
    if (hub_->idle() && hub_->viewApplied() >= hub_->head()) return settled.set_value();
    hub_->onceViewHas(hub_->head(), [this, &settled] { lookSettled(settled); });
}

void DayHub::must(CommandBody command) {
    std::promise<Result<Receipt>> answer;
    core_.call([&] {
        hub_->submitNew(Actor::system(), std::move(command),
                        [&answer](Result<Receipt> receipt) { answer.set_value(std::move(receipt)); });
    });
    auto receipt = answer.get_future().get();
    if (!receipt) giveUp("setting up: " + describe(receipt.error()));
}

Result<Board> DayHub::boardAt(TimePoint moment) {
    std::promise<Result<Board>> answer;
    core_.call([&] {
        hub_->boardAt(moment, [&answer](Result<Board> board) { answer.set_value(std::move(board)); });
    });
    return answer.get_future().get();
}

std::size_t DayHub::unseen(const std::vector<AgentId>& desks, bool late) {
    return core_.call([&] {
        std::size_t count = 0;
        for (const auto& [id, served] : hub_->state().served()) {
            count += static_cast<std::size_t>(
                std::count_if(served.contacts.begin(), served.contacts.end(), [&](const Contact& contact) {
                    bool nobodys = std::find(desks.begin(), desks.end(), contact.agent) == desks.end();
                    bool over = contact.until && *contact.until + kOverdue < clock_.now();
                    return late || (contact.state == ContactState::Offered && (nobodys || over));
                }));
        }
        return count;
    });
}

std::string DayHub::openOnes() {
    return core_.call([this] {
        std::string lines;
        for (const auto& [id, served] : hub_->state().served()) {
            for (const Contact& c : served.contacts) {
                AgentState agent = hub_->state().agentState(c.agent);
                lines += "  open: " + std::string(enumNames(c.channel)[indexOf(c.channel)]) + " " +
                         std::string(enumNames(c.state)[static_cast<std::size_t>(c.state)]) + " of queue " +
                         toString(c.queue) + " since " + std::to_string(toMillis(c.since)) + ", agent " +
                         toString(c.agent) + " " +
                         std::string(enumNames(agent.presence)[static_cast<std::size_t>(agent.presence)]) +
                         ", contact " + toString(c.id) + "\n";
            }
        }
        return lines;
    });
}

} // namespace santral::sim
