// From exec to usable after kill -9 in the middle of work, over a big folder: a hub whose visitors write,
// then the desk with its window on the same files. Works on a copy. docs/bench.md. bench_recovery [DATA]
#include "core/store/sqlite/ledger.hpp"
#include "tests/bench/chat_report.hpp"
#include "tests/bench/data_folder.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/start.hpp"
#include "tests/bench/team_folder.hpp"
#include "tests/bench/visitors.hpp"
#include "tests/bench/words.hpp"

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kVisitors = 100;
constexpr double kRate = 500;    // messages a second, while it is killed
constexpr double kSeconds = 2;   // of that
constexpr double kPatience = 10; // for the first answer

std::vector<std::string> texts() {
    Words words(11);
    std::vector<std::string> all;
    for (int i = 0; i < 200; ++i) all.push_back(words.text(12, 18));
    return all;
}

Seq headOf(const std::filesystem::path& folder) {
    auto ledger = store::openLedgerReader({folder / "ledger.db", {}});
    if (!ledger) giveUp(describe(ledger.error()));
    auto head = (*ledger)->head();
    if (!head) giveUp(describe(head.error()));
    return *head;
}

// A life of the hub, which ends by SIGKILL while visitors write.
class Life {
public:
    explicit Life(const TeamFolder& team)
        : server_({"santral-hub", team.serve(), 0, 0, team.folder()}), ready_(millisSince(began_)),
          before_(headOf(server_.data())), visitors_({server_.port(), kVisitors, texts(), true}),
          load_(server_, visitors_) {
        if (!visitors_.open(kPatience)) giveUp("not every visitor was let in");
        if (load_.run(1000, 0.01, kPatience).unanswered > 0) giveUp("the hub does not answer");
        answered_ = millisSince(began_);
    }
    void endAtWork() {
        (void)load_.run(kRate, kSeconds, 0);
        server_.kill();
    }
    double ready() const { return ready_; }
    double answered() const { return answered_; } // every visitor is in, and the first messages are stored
    // Once the next life has read what this one left.
    Counted counted() const { return countInLedger(server_.data(), visitors_, load_, before_); }

private:
    Steady::time_point began_ = Steady::now();
    ServerProcess server_;
    double ready_, answered_ = 0;
    Seq before_;
    Visitors visitors_;
    Load load_;
};

struct Sums {
    std::size_t acked = 0, lost = 0, doubled = 0;
    void add(const Counted& counted) {
        acked += counted.stored;
        lost += counted.lost;
        doubled += counted.doubled;
    }
};

void measureAll(const std::filesystem::path& data) {
    TeamFolder team(1, {}, data);
    Sample ready, answered, painted, settled;
    Sums sums;
    auto life = std::make_unique<Life>(team); // the first one was not killed before
    for (int round = 0; round < kRounds; ++round) {
        life->endAtWork();
        auto next = std::make_unique<Life>(team);
        ready.add(next->ready());
        answered.add(next->answered());
        sums.add(life->counted());
        life = std::move(next);
    }
    Starter starter;
    const Subject desk = deskOver(*team.folder() / "data");
    for (int round = 0; round < kRounds; ++round) {
        life->endAtWork();
        for (int behind = 0; behind < 2; ++behind) { // the hub's kill, and its own
            Start start = starter.start(desk);
            checkContent(desk, start.last);
            painted.add(start.painted);
            settled.add(start.settled);
            starter.kill();
        }
        auto next = std::make_unique<Life>(team);
        sums.add(life->counted());
        life = std::move(next);
    }
    std::printf(
        "hub after kill -9:  serves after p50 %.0f, longest %.0f ms; %zu visitors are in and the first "
        "messages stored after %.0f, longest %.0f ms\n",
        ready.at(0.5), ready.at(1), kVisitors, answered.at(0.5), answered.at(1));
    std::printf(
        "desk after kill -9: painted after p50 %.0f, longest %.0f ms; settled %.0f, longest %.0f ms\n",
        painted.at(0.5), painted.at(1), settled.at(0.5), settled.at(1));
    std::printf("%zu messages stored in %d lives, %zu lost, %zu doubled\n", sums.acked, 2 * kRounds,
                sums.lost, sums.doubled);
    std::printf("aim: the hub answers <= 3000 ms, the desk is painted <= 2000 ms, nothing lost or doubled\n");
    Line("recovery")
        .add("hub_ready_ms", ready.at(0.5))
        .add("hub_answers_ms", answered.at(0.5))
        .add("hub_answers_longest_ms", answered.at(1))
        .add("desk_painted_ms", painted.at(0.5))
        .add("desk_painted_longest_ms", painted.at(1))
        .add("desk_settled_ms", settled.at(0.5))
        .add("stored", double(sums.acked))
        .add("lost", double(sums.lost))
        .add("doubled", double(sums.doubled))
        .print();
    if (sums.lost + sums.doubled > 0) giveUp("something was lost or doubled");
}

} // namespace

int main(int argc, char** argv) {
    const auto data = dataFolder(argc, argv);
    return data ? run([&] { measureAll(*data); }) : 2;
}
