// A hub whose disk is full, read only or damaged: what it says, what it keeps, and that it goes on by itself.
#include "core/store/sqlite/view.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/hub_folder.hpp"
#include "tests/support/kept_log.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <cstdio>
#include <sys/mount.h>
#include <unistd.h>

using namespace santral;
using namespace std::chrono_literals;
using test::FaultyDisk;
using test::LocalHubBench;

namespace {

constexpr std::size_t kPageOctets = 4096;

struct Told {
    HubStatus now;
    Subscription watch;
    explicit Told(LocalHubBench& t)
        : watch(t.hub->watchStatus([this](const HubStatus& status) { now = status; })) {
        t.run();
    }
    const Damage* of(Damage::File file) const {
        for (const Damage& one : now.damage) {
            if (one.file == file) return &one;
        }
        return nullptr;
    }
};

Result<void> draft(LocalHubBench& t, const ConversationId& id, const std::string& text) {
    std::optional<Result<void>> saved;
    t.hub->saveDraft(id, {"chat", text, {}}, [&](Result<void> done) { saved = done; });
    t.run();
    REQUIRE(saved);
    return *saved;
}

std::string draftIn(LocalHubBench& t, const ConversationId& id) {
    auto drafts = t.ask<std::vector<Draft>>([&](auto done) { t.hub->loadDrafts(id, done); });
    return drafts && !drafts->empty() ? drafts->front().body : std::string();
}

void flipIn(const std::filesystem::path& file, const std::string& text) {
    std::string octets = test::octetsOf(file);
    auto at = octets.find(text);
    REQUIRE(at != std::string::npos);
    octets[at] = static_cast<char>(octets[at] ^ 1);
    test::writeOctets(file, octets);
}

// A disk of its own of that size, for root alone.
struct SmallDisk {
    std::filesystem::path place;
    bool there = false;
    SmallDisk(std::filesystem::path folder, const char* options) : place(std::move(folder)) {
        std::filesystem::create_directories(place);
        there = ::geteuid() == 0 && ::mount("tmpfs", place.c_str(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk() {
        if (there) ::umount2(place.c_str(), MNT_DETACH);
    }
};

} // namespace

TEST_CASE("disk: trouble ends by itself within five seconds, without anybody writing") {
    test::KeptLog aside;
    FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = FaultyDisk::vfs();
    t.open();
    REQUIRE(t.visitorWrites("v1", "before"));
    Told told(t);
    disk.fail("ledger.db", FaultyDisk::Fault::Full);
    REQUIRE_FALSE(t.visitorWrites("v1", "too much"));
    t.run();
    CHECK(told.now.diskTrouble);
    t.time.advance(10s);
    t.run();
    CHECK(told.now.diskTrouble);
    disk.fail("", FaultyDisk::Fault::None);
    t.time.advance(4s);
    t.run();
    CHECK_FALSE(told.now.diskTrouble);
    CHECK(t.visitorWrites("v1", "after"));
}

TEST_CASE(
    "disk: on a full one the kept room goes to the drafts alone, and is taken again when there is room") {
    test::KeptLog aside;
    FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = FaultyDisk::vfs();
    t.reserve = 1 << 20;
    t.open();
    auto conversation = t.visitorWrites("v1", "before")->conversation;
    CHECK(std::filesystem::exists(t.folder / "reserve"));
    Told told(t);
    disk.fail("journal.db", FaultyDisk::Fault::Full);
    CHECK(draft(t, conversation, "no room here").error().code == Errc::Full); // not even then
    CHECK(told.now.diskTrouble);
    CHECK(told.now.diskWhy == "full");
    CHECK(t.visitorWrites("v1", "meanwhile").error().code == Errc::Full);
    CHECK(t.inbox().size() == 1);
    disk.fail("", FaultyDisk::Fault::None);
    t.time.advance(4s);
    t.run();
    CHECK(std::filesystem::exists(t.folder / "reserve"));
    CHECK_FALSE(told.now.diskTrouble);
    CHECK(draft(t, conversation, "again"));
    CHECK(t.visitorWrites("v1", "after"));
}

TEST_CASE("disk: a draft comes back where nobody can look whether its message has left") {
    test::KeptLog aside;
    FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = FaultyDisk::vfs();
    t.open();
    auto id = t.visitorWrites("v1", "before")->conversation;
    REQUIRE(t.ask<void>([&](auto done) { t.hub->saveDraft(id, {"chat", "cevap", t.newMessage()}, done); }));
    disk.fail("view.db", FaultyDisk::Fault::Broken);
    auto drafts = t.ask<std::vector<Draft>>([&](auto done) { t.hub->loadDrafts(id, done); });
    REQUIRE(drafts);
    CHECK(drafts->size() == 1);
}

TEST_CASE("disk: the room that is kept is not counted as what is stored") {
    LocalHubBench t(false);
    t.reserve = 8 << 20;
    t.open();
    Told told(t);
    t.time.advance(31s);
    t.run();
    CHECK(std::filesystem::file_size(t.folder / "reserve") == 8 << 20);
    CHECK(told.now.cacheOctets > 0);
    CHECK(told.now.cacheOctets < 4 << 20);
}

TEST_CASE("disk: a real one that is full refuses messages, goes on being read, keeps drafts, and recovers by "
          "itself") {
    test::KeptLog aside;
    LocalHubBench t(false);
    SmallDisk small(t.folder.path(), "size=12m");
    if (!small.there) {
        std::puts("skipped: needs root, to mount a small disk");
        return;
    }
    t.reserve = 4 << 20;
    t.open();
    auto conversation = t.visitorWrites("v1", "before")->conversation;
    Told told(t);
    REQUIRE(std::filesystem::exists(t.folder / "reserve"));
    {
        std::FILE* filler = std::fopen((t.folder / "filler").c_str(), "w");
        const std::string block(kPageOctets, 'f');
        while (std::fwrite(block.data(), block.size(), 1, filler) == 1 && std::fflush(filler) == 0) {
        }
        std::fclose(filler);
    }
    int written = 0;
    std::string last;
    for (; written < 3'000; ++written) {
        std::string text = std::to_string(written) + std::string(500, 'd');
        if (!draft(t, conversation, text)) break;
        last = text;
        if (told.now.diskTrouble && written > 2'000) break;
    }
    CHECK(written > 2'000); // the room for them was given
    CHECK_FALSE(std::filesystem::exists(t.folder / "reserve"));
    CHECK(told.now.diskTrouble);
    CHECK(told.now.diskWhy == "full");
    CHECK(t.visitorWrites("v1", "too much").error().code == Errc::Full);
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
    std::filesystem::remove(t.folder / "filler");
    t.time.advance(5s);
    t.run();
    CHECK_FALSE(told.now.diskTrouble);
    CHECK(std::filesystem::exists(t.folder / "reserve"));
    CHECK(t.visitorWrites("v1", "after"));
    CHECK(draftIn(t, conversation) == last);
    t.close();
}

TEST_CASE("disk: one that became read only goes on being read, says so, and is written again by itself") {
    test::KeptLog aside;
    FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = FaultyDisk::vfs();
    t.reserve = 1 << 20;
    t.open();
    auto conversation = t.visitorWrites("v1", "before")->conversation;
    Told told(t);
    disk.fail("", FaultyDisk::Fault::ReadOnly);
    CHECK(t.visitorWrites("v1", "too much").error().code == Errc::Io);
    CHECK(draft(t, conversation, "not kept").error().code == Errc::Io);
    t.run();
    CHECK(told.now.diskTrouble);
    CHECK(told.now.diskWhy == "io");
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
    disk.fail("", FaultyDisk::Fault::None);
    t.time.advance(4s);
    t.run();
    CHECK_FALSE(told.now.diskTrouble);
    CHECK(t.visitorWrites("v1", "after"));
    CHECK(draft(t, conversation, "kept"));
}

TEST_CASE("disk: a damaged journal is set aside, its drafts are brought over, and the status says so") {
    test::KeptLog aside;
    LocalHubBench t;
    auto conversation = t.visitorWrites("v1", "before")->conversation;
    REQUIRE(draft(t, conversation, "yarım kalan söz"));
    t.close();
    flipIn(t.folder / "journal.db", "kalan");
    t.open();
    Told told(t);
    const Damage* damage = told.of(Damage::File::Journal);
    REQUIRE(damage);
    CHECK(damage->drafts == 1);
    CHECK(damage->doubtful == 1);
    CHECK(std::filesystem::exists(damage->aside));
    CHECK(draftIn(t, conversation).ends_with("alan söz"));
    std::filesystem::path kept = damage->aside;
    REQUIRE(t.agent(EraseCustomer{t.inbox().at(0).customer}));
    CHECK_FALSE(std::filesystem::exists(kept)); // it held a draft to him
}

TEST_CASE("disk: a damaged page of the view is never shown as good, is told of, and built anew") {
    test::KeptLog aside;
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "Kanarya sesi"));
    CustomerId customer = t.inbox().at(0).customer;
    t.close();
    REQUIRE(store::openViewWriter({t.folder / "view.db", {}})); // what lay in its log is in the file
    flipIn(t.folder / "view.db", "Kanarya sesi");
    t.open();
    for (const InboxRow& row : t.inbox()) CHECK(row.conversation.snippet == "Kanarya sesi");
    for (const TimelineItem& item : t.messages(customer)) CHECK(item.text == "Kanarya sesi");
    t.time.advance(31s);
    Told told(t);
    REQUIRE(told.of(Damage::File::View));
    CHECK_FALSE(told.of(Damage::File::View)->whole);
    t.close();
    t.open();
    Told again(t);
    REQUIRE(again.of(Damage::File::View));
    CHECK(again.of(Damage::File::View)->whole);
    CHECK(t.inbox().at(0).conversation.snippet == "Kanarya sesi");
    CHECK(t.messages(customer).at(0).text == "Kanarya sesi");
    t.close();
    t.open();
    CHECK_FALSE(Told(t).of(Damage::File::View));
}

TEST_CASE("disk: a hub opens whichever page of its view is damaged") {
    test::KeptLog aside;
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "Merhaba"));
    t.close();
    REQUIRE(store::openViewWriter({t.folder / "view.db", {}})); // what lay in its log is in the file
    const std::string sound = test::octetsOf(t.folder / "view.db");
    for (std::size_t page = 0; page < sound.size() / kPageOctets; ++page) {
        INFO(page);
        std::string octets = sound;
        octets[page * kPageOctets + 2'000] = static_cast<char>(octets[page * kPageOctets + 2'000] ^ 1);
        test::writeOctets(t.folder / "view.db", octets);
        t.open();
        t.close();
    }
}

