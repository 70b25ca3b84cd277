#include "core/store/sqlite/journal_salvage.hpp"

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/journal.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

constexpr std::size_t kJournalPage = 4096;
const TimePoint kSalvagedAt = fromMillis(1'760'000'000'000);

struct SalvageBench {
    test::TempFolder folder;
    std::filesystem::path file = folder / "journal.db";

    static ConversationId conversation(std::uint64_t n) { return ConversationId{{7, n}}; }
    static std::string text(std::uint64_t n) { return "taslak " + std::to_string(n) + std::string(700, 'a'); }

    SalvageBench() {
        auto journal = openJournal(file).value();
        for (std::uint64_t n = 1; n <= 40; ++n) {
            REQUIRE(journal->saveDraft(conversation(n), {"chat", text(n), MessageId{{9, n}}, kSalvagedAt}));
            REQUIRE(journal->saveInHand({CommandId{{8, n}}, "note", text(n), kSalvagedAt, "", ""}));
            REQUIRE(journal->saveSetting("setting-" + std::to_string(n), text(n)));
        }
    }
    OpenedJournal open() { return openOrSalvageJournal(file, {}, kSalvagedAt).value(); }
    std::string octets() const { return test::octetsOf(file); }
    void put(const std::string& octets) const { test::writeOctets(file, octets); }
    void flip(std::size_t at) const {
        std::string all = octets();
        all[at] = static_cast<char>(all[at] ^ 1);
        put(all);
    }
    // The page on which that text lies.
    std::size_t pageOf(const std::string& part) const { return octets().find(part) / kJournalPage; }
};

} // namespace

TEST_CASE("journal salvage: a sound journal is opened as it is, and nothing is set aside") {
    SalvageBench t;
    auto opened = t.open();
    CHECK_FALSE(opened.salvaged);
    CHECK(opened.journal->allDrafts()->size() == 40);
    CHECK_FALSE(std::filesystem::exists(t.folder / kDamagedFolder));
}

TEST_CASE("journal salvage: drafts of a page that changed are brought over, and counted as doubtful") {
    SalvageBench t;
    std::string octets = t.octets();
    for (auto at = octets.find("taslak 23a"); at != std::string::npos; at = octets.find("taslak 23a", at + 1))
        octets[at + 9] = 'b'; // in drafts, commands and settings
    t.put(octets);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK_FALSE(opened.salvaged->whole);
    CHECK(opened.salvaged->drafts == 40);
    CHECK(opened.journal->allDrafts()->size() == 40);
    CHECK(opened.salvaged->doubtful >= 2);
    CHECK(opened.salvaged->doubtful < 20);
    CHECK(test::octetsOf(opened.salvaged->aside) == octets);
    CHECK_FALSE(t.open().salvaged);
}

TEST_CASE("journal salvage: of a file whose end is gone the rest is found") {
    SalvageBench t;
    std::string octets = t.octets();
    octets.resize(octets.size() / 2 + 100);
    t.put(octets);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK_FALSE(opened.salvaged->whole);
    auto left =
        opened.journal->allDrafts()->size() + opened.journal->inHand()->size() + opened.salvaged->settings;
    CHECK(left > 50);
}

TEST_CASE("journal salvage: a command that may have changed is not sent, the others are, in their order") {
    SalvageBench t;
    std::size_t first = t.octets().find("taslak 1a"); // of drafts, commands and settings
    std::size_t places = 0;
    for (std::size_t at = first; at != std::string::npos; at = t.octets().find("taslak 1a", at + 1)) {
        t.flip(at + 8);
        ++places;
    }
    REQUIRE(places == 3);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    auto commands = opened.journal->inHand().value();
    REQUIRE(commands.size() == 40);
    CHECK(commands.front().id == CommandId{{8, 1}});
    CHECK(commands.front().code == "Corrupt");
    CHECK(commands.back().id == CommandId{{8, 40}});
    CHECK(commands.back().code.empty());
    CHECK(commands.back().body == t.text(40));
}

