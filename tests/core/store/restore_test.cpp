#include "core/store/restore.hpp"

#include "core/store/backup_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/hub_folder.hpp"

using namespace santral;
using namespace santral::store;
using test::FaultyDisk;

namespace {

struct RestoreBench {
    test::TempFolder folder;
    FakeClock clock;
    test::HubFolder hub{folder / "hub"};
    std::filesystem::path place = folder / "new" / "desk";

    RestoreBench() {
        std::filesystem::create_directory(folder / "new");
        hub.fill();
    }
    void save() {
        BackupOptions o;
        o.folder = hub.path;
        o.file = folder / "backup";
        o.clock = &clock;
        REQUIRE(makeBackup(o));
    }
    RestoreOptions options() {
        RestoreOptions o;
        o.file = folder / "backup";
        o.folder = place;
        o.clock = &clock;
        o.random = &systemRandom();
        return o;
    }
    std::vector<std::string> made() const { return test::namesIn(folder / "new"); }
    std::unique_ptr<ViewReader> viewOfRestored() {
        auto view = openViewWriter({place / "view.db", {}}).value();
        auto events = openLedgerReader({place / "ledger.db", {}}).value()->read(0, 1000).value();
        view->apply(events).value();
        return openViewReader({place / "view.db", {}}).value();
    }
};

} // namespace

TEST_CASE("restore: a folder that is not empty is refused and stays as it is") {
    RestoreBench t;
    t.save();
    std::filesystem::create_directory(t.place);
    test::writeOctets(t.place / "letter", "mine");
    CHECK(restoreBackup(t.options()).error().code == Errc::Conflict);
    CHECK(test::namesIn(t.place) == std::vector<std::string>{"letter"});
    CHECK(t.made() == std::vector<std::string>{"desk"});
}

TEST_CASE("restore: an empty folder is filled, also when its name ends with a slash") {
    RestoreBench t;
    t.save();
    std::filesystem::create_directory(t.place);
    auto options = t.options();
    options.folder = t.place / "";
    REQUIRE(restoreBackup(options));
    CHECK(test::digestOf(t.place) == test::digestOf(t.hub.path));
}

TEST_CASE("restore: a backup cut off anywhere leaves nothing") {
    RestoreBench t;
    t.save();
    std::string whole = test::octetsOf(t.folder / "backup");
    for (std::size_t part = 0; part < 60; ++part) {
        test::writeOctets(t.folder / "backup", std::string_view(whole).substr(0, whole.size() * part / 60));
        INFO("part " << part);
        REQUIRE(restoreBackup(t.options()).error().code == Errc::Corrupt);
        REQUIRE(t.made().empty());
    }
}

TEST_CASE("restore: a backup with one wrong bit anywhere leaves nothing") {
    RestoreBench t;
    t.save();
    std::string whole = test::octetsOf(t.folder / "backup");
    std::size_t step = whole.size() / 97 + 1;
    for (std::size_t at = 0; at < whole.size(); at += step) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        test::writeOctets(t.folder / "backup", changed);
        INFO("octet " << at);
        REQUIRE_FALSE(restoreBackup(t.options()));
        REQUIRE(t.made().empty());
    }
}

TEST_CASE("restore: a name that leads out of the folder is refused") {
    RestoreBench t;
    BackupManifest manifest;
    manifest.parts.push_back({"../escaped", 3, sha256("abc")});
    auto out = BackupWriter::make(t.folder / "backup").value();
    REQUIRE(out.add("manifest.json", toJson(manifest)));
    REQUIRE(out.add("../escaped", "abc"));
    REQUIRE(out.finish());
    CHECK(restoreBackup(t.options()).error().code == Errc::Corrupt);
    CHECK(t.made().empty());
}

