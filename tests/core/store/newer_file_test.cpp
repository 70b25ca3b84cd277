// Files of a newer program: refused with a sentence, and left as they are to the last octet.
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

constexpr int kLedgerVersion = 3;
constexpr int kJournalVersion = 4;

void raise(const std::filesystem::path& file) {
    REQUIRE(Database::open(file, {}).value().execute("PRAGMA user_version=99"));
}

std::map<std::string, std::string> octetsIn(const std::filesystem::path& folder) {
    std::map<std::string, std::string> all;
    for (const std::string& name : test::namesIn(folder)) all[name] = test::octetsOf(folder / name);
    return all;
}

void checkRefused(const Error& error, const std::string& name, int known) {
    CHECK(error.code == Errc::Unsupported);
    CHECK(error.detail == name +
                              " was written by a newer Santral (version 99 of the file, this program knows "
                              "up to " +
                              std::to_string(known) + "); nothing was changed, please update Santral");
}

} // namespace

TEST_CASE("newer file: a ledger is refused and neither it nor its folder changes") {
    test::TempFolder folder;
    openLedger({folder / "ledger.db", {}}).value();
    raise(folder / "ledger.db");
    auto before = octetsIn(folder.path());
    auto opened = openLedger({folder / "ledger.db", {}});
    REQUIRE(!opened);
    checkRefused(opened.error(), "ledger.db", kLedgerVersion);
    CHECK(octetsIn(folder.path()) == before);
}

TEST_CASE("newer file: a ledger whose newer version stands only in its log is refused, both unchanged") {
    test::TempFolder folder;
    std::filesystem::create_directory(folder / "crashed");
    {
        openLedger({folder / "ledger.db", {}}).value();
        auto db = Database::open(folder / "ledger.db", {}).value();
        REQUIRE(db.execute("PRAGMA user_version=99"));
        for (const char* name : {"ledger.db", "ledger.db-wal"})
            std::filesystem::copy_file(folder / name, folder / "crashed" / name);
    }
    auto before = octetsIn(folder / "crashed");
    REQUIRE(before["ledger.db-wal"].size() > 0);
    auto opened = openLedger({folder / "crashed" / "ledger.db", {}});
    REQUIRE(!opened);
    checkRefused(opened.error(), "ledger.db", kLedgerVersion);
    auto after = octetsIn(folder / "crashed");
    CHECK(after["ledger.db"] == before["ledger.db"]);
    CHECK(after["ledger.db-wal"] == before["ledger.db-wal"]);
}

TEST_CASE("newer file: a journal is refused and neither it nor its folder changes") {
    test::TempFolder folder;
    openJournal(folder / "journal.db").value();
    raise(folder / "journal.db");
    auto before = octetsIn(folder.path());
    auto opened = openJournal(folder / "journal.db");
    REQUIRE(!opened);
    checkRefused(opened.error(), "journal.db", kJournalVersion);
    CHECK(octetsIn(folder.path()) == before);
}

TEST_CASE("newer file: neither backup nor verify takes a newer ledger for one of theirs") {
    test::TempFolder folder;
    FakeClock clock;
    test::HubFolder hub{folder / "hub"};
    hub.fill();
    hub.close();
    raise(hub.path / "ledger.db");
    BackupOptions options;
    options.folder = hub.path;
    options.file = folder / "backup";
    options.clock = &clock;
    CHECK(makeBackup(options).error().code == Errc::Unsupported);
    CHECK(verifyFolder(hub.path, {folder.path()}).error().code == Errc::Unsupported);
    CHECK(test::namesIn(folder.path()) == std::vector<std::string>{"hub"});
}

TEST_CASE("newer file: a name with signs that mean something in addresses is found") {
    test::TempFolder folder;
    std::filesystem::create_directory(folder / "100% #1?");
    openLedger({folder / "100% #1?" / "ledger.db", {}}).value();
    CHECK(versionOf(folder / "100% #1?" / "ledger.db").value() == kLedgerVersion);
}
