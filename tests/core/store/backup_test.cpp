#include "core/store/backup.hpp"

#include "core/store/backup_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/hub_folder.hpp"

#include <csignal>
#include <sys/resource.h>

using namespace santral;
using namespace santral::store;
using test::FaultyDisk;

namespace {

struct BackupBench {
    test::TempFolder folder;
    FakeClock clock;
    test::HubFolder hub{folder / "hub"};
    std::filesystem::path file = folder / "saved" / "backup";

    BackupBench() {
        std::filesystem::create_directory(folder / "saved");
        hub.fill();
    }
    BackupOptions options() {
        BackupOptions o;
        o.folder = hub.path;
        o.file = file;
        o.program = "0.1";
        o.clock = &clock;
        return o;
    }
    Result<BackupManifest> restore(const std::string& name) {
        RestoreOptions o;
        o.file = file;
        o.folder = folder / name;
        o.clock = &clock;
        o.random = &systemRandom();
        return restoreBackup(o);
    }
    std::vector<std::string> saved() const { return test::namesIn(folder / "saved"); }
};

// A limit of this process stands for a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t octets) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit small{octets, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_DFL);
    }

private:
    rlimit before_{};
};

} // namespace

TEST_CASE("backup: what is restored equals the original by hash, files and drafts included") {
    BackupBench t;
    ConversationId conversation = t.hub.story.conversation;
    REQUIRE(t.hub.journal->saveDraft(conversation, {"mail", "Sehr geehrte", MessageId{{8, 99}}, {}}));
    auto made = makeBackup(t.options());
    REQUIRE(made);
    REQUIRE(t.restore("again"));
    CHECK(test::digestOf(t.folder / "again") == test::digestOf(t.hub.path));
    CHECK(made->digest == test::digestOf(t.hub.path));
    CHECK(openJournal(t.folder / "again" / "journal.db").value()->drafts(conversation)->size() == 1);
    CHECK(Blobs(t.folder / "again" / "blobs").read(sha256("bytes of a picture")).value() ==
          "bytes of a picture");
    CHECK(test::octetsOf(t.folder / "again" / "agent") == test::octetsOf(t.hub.path / "agent"));
    CHECK(t.saved() == std::vector<std::string>{"backup"});
}

TEST_CASE("backup: a restored folder holds its files and nothing else") {
    BackupBench t;
    REQUIRE(makeBackup(t.options()));
    REQUIRE(t.restore("again"));
    CHECK(test::namesIn(t.folder / "again") ==
          std::vector<std::string>{"agent", "blobs", "journal.db", "ledger.db", "lock"});
}

TEST_CASE("backup: keys go along only when asked for") {
    BackupBench t;
    REQUIRE(makeBackup(t.options()));
    CHECK(test::octetsOf(t.file).find("GIZLI-ANAHTAR") == std::string::npos);
    auto options = t.options();
    options.file = t.file = t.folder / "saved" / "with-key";
    options.withKeys = true;
    REQUIRE(makeBackup(options));
    REQUIRE(t.restore("again"));
    CHECK(test::octetsOf(t.folder / "again" / "secret.key") == test::octetsOf(t.hub.path / "secret.key"));
}

TEST_CASE("backup: it is the ledger of one moment, whatever is committed while it is copied") {
    BackupBench t;
    for (int i = 0; i < 3000; ++i) t.hub.story.customerWrites(std::string(2000, 'a')); // more than one step
    t.hub.commit();
    Seq before = t.hub.story.head();
    std::string digest = test::digestOf(t.hub.path);
    int commits = 0;
    auto options = t.options();
    options.progress = [&](std::string_view what, std::uint64_t done, std::uint64_t all) {
        if (what != "ledger.db" || done == all) return;
        t.hub.story.customerWrites("written meanwhile");
        t.hub.commit();
        ++commits;
    };
    auto made = makeBackup(options);
    REQUIRE(made);
    CHECK(commits > 0);
    CHECK(made->head == before);
    CHECK(made->digest == digest);
    CHECK(t.hub.story.head() == before + static_cast<Seq>(commits));
}

