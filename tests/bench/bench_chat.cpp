// Live chat of the real hub over real sockets, beside a bare relay in the same run: visitors send text in an
// open loop, and what counts is the time from the intended moment of sending to the hub's `ack`, which comes
// after the commit. docs/web-chat.md tells how it is meant.
// bench_chat [--visitors N]… [--rate R]… [--seconds S] [--no-relay] [--sync-ms MS]
#include "tests/bench/bench_chat_report.hpp"
#include "tests/bench/words.hpp"

#include "core/base/text.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr std::size_t kTextOctets = 100;
constexpr double kPatience = 5; // seconds for the answers of one step

struct Wishes {
    std::vector<std::size_t> visitors{100, 2'000};
    std::vector<double> rates; // none: 50 and 500, then the ramp
    double seconds = 2;
    double syncMillis = 0;
    bool noRelay = false;
    bool ramp() const { return rates.empty(); }
};

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

// Doubles until a step fails, then x1.35 from the last that held.
void ramp(Load& load, double from, Finding& finding) {
    constexpr double kQuick = 1, kMost = 200'000;
    double rate = from;
    for (; rate < kMost; rate *= 2) {
        Step step = load.run(rate, kQuick, kPatience);
        print(step.holds() ? "ramp" : "too much", step);
        if (!step.holds()) break;
        finding.sustained = std::move(step);
    }
    constexpr double kFactor = 1.35, kLong = 1.5;
    for (double fine = finding.sustained ? rate / 2 * kFactor : from / 2; fine < rate; fine *= kFactor) {
        Step step = load.run(fine, kLong, kPatience);
        print(step.holds() ? "ramp" : "too much", step);
        if (!step.holds()) break;
        finding.sustained = std::move(step);
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

void overload(Load& load, Finding& finding) {
    constexpr double kOver = 3, kAfter = 500;
    Step over;
    finding.recovered = load.recover(2 * finding.sustained->rate, kOver, kAfter, over);
    print("twice", over);
    finding.over = std::move(over);
}

Finding measure(ChatServer& server, const std::string& name, std::size_t count, const Wishes& wishes,
                bool isLast) {
    Finding finding;
    finding.server = name;
    finding.visitors = count;
    std::printf("%s, %zu visitors\n", finding.server.c_str(), finding.visitors);
    Visitors visitors(server.port(), finding.visitors, makeTexts());
    if (!visitors.open(20)) {
        std::fprintf(stderr, "bench_chat: not all visitors were let in\n");
        std::exit(1);
    }
    finding.idle = server.figures();
    Load load(server, visitors);
    bool hub = finding.server == "hub";
    load.run(50, 0.3, kPatience); // each side's first pages, and code that was never run
    fixedRates(load, wishes, finding);
    if (wishes.ramp()) ramp(load, hub ? 4'000 : 16'000, finding);
    if (hub && isLast && finding.sustained) overload(load, finding);
    finding.end = server.figures();
    finding.said = load.said();
    finding.pushedBack = visitors.pushedBack();
    finding.broken = visitors.broken();
    finding.ended = server.stop();
    if (hub) finding.counted = countInLedger(server.folder() / "data", visitors, load);
    print(finding);
    return finding;
}

std::vector<std::string> hubArguments() {
    return {"serve", "--data", "{data}", "--widget", "--unlimited", "127.0.0.1"};
}

} // namespace

int main(int argc, char** argv) {
    Wishes wishes;
    CLI::App app{"Live chat of the hub beside a bare relay"};
    app.add_option("--visitors", wishes.visitors, "how many; more than once for more than one run");
    app.add_option("--rate", wishes.rates, "messages a second; without it 50, 500 and a ramp");
    app.add_option("--seconds", wishes.seconds, "at each such rate");
    app.add_option("--sync-ms", wishes.syncMillis, "let each fdatasync take so much longer");
    app.add_flag("--no-relay", wishes.noRelay, "without the baseline");
    CLI11_PARSE(app, argc, argv);
    std::vector<Finding> findings;
    bool whole = true;
    for (std::size_t count : wishes.visitors) {
        bool isLast = count == wishes.visitors.back();
        if (!wishes.noRelay) {
            ChatServer relay("bench_chat_relay", {"{data}"}, wishes.syncMillis);
            findings.push_back(measure(relay, "relay", count, wishes, isLast));
        }
        ChatServer hub("santral-hub", hubArguments(), wishes.syncMillis);
        findings.push_back(measure(hub, "hub", count, wishes, isLast));
        whole = whole && findings.back().isWhole();
    }
    std::printf(
        "aim: sustained >= 60 %% of the relay; p50 <= 1 ms and p99 <= 5 ms at 50/s and 500/s; hub <= 60 "
        "MB; nothing lost, nothing doubled; as ever 2 s after twice the sustained rate\n");
    printJson(findings);
    return whole ? 0 : 1;
}