TEST_CASE("disk: a ledger that cannot be opened says what to do") {
    test::KeptLog aside;
    LocalHubBench t;
    t.close();
    test::writeOctets(t.folder / "ledger.db", std::string(kPageOctets, 'x'));
    auto on = t.io.get_executor();
    auto opened = LocalHub::open({t.folder.path(), t.self, {on, on, on, on}, &t.time, &t.random, &t.time});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::Corrupt);
    CHECK(opened.error().detail.find("santral-hub restore") != std::string::npos);
}

TEST_CASE(
    "disk: a ledger that lost its end is noticed by what the view knew, and new messages are not swallowed") {
    test::KeptLog aside;
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "first"));
    t.close();
    std::string before = test::octetsOf(t.folder / "ledger.db");
    t.open();
    REQUIRE(t.visitorWrites("v2", "second"));
    REQUIRE(t.visitorWrites("v3", "third"));
    Seq knew = t.hub->head();
    t.close();
    test::writeOctets(t.folder / "ledger.db", before);
    t.open();
    Told told(t);
    const Damage* damage = told.of(Damage::File::Ledger);
    REQUIRE(damage);
    CHECK(damage->upto == knew);
    CHECK(damage->from < knew);
    CHECK(t.inbox().size() == 1);
    REQUIRE(t.visitorWrites("v4", "fourth"));
    CHECK(t.inbox().size() == 2);
    t.close();
    std::filesystem::create_directory(t.folder / "scratch");
    CHECK_FALSE(store::verifyFolder(t.folder.path(), {t.folder / "scratch"})->faults.any());
}
