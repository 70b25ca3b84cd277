#include "tests/bench/chat_report.hpp"

#include "core/store/sqlite/ledger.hpp"

namespace santral::bench {
namespace {

constexpr std::size_t kChunk = 5'000;

void add(Line& line, const std::string& name, Step& step) {
    line.add(name, step.latency)
        .add(name + "_msgs_per_sync", step.used.syncs ? double(step.said) / double(step.used.syncs) : 0);
}

const Finding* find(const std::vector<Finding>& all, const std::string& server, std::size_t visitors) {
    for (const Finding& one : all) {
        if (one.server == server && one.visitors == visitors) return &one;
    }
    return nullptr;
}

void addTo(Line& line, Finding& f, const std::vector<Finding>& all) {
    std::string name = f.server + "_" + std::to_string(f.visitors);
    for (Step& step : f.fixed) add(line, name + "_at_" + std::to_string(int(step.rate)), step);
    if (f.sustained) {
        line.add(name + "_sustained_per_s", f.sustained->rate);
        line.add(name + "_per_core_s", f.sustained->perCoreSecond());
    }
    if (f.recovered >= 0) line.add(name + "_recovered_s", f.recovered);
    line.add(name + "_working_rss_mib", f.working.rssMiB).add(name + "_peak_rss_mib", f.end.peakMiB);
    line.add(name + "_calm_rss_mib", f.calm.rssMiB).add(name + "_calm_pss_mib", f.calm.pssMiB);
    line.add(name + "_cpu_s", f.end.cpuSeconds).add(name + "_said", double(f.said));
    line.add(name + "_fdatasyncs", double(f.end.syncs)).add(name + "_pushed_back", double(f.pushedBack));
    if (f.counted)
        line.add(name + "_lost", double(f.counted->lost)).add(name + "_doubled", double(f.counted->doubled));
    if (f.server != "hub" || !f.sustained) return;
    for (const char* server : {"relay", "node", "prosody"}) {
        const Finding* other = find(all, server, f.visitors);
        if (!other || !other->sustained) continue;
        line.add(name + "_of_" + server, f.sustained->rate / other->sustained->rate);
        line.add(name + "_of_" + server + "_per_core_s",
                 f.sustained->perCoreSecond() / other->sustained->perCoreSecond());
    }
}

} // namespace

Counted countInLedger(const std::filesystem::path& folder, const Talkers& talkers, const Load& load,
                      std::uint64_t after) {
    Counted counted;
    auto ledger = store::openLedgerReader({folder / "ledger.db", {}});
    if (!ledger) std::fprintf(stderr, "bench_chat: %s\n", describe(ledger.error()).c_str()), std::exit(1);
    std::vector<std::uint8_t> times(load.said());
    for (Seq at = after;;) {
        auto events = (*ledger)->read(at, kChunk);
        if (!events) std::fprintf(stderr, "bench_chat: %s\n", describe(events.error()).c_str()), std::exit(1);
        if (events->empty()) break;
        for (const Event& event : *events) {
            auto* message = std::get_if<MessageAdded>(&event.body);
            auto number = message ? talkers.messageOf(message->clientId) : std::nullopt;
            if (number && *number < times.size()) ++counted.stored, ++times[*number];
        }
        at = events->back().seq;
    }
    for (std::uint32_t i = 0; i < times.size(); ++i) {
        if (times[i] == 0 && load.isAcked(i)) ++counted.lost;
        if (times[i] > 1) ++counted.doubled;
    }
    counted.doubled += load.ackedTwice();
    return counted;
}

bool Finding::isWhole() const {
    bool stored = !counted || (counted->lost == 0 && counted->doubled == 0);
    return stored && ended && broken == 0;
}

void print(const char* what, Step& step) {
    std::printf("  %-10s %7.0f/s  p50 %8.2f  p95 %8.2f  p99 %8.2f ms  %6.0f/core-s  %5.1f msgs/sync%s\n",
                what, step.rate, step.latency.at(0.5), step.latency.at(0.95), step.latency.at(0.99),
                step.perCoreSecond(), step.used.syncs ? double(step.said) / double(step.used.syncs) : 0,
                step.unanswered ? "  UNANSWERED" : "");
    std::fflush(stdout);
}

void print(Finding& f) {
    if (f.sustained) {
        std::printf("  sustained %.0f/s, %.0f messages a core-second\n", f.sustained->rate,
                    f.sustained->perCoreSecond());
    }
    std::printf("  memory: RSS %.1f MiB idle, %.1f after the fixed rates, %.1f at most, %.1f when it is calm "
                "again (PSS "
                "%.1f)\n  %.1f CPU-seconds; %zu messages, %llu fdatasync, %llu pushed back\n",
                f.idle.rssMiB, f.working.rssMiB, f.end.peakMiB, f.calm.rssMiB, f.calm.pssMiB,
                f.end.cpuSeconds, f.said, static_cast<unsigned long long>(f.end.syncs),
                static_cast<unsigned long long>(f.pushedBack));
    if (f.counted) {
        std::printf("  in the ledger: %zu of %zu, %zu lost, %zu doubled\n", f.counted->stored, f.said,
                    f.counted->lost, f.counted->doubled);
    }
    if (f.broken > 0)
        std::printf("  BROKEN: %llu connections or messages\n", static_cast<unsigned long long>(f.broken));
    if (!f.ended) std::printf("  DID NOT END in order\n");
    std::fflush(stdout);
}

void printJson(std::vector<Finding>& findings) {
    Line line("chat");
    Sample none;
    Sample* overall = &none; // of the product, with the most visitors, at the highest fixed rate
    std::size_t lost = 0, doubled = 0;
    for (Finding& f : findings) {
        if (f.server == "hub" && !f.fixed.empty()) overall = &f.fixed.back().latency;
        if (f.counted) lost += f.counted->lost, doubled += f.counted->doubled;
    }
    line.add("", *overall).add("lost", double(lost)).add("doubled", double(doubled));
    for (Finding& f : findings) addTo(line, f, findings);
    line.print();
}

} // namespace santral::bench
