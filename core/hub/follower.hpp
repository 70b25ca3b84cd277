// Keeps the view behind the ledger: takes committed events over on its own executor, catches up from the
// ledger where some are missing, and rebuilds the view where its file is old or damaged.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/timers.hpp"
#include "core/store/ledger.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/sqlite/view.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace santral {

class Follower {
public:
    struct Files {
        store::LedgerFile ledger;
        store::ViewFile view;
    };
    // Told on the core thread after every step; `behind` is how many events are still to be taken in.
    using Tell = std::function<void(Seq applied, std::uint64_t behind, Result<void> outcome)>;

    // Opens (or sets aside and remakes) the view's file at once; reading its old rows is possible from then
    // on.
    static Result<std::unique_ptr<Follower>> open(const Files& files, asio::any_io_executor core,
                                                  asio::any_io_executor disk, Tell tell);

    // How far it has come of `head`; false: stop. Called on the thread that asked.
    using Progress = std::function<bool(Seq applied, Seq head)>;
    // Takes in what is missing before anything else runs, on the calling thread. Closed: told to stop; what
    // was taken in stays.
    Result<void> catchUpFirst(Seq head, const Progress& progress);
    void follow(std::vector<Event> events, Seq head); // committed events, in order
    void catchUp(Seq head);                           // from the ledger, after a start
    // Between two steps, unless a whole step's worth has gathered before; zero: none.
    void restBetweenSteps(Timers& timers, Millis rest);
    // Told on the core thread when a busy time is over, which nobody writing any more is too: caches are
    // empty.
    void mindCalm(std::function<void()> tell) { calm_ = std::move(tell); }
    // After an erasure: no deleted word stays in the file. `purged` is called only where that worked.
    void purge(std::function<void()> purged);
    Seq applied() const { return applied_; }
    // How far the view of before had come where the ledger ended earlier when they were opened: it has lost
    // what was behind its head. 0: it has not.
    Seq viewKnewOf() const { return viewKnewOf_; }
    void stop() { stopping_ = true; }

private:
    using Batches =
        std::vector<std::vector<Event>>; // as they were committed, put together where they are taken

    Follower(Files files, asio::any_io_executor core, asio::any_io_executor disk, Tell tell);
    Result<void> openFiles();
    Result<void> beginAnew();
    void step();
    void goOn();
    Result<void> take(Batches& batches, Seq head); // on the disk executor
    void setBusy(bool on);                         // the same
    void endBusyTime();
    Result<void> readUpTo(Seq head, std::size_t chunk);
    Result<void> catchUpInBulk(Seq head, const Progress& progress);
    void report(Seq applied, Result<void> outcome);

    Files files_;
    asio::any_io_executor core_;
    asio::any_io_executor disk_;
    Tell tell_;
    std::unique_ptr<store::ViewWriter> view_;     // disk executor
    std::unique_ptr<store::LedgerReader> reader_; // disk executor
    Batches waiting_;                             // core thread
    std::size_t waits_ = 0;                       // events in them
    Seq head_ = 0;                                // core thread
    Seq applied_ = 0;                             // core thread
    Seq viewKnewOf_ = 0;
    bool busy_ = false; // core thread
    Timers* timers_ = nullptr;
    Millis rest_{0};
    Subscription resting_;               // core thread
    std::atomic<bool> busyTime_ = false; // set on the disk executor
    std::function<void()> calm_;         // core thread
    std::atomic<bool> stopping_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
