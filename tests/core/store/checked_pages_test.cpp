#include "core/store/sqlite/checked_pages.hpp"

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/file_copy.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using store::Database;

namespace {

constexpr std::size_t kPage = 4096;

std::size_t pagesIn(const std::filesystem::path& file) {
    return static_cast<std::size_t>(std::filesystem::file_size(file)) / kPage;
}

void fillWords(Database& db) {
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)"));
    for (std::int64_t n = 0; n < 300; ++n)
        REQUIRE(db.prepare("INSERT INTO word VALUES(?,?)").bind(n, std::string(900, 'a')).run());
}

// Reads everything; the error of the first page that is not what was written.
Result<std::int64_t> lettersIn(const std::filesystem::path& file) {
    store::OpenOptions options;
    options.mode = store::OpenMode::ReadOnly;
    auto db = Database::open(file, options);
    if (!db) return db.error();
    auto row = db->prepare("SELECT sum(length(text)) FROM word");
    if (!row.next()) return row.error();
    return row.integer(0);
}

void flipBit(const std::filesystem::path& file, std::size_t at, int bit) {
    std::string octets = test::octetsOf(file);
    octets[at] = static_cast<char>(octets[at] ^ (1 << bit));
    test::writeOctets(file, octets);
}

} // namespace

TEST_CASE("checked pages: one bit that changed anywhere in a page is an error when it is read") {
    test::TempFolder folder;
    auto file = folder / "some.db";
    {
        auto db = Database::open(file, {}).value();
        fillWords(db);
    }
    REQUIRE(lettersIn(file).value() == 300 * 900);
    for (std::size_t page = 1; page < pagesIn(file); page += 7) {
        std::size_t at = page * kPage + page * 131 % kPage;
        flipBit(file, at, static_cast<int>(page % 8));
        auto read = lettersIn(file);
        INFO(page);
        REQUIRE(!read);
        CHECK(read.error().code == Errc::Corrupt);
        flipBit(file, at, static_cast<int>(page % 8));
    }
    CHECK(lettersIn(file));
}

TEST_CASE("checked pages: a page written to another's place is an error too, and so is one of zeros") {
    test::TempFolder folder;
    auto file = folder / "some.db";
    {
        auto db = Database::open(file, {}).value();
        fillWords(db);
    }
    std::string octets = test::octetsOf(file);
    std::string swapped = octets;
    swapped.replace(20 * kPage, kPage, octets.substr(21 * kPage, kPage));
    test::writeOctets(file, swapped);
    CHECK_FALSE(lettersIn(file));
    octets.replace(20 * kPage, kPage, std::string(kPage, '\0'));
    test::writeOctets(file, octets);
    CHECK_FALSE(lettersIn(file));
}

TEST_CASE("checked pages: a connection that was there before the file had anything in it writes them too") {
    test::TempFolder folder;
    auto file = folder / "some.db";
    {
        auto early = Database::open(file, {.autoCheckpoint = false}).value();
        auto db = Database::open(file, {.autoCheckpoint = false}).value();
        fillWords(db);
        REQUIRE(early.checkpoint().value() == 0);
    }
    CHECK(lettersIn(file).value() == 300 * 900);
}

TEST_CASE("checked pages: a copy has them, however little of it fits into memory") {
    test::TempFolder folder;
    {
        auto db = Database::open(folder / "some.db", {}).value();
        fillWords(db);
        store::OpenOptions copy;
        copy.mode = store::OpenMode::Copy;
        copy.cacheKib = 16;
        auto target = Database::open(folder / "copy.db", copy).value();
        REQUIRE(db.copyInto(target, {}));
    }
    CHECK(lettersIn(folder / "copy.db").value() == 300 * 900);
    flipBit(folder / "copy.db", 40 * kPage + 17, 3);
    CHECK_FALSE(lettersIn(folder / "copy.db"));
}

TEST_CASE("checked pages: a file of before has none, works as ever, and gets them when it is packed") {
    test::TempFolder folder;
    auto file = folder / "some.db";
    {
        store::OpenOptions before;
        before.checked = false;
        auto db = Database::open(file, before).value();
        fillWords(db);
    }
    {
        auto db = Database::open(file, {}).value();
        REQUIRE(db.execute("UPDATE word SET text=replace(text,'a','b')"));
    }
    CHECK(lettersIn(file).value() == 300 * 900);
    {
        auto db = Database::open(file, {}).value();
        REQUIRE(db.packWithSums(1'000));
    }
    flipBit(file, 9 * kPage + 17, 3);
    CHECK(lettersIn(file)); // it was too large for that
    {
        auto db = Database::open(file, {}).value();
        REQUIRE(db.packWithSums(10'000'000));
    }
    CHECK(lettersIn(file).value() == 300 * 900);
    flipBit(file, 9 * kPage + 17, 3);
    CHECK_FALSE(lettersIn(file));
}
