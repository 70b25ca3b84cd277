// The floor board of a hub: as it is, told to whoever watches at most twice a second, and as it was at any
// moment. Reads the ledger behind the work, on the readers' executor and a little at a time, so that nobody
// who is answered waits for it. Called and calling back on the core thread; stop the executors before it
// goes.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/base/zone.hpp"
#include "core/routing/board_fold.hpp"
#include "core/store/floor_marks.hpp"
#include "core/store/ledger.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace santral {

class FloorKeeper {
public:
    struct Parts {
        asio::any_io_executor core;
        asio::any_io_executor read;
        std::unique_ptr<store::LedgerReader> ledger; // these two on the read executor
        std::unique_ptr<store::FloorMarks> marks;
        const Clock* clock = nullptr;
        Timers* timers = nullptr;
        Zone zone; // whose midnight begins a day
    };
    explicit FloorKeeper(Parts parts);

    using Tell = std::function<void(Result<Board>)>;
    // To what may be seen; the board's trend is over all queues until then.
    using Cut = std::function<void(Board&, const routing::BoardTrends&)>;

    // Events between two checkpoints: so many are read at most to find a moment.
    static constexpr Seq kMarkEvery = 5'000;
    static constexpr Millis kTellEvery{500};

    void committed(); // the ledger has grown
    // First as it is, then after every change. Nothing is read before somebody asks.
    Subscription watch(Cut cut, Tell tell);
    // Invalid before the first event and after now.
    void at(TimePoint moment, Cut cut, Tell done);

private:
    struct Whole { // nothing cut off
        Board board;
        routing::BoardTrends trends;
    };
    struct Disk { // read executor
        std::unique_ptr<store::LedgerReader> ledger;
        std::unique_ptr<store::FloorMarks> marks;
        Zone zone;
        std::optional<routing::BoardFold> fold; // as far as `upto`; nothing before the first reading
        Seq upto = 0;
        Seq marked = 0;
        TimePoint lastAt{};

        Result<void> begin();
        Result<bool> readOn(); // whether there is more
        Whole boardNow(TimePoint now) const;
        Result<Whole> boardAt(TimePoint moment);
        Whole of(const routing::BoardFold& then, TimePoint moment) const;
    };
    struct Watch {
        Cut cut;
        Tell tell;
        bool ended = false;
    };
    void readSoon(Millis delay);
    void read();
    void tellAll(const Result<Whole>& whole);

    asio::any_io_executor core_, readers_;
    const Clock& clock_;
    Timers& timers_;
    std::shared_ptr<Disk> disk_;
    std::vector<std::shared_ptr<Watch>> watches_;
    bool asked_ = false; // somebody has ever wanted to know
    bool reading_ = false;
    bool changed_ = false; // since it was last told
    Subscription timer_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
