#include "tests/support/sim_disk.hpp"

#include "core/store/sqlite/database.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sim_file.hpp"

using namespace santral;
using store::Database;
using test::SimDisk;
using test::SimFile;

namespace {

constexpr const char* kFile = "/machine/word.db";

Result<Database> openOn(const SimDisk& disk, store::Sync sync = store::Sync::Full) {
    store::OpenOptions options;
    options.vfs = disk.vfs();
    options.sync = sync;
    return Database::open(kFile, options);
}

// A program that notes what was said to be on disk, and is cut off at some change of it.
struct Words {
    SimDisk disk;
    std::int64_t acknowledged = 0;
    bool made = false;

    explicit Words(std::uint64_t seed, const char* name = "words") : disk(name, seed) {}

    void writeUntilTheCut(std::uint64_t change, store::Sync sync = store::Sync::Full) {
        disk.cutAt(change);
        auto db = openOn(disk, sync);
        if (!db || !db->execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)")) return;
        made = true;
        if (!db->checkpointEvery(9)) return;
        for (std::int64_t n = 1; n <= 60 && !disk.isOff(); ++n) {
            std::string text(static_cast<std::size_t>(n * 40), 'a');
            auto done = db->prepare("INSERT INTO word VALUES(?,?)").bind(n, text).run();
            if (done) acknowledged = n;
        }
    }

    struct Found {
        std::int64_t words = 0;
        bool sound = false, table = false;
    };
    Found afterThePowerCut() {
        disk.powerCut();
        auto db = openOn(disk);
        if (!db) return {};
        Found found;
        found.sound = store::integrityFaults(*db).empty();
        auto tables = db->prepare("SELECT count(*) FROM sqlite_schema");
        found.table = tables.next() && tables.integer(0) == 1;
        if (!found.table) return found;
        auto last = db->prepare("SELECT count(*),coalesce(max(n),0) FROM word");
        if (last.next() && last.integer(0) == last.integer(1)) found.words = last.integer(0);
        return found;
    }
};

// How many of so many cuts, each somewhere else, lost what was acknowledged, and how many broke the file.
struct Harm {
    int lost = 0, broken = 0;
};
Harm harmOf(int cuts, store::Sync sync, const char* unsynced) {
    Harm harm;
    for (int i = 0; i < cuts; ++i) {
        Words words(static_cast<std::uint64_t>(i));
        if (unsynced) words.disk.ignoreSyncs(unsynced);
        words.writeUntilTheCut(static_cast<std::uint64_t>(1 + i * 7 % 220), sync);
        auto found = words.afterThePowerCut();
        if (!found.sound) ++harm.broken;
        if (found.words < words.acknowledged || (words.made && !found.table)) ++harm.lost;
    }
    return harm;
}

} // namespace

TEST_CASE("sim disk: what a durable commit has written is there after a power cut, wherever it falls") {
    Harm harm = harmOf(300, store::Sync::Full, nullptr);
    CHECK(harm.lost == 0);
    CHECK(harm.broken == 0);
}

TEST_CASE("sim disk: a program that leaves the sync of its commits out loses some, and no more than some") {
    Harm harm = harmOf(300, store::Sync::Normal, nullptr);
    CHECK(harm.lost > 20);
    CHECK(harm.broken == 0);
}

TEST_CASE("sim disk: where the file is not synced before its log is thrown away, commits are lost") {
    CHECK(harmOf(300, store::Sync::Full, "word.db").lost > 0);
}

TEST_CASE("sim disk: where nothing is synced, files are lost and broken") {
    Harm harm = harmOf(300, store::Sync::Full, "");
    CHECK(harm.lost > 20);
    CHECK(harm.broken > 0);
}

TEST_CASE("sim disk: the same seed gives the same disk, another one another") {
    auto after = [](std::uint64_t seed) {
        SimDisk::seedSqlite(7);
        Words words(seed);
        words.writeUntilTheCut(101);
        words.disk.powerCut();
        std::string all;
        for (const std::string& file : words.disk.files()) all += file + words.disk.octets(file);
        return all;
    };
    std::string once = after(3);
    CHECK(once.size() > 10'000);
    CHECK(once == after(3));
    CHECK(once != after(4));
}

TEST_CASE("sim disk: two machines have nothing in common, and one goes on when the other is off") {
    Words one(1, "one");
    Words other(2, "other");
    one.writeUntilTheCut(60);
    other.writeUntilTheCut(0);
    CHECK(one.disk.isOff());
    CHECK(one.acknowledged < 60);
    CHECK(other.acknowledged == 60);
    CHECK(other.afterThePowerCut().words == 60);
}

TEST_CASE("sim disk: connections of one process see each other's commits through the log") {
    SimDisk disk("shared", 1);
    auto writer = openOn(disk).value();
    REQUIRE(writer.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)"));
    auto reader = openOn(disk).value();
    auto count = [&] {
        auto row = reader.prepare("SELECT count(*) FROM word");
        return row.next() ? row.integer(0) : -1;
    };
    CHECK(count() == 0);
    REQUIRE(writer.execute("INSERT INTO word VALUES(1,'a')"));
    CHECK(count() == 1);
    REQUIRE(writer.execute("BEGIN IMMEDIATE;INSERT INTO word VALUES(2,'b')"));
    auto refused = reader.execute("INSERT INTO word VALUES(3,'c')");
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::Busy);
    CHECK(count() == 1);
    REQUIRE(writer.execute("COMMIT"));
    CHECK(writer.checkpoint().value() == 0);
    CHECK(count() == 2);
}

