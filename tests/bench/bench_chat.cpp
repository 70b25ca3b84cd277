// Live chat of the real hub over real sockets, beside others in the same run: visitors send text in an open
// loop, and what counts is the time from the intended moment of sending to the hub's `ack`, which comes after
// the commit. docs/web-chat.md tells how it is meant.
// bench_chat [--visitors N]… [--rate R]… [--seconds S] [--only SERVER]… [--sync-ms MS]
#include "tests/bench/chat_report.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/peers.hpp"
#include "tests/bench/visitors.hpp"
#include "tests/bench/words.hpp"
#include "tests/bench/xmpp_talkers.hpp"

#include "core/base/text.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr std::size_t kTextOctets = 100;
constexpr double kPatience = 5;     // seconds for the answers of one step
constexpr double kCalmSeconds = 12; // until memory is judged that a ramp and an overload have left behind

struct Wishes {
    std::vector<std::size_t> visitors{100, 2'000};
    std::vector<double> rates; // none: 50 and 500, then the ramp
    double seconds = 2;
    double syncMillis = 0;
    std::vector<std::string> only; // none: all
    bool ramp() const { return rates.empty(); }
    bool wants(const std::string& server) const {
        return only.empty() || std::find(only.begin(), only.end(), server) != only.end();
    }
};

// The hub, and what it is held against.
struct Rival {
    std::string name;
    double from = 0;       // messages a second, where its ramp begins
    bool xmpp = false;     // otherwise the visitors' wire
    bool ofOthers = false; // only with the most visitors
    std::function<ServerProcess::Wish()> start;
};

std::vector<Rival> rivals(double syncMillis) {
    auto relay = [=] { return ServerProcess::Wish{"bench_chat_relay", {"{data}"}, syncMillis}; };
    auto hub = [=] {
        std::vector<std::string> line{"serve", "--data", "{data}", "--widget", "--unlimited", "127.0.0.1"};
        return ServerProcess::Wish{"santral-hub", std::move(line), syncMillis};
    };
    return {{"relay", 16'000, false, false, relay},
            {"node", 1'000, false, true, [=] { return nodeRelay(syncMillis); }},
            {"prosody", 50, true, true, prosody},
            {"hub", 4'000, false, false, hub}};
}

std::vector<std::string> makeTexts() {
    Words words(7);
    std::vector<std::string> texts(1'000);
    for (std::string& text : texts) {
        while (text.size() < kTextOctets) text += words.text(4, 24) + " ";
        text.resize(clip(text, kTextOctets).size());
        for (char& c : text) {
            if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20) c = ' ';
        }
    }
    return texts;
}

// Doubles until a step fails (or halves until one holds), then in ever finer steps from the highest that
// held.
void ramp(Load& load, double from, Finding& finding) {
    constexpr double kQuick = 1, kLong = 1.5, kLeast = 10, kMost = 200'000;
    auto holds = [&](double rate, double seconds) {
        Step step = load.run(rate, seconds, kPatience);
        print(step.holds() ? "ramp" : "too much", step);
        bool held = step.holds();
        if (held) finding.sustained = std::move(step);
        return held;
    };
    double rate = from;
    while (rate >= kLeast && !holds(rate, kQuick)) rate /= 2;
    if (!finding.sustained) return;
    double tooMuch = 2 * rate;
    while (rate >= from && tooMuch < kMost && holds(tooMuch, kQuick)) tooMuch *= 2;
    for (double factor : {1.35, 1.15, 1.07}) {
        double fine = finding.sustained->rate * factor;
        while (fine < tooMuch && holds(fine, kLong)) fine *= factor;
        tooMuch = std::min(tooMuch, fine);
    }
}

void fixedRates(Load& load, const Wishes& wishes, Finding& finding) {
    std::vector<double> rates = wishes.ramp() ? std::vector<double>{50, 500} : wishes.rates;
    for (double rate : rates) {
        Step step = load.run(rate, wishes.seconds, kPatience);
        print("at", step);
        finding.fixed.push_back(std::move(step));
    }
}

void overload(Load& load, const Talkers& talkers, Finding& finding) {
    // With nothing lost, what is beyond the hub waits with the visitors and takes as long to say as the
    // overload lasted: a longer one could not be over in two seconds, whatever the hub.
    constexpr double kOver = 2, kAfter = 500;
    Step over;
    std::uint64_t before = talkers.pushedBack();
    finding.recovered = load.recover(2 * finding.sustained->rate, kOver, kAfter, over);
    print("twice", over);
    std::printf("  of %zu messages at twice the sustained rate %zu were not answered, %llu were pushed back; "
                "as ever %.1f s "
                "after it\n",
                over.said, over.unanswered, static_cast<unsigned long long>(talkers.pushedBack() - before),
                finding.recovered);
    finding.over = std::move(over);
}

std::unique_ptr<Talkers> makeTalkers(const Rival& rival, std::uint16_t port, std::size_t count) {
    if (rival.xmpp) return std::make_unique<XmppTalkers>(port, count, makeTexts());
    return std::make_unique<Visitors>(Visitors::Wish{port, count, makeTexts()});
}

Finding measure(const Rival& rival, std::size_t count, const Wishes& wishes, bool isLast) {
    ServerProcess server(rival.start());
    Finding finding;
    finding.server = rival.name;
    finding.visitors = count;
    std::printf("%s, %zu visitors\n", finding.server.c_str(), finding.visitors);
    auto talkers = makeTalkers(rival, server.port(), count);
    if (!talkers->open(20)) giveUp("not all visitors were let in by " + rival.name);
    finding.idle = server.figures();
    Load load(server, *talkers);
    bool hub = rival.name == "hub";
    load.run(50, 0.3, kPatience); // each side's first pages, and code that was never run
    fixedRates(load, wishes, finding);
    finding.working = server.figures();
    if (wishes.ramp()) ramp(load, rival.from, finding);
    if (hub && isLast && finding.sustained) overload(load, *talkers, finding);
    finding.end = server.figures();
    load.run(50, kCalmSeconds, kPatience);
    finding.calm = server.figures();
    finding.said = load.said();
    finding.pushedBack = talkers->pushedBack();
    finding.broken = talkers->broken();
    finding.ended = server.stop();
    if (hub) finding.counted = countInLedger(server.data(), *talkers, load);
    print(finding);
    return finding;
}

bool measureAll(const Wishes& wishes) {
    std::vector<Finding> findings;
    bool whole = true;
    for (std::size_t count : wishes.visitors) {
        bool isLast = count == wishes.visitors.back();
        for (const Rival& rival : rivals(wishes.syncMillis)) {
            if (!wishes.wants(rival.name) || (rival.ofOthers && !isLast)) continue;
            findings.push_back(measure(rival, count, wishes, isLast));
            if (rival.name == "hub") whole = whole && findings.back().isWhole();
        }
    }
    std::printf("aim: sustained >= 60 %% of the relay, >= 4 x node and >= 50 x prosody; p50 <= 1 ms and p99 "
                "<= 5 ms at 50/s and "
                "500/s; hub <= 60 MB; nothing lost, nothing doubled; as ever <= 2 s after twice the "
                "sustained rate\n");
    printJson(findings);
    return whole;
}

} // namespace

int main(int argc, char** argv) {
    Wishes wishes;
    CLI::App app{"Live chat of the hub beside a bare relay"};
    app.add_option("--visitors", wishes.visitors, "how many; more than once for more than one run");
    app.add_option("--rate", wishes.rates, "messages a second; without it 50, 500 and a ramp");
    app.add_option("--seconds", wishes.seconds, "at each such rate");
    app.add_option("--sync-ms", wishes.syncMillis, "let each fdatasync take so much longer");
    app.add_option("--only", wishes.only, "relay, node, prosody or hub; more than once for more");
    CLI11_PARSE(app, argc, argv);
    return run([&] {
        if (wishes.wants("node") || wishes.wants("prosody")) demandPeers();
        if (!measureAll(wishes)) giveUp("something was lost, doubled or broken");
    });
}
