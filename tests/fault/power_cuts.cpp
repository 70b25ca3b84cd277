#include "tests/fault/power_cuts.hpp"

#include "core/store/sqlite/journal.hpp"
#include "core/store/verify.hpp"
#include "tests/fault/hub_work.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/sim_disk.hpp"
#include "tests/support/temp_folder.hpp"

#include <chrono>
#include <optional>

namespace santral::fault {
namespace {

using test::SimDisk;

constexpr std::size_t kCutsOfOne = 20; // then a new machine: looking at all of it takes longer each time
constexpr auto kTick = std::chrono::milliseconds(20);
const std::filesystem::path kFolder = "/machine/desk";

class Machine {
public:
    Machine(const PowerCutOptions& options, std::uint64_t seed, Report& report)
        : seed_(seed), report_(report), disk_("cut" + std::to_string(seed), seed), dice_(seed + 7),
          random_(seed + 11) {
        if (options.unsynced) disk_.ignoreSyncs(*options.unsynced);
    }

    void lives(std::size_t cuts) {
        for (std::size_t n = 0; n < cuts && report_.good(); ++n) {
            ++life_;
            live(1 + dice_.below(kReach[dice_.below(4)]));
            disk_.powerCut();
            ++report_.faults;
            judge(false);
        }
        ++life_;
        if (report_.good()) live(0), judge(true); // which finishes what was begun
        report_.addAsked(last_);
    }

private:
    // Opening is cut off too, and closing. 0: never.
    void live(std::uint64_t cutAt) {
        disk_.cutAt(cutAt);
        asio::io_context io;
        auto on = io.get_executor();
        Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
        auto opened =
            LocalHub::open({kFolder, self, {on, on, on, on}, &time_, &random_, &time_, disk_.vfs()});
        if (!opened) return couldNotOpen(opened.error());
        std::unique_ptr<LocalHub> hub = std::move(*opened);
        hub->configure({{{"destek@example.com", "Destek"}}, "TR"});
        HubWork::Options options;
        options.seed = seed_ * 1000 + life_;
        options.life = life_;
        options.commands = 20 + dice_.below(200);
        HubWork work(*hub, time_, options, [this](const std::string& line) { book_.hear(line); });
        work.start(book_.unanswered());
        while (!disk_.isOff() && !(work.finished() && hub->idle())) {
            io.restart();
            if (io.poll() == 0) time_.advance(kTick);
        }
        if (!disk_.isOff() && dice_.chance(0.5)) disk_.cutAt(0); // closed in peace
    }

    void couldNotOpen(const Error& error) {
        if (disk_.isOff()) return; // the power went while it opened
        ++report_.unopened;
        report_.sentences.push_back(where() + "no hub opens: " + describe(error));
    }

    // `peace`: a hub has opened it and ended by itself, so nothing of an erasure is left over.
    void judge(bool peace) {
        if (!disk_.has((kFolder / "ledger.db").string())) return judgeWithoutLedger();
        test::TempFolder scratch;
        auto verified = store::verifyFolder(kFolder, {scratch.path(), {}, disk_.vfs()});
        if (!verified) return unsound(describe(verified.error()));
        for (const std::string& fault : verified->faults.sentences()) {
            bool newFolder = fault == "the journal: it is missing" && !book_.anythingKept();
            bool unfinished = !peace && fault.starts_with(kUnfinished);
            if (!newFolder && !unfinished) unsound(fault);
        }
        auto ledger = store::openLedgerReader({kFolder / "ledger.db", disk_.vfs()});
        if (!ledger) return unsound(describe(ledger.error()));
        std::unique_ptr<store::Journal> journal;
        if (disk_.has((kFolder / "journal.db").string())) {
            auto opened = store::openJournal(kFolder / "journal.db", disk_.vfs());
            if (!opened) return unsound(describe(opened.error()));
            journal = std::move(*opened);
        }
        last_ = book_.judge(**ledger, journal.get());
        for (std::string& fault : last_.faults) fault = where() + fault;
        report_.add(last_);
    }

    void judgeWithoutLedger() { unsound("the ledger is gone"); }

    void unsound(const std::string& what) {
        // A folder in which the first file was never finished is as good as none.
        if (!book_.anythingAcknowledged() && !book_.anythingKept()) return;
        ++report_.unsound;
        report_.sentences.push_back(where() + what);
    }

    std::string where() const {
        return "machine " + std::to_string(seed_) + ", life " + std::to_string(life_) + ": ";
    }

    std::uint64_t seed_;
    Report& report_;
    SimDisk disk_;
    sim::Dice dice_;
    SeededRandom random_;
    test::FakeTime time_;
    Book book_;
    std::uint64_t life_ = 0;
    Judgement last_;
};

} // namespace

Report powerCuts(const PowerCutOptions& options) {
    auto began = std::chrono::steady_clock::now();
    Report report;
    report.test = "power cuts";
    report.seed = options.seed;
    for (std::uint64_t machine = 0; report.faults < options.cuts && report.good(); ++machine) {
        SimDisk::seedSqlite(static_cast<std::uint32_t>(options.seed + machine));
        Machine one(options, options.seed * 100'000 + machine, report);
        one.lives(std::min<std::size_t>(kCutsOfOne, options.cuts - report.faults));
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return report;
}

} // namespace santral::fault
