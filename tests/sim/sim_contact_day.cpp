// A working day of a contact centre: the real hub with its server and desks over real sockets, customers and
// agents by script, the hub's clock many times as fast. What it leaves in --folder, count_day.py recounts.
//   sim_contact_day --folder DIR [--contacts N] [--agents N] [--hours H] [--speed S] [--seed N] [--from
//   HH:MM]
#include "core/base/zone.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/sim/customers.hpp"
#include "tests/sim/day_desks.hpp"
#include "tests/sim/day_hub.hpp"
#include "tests/sim/day_report.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>

using namespace santral;
using namespace santral::sim;

namespace {

constexpr std::size_t kMoments = 20;
constexpr Millis kSettleAtMost{90 * 60'000}; // of the hub's time, after the last customer
constexpr Millis kLook{250};                 // real
constexpr std::size_t kChunk = 5'000;

class Day {
public:
    explicit Day(const DayWish& wish)
        : wish_(wish), plan_(planDay(wish)), begin_(beginOf(wish)), clock_(begin_, wish.speed),
          hub_(wish, plan_, clock_), desks_(wish, plan_, clock_, hub_),
          customers_(hub_.hub(), clock_, hub_.timers(), plan_) {}

    int run() {
        desks_.supervisorsSignIn(moments());
        writeCalls();
        clock_.start();
        tellPbx("STARTED");
        desks_.start(begin_);
        hub_.thread().call([&] { customers_.start(begin_); });
        while (clock_.now() < begin_ + wish_.length()) look();
        settle();
        std::size_t open = hub_.unseen({}, true);
        desks_.goHome();
        hub_.await([this] { return homeIsTold(); }, "those who went home");
        hub_.settle();
        writeBoards();
        hub_.thread().call([this] { customers_.stop(); });
        std::printf("%s", desks_.complaints().c_str());
        desks_.stop();
        report(open);
        return open == 0 && unseen_ == 0 && reported_ ? 0 : 1;
    }

private:
    static TimePoint beginOf(const DayWish& wish) {
        auto zone = systemZone();
        if (!zone) bench::giveUp("zone: " + describe(zone.error()));
        return startOfDay(*zone, systemClock().now()) + std::chrono::minutes(wish.from);
    }
    std::vector<TimePoint> moments() const {
        Dice dice(wish_.seed + 77);
        std::vector<TimePoint> all;
        for (std::size_t i = 0; i < kMoments; ++i)
            all.push_back(clock_.now() +
                          Millis(static_cast<Millis::rep>((0.01 + 0.98 * dice.share()) *
                                                          static_cast<double>(wish_.length().count()))));
        std::sort(all.begin(), all.end());
        return all;
    }
    // For sipp, one line a call: whose number, milliseconds until it comes, how long it talks. Real time.
    void writeCalls() {
        if (wish_.sipCalls == 0) return;
        Dice dice(wish_.seed + 78);
        auto real = [this](Millis time) {
            return static_cast<long long>(static_cast<double>(time.count()) / wish_.speed);
        };
        std::ofstream out(wish_.folder / "calls.csv");
        out << "SEQUENTIAL\n";
        for (const Arrival& arrival : plan_.arrivals) {
            if (!arrival.sip) continue;
            out << "+9050" << 10'000'000 + arrival.customer << ';' << real(arrival.at) << ';'
                << real(dice.seconds(60, 300)) << '\n';
        }
    }
    void tellPbx(const char* word) const {
        if (wish_.sipCalls == 0) return;
        std::printf("%s %zu\n", word, plan_.sipCalls());
        std::fflush(stdout);
    }
    // An offer at no desk, twice in a row: one that was just made good is none.
    void look() {
        std::size_t now = hub_.unseen(desks_.here(), false);
        unseen_ += std::min(now, before_);
        before_ = now;
        std::this_thread::sleep_for(kLook);
    }
    void settle() {
        TimePoint limit = clock_.now() + kSettleAtMost;
        auto settled = [this] {
            bool customers = hub_.thread().call([this] { return customers_.done(); });
            return customers && hub_.realCallsEnded() >= plan_.sipCalls() && desks_.callersDone() &&
                   hub_.unseen({}, true) == 0;
        };
        while (!settled() && clock_.now() < limit) look();
        settledAt_ = clock_.now();
        std::printf("%s", hub_.openOnes().c_str());
    }
    // Desks that went without a word count as signed out a little later.
    bool homeIsTold() {
        const State& state = hub_.hub().state();
        auto out = std::count_if(plan_.agents.begin(), plan_.agents.end(), [&](const Agent& agent) {
            return state.agentState(agent.id).presence == Presence::SignedOut;
        });
        return static_cast<std::size_t>(out) >= (wish_.agents + 1) / 2;
    }
    void writeBoards() {
        std::ofstream out(wish_.folder / "board.json");
        out << "{\"boards\":[";
        std::string comma;
        auto write = [&](const char* how, const Result<Board>& board) {
            if (!board) bench::giveUp(std::string("board ") + how + ": " + describe(board.error()));
            out << comma << "\n{\"how\":\"" << how << "\",\"board\":" << json::write(*board) << "}";
            comma = ",";
        };
        for (const ToldBoard& told : desks_.told()) {
            write("told", told.board);
            write("asked", desks_.boardAt(told.board.at));
            write("asked", hub_.boardAt(told.moment));
        }
        TimePoint now = clock_.now();
        std::this_thread::sleep_for(kLook); // until whatever bears this moment is on disk
        write("final", hub_.boardAt(now));
        out << "\n]}\n";
    }
    void report(std::size_t open) {
        DayReport report;
        Seq head = hub_.thread().call([this] { return hub_.hub().committedHead(); });
        for (Seq after = 0; after < head;) {
            std::promise<Result<std::vector<Event>>> answer;
            hub_.thread().call([&] {
                hub_.hub().readEvents(after, kChunk, [&](Result<std::vector<Event>> events) {
                    answer.set_value(std::move(events));
                });
            });
            auto events = answer.get_future().get();
            if (!events || events->empty()) bench::giveUp("the ledger cannot be read");
            report.read(*events);
            after = events->back().seq;
        }
        std::printf("real calls (SIP, through a PBX that asked the hub): %zu; all others were scripted: "
                    "reported by desks, no SIP\n",
                    plan_.sipCalls());
        report.print();
        Customers::Written written = customers_.written();
        written.merge(hub_.realCallsWritten());
        report.printOffers(written, desks_.offered());
        std::printf("boards told: %zu; refused to customers: %zu\n", desks_.boardsTold(),
                    customers_.refused());
        std::printf("settled after %.0f min of the hub's time; contacts left open: %zu; offers at nobody's "
                    "desk: %zu\n",
                    std::chrono::duration<double>(settledAt_ - begin_).count() / 60, open, unseen_);
        reported_ = !report.unended();
        if (!reported_) std::printf("FAULT: the ledger has contacts that never ended\n");
    }

    DayWish wish_;
    DayPlan plan_;
    TimePoint begin_;
    ScaledClock clock_;
    DayHub hub_;
    DayDesks desks_;
    Customers customers_;
    TimePoint settledAt_{};
    std::size_t unseen_ = 0, before_ = 0;
    bool reported_ = false;
};

} // namespace

int main(int argc, char** argv) {
    DayWish wish;
    std::string from = "09:00";
    CLI::App app("A simulated day against the real hub");
    app.add_option("--folder", wish.folder, "missing or empty")->required();
    app.add_option("--contacts", wish.contacts);
    app.add_option("--agents", wish.agents);
    app.add_option("--hours", wish.hours);
    app.add_option("--speed", wish.speed);
    app.add_option("--seed", wish.seed);
    app.add_option("--sip-calls", wish.sipCalls, "so many calls are left to a PBX");
    app.add_option("--pbx-port", wish.pbxPort, "where it asks");
    app.add_option("--pbx-token", wish.pbxToken, "with what");
    app.add_option("--from", from, "when the day begins, HH:MM");
    CLI11_PARSE(app, argc, argv);
    int hours = 0, minutes = 0;
    if (std::sscanf(from.c_str(), "%d:%d", &hours, &minutes) != 2) return 2;
    wish.from = 60 * hours + minutes;
    int result = 1;
    int failed = bench::run([&] { result = Day(wish).run(); });
    return failed ? failed : result;
}
