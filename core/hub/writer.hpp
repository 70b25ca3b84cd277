// Group commit: decided commands wait while one commit is on its way and then go into the ledger together.
// Nobody is answered before his events are on disk. Lives on the core thread; the ledger itself on the
// ledger's executor.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/hub/decide.hpp"
#include "core/store/ledger.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace santral {

struct WriterEntry {
    Command command;
    Decision decision;
    bool mayRepeat =
        false; // somebody else chose its id and may send it again: the ledger remembers its receipt
    int attempts = 0;
};

class Writer {
public:
    struct Outcome {
        std::vector<WriterEntry> written; // in order
        std::vector<WriterEntry> again;   // lost their place: decide them again
        std::vector<std::pair<WriterEntry, Error>> refused;
        bool stateLost = false;           // what memory thinks beyond the ledger's head is wrong
        bool durable = false;             // there was something to write, and it is on disk
        std::chrono::nanoseconds took{0}; // from the hand-over to the disk until its answer was back
    };
    using Tell = std::function<void(Outcome)>;

    Writer(asio::any_io_executor core, asio::any_io_executor disk, const Clock& clock, store::Ledger& ledger,
           Tell tell);

    // Where the last commit is a while ago and the disk has been quick, the way to the ledger's thread and
    // back takes longer than the commit: then it is made on the core thread. `free`: nobody else is at the
    // ledger.
    void commitHereWhile(std::function<bool()> free) { free_ = std::move(free); }
    void add(WriterEntry entry);
    bool idle() const { return !inFlight_ && queue_.empty(); }
    std::uint64_t walPages() const { return walPages_; }

private:
    struct Batch {
        std::vector<WriterEntry> entries;
        std::vector<store::Append> appends;
        Seq expectedHead = 0;
        SteadyPoint began;
        Result<std::vector<Result<void>>> outcome{std::vector<Result<void>>()};
        std::uint64_t walPages = 0;
        std::chrono::nanoseconds onDisk{0};
    };
    void flush();
    std::shared_ptr<Batch> nextBatch();
    bool mayCommitHere(const Batch& batch) const;
    void commit(Batch& batch); // on the ledger's executor, or while nobody is there
    void finished(Batch& batch);
    Outcome sortOut(Batch& batch);

    asio::any_io_executor core_;
    asio::any_io_executor disk_;
    const Clock& clock_;
    store::Ledger& ledger_;
    Tell tell_;
    std::deque<WriterEntry> queue_;
    bool inFlight_ = false;
    bool flushPosted_ = false;
    std::uint64_t walPages_ = 0;
    std::function<bool()> free_;
    std::chrono::nanoseconds usual_ =
        std::chrono::seconds(1); // of the last commits' times, on the disk alone
    SteadyPoint finishedAt_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
