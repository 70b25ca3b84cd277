#include "core/store/wal_keeper.hpp"

#include "core/base/log.hpp"

namespace santral::store {
namespace {

constexpr std::uint64_t kLong =
    4000; // pages of 4 KiB; rarely enough that one commit in hundreds waits for the end
constexpr std::uint64_t kFew = 48; // so few that the writer hardly notices
constexpr int kPasses = 4;         // each leaves what was written while it ran

} // namespace

WalKeeper::WalKeeper(Executors on, Ledger& writer, std::unique_ptr<Ledger> second)
    : on_(std::move(on)), writer_(writer), second_(std::move(second)) {}

void WalKeeper::grown(std::uint64_t pages) {
    if (busy_ || pages < kLong) return;
    busy_ = true;
    pass(1);
}

void WalKeeper::pass(int number) {
    auto work = [this, number, core = on_.core, alive = std::weak_ptr(alive_)] {
        auto left = second_->checkpoint();
        auto synced = second_->syncMoved();
        if (!synced) second_->keepLog();
        auto next = [this, number, left, synced, alive] {
            if (alive.expired()) return;
            if (!synced) return giveUp(synced.error());
            if (!left) return done(left);
            if (*left > kFew && number < kPasses) return pass(number + 1);
            last();
        };
        asio::post(core, std::move(next));
    };
    asio::post(on_.disk, std::move(work));
}

void WalKeeper::last() {
    auto work = [this, core = on_.core, alive = std::weak_ptr(alive_)] {
        auto left = writer_.checkpoint();
        asio::post(core, [this, left, alive] {
            if (!alive.expired()) done(left);
        });
    };
    asio::post(on_.ledger, std::move(work));
}

// For this run.
void WalKeeper::giveUp(const Error& why) {
    log::error("ledger", "its file cannot be synced, its log is kept until the next start: " + describe(why));
    asio::post(on_.ledger, [this] { writer_.keepLog(); });
}

void WalKeeper::done(const Result<std::uint64_t>& left) {
    busy_ = false;
    if (!left) log::warn("ledger", "its log cannot be shortened: " + describe(left.error()));
}

} // namespace santral::store
