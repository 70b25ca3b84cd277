#include "tests/simulator/run.hpp"

#include "tests/simulator/agent.hpp"
#include "tests/simulator/faults.hpp"
#include "tests/simulator/properties.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr Millis kQuietWithin{7'200'000}; // a clock that was put back makes a held mail wait
constexpr Millis kNoticed{20'000};        // a line whose other end has no power any more

constexpr Millis kLongest{24 * 3'600'000};
constexpr std::uint64_t kCrashEvery = 500; // commands, where so many are asked for
constexpr double kHaste = 20;

// A fifth of all commands comes twice, a tenth in another order; a tenth of the answers is lost.
Rates badWeather() {
    Rates rates;
    rates.power = 0.5;
    rates.midWrite = 0.5;
    rates.weather.toServer.twice = 0.2;
    rates.weather.toServer.swapped = 0.1;
    rates.weather.toClient.lost = 0.1;
    return rates;
}

// Everything of a run; made and gone with it.
class Stage {
public:
    Stage(const RunOptions& options, const std::filesystem::path& place)
        : world_(options.seed, options.story), network_(world_),
          hub_(world_, network_, place, team_, record_),
          street_(world_, network_, place, record_, 3 + world_.dice().below(4)),
          post_(world_, network_, place, record_) {
        test::SimDisk::seedSqlite(static_cast<std::uint32_t>(options.seed));
        for (const Team::Member& member : team_.members) {
            desks_.push_back(std::make_unique<DeskMachine>(world_, network_, place, member));
            agents_.push_back(std::make_unique<DeskAgent>(*desks_.back(), record_, team_));
        }
    }
    ~Stage() {
        world_.mindSteps({});
        going_ = false;
        for (auto& desk : desks_) end(*desk);
        end(street_);
        end(post_);
        end(hub_);
    }

    void play(std::uint64_t commands) {
        post_.boot();
        hub_.prepare();
        street_.boot();
        for (auto& desk : desks_) desk->boot();
        Faults faults(world_, network_, hub_, desks(), commands > 0 ? badWeather() : ratesOf(world_.dice()));
        if (commands > 0) {
            for (auto& agent : agents_) agent->startsNewMatters();
        }
        faults.begin();
        post_.setTrouble(faults.rates().mailRefused, faults.rates().mailDumb);
        work(commands > 0 ? kHaste : 1);
        commands > 0 ? carryOn(commands, faults) : world_.runFor(world_.dice().seconds(20, 60));
        going_ = false;
        faults.end();
        post_.setTrouble(0, 0);
        world_.mindSteps({});
        rest();
        Properties(hub_, desks(), street_, post_, record_).check();
    }
    void fill(Outcome& outcome) {
        outcome.digest = world_.story().digest();
        outcome.commands = record_.commands + record_.said.size();
        outcome.steps = world_.steps();
        outcome.simulated = static_cast<double>(world_.now().count()) / 1e9;
        if (hub_.isUp()) outcome.events = hub_.hub().head();
        for (auto& desk : desks_) outcome.crashes += static_cast<std::uint64_t>(desk->lives() - 1);
        outcome.crashes += static_cast<std::uint64_t>(hub_.lives() - 1);
    }
    Story& story() { return world_.story(); }

private:
    std::vector<DeskMachine*> desks() {
        std::vector<DeskMachine*> all;
        for (auto& desk : desks_) all.push_back(desk.get());
        return all;
    }
    static void end(Machine& machine) {
        if (machine.isUp()) machine.shutDown();
    }

    // A crash every so many commands.
    void carryOn(std::uint64_t commands, Faults& faults) {
        while (record_.commands < commands) {
            std::uint64_t next = std::min(commands, record_.commands + kCrashEvery);
            world_.runUntil([&] { return record_.commands >= next; }, kLongest);
            faults.crashOne();
        }
    }
    void work(double haste) {
        for (auto& agent : agents_) again(0.3 / haste, 4 / haste, [&agent = *agent] { agent.act(); });
        for (auto& visitor : street_.visitors()) {
            again(0.5, 12, [this, &visitor = *visitor] {
                visitor.write(visitor.name() + " writes " + std::to_string(++written_));
            });
            again(10, 60, [&visitor = *visitor] { visitor.reload(); });
        }
        for (const char* who : {"mail1@customer.example", "mail2@customer.example"}) {
            again(3, 25, [this, who] { post_.deliver(who, who + (" mails " + std::to_string(++written_))); });
        }
        bool renumbers = world_.dice().chance(0.2);
        if (renumbers) again(10, 40, [this] { post_.renumber(); });
        again(5, 30, [this] {
            if (hub_.isUp()) hub_.useQueue(world_.dice().chance(0.5) ? team_.support : team_.billing);
        });
    }
    void again(double least, double most, std::function<void()> what) {
        world_.later(world_.dice().seconds(least, most), [this, least, most, what = std::move(what)] {
            if (!going_) return;
            what();
            again(least, most, what);
        });
    }

    // Everybody is joined, nothing is on its way.
    void rest() {
        world_.runFor(kNoticed);
        auto quiet = [this] {
            if (!record_.held.empty() || !record_.outgoing.empty() || !hub_.isQuiet() || !street_.isQuiet() ||
                !post_.isQuiet())
                return false;
            return std::all_of(desks_.begin(), desks_.end(), [](auto& desk) { return desk->isQuiet(); });
        };
        for (int calm = 0; calm < 3; ++calm) { // answers on their way raise no flag
            if (!world_.runUntil(quiet, kQuietWithin)) throw Violation("D4", whyNot(), {});
            world_.runFor(Millis(2'000));
        }
    }
    std::string whyNot() {
        std::string why = "two hours after the last fault";
        if (!hub_.isQuiet()) why += ", the hub is still busy";
        if (!record_.outgoing.empty()) why += ", a mail has not left";
        if (!record_.held.empty()) why += ", a held mail has not left";
        if (!post_.isQuiet()) why += ", a mail was not read";
        for (auto& desk : desks_) {
            if (!desk->isQuiet()) why += ", " + desk->name() + " is not joined or has something in hand";
        }
        for (auto& visitor : street_.visitors()) {
            if (!visitor->isQuiet()) why += ", " + visitor->name() + " waits";
        }
        return why;
    }

    Team team_ = Team::ofThree();
    World world_;
    Network network_;
    Record record_;
    HubMachine hub_;
    Street street_;
    PostOffice post_;
    std::vector<std::unique_ptr<DeskMachine>> desks_;
    std::vector<std::unique_ptr<DeskAgent>> agents_;
    std::uint64_t written_ = 0;
    bool going_ = true;
};

} // namespace

Outcome run(const RunOptions& options, const std::filesystem::path& scratch) {
    Outcome outcome;
    outcome.seed = options.seed;
    std::filesystem::path place = scratch / ("seed" + std::to_string(options.seed));
    {
        Stage stage(options, place);
        try {
            stage.play(options.commands);
        } catch (const Violation& violation) {
            outcome.broken = violation.property;
            outcome.what = violation.what();
            outcome.story = stage.story().about(options.whole ? std::vector<std::string>() : violation.names,
                                                options.lines);
        }
        stage.fill(outcome);
    }
    std::error_code ignored;
    std::filesystem::remove_all(place, ignored);
    return outcome;
}

Outcome tryOut(RunOptions options, const std::filesystem::path& scratch) {
    Outcome outcome = run(options, scratch);
    if (outcome.broken.empty()) return outcome;
    options.story = true;
    Outcome again = run(options, scratch);
    if (again.digest != outcome.digest)
        again.what += " (and the second run went another way: the simulator is at fault)";
    return again;
}

} // namespace santral::simulator
