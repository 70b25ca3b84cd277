// Ledgers of earlier versions: nothing that counts once is forgotten on the way to this one.
#include "core/store/sqlite/ledger.hpp"
#include "core/store/sqlite/ledger_check.hpp"
#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/sqlite/migrations.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

// One event, brought by inbound items, and one command of an agent.
struct FirstVersion {
    test::TempFolder folder;
    LedgerFile file{folder / "ledger.db", {}};

    FirstVersion() {
        auto db = Database::open(file.path, {}).value();
        migrate(db, ledgerMigrations().first(1)).value();
        constexpr const char* kRows = R"sql(
            INSERT INTO event(seq,id,v,kind,actor,at,body) VALUES
                (1,x'00000000000000000000000000000001',1,'agent.added',0,5,'{}');
            INSERT INTO command VALUES(x'00000000000000070000000000000001','{"first":1,"last":1,"at":5}');
            INSERT INTO command VALUES(x'00000000000000070000000000000002','{"first":1,"last":1}');
            INSERT INTO inbound VALUES('mail:support','77:1',x'00000000000000070000000000000001');
            INSERT INTO inbound VALUES('chat','v:1',x'00000000000000070000000000000001');
        )sql";
        db.execute(kRows).value();
    }
    std::vector<std::string> faults() const {
        auto rows = LedgerRows::open(file).value();
        Faults faults;
        checkLedger(rows, rows.head().value(), faults).value();
        return faults.sentences();
    }
};

} // namespace

TEST_CASE("ledger of version 1: an item that came before is known with its receipt") {
    FirstVersion t;
    openLedger(t.file).value();
    auto found = openLedgerReader(t.file).value()->findInbound({"mail:support", "77:1"}).value();
    REQUIRE(found);
    CHECK(found->first == 1);
    CHECK(found->at == fromMillis(5));
}

TEST_CASE("ledger of version 1: an agent's command is known, the one of an item needs no row any more") {
    FirstVersion t;
    openLedger(t.file).value();
    auto reader = openLedgerReader(t.file).value();
    CHECK(reader->findCommand(CommandId{{7, 2}}).value());
    CHECK_FALSE(reader->findCommand(CommandId{{7, 1}}).value());
}

TEST_CASE("ledger of version 1: it is verified as it stands, and as it stands after") {
    FirstVersion t;
    CHECK(t.faults() == std::vector<std::string>{});
    auto before = LedgerRows::open(t.file).value().contentDigest().value();
    openLedger(t.file).value();
    CHECK(t.faults() == std::vector<std::string>{});
    CHECK(LedgerRows::open(t.file).value().contentDigest().value() != before);
}

TEST_CASE("ledger of version 1: an item that leads to no command is found") {
    FirstVersion t;
    Database::open(t.file.path, {}).value().execute("DELETE FROM command").value();
    CHECK(t.faults() == std::vector<std::string>{"items whose command is missing: chat v:1",
                                                 "items whose command is missing: mail:support 77:1"});
}
