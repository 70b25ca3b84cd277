// What goes wrong in a run, and when: each run has its own mixture, so that some have much of one thing.
#pragma once

#include "tests/simulator/desk_machine.hpp"
#include "tests/simulator/network.hpp"

namespace santral::simulator {

struct Rates { // how often a minute, or shares
    double cuts = 0, breaks = 0;
    double hubCrashes = 0, deskCrashes = 0;
    double power = 0;    // share of crashes that are power cuts
    double midWrite = 0; // of these, share that come in the middle of writing
    double clockJumps = 0;
    double scopeChanges = 0;
    double slowDisks = 0;
    double mailRefused = 0, mailDumb = 0; // shares of mails: not now; taken, and the line breaks
    Weather weather;
};

// Nothing of it all in every fifth or so; the others have some of everything, or much of little.
Rates ratesOf(sim::Dice& dice);

class Faults {
public:
    Faults(World& world, Network& network, HubMachine& hub, std::vector<DeskMachine*> desks,
           const Rates& rates);

    void begin();
    void crashOne(); // any machine, now or in the middle of its next writes
    void end();      // whatever is broken is mended, whoever is down comes up
    const Rates& rates() const { return rates_; }

private:
    void every(double aMinute, std::function<void()> what);
    Machine& any();
    void crash(Machine& machine);
    void bootLater(Machine& machine);
    void cutSomebody();
    void jump();
    void changeScope();
    void mindPower();

    World& world_;
    Network& network_;
    HubMachine& hub_;
    std::vector<DeskMachine*> desks_;
    std::vector<Machine*> machines_; // desks and hub
    Rates rates_;
    sim::Dice dice_;
    bool going_ = false;
    std::vector<Subscription> due_;
};

} // namespace santral::simulator
