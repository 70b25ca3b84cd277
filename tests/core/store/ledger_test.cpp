#include "core/store/sqlite/ledger.hpp"

#include "core/store/sqlite/database.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <iterator>

using namespace santral;
using namespace santral::store;

namespace {

Append append(std::uint64_t command, std::vector<Event> events) {
    Append a;
    a.command = CommandId{{7, command}};
    a.receipt.first = events.empty() ? 0 : events.front().seq;
    a.receipt.last = events.empty() ? 0 : events.back().seq;
    a.events = std::move(events);
    return a;
}

struct LedgerBench {
    test::TempFolder folder;
    LedgerFile file{folder / "ledger.db", {}};
    std::unique_ptr<Ledger> ledger = openLedger(file).value();
    std::unique_ptr<LedgerReader> reader = openLedgerReader(file).value();
    test::EventStory story;

    Result<std::vector<Result<void>>> add(Seq head, std::vector<Append> commands) {
        return ledger->append(head, commands);
    }
};

bool anyFileHolds(const std::filesystem::path& folder, std::string_view text) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("ledger: events come back in order, whole") {
    LedgerBench t;
    t.story.somebodyComes(IdentityKind::Mail, "deniz@example.com", "Deniz");
    t.story.opens("Değişim");
    t.story.customerWrites("Merhaba");
    REQUIRE(t.add(0, {append(1, t.story.take())}));
    auto events = t.reader->read(0, 100);
    REQUIRE(events);
    REQUIRE(events->size() == 4);
    CHECK(events->back().seq == 4);
    CHECK(std::get<MessageAdded>(events->back().body).text == "Merhaba");
    CHECK(t.reader->head().value() == 4);
}

TEST_CASE("ledger: a stale head is a Conflict and writes nothing") {
    LedgerBench t;
    t.story.opens();
    REQUIRE(t.add(0, {append(1, t.story.take())}));
    t.story.customerWrites("late");
    auto refused = t.add(0, {append(2, t.story.take())});
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::Conflict);
    CHECK(t.reader->head().value() == 1);
}

TEST_CASE("ledger: a command's receipt is found again by its id") {
    LedgerBench t;
    t.story.opens();
    REQUIRE(t.add(0, {append(5, t.story.take())}));
    auto found = t.reader->findCommand(CommandId{{7, 5}});
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->last == 1);
    CHECK_FALSE(t.reader->findCommand(CommandId{{7, 6}}).value());
}

TEST_CASE("ledger: an inbound item is found again by its name at the provider") {
    LedgerBench t;
    t.story.opens();
    Append a = append(5, t.story.take());
    a.inbound = ProviderKey{"mail:support", "77:1"};
    REQUIRE(t.add(0, {a}));
    CHECK(t.reader->findInbound({"mail:support", "77:1"}).value());
    CHECK_FALSE(t.reader->findInbound({"mail:other", "77:1"}).value());
}

TEST_CASE("ledger: one bad command fails alone, those before it stay, those after are decided again") {
    LedgerBench t;
    t.story.opens();
    Append good = append(1, t.story.take());
    t.story.customerWrites("x");
    Append bad = append(1, t.story.take()); // the id is taken
    t.story.customerWrites("y");
    Append after = append(3, t.story.take());
    auto outcomes = t.add(0, {good, bad, after});
    REQUIRE(outcomes);
    CHECK((*outcomes)[0].has_value());
    CHECK((*outcomes)[1].error().code == Errc::Conflict);
    CHECK((*outcomes)[2].error().code == Errc::Conflict);
    CHECK(t.reader->head().value() == 1);
}

TEST_CASE("ledger: erased content is in no octet of the files, its facts stay") {
    LedgerBench t;
    t.story.opens();
    t.story.customerWrites("KANARYA-4711");
    REQUIRE(t.add(0, {append(1, t.story.take())}));
    REQUIRE(anyFileHolds(t.folder.path(), "KANARYA-4711"));
    t.reader.reset();
    auto noFiles = [](const std::vector<std::string>& hashes) {
        CHECK(hashes.empty());
        return Result<void>();
    };
    REQUIRE(t.ledger->eraseContent({{t.story.identity}, {}}, noFiles));
    CHECK_FALSE(anyFileHolds(t.folder.path(), "KANARYA-4711"));
    auto events = openLedgerReader(t.file).value()->read(0, 10);
    REQUIRE(events);
    CHECK(events->size() == 2);
    CHECK(std::get<MessageAdded>(events->back().body).text.empty());
}

TEST_CASE("ledger: while the files of the erased cannot be deleted their content still names them") {
    LedgerBench t;
    std::string hash(64, 'a');
    t.story.opens();
    t.story.customerWrites("see the file");
    std::get<MessageAdded>(t.story.events.back().body).attachments.push_back({"k", "x/y", 1, hash, {}});
    REQUIRE(t.add(0, {append(1, t.story.take())}));
    t.reader.reset();
    std::vector<std::string> asked;
    Result<void> outcome = Error{Errc::Io, "files"};
    auto dropFiles = [&](const std::vector<std::string>& hashes) {
        asked = hashes;
        return outcome;
    };
    Forgotten people{{t.story.identity}, {}};
    CHECK(t.ledger->eraseContent(people, dropFiles).error() == outcome.error());
    asked.clear();
    outcome = Result<void>();
    REQUIRE(t.ledger->eraseContent(people, dropFiles));
    CHECK(asked == std::vector{hash});
    REQUIRE(t.ledger->eraseContent(people, dropFiles));
    CHECK(asked.empty());
}

TEST_CASE("ledger: a file of a newer program is refused and left as it is") {
    test::TempFolder folder;
    LedgerFile file{folder / "ledger.db", {}};
    {
        auto db = Database::open(file.path, {}).value();
        REQUIRE(db.execute("PRAGMA user_version=999"));
    }
    auto opened = openLedger(file);
    REQUIRE(!opened);
    CHECK(opened.error().code == Errc::Unsupported);
    CHECK(Database::open(file.path, {}).value().userVersion().value() == 999);
}
