#include "tests/simulator/faults.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr std::uint64_t kChangesAhead = 40; // writes and syncs until the power goes

} // namespace

Rates ratesOf(sim::Dice& dice) {
    Rates rates;
    double calm = dice.share();
    if (calm < 0.1) return rates;
    auto some = [&](double likely, double most) { return dice.chance(likely) ? most * dice.share() : 0; };
    rates.cuts = some(0.6, 6);
    rates.breaks = some(0.6, 20);
    rates.hubCrashes = some(0.6, 4);
    rates.deskCrashes = some(0.6, 8);
    rates.power = dice.chance(0.5) ? dice.share() : 0;
    rates.midWrite = dice.share();
    rates.clockJumps = some(0.4, 6);
    rates.scopeChanges = some(0.5, 8);
    rates.slowDisks = some(0.5, 0.2);
    rates.mailRefused = some(0.3, 0.3);
    rates.mailDumb = some(0.4, 0.3);
    rates.weather.most = Millis(20 + static_cast<Millis::rep>(some(0.4, 1'500)));
    rates.weather.tornWrites = some(0.5, 0.5);
    rates.weather.toServer.twice = some(0.5, 0.3);
    rates.weather.toServer.swapped = some(0.4, 0.2);
    rates.weather.toClient.lost = some(0.5, 0.1);
    rates.weather.toClient.twice = some(0.2, 0.02);
    rates.weather.toClient.swapped = some(0.2, 0.02);
    return rates;
}

Faults::Faults(World& world, Network& network, HubMachine& hub, std::vector<DeskMachine*> desks,
               const Rates& rates)
    : world_(world), network_(network), hub_(hub), desks_(std::move(desks)),
      machines_(desks_.begin(), desks_.end()), rates_(rates), dice_(world.newSeed()) {
    machines_.push_back(&hub_);
}

void Faults::every(double aMinute, std::function<void()> what) {
    if (aMinute <= 0 || !going_) return;
    Millis wait = dice_.seconds(0, 120 / aMinute);
    world_.later(wait, [this, aMinute, what = std::move(what)] {
        if (!going_) return;
        what();
        every(aMinute, what);
    });
}

void Faults::begin() {
    going_ = true;
    network_.weather() = rates_.weather;
    world_.setSlowDisks(rates_.slowDisks);
    every(rates_.cuts, [this] { cutSomebody(); });
    every(rates_.breaks, [this] { network_.breakOne(); });
    every(rates_.hubCrashes, [this] { crash(hub_); });
    every(rates_.deskCrashes, [this] { crash(*desks_[dice_.below(desks_.size())]); });
    every(rates_.clockJumps, [this] { jump(); });
    every(rates_.scopeChanges, [this] { changeScope(); });
    world_.mindSteps([this] { mindPower(); });
}

void Faults::end() {
    going_ = false;
    network_.weather() = {};
    world_.setSlowDisks(0);
    network_.healAll();
    for (Machine* machine : machines_) {
        machine->disk().cutAt(0);
        if (machine->disk().isOff()) machine->crash(Crash::PowerCut);
        if (!machine->isUp()) machine->boot();
    }
}

Machine& Faults::any() {
    return *machines_[dice_.below(machines_.size())];
}

void Faults::crashOne() {
    crash(any());
}

void Faults::crash(Machine& machine) {
    if (!machine.isUp()) return;
    bool power = dice_.chance(rates_.power);
    if (power && dice_.chance(rates_.midWrite)) {
        machine.disk().cutAt(1 + dice_.below(kChangesAhead));
        return;
    }
    machine.crash(power ? Crash::PowerCut : Crash::Kill);
    bootLater(machine);
}

// The disk knows first.
void Faults::mindPower() {
    for (Machine* machine : machines_) {
        if (!machine->isUp() || !machine->disk().isOff()) continue;
        world_.between([this, machine] {
            if (!machine->isUp()) return;
            machine->crash(Crash::PowerCut);
            bootLater(*machine);
        });
    }
}

void Faults::bootLater(Machine& machine) {
    world_.later(dice_.seconds(0.1, 8), [this, &machine] {
        if (going_ && !machine.isUp() && !machine.boot()) bootLater(machine);
    });
}

void Faults::cutSomebody() {
    Machine& machine = any();
    auto direction = static_cast<Network::Direction>(dice_.below(3));
    network_.cut(machine, direction);
    world_.later(dice_.seconds(0.2, 25), [this, &machine] { network_.heal(machine); });
}

void Faults::jump() {
    Machine& machine = any();
    bool isHub = &machine == &hub_;
    double most = isHub ? 600 : 86'400;
    Millis by = dice_.seconds(-most, most);
    machine.clock().jump(by);
    machine.tell("has its clock put by " + std::to_string(by.count() / 1000) + " s");
}

void Faults::changeScope() {
    if (!hub_.isUp()) return;
    const Team& team = hub_.team();
    Agent agent = team.members[dice_.below(team.members.size())].agent;
    if (agent.role != Role::Agent) return;
    agent.queues.clear();
    if (dice_.chance(0.6)) agent.queues.push_back(team.support);
    if (dice_.chance(0.6)) agent.queues.push_back(team.billing);
    hub_.tell(agent.login + " serves " + std::to_string(agent.queues.size()) + " queues from now on");
    hub_.hub().submitNew(Actor::system(), RegisterAgent{agent}, [](Result<Receipt>) {});
}

} // namespace santral::simulator
