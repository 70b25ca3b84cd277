// A sync that fails: the kernel may drop what it should have written and say yes to the next one.
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/wal_keeper.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/kept_log.hpp"
#include "tests/support/sim_disk.hpp"

using namespace santral;
using test::SimDisk;

namespace {

const store::LedgerFile& fileOn(const SimDisk& disk) {
    static store::LedgerFile file;
    file = {"/machine/ledger.db", disk.vfs()};
    return file;
}

struct SyncBench {
    SimDisk disk{"sync", 1};
    asio::io_context io;
    std::unique_ptr<store::Ledger> ledger = store::openLedger(fileOn(disk)).value();
    test::EventStory story;
    std::unique_ptr<store::WalKeeper> keeper;

    SyncBench() {
        auto on = io.get_executor();
        keeper = std::make_unique<store::WalKeeper>(store::WalKeeper::Executors{on, on, on}, *ledger,
                                                    store::openLedger(fileOn(disk)).value());
        story.somebodyComes(IdentityKind::Mail, "deniz@example.com", "Deniz");
        story.opens("Değişim");
        write(1);
    }
    void write(int count) {
        for (int i = 0; i < count; ++i) {
            story.customerWrites(std::string(3'000, 'a'));
            store::Append append;
            append.events = story.take();
            append.receipt.first = append.events.front().seq;
            append.receipt.last = append.events.back().seq;
            REQUIRE(ledger->append(append.receipt.first - 1, {&append, 1}).value().front());
        }
    }
    void emptyLog() {
        keeper->grown(1'000'000);
        io.restart();
        io.poll();
    }
    Seq headAfterThePowerCut() {
        Seq acknowledged = story.head();
        keeper.reset();
        ledger.reset();
        disk.powerCut();
        auto db = store::Database::open("/machine/ledger.db", {.vfs = disk.vfs()}).value();
        CHECK(store::integrityFaults(db).empty());
        CHECK(store::openLedgerReader(fileOn(disk)).value()->head().value() == acknowledged);
        return acknowledged;
    }
};

} // namespace

TEST_CASE("failed sync: events whose pages were moved and not written are there after a power cut") {
    test::KeptLog aside;
    bool inTwo = GENERATE(true, false); // the log is moved in two goes, since somebody reads meanwhile
    SyncBench t;
    t.write(60);
    {
        auto reader = store::Database::open("/machine/ledger.db", {.vfs = t.disk.vfs()}).value();
        store::Snapshot moment(reader);
        if (inTwo) REQUIRE(moment.begin());
        t.write(20);
        t.disk.failSyncAt(2, "ledger.db"); // the first is that of the log itself
        t.emptyLog();
    }
    t.emptyLog();
    t.write(40);
    t.emptyLog();
    t.write(5);
    t.headAfterThePowerCut();
}
