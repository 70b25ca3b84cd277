// The floor board of a past moment, out of a ledger on disk: what the slider of the time machine waits for.
// Beside it, in the same run, the same answer by reading the ledger from its beginning.
#include "core/base/zone.hpp"
#include "core/hub/floor_keeper.hpp"
#include "core/store/sqlite/floor_marks.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "tests/bench/figures.hpp"
#include "tests/core/routing/board_ledger.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/temp_folder.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

struct Asked {
    std::size_t events = 100'000, moments = 200;
    std::uint64_t seed = 1;
};

template <class T>
T must(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
    std::exit(1);
}

void write(const store::LedgerFile& file, const std::vector<Event>& events) {
    constexpr std::size_t kAtOnce = 500;
    auto ledger = must(store::openLedger(file));
    for (std::size_t from = 0; from < events.size(); from += kAtOnce) {
        std::size_t to = std::min(from + kAtOnce, events.size());
        store::Append append;
        append.events.assign(events.begin() + static_cast<std::ptrdiff_t>(from),
                             events.begin() + static_cast<std::ptrdiff_t>(to));
        must(ledger->append(from, std::span(&append, 1)));
    }
}

class Floor {
public:
    Floor(const std::filesystem::path& folder, TimePoint now) : file_{folder / "ledger.db", {}}, clock_(now) {
        keeper_ = std::make_unique<FloorKeeper>(
            FloorKeeper::Parts{io_.get_executor(), io_.get_executor(), must(store::openLedgerReader(file_)),
                               must(store::openFloorMarks(folder / "floor.db")), &clock_, timers_.get(),
                               must(findZone("Europe/Istanbul"))});
    }

    // Until it has read everything; milliseconds.
    double begin() {
        auto start = Steady::now();
        bool told = false;
        auto watch =
            keeper_->watch([](Board&, const routing::BoardTrends&) {},
                           [&](Result<Board> board) { told = must(std::move(board)).at > TimePoint(); });
        run([&] { return told; });
        return millisSince(start);
    }
    Board at(TimePoint moment) {
        std::optional<Board> answer;
        keeper_->at(
            moment, [](Board&, const routing::BoardTrends&) {},
            [&](Result<Board> board) { answer = must(std::move(board)); });
        run([&] { return answer.has_value(); });
        return std::move(*answer);
    }
    Board fromTheBeginning(TimePoint moment) {
        auto reader = must(store::openLedgerReader(file_));
        routing::BoardFold fold;
        for (Seq seq = 0;;) {
            auto events = must(reader->read(seq, 500));
            for (const Event& event : events) {
                if (event.at <= moment) fold.apply(event);
            }
            if (events.empty() || events.back().at > moment) break;
            seq = events.back().seq;
        }
        return fold.board(moment, startOfDay(must(findZone("Europe/Istanbul")), moment));
    }

private:
    template <class Done>
    void run(Done done) {
        while (!done()) {
            io_.restart();
            io_.run_one();
        }
    }

    store::LedgerFile file_;
    test::FakeTime clock_; // the ledger's last moment is now
    asio::io_context io_;
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    std::unique_ptr<FloorKeeper> keeper_;
};

} // namespace

int main(int argc, char** argv) {
    Asked asked;
    CLI::App app{"Boards of past moments from a ledger on disk"};
    app.add_option("--events", asked.events);
    app.add_option("--moments", asked.moments);
    app.add_option("--seed", asked.seed);
    CLI11_PARSE(app, argc, argv);

    test::BoardLedger ledger(asked.seed);
    while (ledger.events().size() < asked.events) ledger.step();
    const std::vector<Event>& events = ledger.events();
    test::TempFolder folder;
    write({folder.path() / "ledger.db", {}}, events);

    Floor floor(folder.path(), events.back().at);
    double first = floor.begin();
    SeededRandom random{asked.seed};
    Sample seek, whole;
    std::size_t different = 0;
    for (std::size_t i = 0; i < asked.moments; ++i) {
        TimePoint moment = events[random.next() % events.size()].at;
        auto start = Steady::now();
        Board board = floor.at(moment);
        seek.add(millisSince(start));
        if (i % 20 != 0) continue; // the slow way takes a while
        start = Steady::now();
        Board same = floor.fromTheBeginning(moment);
        whole.add(millisSince(start));
        different += board == same ? 0 : 1;
    }
    auto span = std::chrono::duration<double, std::ratio<86400>>(events.back().at - events.front().at);
    Line("floor")
        .add("events", static_cast<double>(events.size()))
        .add("days", span.count())
        .add("first_reading_ms", first)
        .add("seek", seek)
        .add("seek_max_ms", seek.at(1))
        .add("from_the_beginning", whole)
        .add("different", static_cast<double>(different))
        .print();
    return different == 0 ? 0 : 1;
}
