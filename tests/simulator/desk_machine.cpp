#include "tests/simulator/desk_machine.hpp"

#include "tests/simulator/network.hpp"

#include <algorithm>

namespace santral::simulator {

MessageId messageIn(const InHand& one) {
    if (auto* send = std::get_if<SendMessage>(&one.body)) return send->message;
    if (auto* note = std::get_if<AddNote>(&one.body)) return note->message;
    return {};
}

DeskMachine::DeskMachine(World& world, Network& network, const std::filesystem::path& place,
                         Team::Member member)
    : Machine(world, network, member.agent.login, place), member_(std::move(member)) {}

DeskMachine::~DeskMachine() = default;

void DeskMachine::begin() {
    RemoteHubOptions options;
    options.folder = folder();
    options.address = {"hub.example", 443, true, {}};
    options.token = member_.token;
    options.agent = member_.agent.id;
    options.executors = threads().executors();
    options.clock = &clock();
    options.random = &random();
    options.timers = &timers();
    options.vfs = disk().vfs();
    options.dial = [this] { return network().dial(*this, "desks"); };
    auto opened = RemoteHub::open(std::move(options));
    if (!opened) throw Violation("D5", name() + " does not start: " + describe(opened.error()), {name()});
    hub_ = std::move(*opened);
    hub_->mindWipe([this] { world().fail({"D4", name() + " was told to throw everything away", {name()}}); });
    hub_->mindSignedOut([this] { world().fail({"D4", name() + " was signed out", {name()}}); });
    inHand_.clear();
    watching_ = hub_->watchInHand([this](std::vector<InHand> all) { inHand_ = std::move(all); });
    link_ = HubStatus::Link::Offline;
    status_ = hub_->watchStatus([this](const HubStatus& status) { tellOf(status); });
    hub_->start();
    up_();
}

void DeskMachine::tellOf(const HubStatus& status) {
    bool same = std::exchange(link_, status.link) == status.link;
    if (same || status.link == HubStatus::Link::Connecting) return;
    bool joined = status.link == HubStatus::Link::Connected;
    std::string at = " at " + std::to_string(hub_->position());
    tell(joined ? "is joined" + at : "has no line any more" + at + ": " + status.linkWhy);
}

bool DeskMachine::isQuiet() {
    if (!isUp() || !hub_->linkIsUp() || !hub_->isWhole() || !hub_->settled()) return false;
    auto refused = [](const InHand& one) { return one.refused.has_value(); };
    return std::all_of(inHand_.begin(), inHand_.end(), refused);
}

asio::awaitable<void> DeskMachine::stop() {
    watching_.reset();
    status_.reset();
    co_await hub_->stop();
}

void DeskMachine::clear() {
    hub_.reset();
}

} // namespace santral::simulator
