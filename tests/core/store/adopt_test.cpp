#include "core/store/adopt.hpp"

#include "core/base/sha256.hpp"
#include "core/os/file_lock.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/hub_folder.hpp"

#include <map>

using namespace santral;
using namespace santral::store;
using test::FaultyDisk;

namespace {

using Files = std::map<std::filesystem::path, std::string>;

Files filesIn(const std::filesystem::path& folder) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files[entry.path()] = sha256(test::octetsOf(entry.path()));
    }
    return files;
}

// A lone desk that has been closed, and a place for a hub.
struct AdoptBench {
    test::TempFolder folder;
    test::HubFolder desk{folder / "desk"};
    std::filesystem::path place = folder / "new" / "hub";

    AdoptBench() {
        std::filesystem::create_directory(folder / "new");
        desk.fill();
        desk.journal->saveSetting("settings", "{\"sealed\":1}").value();
        desk.journal->saveDraft(desk.story.conversation, {"chat", "half an answer", {}, {}}).value();
    }
    AdoptOptions options() const {
        AdoptOptions o;
        o.desk = desk.path;
        o.hub = place;
        return o;
    }
    Result<Adopted> adopt(const AdoptOptions& o) {
        desk.close();
        return adoptDesk(o, [](const auto&, const auto&) { return Result<void>(); });
    }
    Result<Adopted> adopt() { return adopt(options()); }
    bool nothingMade() const { return test::namesIn(folder / "new").empty(); }
};

} // namespace

TEST_CASE("adopt: the hub has the desk's events, settings, files and keys, and the desk is as it was") {
    AdoptBench t;
    t.desk.close();
    Files before = filesIn(t.desk.path);
    auto adopted = t.adopt();
    REQUIRE(adopted);
    CHECK(test::digestOf(t.place) == adopted->digest);
    CHECK(adopted->agent == AgentId{*parseUuid("0123456789abcdef0123456789abcdef")});
    CHECK(adopted->blobs == 1);
    CHECK(Blobs(t.place / "blobs").read(sha256("bytes of a picture")));
    CHECK(test::octetsOf(t.place / "secret.key") == test::octetsOf(t.desk.path / "secret.key"));
    CHECK(openJournal(t.place / "journal.db").value()->setting("settings").value() == "{\"sealed\":1}");
    CHECK(filesIn(t.desk.path) == before);
}

TEST_CASE("adopt: drafts are counted and stay with the desk alone") {
    AdoptBench t;
    auto adopted = t.adopt();
    REQUIRE(adopted);
    CHECK(adopted->drafts == 1);
    CHECK_FALSE(test::anyOctetsHold(t.place, "half an answer"));
    t.desk.open();
    CHECK(t.desk.journal->drafts(t.desk.story.conversation).value().size() == 1);
}

TEST_CASE("adopt: the hub gets no agent of its own from the desk") {
    AdoptBench t;
    REQUIRE(t.adopt());
    CHECK_FALSE(std::filesystem::exists(t.place / "agent"));
}

TEST_CASE("adopt: a desk that runs is refused") {
    AdoptBench t;
    auto lock = os::FileLock::take(t.desk.path / "lock").value();
    auto refused = t.adopt();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Conflict);
    CHECK(refused.error().detail.find("close it first") != std::string::npos);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: a hub's folder that holds something is refused and stays as it is") {
    AdoptBench t;
    std::filesystem::create_directory(t.place);
    test::writeOctets(t.place / "letter", "mine");
    CHECK(t.adopt().error().code == Errc::Conflict);
    CHECK(test::namesIn(t.place) == std::vector<std::string>{"letter"});
}

TEST_CASE("adopt: what is no desk's folder, or a team hub's already, is refused") {
    AdoptBench t;
    auto options = t.options();
    options.desk = t.folder / "nowhere";
    CHECK(t.adopt(options).error().code == Errc::NotFound);
    test::writeOctets(t.desk.path / "access.db", "");
    CHECK(t.adopt().error().code == Errc::Conflict);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: a ledger of a newer program is refused by its version") {
    AdoptBench t;
    t.desk.close();
    REQUIRE(Database::open(t.desk.path / "ledger.db", {}).value().execute("PRAGMA user_version=99"));
    auto refused = t.adopt();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Unsupported);
    CHECK(refused.error().detail.find("version 99") != std::string::npos);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: a damaged ledger is refused with what is wrong") {
    AdoptBench t;
    t.desk.close();
    REQUIRE(Database::open(t.desk.path / "ledger.db", {}).value().execute("DELETE FROM event WHERE seq=2"));
    auto refused = t.adopt();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Corrupt);
    CHECK(refused.error().detail.find("is damaged; ") != std::string::npos);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: a file that is missing is refused, or left out when asked for, and named") {
    AdoptBench t;
    std::string hash = sha256("bytes of a picture");
    REQUIRE(t.desk.blobs.remove(hash));
    auto refused = t.adopt();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find(hash) != std::string::npos);
    auto options = t.options();
    options.incomplete = true;
    auto adopted = t.adopt(options);
    REQUIRE(adopted);
    CHECK(adopted->missing == std::vector<std::string>{hash});
}

TEST_CASE("adopt: too little room is told with figures before anything is copied") {
    AdoptBench t;
    auto options = t.options();
    options.room = [](const std::filesystem::path&) { return std::uint64_t{1000}; };
    auto refused = t.adopt(options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Full);
    CHECK(refused.error().detail.find("1000 are free") != std::string::npos);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: a disk that becomes full on the way leaves nothing") {
    FaultyDisk disk;
    AdoptBench t;
    auto options = t.options();
    options.vfs = FaultyDisk::vfs();
    disk.fail("ledger.db", FaultyDisk::Fault::Full);
    CHECK(t.adopt(options).error().code == Errc::Full);
    CHECK(t.nothingMade());
}

TEST_CASE("adopt: what cannot be finished leaves no hub") {
    AdoptBench t;
    t.desk.close();
    auto refused = adoptDesk(t.options(), [](const auto&, const auto&) {
        return Result<void>(Error{Errc::Invalid, "login"});
    });
    CHECK(refused.error().detail == "login");
    CHECK(t.nothingMade());
}