TEST_CASE("backup: somebody erased while it is made costs a second attempt and no failure") {
    BackupBench t;
    int times = 0;
    auto options = t.options();
    options.progress = [&](std::string_view what, std::uint64_t done, std::uint64_t all) {
        bool copied = what == "ledger.db" && done == all;
        if (copied && ++times == 1) t.hub.erase(t.hub.story.customer, {t.hub.story.identity});
    };
    auto made = makeBackup(options);
    REQUIRE(made);
    CHECK(times == 2);
    CHECK(made->blobs == 0);
}

TEST_CASE("backup: a file the ledger names but nobody has is a clear error, and leaves nothing") {
    BackupBench t;
    std::string hash = sha256("bytes of a picture");
    REQUIRE(t.hub.blobs.remove(hash));
    auto made = makeBackup(t.options());
    REQUIRE(!made);
    CHECK(made.error().code == Errc::NotFound);
    CHECK(made.error().detail.find(hash) != std::string::npos);
    CHECK(t.saved().empty());
}

TEST_CASE("backup: a damaged file is a clear error, and leaves nothing") {
    BackupBench t;
    test::writeOctets(t.hub.blobs.find(sha256("bytes of a picture")).value(), "bytes of a pictur3");
    auto made = makeBackup(t.options());
    REQUIRE(!made);
    CHECK(made.error().code == Errc::Corrupt);
    CHECK(t.saved().empty());
}

TEST_CASE("backup: an incomplete one goes without what is missing or damaged, and says so") {
    BackupBench t;
    std::string lost = t.hub.fileArrives("another picture");
    t.hub.commit();
    std::string damaged = sha256("bytes of a picture");
    REQUIRE(t.hub.blobs.remove(lost));
    test::writeOctets(t.hub.blobs.find(damaged).value(), "bytes of a pictur3");
    auto options = t.options();
    options.incomplete = true;
    auto made = makeBackup(options);
    REQUIRE(made);
    std::vector<std::string> missing{lost, damaged};
    std::sort(missing.begin(), missing.end());
    CHECK(made->missing == missing);
    CHECK(t.restore("again"));
}

TEST_CASE("backup: a text that looks like the name of a file is none") {
    BackupBench t;
    t.hub.story.customerWrites(std::string(64, 'a'));
    t.hub.commit();
    CHECK(makeBackup(t.options()));
}

TEST_CASE("backup: a file that is there already is never written over") {
    BackupBench t;
    test::writeOctets(t.file, "older backup");
    CHECK(makeBackup(t.options()).error().code == Errc::Conflict);
    CHECK(test::octetsOf(t.file) == "older backup");
}

TEST_CASE("backup: a disk that is full while the ledger is copied is told, and nothing is left") {
    FaultyDisk disk;
    BackupBench t;
    auto options = t.options();
    options.vfs = FaultyDisk::vfs();
    disk.fail("ledger.db", FaultyDisk::Fault::Full);
    CHECK(makeBackup(options).error().code == Errc::Full);
    CHECK(t.saved().empty());
}

TEST_CASE("backup: a file that cannot grow is told, and nothing is left") {
    BackupBench t;
    t.hub.fileArrives(std::string(1'000'000, 'b'));
    t.hub.commit();
    SmallDisk disk(500'000);
    CHECK(makeBackup(t.options()).error().code == Errc::TooLarge);
    CHECK(t.saved().empty());
}

TEST_CASE("backup: remains of one that was broken off are cleared away") {
    BackupBench t;
    std::filesystem::create_directory(t.folder / "saved" / "backup.work");
    test::writeOctets(t.folder / "saved" / "backup.work" / "lock", "");
    test::writeOctets(t.folder / "saved" / "backup.work" / "ledger.db", "half");
    test::writeOctets(t.folder / "saved" / "backup.part", "half");
    REQUIRE(makeBackup(t.options()));
    CHECK(t.saved() == std::vector<std::string>{"backup"});
}