TEST_CASE("restore: a backup of a newer ledger is refused and leaves nothing") {
    RestoreBench t;
    t.hub.close();
    REQUIRE(Database::open(t.hub.path / "ledger.db", {}).value().execute("PRAGMA user_version=99"));
    BackupManifest manifest;
    for (const char* name : {"ledger.db", "journal.db"}) {
        auto entry = describeFile(name, t.hub.path / name).value();
        manifest.parts.push_back({entry.name, entry.length, entry.sha256});
    }
    auto out = BackupWriter::make(t.folder / "backup").value();
    REQUIRE(out.add("manifest.json", toJson(manifest)));
    for (const BackupPart& part : manifest.parts)
        REQUIRE(out.addFile({part.name, part.length, part.sha256}, t.hub.path / part.name));
    REQUIRE(out.finish());
    auto restored = restoreBackup(t.options());
    REQUIRE(!restored);
    CHECK(restored.error().code == Errc::Unsupported);
    CHECK(restored.error().detail.find("version 99") != std::string::npos);
    CHECK(t.made().empty());
}

TEST_CASE("restore: who was erased after the backup is in no octet of the restored files") {
    RestoreBench t;
    t.hub.story.customerWrites("KANARYA-4711");
    t.hub.fileArrives("KANARYA-4711 in a file");
    t.hub.commit();
    REQUIRE(t.hub.journal->saveDraft(t.hub.story.conversation, {"chat", "KANARYA-4711 draft", {}, {}}));
    t.save();
    REQUIRE(test::anyOctetsHold(t.folder.path(), "KANARYA-4711"));
    t.hub.erase(t.hub.story.customer, {t.hub.story.identity});
    auto options = t.options();
    options.erased = LedgerRows::open({t.hub.path / "ledger.db", {}}).value().erased().value();
    REQUIRE(restoreBackup(options));
    CHECK_FALSE(test::anyOctetsHold(t.place, "KANARYA-4711"));
    CHECK_FALSE(test::anyOctetsHold(t.place, "deniz@example.com"));
    auto view = t.viewOfRestored();
    CHECK_FALSE(view->card(t.hub.story.customer).value());
    CHECK(view->list({})->empty());
}

TEST_CASE("restore: an erasure that was not finished when the backup was made is finished") {
    RestoreBench t;
    t.hub.story.customerWrites("KANARYA-4711");
    t.hub.story.happens(CustomerErased{t.hub.story.customer, {t.hub.story.identity}}).identity = {};
    t.hub.commit(); // and the hub went down before the content was gone
    t.save();
    REQUIRE(restoreBackup(t.options()));
    CHECK_FALSE(test::anyOctetsHold(t.place, "KANARYA-4711"));
}

TEST_CASE("restore: others keep what is theirs when somebody is erased") {
    RestoreBench t;
    IdentityId erased = t.hub.story.identity;
    CustomerId customer = t.hub.story.customer;
    t.hub.story.identity = IdentityId{{2, 2}};
    t.hub.story.customer = CustomerId{{3, 2}};
    t.hub.story.conversation = ConversationId{{1, 2}};
    t.hub.story.somebodyComes(IdentityKind::Mail, "ayten@example.com", "Ayten");
    t.hub.story.opens();
    t.hub.fileArrives("bytes of a picture"); // the same file
    t.hub.commit();
    t.save();
    auto options = t.options();
    options.erased = {{customer, {erased}, {}}};
    REQUIRE(restoreBackup(options));
    CHECK(t.viewOfRestored()->card(t.hub.story.customer).value()->customer.name == "Ayten");
    CHECK(Blobs(t.place / "blobs").read(sha256("bytes of a picture")));
}

TEST_CASE("restore: of a customer erased later, an identity that had left him by then stays") {
    RestoreBench t;
    CustomerId customer = t.hub.story.customer;
    IdentityId erased = t.hub.story.identity;
    t.hub.story.identity = IdentityId{{2, 2}};
    t.hub.story.conversation = ConversationId{{1, 2}};
    IdentitySeen seen;
    seen.kind = IdentityKind::Mail;
    seen.address = "second@example.com";
    t.hub.story.happens(seen).conversation = {};
    IdentityLinked linked;
    linked.customer = customer;
    t.hub.story.happens(linked).conversation = {};
    t.hub.commit();
    t.save();
    auto options = t.options();
    options.erased = {{customer, {erased}, {}}};
    REQUIRE(restoreBackup(options));
    auto identity = t.viewOfRestored()->identity(IdentityKind::Mail, "second@example.com").value();
    REQUIRE(identity);
    CHECK(identity->customer != customer);
    CHECK(t.viewOfRestored()->card(identity->customer).value());
}

