#include "tests/fault/players.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <utility>

namespace santral::fault {
namespace {

constexpr std::size_t kAllowed = 8;                   // that a desk may ask for at a time
constexpr double kLeastDown = 0.005, kMostDown = 0.3; // seconds until who was killed is started again

constexpr double kHubDies = 0.4; // of all kills

// "DESKS ws://127.0.0.1:7443"
std::uint16_t portIn(std::string_view line) {
    line.remove_prefix(std::min(line.size(), line.rfind(':') + 1));
    std::uint16_t port = 0;
    std::from_chars(line.data(), line.data() + line.size(), port);
    return port;
}

} // namespace

Players::Players(asio::any_io_executor executor, Timers& timers, const RealTeam& team, BadLines& lines,
                 std::uint64_t seed, Events events)
    : executor_(std::move(executor)), timers_(timers), team_(team), lines_(lines), seed_(seed),
      events_(std::move(events)), dice_(seed) {
    for (const RealTeam::Member& member : team.members()) all_.push_back({member.login});
    all_.push_back({"the hub"});
}

void Players::startHub() {
    start(hub(), team_.hub(), [this](std::string_view line) { hearHub(line); });
}

void Players::hearHub(std::string_view line) {
    if (line.starts_with("DESKS ")) lines_.leadTo(portIn(line));
    if (line == "READY") hub().up = true;
}

void Players::startDesks(std::uint16_t port) {
    port_ = port;
    for (std::size_t i = 0; i < desks(); ++i) startDesk(i);
}

void Players::startDesk(std::size_t i) {
    Player& one = all_[i];
    RealTeam::DeskStart desk{i, port_, seed_ * 10 + i, one.lives + 1};
    start(one, team_.desk(desk), [this, &one](std::string_view line) { hearDesk(one, line); });
    one.up = one.process->isThere();
    if (resting_) one.process->say("rest");
    allow();
}

void Players::start(Player& one, const std::vector<std::string>& words,
                    std::function<void(std::string_view)> heard) {
    ++one.lives;
    one.killed = one.quiet = one.inOrder = false;
    LineProcess::Events events{std::move(heard), [this, &one] { ended(one); }};
    one.process = std::make_unique<LineProcess>(executor_, words, std::move(events));
    if (!one.process->isThere()) events_.failed(one.name + " cannot be started");
}

void Players::hearDesk(Player& one, std::string_view line) {
    if (line == "quiet" || line == "busy") {
        one.quiet = line == "quiet";
        return;
    }
    if (line == "end") {
        one.inOrder = true;
        return;
    }
    bool asks = line.starts_with("ask ");
    if (asks) ++asked_, --one.allowed;
    events_.line(one.name, line);
    if (asks) allow();
}

void Players::ended(Player& one) {
    one.up = one.quiet = false;
    one.allowed = 0;
    if (&one == &hub()) lines_.leadTo(0);
    if (ending_ && !one.inOrder && &one != &hub()) events_.failed(one.name + " did not end in order");
    if (ending_) return;
    if (!one.killed) return events_.failed(one.name + " ended by itself");
    one.restart = timers_.after(dice_.seconds(kLeastDown, kMostDown), [this, &one] {
        if (&one == &hub()) return startHub();
        startDesk(static_cast<std::size_t>(&one - all_.data()));
    });
}

void Players::allowUpTo(std::uint64_t count) {
    most_ = count;
    allow();
}

void Players::allow() {
    std::uint64_t given = asked_;
    for (const Player& one : all_) given += one.allowed;
    for (std::size_t i = 0; i < desks() && given < most_; ++i) {
        Player& one = all_[i];
        if (!one.up || one.allowed > 0) continue;
        one.allowed = static_cast<std::size_t>(std::min<std::uint64_t>(kAllowed, most_ - given));
        given += one.allowed;
        one.process->say("go " + std::to_string(one.allowed));
    }
}

std::string Players::killOne() {
    std::size_t first = dice_.chance(kHubDies) ? desks() : dice_.below(desks());
    Player* one = nullptr;
    for (std::size_t i = 0; i < all_.size() && !one; ++i) {
        Player& next = all_[(first + i) % all_.size()];
        if (next.up && !next.killed) one = &next;
    }
    if (!one) return "nobody";
    one->killed = true;
    ++one->kills;
    one->process->signal(SIGKILL);
    return one->name;
}

std::uint64_t Players::deskKills() const {
    std::uint64_t kills = 0;
    for (std::size_t i = 0; i < desks(); ++i) kills += all_[i].kills;
    return kills;
}

bool Players::allUp() const {
    return std::all_of(all_.begin(), all_.end(), [](const Player& one) { return one.up && !one.killed; });
}

void Players::rest() {
    resting_ = true;
    for (std::size_t i = 0; i < desks(); ++i) all_[i].process->say("rest");
}

std::vector<std::string> Players::busy() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < desks(); ++i) {
        if (!all_[i].quiet) names.push_back(all_[i].name);
    }
    return names;
}

void Players::endDesks() {
    ending_ = true;
    for (std::size_t i = 0; i < desks(); ++i) all_[i].process->say("end");
}

bool Players::desksEnded() const {
    return std::none_of(all_.begin(), all_.end() - 1, [](const Player& one) { return one.up; });
}

void Players::endHub() {
    hub().process->signal(SIGTERM);
}

asio::awaitable<void> Players::stop() {
    ending_ = true;
    for (Player& one : all_) {
        one.restart.reset();
        one.inOrder = true; // nobody asks any more
        if (one.process) co_await one.process->stop();
    }
}

} // namespace santral::fault
