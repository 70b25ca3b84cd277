// Keeps the ledger's write-ahead log short off the path of acknowledgement. Used by the hub and by the
// ledger's bench.
#pragma once

#include "core/base/asio.hpp"
#include "core/store/ledger.hpp"

#include <memory>

namespace santral::store {

// While the writer goes on, a second connection moves pages into the file and syncs it, in passes; when few
// are left the writer itself moves those, and its next commit begins the log from the start. Core thread;
// stop the executors before the object goes.
class WalKeeper {
public:
    struct Executors {
        asio::any_io_executor core, ledger, disk;
    };
    // `writer` belongs to the ledger executor, `second` (of the same file) to the disk executor from now on.
    WalKeeper(Executors on, Ledger& writer, std::unique_ptr<Ledger> second);

    void grown(std::uint64_t pages); // after a commit: how long the log is now
    bool isBusy() const { return busy_; }

private:
    void pass(int number);
    void last();
    void giveUp(const Error& why); // stays busy
    void done(const Result<std::uint64_t>& left);

    Executors on_;
    Ledger& writer_;
    std::unique_ptr<Ledger> second_;
    bool busy_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral::store