TEST_CASE("sim disk: whoever had a file open when the power went gets errors until he opens it again") {
    SimDisk disk("dead", 1);
    auto db = openOn(disk).value();
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)"));
    disk.powerCut();
    CHECK_FALSE(db.execute("INSERT INTO word VALUES(1,'a')"));
    CHECK(openOn(disk).value().execute("INSERT INTO word VALUES(1,'a')"));
}

TEST_CASE("sim disk: when only the process dies, what was written is there, synced or not") {
    SimDisk disk("killed", 1);
    auto db = openOn(disk, store::Sync::Normal).value();
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT);INSERT INTO word VALUES(1,'a')"));
    disk.processDies();
    auto again = openOn(disk).value();
    auto row = again.prepare("SELECT text FROM word");
    CHECK(row.next());
}

TEST_CASE("sim disk: a write and a sync fail when they are told to, once, and nothing of it counts") {
    SimDisk disk("eio", 1);
    auto db = openOn(disk).value();
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)"));
    SECTION("write") {
        disk.failWriteAt(1, "word.db-wal");
    }
    SECTION("sync") {
        disk.failSyncAt(1);
    }
    auto failed = db.execute("INSERT INTO word VALUES(1,'a')");
    REQUIRE(!failed);
    CHECK(failed.error().code == Errc::Io);
    CHECK(db.execute("INSERT INTO word VALUES(1,'b')"));
}

TEST_CASE("sim disk: full or read only, it goes on being read, and takes writes again afterwards") {
    SimDisk disk("full", 1);
    auto db = openOn(disk).value();
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT);INSERT INTO word VALUES(1,'a')"));
    Errc expected = Errc::Full;
    SECTION("told to be full") {
        disk.setTrouble(SimDisk::Trouble::Full);
    }
    SECTION("of a size") {
        disk.setSize(disk.used());
    }
    SECTION("read only") {
        disk.setTrouble(SimDisk::Trouble::ReadOnly);
        expected = Errc::Io;
    }
    auto failed = db.execute("INSERT INTO word VALUES(2,'b')");
    REQUIRE(!failed);
    CHECK(failed.error().code == expected);
    {
        auto row = db.prepare("SELECT count(*) FROM word");
        REQUIRE(row.next());
        CHECK(row.integer(0) == 1);
    }
    disk.setTrouble(SimDisk::Trouble::None);
    disk.setSize({});
    CHECK(db.execute("INSERT INTO word VALUES(2,'b')"));
}

TEST_CASE("sim disk: an error is asked for by the file's name") {
    SimDisk disk("named", 1);
    auto db = openOn(disk).value();
    REQUIRE(db.execute("CREATE TABLE word(n INTEGER PRIMARY KEY,text TEXT)"));
    disk.setTrouble(SimDisk::Trouble::Broken, "other.db");
    CHECK(db.execute("INSERT INTO word VALUES(1,'a')"));
    disk.setTrouble(SimDisk::Trouble::Broken, "word.db");
    CHECK_FALSE(db.execute("INSERT INTO word VALUES(2,'b')"));
}

TEST_CASE("sim disk: a file put there with other octets is what is read") {
    SimDisk disk("put", 1);
    disk.putOctets(kFile, "no database at all, and long enough to be looked at as one, which takes more");
    CHECK(disk.has(kFile));
    auto db = openOn(disk);
    CHECK_FALSE(db);
}

TEST_CASE("sim disk: what a failed sync should have written is not written by the next one that works") {
    sim::Dice dice(1);
    SimFile file;
    file.write("first", 0);
    file.sync();
    file.write("other", 0);
    file.failSync();
    file.sync();
    CHECK(file.octets() == "other");
    CHECK(file.afterPowerCut(dice) == "first");
}

TEST_CASE("sim disk: of what was not synced everything can be found: old, new, torn and out of order") {
    const std::string before(2048, 'o');
    const std::string after(1024, 'n');
    bool old = false, whole = false, torn = false, reordered = false;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        sim::Dice dice(seed);
        SimFile file(before);
        file.write(after, 0);
        file.write(after, 1024);
        std::string found = file.afterPowerCut(dice);
        REQUIRE(found.size() == before.size());
        auto sector = [&](std::size_t n) { return found.substr(n * 512, 512); };
        auto isNew = [&](std::size_t n) { return sector(n) == after.substr(0, 512); };
        auto isOld = [&](std::size_t n) { return sector(n) == before.substr(0, 512); };
        old = old || found == before;
        whole = whole || found == after + after;
        for (std::size_t n = 0; n < 4; ++n) torn = torn || (!isNew(n) && !isOld(n));
        reordered = reordered || (isOld(0) && isNew(3));
    }
    CHECK(old);
    CHECK(whole);
    CHECK(torn);
    CHECK(reordered);
}
