#include "tests/fault/commands.hpp"

#include "core/hub/wire.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "tests/fault/desk_book.hpp"
#include "tests/fault/desk_judge.hpp"
#include "tests/fault/players.hpp"

#include <chrono>
#include <exception>
#include <functional>
#include <iostream>
#include <variant>

namespace santral::fault {
namespace {

using Steady = std::chrono::steady_clock;

// A fifth of all commands comes twice, a tenth in another order (a little more is asked for, since one that
// waits to change places comes once and lets the next one pass); a tenth of the answers is lost.
constexpr simulator::Meddling kToHub{0.23, 0.115, 0};
constexpr simulator::Meddling kToDesk{0, 0, 0.1};
constexpr std::chrono::seconds kStandstill{120};
constexpr std::chrono::seconds kAgreement{30};
constexpr std::chrono::milliseconds kTurn{20};

class CommandRun {
public:
    explicit CommandRun(const CommandOptions& options)
        : options_(options), team_(options.program), lines_(io_.get_executor(), *timers_, options.seed * 2),
          players_(io_.get_executor(), *timers_, team_, lines_, options.seed * 2 + 1,
                   {[this](const std::string& desk, std::string_view line) { hear(desk, line); },
                    [this](const std::string& why) { broken_ = true, failed(why); }}) {
        for (const RealTeam::Member& member : team_.members()) book_.add(member.login, member.agent);
        lines_.notes().answer = [this](std::string_view text) { hearAnswer(text); };
    }
    ~CommandRun() {
        bool stopped = false;
        broken_ = false;
        asio::co_spawn(io_, stop(), [&stopped](std::exception_ptr) { stopped = true; });
        until([&] { return stopped; });
    }

    void run(Report& report) {
        if (begin() && work() && rest()) {
            compare();
            if (end()) check(report);
        }
        tellOf(report);
    }

private:
    bool begin() {
        auto port = lines_.listen();
        if (!port) return failed("no port: " + describe(port.error()));
        players_.startHub();
        if (!until([this] { return players_.hubServes(); })) return failed("the hub does not start");
        lines_.weather() = {kToHub, kToDesk};
        players_.startDesks(*port);
        return true;
    }

    bool work() {
        players_.allowUpTo(options_.count);
        return until([this] { return players_.asked() >= options_.count; }) || failed("nobody asks any more");
    }

    // Everybody is there and joined, over good lines, and nothing waits.
    bool rest() {
        lines_.weather() = {};
        if (!until([this] { return players_.allUp(); })) return failed("not everybody starts again");
        players_.rest();
        if (until([this] { return players_.busy().empty(); })) return true;
        for (const std::string& name : players_.busy())
            failed(name + " is not joined or has something in hand, long after the last fault");
        return false;
    }

    // What the hub does by itself may still be on its way to a desk.
    void compare() {
        for (const RealTeam::Member& member : team_.members()) {
            auto limit = Steady::now() + kAgreement;
            bool same = false;
            while (!(same = team_.agrees(member)) && Steady::now() < limit) turn();
            if (same) ++equal_;
            if (!same) failed(member.login + " does not hold what the hub has for it: their hashes differ");
        }
    }

    bool end() {
        players_.endDesks();
        if (!until([this] { return players_.desksEnded(); })) return failed("a desk does not end");
        players_.endHub();
        return until([this] { return players_.hubEnded(); }) || failed("the hub does not end");
    }

    void check(Report& report) {
        if (auto unsound = team_.unsound()) ++report.unsound, failed(*unsound);
        auto ledger = store::openLedgerReader({team_.ledger(), {}});
        if (!ledger) ++report.unsound, failed("the ledger: " + describe(ledger.error()));
        if (!ledger) return;
        Judgement judgement = judge(book_, **ledger);
        report.add(judgement);
        report.addAsked(judgement);
    }

    void hear(const std::string& desk, std::string_view line) {
        moved_ = Steady::now();
        book_.hear(desk, line);
        std::uint64_t asked = players_.asked();
        if (!line.starts_with("ask ") || asked % options_.crashEvery != 0) return;
        std::string killed = players_.killOne();
        const simulator::MeddlerNotes& notes = lines_.notes();
        if (options_.tells)
            std::cerr << asked << " commands; " << notes.twice << " came twice, " << notes.swapped
                      << " in another order, " << notes.lost << " answers lost; " << killed << " is killed"
                      << std::endl;
    }

    // As the hub says it, whether it arrives or not.
    void hearAnswer(std::string_view text) {
        auto frame = wire::readFromHub(text);
        auto* done = frame ? std::get_if<wire::Done>(&*frame) : nullptr;
        if (done) book_.answered(done->id, done->receipt);
    }

    void turn() {
        io_.restart();
        io_.run_for(kTurn);
    }

    // False where nothing moves any more.
    bool until(const std::function<bool()>& done) {
        moved_ = Steady::now();
        while (!done()) {
            if (broken_ || Steady::now() - moved_ > kStandstill) return false;
            turn();
        }
        return true;
    }

    bool failed(const std::string& why) {
        sentences_.push_back(why);
        return false;
    }

    asio::awaitable<void> stop() {
        co_await lines_.stop();
        co_await players_.stop();
    }

    void tellOf(Report& report) {
        report.sentences.insert(report.sentences.begin(), sentences_.begin(), sentences_.end());
        const simulator::MeddlerNotes& notes = lines_.notes();
        report.faults = players_.hubKills() + players_.deskKills();
        report.others = {{"commands", players_.asked()},
                         {"on_the_line", notes.commands},
                         {"came_twice", notes.twice},
                         {"in_another_order", notes.swapped},
                         {"answers", notes.answers},
                         {"answers_lost", notes.lost},
                         {"refused", book_.refusals()},
                         {"hub_killed", players_.hubKills()},
                         {"desks_killed", players_.deskKills()},
                         {"hashes_equal", equal_}};
    }

    const CommandOptions& options_;
    asio::io_context io_{1};
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    RealTeam team_;
    BadLines lines_;
    DeskBook book_;
    Players players_;
    std::uint64_t equal_ = 0;
    Steady::time_point moved_ = Steady::now();
    bool broken_ = false; // there is nothing to wait for any more
    std::vector<std::string> sentences_;
};

} // namespace

Report commands(const CommandOptions& options) {
    auto began = Steady::now();
    Report report;
    report.test = "commands";
    report.seed = options.seed;
    try {
        CommandRun(options).run(report);
    } catch (const std::exception& error) {
        report.sentences.push_back(std::string("it cannot begin: ") + error.what());
    }
    report.seconds = std::chrono::duration<double>(Steady::now() - began).count();
    return report;
}

} // namespace santral::fault
