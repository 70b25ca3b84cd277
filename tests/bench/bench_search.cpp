// Query → 20 newest hits with snippets, per class of query, over the data of bench_make_data.
#include "core/base/fold.hpp"
#include "core/store/sqlite/view.hpp"
#include "tests/bench/data_folder.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/words.hpp"

#include <functional>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kQueries = 200;

std::string lettersOf(const std::string& word, std::size_t n) {
    std::string folded = fold(word);
    return folded.substr(0, std::min(n, folded.size()));
}

Sample measure(store::ViewReader& view, const std::function<std::string()>& query, std::size_t& hits) {
    Sample sample;
    for (int i = 0; i < kQueries; ++i) {
        std::string typed = query();
        auto start = Steady::now();
        auto answer = view.search({typed, 20});
        sample.add(millisSince(start));
        if (answer) hits += answer->messages.size();
    }
    return sample;
}

} // namespace

int main(int argc, char** argv) {
    auto folder = dataFolder(argc, argv);
    if (!folder) return 2;
    auto view = store::openViewReader({*folder / "view.db", {}});
    if (!view) return std::fprintf(stderr, "%s\n", describe(view.error()).c_str()), 1;
    Words words(99);
    const auto& all = words.vocabulary();
    auto common = [&] { return all[words.below(60)]; };
    auto rare = [&] { return all[10'000 + words.below(20'000)]; };
    struct Class {
        const char* name;
        std::function<std::string()> query;
    };
    std::vector<Class> classes = {
        {"common_word", common},
        {"rare_word", rare},
        {"order_number", [&] { return "TR-2026-" + std::to_string(100'000 + words.below(900'000)); }},
        {"two_words", [&] { return common() + " " + rare(); }},
        {"phrase", [&] { return "\"" + common() + " " + common() + "\""; }},
        {"prefix_4", [&] { return lettersOf(words.word(), 4); }},
        {"prefix_3", [&] { return lettersOf(words.word(), 3); }},
        {"prefix_2", [&] { return lettersOf(words.word(), 2); }},
        {"ascii_typed", [&] { return fold(common()); }},
    };
    Line line("search");
    double worst = 0;
    for (Class& one : classes) {
        std::size_t hits = 0;
        measure(**view, one.query, hits); // warm
        hits = 0;
        Sample sample = measure(**view, one.query, hits);
        std::printf("%-14s p50 %7.3f  p95 %7.3f  p99 %7.3f ms   %.1f hits a query\n", one.name,
                    sample.at(0.5), sample.at(0.95), sample.at(0.99), static_cast<double>(hits) / kQueries);
        line.add(one.name, sample);
        worst = std::max(worst, sample.at(0.99));
    }
    std::printf("aim: p99 <= 16 ms in every class\n");
    line.add("worst_p99_ms", worst).print();
    return 0;
}