TEST_CASE("journal salvage: a page of zeros costs what was on it and nothing else") {
    SalvageBench t;
    std::size_t page = t.pageOf("taslak 23a");
    std::string octets = t.octets();
    octets.replace(page * kJournalPage, kJournalPage, std::string(kJournalPage, '\0'));
    t.put(octets);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK_FALSE(opened.salvaged->whole);
    auto left =
        opened.journal->allDrafts()->size() + opened.journal->inHand()->size() + opened.salvaged->settings;
    CHECK(left >= 120 - 6);
    CHECK(left < 120);
}

TEST_CASE("journal salvage: rows are found whose tree has lost its root") {
    SalvageBench t;
    std::string octets = t.octets();
    octets.replace(kJournalPage, kJournalPage, std::string(kJournalPage, '\0')); // of drafts
    t.put(octets);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK(opened.journal->allDrafts()->size() >= 38); // one or two lay on the root itself
    CHECK(opened.journal->inHand()->size() == 40);
    CHECK(opened.salvaged->doubtful == 0);
    auto drafts = opened.journal->allDrafts().value();
    for (const auto& [id, draft] : drafts) CHECK(draft.body == t.text(id.value.lo));
}

TEST_CASE("journal salvage: a long draft on a page whose tree is lost is whole") {
    SalvageBench t;
    const std::string words = std::string(20'000, 'u') + "son";
    openJournal(t.file).value()->saveDraft(t.conversation(99), {"mail", words, {}, kSalvagedAt}).value();
    std::string octets = t.octets();
    octets.replace(kJournalPage, kJournalPage, std::string(kJournalPage, '\0'));
    t.put(octets);
    auto drafts = t.open().journal->drafts(t.conversation(99)).value();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].body == words);
}

TEST_CASE(
    "journal salvage: without its first page, where the tables are described, everything else is found") {
    SalvageBench t;
    std::string octets = t.octets();
    octets.replace(0, kJournalPage, std::string(kJournalPage, 'x'));
    t.put(octets);
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK(opened.journal->allDrafts()->size() == 40);
    CHECK(opened.journal->inHand()->size() == 40);
    CHECK(opened.journal->setting("setting-7").value() == t.text(7));
}

TEST_CASE("journal salvage: of a file that is no journal at all nothing is left, and that is told") {
    SalvageBench t;
    t.put("no database");
    auto opened = t.open();
    REQUIRE(opened.salvaged);
    CHECK(opened.salvaged->drafts == 0);
    CHECK_FALSE(opened.salvaged->whole);
    CHECK(opened.journal->saveDraft(t.conversation(1), {"chat", "again", {}, kSalvagedAt}));
    CHECK(test::octetsOf(opened.salvaged->aside) == "no database");
}

TEST_CASE("journal salvage: damage a second time is set aside under another name") {
    SalvageBench t;
    t.put("no database");
    auto first = t.open().salvaged->aside;
    t.put("again none");
    auto second = t.open().salvaged->aside;
    CHECK(first != second);
    CHECK(test::octetsOf(first) == "no database");
    CHECK(test::octetsOf(second) == "again none");
}

TEST_CASE(
    "journal salvage: a log that was changed in its middle is noticed, one torn at its end is not damage") {
    SalvageBench t;
    auto journal = openJournal(t.file).value();
    for (std::uint64_t n = 41; n <= 60; ++n)
        REQUIRE(journal->saveDraft(t.conversation(n), {"chat", t.text(n), {}, kSalvagedAt}));
    std::string log = test::octetsOf(t.folder / "journal.db-wal");
    std::string file = t.octets();
    journal.reset();
    REQUIRE(log.size() > 100'000);
    t.put(file);
    SECTION("in its middle") {
        log[log.size() / 2] = static_cast<char>(log[log.size() / 2] ^ 4);
        test::writeOctets(t.folder / "journal.db-wal", log);
        auto opened = t.open();
        REQUIRE(opened.salvaged);
        CHECK(opened.journal->allDrafts()->size() >= 45);
    }
    SECTION("at its end") {
        log.resize(log.size() - 1000);
        test::writeOctets(t.folder / "journal.db-wal", log);
        auto opened = t.open();
        CHECK_FALSE(opened.salvaged);
        CHECK(opened.journal->allDrafts()->size() == 59);
    }
}