TEST_CASE("restore: an identity that came to the erased customer later is erased with him") {
    RestoreBench t;
    t.save();
    CustomerId later{{3, 77}};
    auto options = t.options();
    options.erased = {{later, {t.hub.story.identity}, {}}};
    REQUIRE(restoreBackup(options));
    CHECK_FALSE(test::anyOctetsHold(t.place, "deniz@example.com"));
    auto view = t.viewOfRestored();
    CHECK_FALSE(view->card(later).value());
    CHECK(view->list({})->empty());
}

TEST_CASE("restore: what was written of somebody who was joined to the erased customer goes with him") {
    RestoreBench t;
    CustomerId joined = t.hub.story.customer, later{{3, 77}};
    CustomerEdited edited{joined, "Deniz", "tr", "KANARYA-4711"};
    t.hub.story.happens(edited).conversation = {};
    bool before = GENERATE(true, false);
    if (before) {
        IdentityLinked linked;
        linked.customer = later;
        linked.newCustomer = true;
        linked.from = joined;
        t.hub.story.happens(linked).conversation = {};
    }
    t.hub.commit();
    t.save();
    auto options = t.options();
    options.erased = {{later, {t.hub.story.identity}, {}, {}}};
    REQUIRE(restoreBackup(options));
    CHECK_FALSE(test::anyOctetsHold(t.place, "KANARYA-4711"));
    CHECK_FALSE(t.viewOfRestored()->card(joined).value());
}

TEST_CASE("restore: what was written of a customer stays his where only an address of his is erased") {
    RestoreBench t;
    CustomerId customer = t.hub.story.customer, later{{3, 77}};
    CustomerEdited edited{customer, "Deniz", "tr", "KANARYA-4711"};
    t.hub.story.happens(edited).conversation = {};
    IdentityId erased = t.hub.story.identity;
    t.hub.story.identity = IdentityId{{2, 2}};
    IdentitySeen seen;
    seen.kind = IdentityKind::Mail;
    seen.address = "second@example.com";
    t.hub.story.happens(seen).conversation = {};
    IdentityLinked linked;
    linked.customer = customer;
    t.hub.story.happens(linked).conversation = {};
    t.hub.commit();
    t.save();
    auto options = t.options();
    options.erased = {{later, {erased}, {}, {}}};
    REQUIRE(restoreBackup(options));
    CHECK(t.viewOfRestored()->card(customer).value()->customer.note == "KANARYA-4711");
}

TEST_CASE("restore: a disk that is full while people are erased is told, and nothing is left") {
    FaultyDisk disk;
    RestoreBench t;
    t.save();
    auto options = t.options();
    options.vfs = FaultyDisk::vfs();
    options.erased = {{t.hub.story.customer, {t.hub.story.identity}, {}}};
    disk.fail("ledger.db", FaultyDisk::Fault::Full);
    CHECK(restoreBackup(options).error().code == Errc::Full);
    CHECK(t.made().empty());
}

TEST_CASE("erased list: lines come back, and one that is none is named") {
    std::vector<Erased> list{{CustomerId{{3, 1}}, {IdentityId{{2, 1}}, IdentityId{{2, 2}}}, fromMillis(5)}};
    CHECK(erasedFrom(toLines(list)).value() == list);
    auto wrong = erasedFrom(toLines(list) + "\n{\"customer\":\n");
    REQUIRE(!wrong);
    CHECK(wrong.error().detail.starts_with("line 3"));
    CHECK(erasedFrom("{}").error().code == Errc::Invalid);
}
