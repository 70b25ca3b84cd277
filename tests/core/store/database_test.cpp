#include "core/store/sqlite/database.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using test::FaultyDisk;

TEST_CASE("database: a file that cannot be read any more is an error, never an exception") {
    FaultyDisk disk;
    test::TempFolder folder;
    auto db = store::Database::open(folder / "some.db", {.vfs = FaultyDisk::vfs()});
    REQUIRE(db);
    REQUIRE(db->execute("CREATE TABLE word(text TEXT);INSERT INTO word VALUES('a')"));
    auto again = store::Database::open(folder / "some.db", {.vfs = FaultyDisk::vfs()});
    REQUIRE(again);
    disk.fail("some.db", FaultyDisk::Fault::Broken);
    auto row = again->prepare("SELECT text FROM word WHERE text=?");
    row.bind("a");
    CHECK_FALSE(row.next());
    CHECK(row.failed());
    CHECK(row.error().code == Errc::Io);
}
