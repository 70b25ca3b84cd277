// What one hostile address does to everybody else: 100 quiet visitors write before, during and after it
// floods the hub with all that tests/bench/hostile.cpp knows. docs/bench.md.
// bench_flood [--visitors N] [--rate R] [--seconds S] [--only KIND]…
#include "tests/bench/chat_report.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/hostile.hpp"
#include "tests/bench/team_folder.hpp"
#include "tests/bench/visitors.hpp"

#include <CLI/CLI.hpp>
#include <thread>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr double kPatience = 5; // seconds

struct Wishes {
    std::size_t visitors = 100;
    double rate = 80; // messages a second, of all together: well below what each may send by the wire
    double seconds = 15;
    std::vector<std::string> only; // kinds of ill; none: all
};

// The most memory a server has while this lives.
class Highest {
public:
    explicit Highest(const ServerProcess& server)
        : thread_([this, &server] {
              while (!ended_) {
                  most_ = std::max(most_, server.rssMiB());
                  std::this_thread::sleep_for(std::chrono::milliseconds(50));
              }
          }) {}
    ~Highest() { stop(); }
    double stop() {
        ended_ = true;
        if (thread_.joinable()) thread_.join();
        return most_;
    }

private:
    std::atomic<bool> ended_ = false;
    double most_ = 0;
    std::thread thread_;
};

void print(const Ills& ills) {
    for (std::size_t i = 0; i < ills.size(); ++i) {
        const IllCounts& one = ills[i];
        std::printf("  %-12s %6llu tried, %6llu refused with a word, %5llu cut, %4llu still open\n",
                    kIlls[i].data(), static_cast<unsigned long long>(one.tried),
                    static_cast<unsigned long long>(one.refused), static_cast<unsigned long long>(one.cut),
                    static_cast<unsigned long long>(one.held));
    }
}

struct Found {
    Step calm, attacked, after;
    double before = 0, most = 0; // MiB
    Ills ills{};
    Counted counted;
    std::uint64_t broken = 0;
    bool ended = false;
};

Found measure(const Wishes& wishes) {
    TeamFolder team(1);
    ServerProcess::Wish wish{"santral-hub", team.serve()};
    wish.folder = team.folder();
    ServerProcess hub(std::move(wish));
    Visitors visitors({hub.port(), wishes.visitors, {"selam, siparisim nerede kaldi acaba"}, true});
    if (!visitors.open(10)) giveUp("not every visitor was let in");
    Load load(hub, visitors);
    Found found;
    load.run(wishes.rate, 1, kPatience); // first pages, and code that was never run
    found.calm = load.run(wishes.rate, wishes.seconds, kPatience);
    found.before = hub.rssMiB();
    {
        Hostile hostile({hub.port(), hub.deskPort(), team.members().front().token, wishes.only});
        Highest highest(hub);
        found.attacked = load.run(wishes.rate, wishes.seconds, kPatience);
        found.ills = hostile.stop();
        found.most = highest.stop();
    }
    found.after = load.run(wishes.rate, wishes.seconds / 3, kPatience);
    found.broken = visitors.broken();
    if (visitors.pushedBack() > 0)
        giveUp("a quiet visitor was held to the rate of the wire: use a lower --rate");
    found.ended = hub.stop();
    found.counted = countInLedger(hub.data(), visitors, load);
    return found;
}

void body(const Wishes& wishes) {
    Found found = measure(wishes);
    std::printf("%zu quiet visitors\n", wishes.visitors);
    print("calm", found.calm);
    print("attacked", found.attacked);
    print("after", found.after);
    print(found.ills);
    double ratio = found.attacked.latency.at(0.99) / found.calm.latency.at(0.99);
    std::size_t unanswered = found.calm.unanswered + found.attacked.unanswered + found.after.unanswered;
    std::printf("  p99 under attack %.2f x; memory %.1f MiB before, %.1f at most; lost %zu, doubled %zu, "
                "unanswered %zu\n"
                "aim: p99 <= 1.5 x, memory <= +64 MiB, everything refused, nothing lost for the quiet ones\n",
                ratio, found.before, found.most, found.counted.lost, found.counted.doubled, unanswered);
    Line line("flood");
    line.add("calm", found.calm.latency).add("attacked", found.attacked.latency).add("ratio_p99", ratio);
    line.add("grown_mib", found.most - found.before).add("lost", double(found.counted.lost));
    line.add("doubled", double(found.counted.doubled));
    std::uint64_t tried = 0, open = 0;
    for (const IllCounts& one : found.ills) tried += one.tried, open += one.held;
    line.add("ill_tried", double(tried)).add("ill_open", double(open)).print();
    bool whole =
        found.counted.lost == 0 && found.counted.doubled == 0 && unanswered == 0 && found.broken == 0;
    if (!whole || !found.ended) giveUp("the quiet visitors lost something, or the hub did not end in order");
}

} // namespace

int main(int argc, char** argv) {
    Wishes wishes;
    CLI::App app{"Quiet visitors beside a hostile address"};
    app.add_option("--visitors", wishes.visitors, "how many");
    app.add_option("--rate", wishes.rate, "messages a second of all together");
    app.add_option("--seconds", wishes.seconds, "of each part");
    app.add_option("--only", wishes.only, "one kind of ill, as the table names it; more than once for more");
    CLI11_PARSE(app, argc, argv);
    return run([&] { body(wishes); });
}
