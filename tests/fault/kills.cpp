#include "tests/fault/kills.hpp"

#include "core/store/sqlite/journal.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/verify.hpp"
#include "tests/sim/dice.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace santral::fault {
namespace {

constexpr std::size_t kKillsOfOne = 20; // then a new folder: looking at all of it takes longer each time
constexpr double kByTheClock = 0.25;    // of all kills; the others fall on a change of the files

class Killed {
public:
    Killed(const KillOptions& options, std::uint64_t seed, Report& report, std::uint64_t& slowest)
        : options_(options), seed_(seed), report_(report), slowest_(slowest), dice_(seed) {}

    void lives(std::size_t count) {
        std::uint64_t until = report_.faults + count;
        while (report_.faults < until && report_.good()) {
            ++life_;
            if (live(dice_.chance(kByTheClock), 1 + dice_.below(kReach[dice_.below(4)]))) ++report_.faults;
            judge(false);
        }
        ++life_;
        if (report_.good()) live(false, 0), judge(true); // which finishes what was begun
        report_.addAsked(last_);
    }

private:
    // True where it was killed; false where its work was done before.
    bool live(bool byTheClock, std::size_t change) {
        std::ofstream again(folder_ / "again");
        for (const Book::Chat& one : book_.unanswered()) again << one.token << ' ' << one.visitor << '\n';
        again.close();
        std::size_t killAt = byTheClock ? 0 : change;
        int line[2];
        if (::pipe2(line, O_CLOEXEC) != 0) return failed("no pipe");
        pid_t child = start(killAt, line[1]);
        ::close(line[1]);
        if (child > 0) {
            auto wait = std::chrono::microseconds(dice_.below(200'000));
            listen(line[0], child, byTheClock ? std::optional(wait) : std::nullopt);
        }
        ::close(line[0]);
        int status = 0;
        if (child <= 0 || ::waitpid(child, &status, 0) != child) return failed("no process");
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return true;
        bool ended = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (!ended) failed("the hub ended with status " + std::to_string(status));
        return false;
    }

    bool failed(const std::string& why) {
        report_.sentences.push_back(where() + why);
        return false;
    }

    pid_t start(std::size_t killAt, int out) {
        std::vector<std::string> words = {options_.program.string(),
                                          "child",
                                          "--folder",
                                          (folder_ / "desk").string(),
                                          "--again",
                                          (folder_ / "again").string(),
                                          "--seed",
                                          std::to_string(seed_ * 1000 + life_),
                                          "--life",
                                          std::to_string(life_),
                                          "--kill-at",
                                          std::to_string(killAt)};
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        std::filesystem::create_directories(folder_ / "desk");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
        pid_t child = -1;
        int code = ::posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        return code == 0 ? child : -1;
    }

    // Until it has ended; with a time to live, kills it then, counted from when its hub had opened.
    void listen(int line, pid_t child, std::optional<std::chrono::microseconds> lives) {
        std::string waiting;
        std::optional<std::chrono::steady_clock::time_point> end;
        for (;;) {
            if (lives && !end && opened_) end = std::chrono::steady_clock::now() + *lives;
            if (end && std::chrono::steady_clock::now() >= *end)
                ::kill(child, SIGKILL), end.reset(), lives.reset();
            pollfd ready{line, POLLIN, 0};
            if (::poll(&ready, 1, end ? 1 : 1000) <= 0) continue;
            char octets[65536];
            auto got = ::read(line, octets, sizeof octets);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            waiting.append(octets, static_cast<std::size_t>(got));
            hearLines(waiting);
        }
        opened_ = false;
    }

    void hearLines(std::string& waiting) {
        std::size_t at = 0;
        for (std::size_t end; (end = waiting.find('\n', at)) != std::string::npos; at = end + 1)
            hear(std::string_view(waiting).substr(at, end - at));
        waiting.erase(0, at);
    }

    void hear(std::string_view line) {
        if (!line.starts_with("opened ")) return book_.hear(line);
        opened_ = true;
        std::uint64_t took = 0;
        std::from_chars(line.data() + 7, line.data() + line.size(), took);
        slowest_ = std::max(slowest_, took);
    }

    // `peace`: a hub has opened it and ended by itself, so nothing of an erasure is left over.
    void judge(bool peace) {
        std::filesystem::path desk = folder_ / "desk";
        if (!std::filesystem::exists(desk / "ledger.db")) return unsound("the ledger is gone");
        test::TempFolder scratch;
        auto verified = store::verifyFolder(desk, {scratch.path()});
        if (!verified) return unsound(describe(verified.error()));
        for (const std::string& fault : verified->faults.sentences()) {
            bool unfinished = !peace && fault.starts_with(kUnfinished);
            if (!unfinished) unsound(fault);
        }
        auto ledger = store::openLedgerReader({desk / "ledger.db", {}});
        if (!ledger) return unsound(describe(ledger.error()));
        std::unique_ptr<store::Journal> journal;
        if (std::filesystem::exists(desk / "journal.db")) {
            auto opened = store::openJournal(desk / "journal.db");
            if (!opened) return unsound(describe(opened.error()));
            journal = std::move(*opened);
        }
        last_ = book_.judge(**ledger, journal.get());
        for (std::string& fault : last_.faults) fault = where() + fault;
        report_.add(last_);
    }

    void unsound(const std::string& what) {
        // A folder in which the first file was never finished is as good as none.
        if (!book_.anythingAcknowledged() && !book_.anythingKept()) return;
        ++report_.unsound;
        report_.sentences.push_back(where() + what);
    }

    std::string where() const {
        return "folder " + std::to_string(seed_) + ", life " + std::to_string(life_) + ": ";
    }

    const KillOptions& options_;
    std::uint64_t seed_;
    Report& report_;
    std::uint64_t& slowest_;
    sim::Dice dice_;
    test::TempFolder folder_;
    Book book_;
    std::uint64_t life_ = 0;
    bool opened_ = false;
    Judgement last_;
};

} // namespace

Report kills(const KillOptions& options) {
    auto began = std::chrono::steady_clock::now();
    Report report;
    report.test = "kills";
    report.seed = options.seed;
    std::uint64_t slowest = 0;
    for (std::uint64_t folder = 0; report.faults < options.kills && report.good(); ++folder) {
        Killed one(options, options.seed * 100'000 + folder, report, slowest);
        one.lives(std::min<std::size_t>(kKillsOfOne, options.kills - report.faults));
    }
    report.others.emplace_back("slowest_opening_ms", slowest);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return report;
}

} // namespace santral::fault
