// One event to 500 desks: from the moment a visitor (or an agent) sends it until the first and the last desk
// has it. A real hub in a process of its own, real sockets, desks that sign in with tokens; what is told is
// on disk by then. docs/bench.md. bench_fanout [--desks N] [--events N] [--rate R]
#include "tests/bench/give_up.hpp"
#include "tests/bench/light_desks.hpp"
#include "tests/bench/server_process.hpp"
#include "tests/bench/visitors.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr std::size_t kVisitors = 25; // each within the rate of a visitor
constexpr double kPatience = 5'000;   // milliseconds for one event

std::string textOf(std::size_t event) {
    return "olay-" + std::to_string(event) + ".";
}

std::vector<std::string> textsOf(std::size_t events) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i <= events; ++i) texts.push_back(textOf(i));
    return texts;
}

struct Wishes {
    std::size_t desks = 500;
    std::size_t events = 100;
    double rate = 10;
};

struct Found { // of one kind of event
    Sample first, last;
    ServerFigures used;
    std::size_t late = 0; // events that not every desk had before the next
};

class Fanout {
public:
    Fanout(const Wishes& wishes, const TeamFolder& team, ServerProcess& hub)
        : wishes_(wishes), members_(team.members()), hub_(hub),
          desks_(team.members(), {hub.deskPort()},
                 [this](std::size_t desk, std::string_view step) { told(desk, step); }),
          visitors_({hub.port(), kVisitors, textsOf(kVisitors + 2 * wishes.events), true}),
          heard_(wishes.desks, 0) {}

    void open() {
        if (!desks_.open(wishes_.desks, 30)) giveUp("not every desk was let in");
        if (!visitors_.open(10)) giveUp("not every visitor was let in");
        // Everybody has a conversation, and each desk has heard of it.
        for (std::size_t i = 0; i < kVisitors; ++i) (void)measureOne([&] { visitors_.say(i, event_); });
        if (conversation_.empty()) giveUp("no desk was told of a conversation");
    }
    Found byVisitors() {
        return measure([this](std::size_t n) { visitors_.say(n % kVisitors, event_); });
    }
    Found byAgents() {
        return measure([this](std::size_t n) {
            std::size_t desk = n % wishes_.desks;
            std::string id = toString(makeUuid(systemClock(), systemRandom()));
            std::string message = toString(makeUuid(systemClock(), systemRandom()));
            desks_.send(desk, R"({"t":"do","id":")" + id + R"(","c":"note","b":{"conversation":")" +
                                  conversation_ + R"(","message":")" + message + R"(","text":")" + text_ +
                                  R"("}})");
        });
    }
    std::size_t wrong() const { return doubled_ + lost_ + desks_.lost() + visitors_.broken(); }
    std::size_t doubled() const { return doubled_; }
    std::size_t lost() const { return lost_; }

private:
    template <class Send>
    Found measure(Send send) {
        Found found;
        ServerFigures before = hub_.figures();
        auto gap =
            std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(1 / wishes_.rate));
        auto next = Steady::now();
        for (std::size_t n = 0; n < wishes_.events; ++n) {
            while (Steady::now() < next) turn(next);
            next += gap;
            if (!measureOne([&] { send(n); })) ++found.late;
            found.first.add(first_);
            found.last.add(last_);
        }
        found.used = hub_.figures();
        found.used.cpuSeconds -= before.cpuSeconds;
        found.used.syncs -= before.syncs;
        return found;
    }
    // False where some desk did not hear of it.
    template <class Send>
    bool measureOne(Send send) {
        text_ = textOf(++event_);
        there_ = 0;
        began_ = Steady::now();
        send();
        while (there_ < wishes_.desks && millisSince(began_) < kPatience)
            turn(Steady::now() + std::chrono::milliseconds(5));
        lost_ += wishes_.desks - there_;
        return there_ == wishes_.desks;
    }
    void turn(Steady::time_point until) {
        desks_.turn(until);
        visitors_.turn(Steady::now(), [](std::uint32_t, Steady::time_point) {});
    }
    void told(std::size_t desk, std::string_view step) {
        bool known = !text_.empty() && step.find(text_) != std::string_view::npos;
        if (!known) return; // what desks hear of each other
        if (conversation_.empty()) conversation_ = valueAfter(step, R"("conversation":")", '"');
        if (heard_[desk] == event_) ++doubled_;
        heard_[desk] = event_;
        last_ = millisSince(began_);
        if (++there_ == 1) first_ = last_;
    }

    Wishes wishes_;
    const std::vector<Member>& members_;
    ServerProcess& hub_;
    LightDesks desks_;
    Visitors visitors_;
    std::vector<std::uint32_t> heard_; // by desk: the last event
    std::string conversation_;
    std::string text_;
    std::uint32_t event_ = 0;
    std::size_t there_ = 0, doubled_ = 0, lost_ = 0;
    Steady::time_point began_;
    double first_ = 0, last_ = 0;
};

void print(const char* what, Found& found, std::size_t events) {
    std::printf("  %-22s first p50 %6.2f  last p50 %6.2f  p99 %6.2f ms   hub %5.0f us an event, %.1f syncs\n",
                what, found.first.at(0.5), found.last.at(0.5), found.last.at(0.99),
                found.used.cpuSeconds * 1e6 / double(events), double(found.used.syncs) / double(events));
}

void add(Line& line, const std::string& name, Found& found, std::size_t events) {
    line.add(name + "first_p50_ms", found.first.at(0.5)).add(name + "last_p50_ms", found.last.at(0.5));
    line.add(name + "last_p99_ms", found.last.at(0.99));
    line.add(name + "hub_us_per_event", found.used.cpuSeconds * 1e6 / double(events));
}

void body(const Wishes& wishes) {
    TeamFolder team(wishes.desks);
    ServerProcess::Wish wish{"santral-hub", team.serve()};
    wish.folder = team.folder();
    ServerProcess hub(std::move(wish));
    Fanout fanout(wishes, team, hub);
    fanout.open();
    std::printf("%zu desks, %zu events at %.0f/s each way\n", wishes.desks, wishes.events, wishes.rate);
    Found visitors = fanout.byVisitors();
    print("a visitor's message", visitors, wishes.events);
    Found agents = fanout.byAgents();
    print("an agent's note", agents, wishes.events);
    double rss = hub.figures().rssMiB;
    bool ended = hub.stop();
    std::printf("  lost %zu, doubled %zu; hub %.1f MiB\naim: to the last desk p50 <= 8 ms, p99 <= 12 ms, "
                "durable; nothing "
                "lost, nothing doubled\n",
                fanout.lost(), fanout.doubled(), rss);
    Line line("fanout");
    add(line, "", visitors, wishes.events);
    add(line, "agent_", agents, wishes.events);
    line.add("desks", double(wishes.desks)).add("lost", double(fanout.lost()));
    line.add("doubled", double(fanout.doubled())).add("rss_mib", rss).print();
    if (fanout.wrong() > 0 || !ended)
        giveUp("something was lost or doubled, or the hub did not end in order");
}

} // namespace

int main(int argc, char** argv) {
    Wishes wishes;
    CLI::App app{"From a sender to the last of many desks"};
    app.add_option("--desks", wishes.desks, "how many");
    app.add_option("--events", wishes.events, "by visitors, and as many by agents");
    app.add_option("--rate", wishes.rate, "events a second");
    CLI11_PARSE(app, argc, argv);
    return run([&] { body(wishes); });
}
