#include "core/store/verify.hpp"

#include "core/base/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

struct VerifyBench {
    test::TempFolder folder;
    test::HubFolder hub{folder / "hub"};

    VerifyBench() {
        hub.fill();
        std::filesystem::create_directory(folder / "scratch");
    }
    // Afterwards nobody has the folder open.
    void damage(const std::string& file, const std::string& sql) {
        hub.close();
        REQUIRE(Database::open(hub.path / file, {}).value().execute(sql));
    }
    Verification verify() {
        std::filesystem::remove_all(folder / "scratch");
        std::filesystem::create_directory(folder / "scratch");
        return verifyFolder(hub.path, {folder / "scratch"}).value();
    }
    // The kinds of fault that were found, one after the other.
    std::string faults() {
        std::string kinds;
        for (const std::string& sentence : verify().faults.sentences()) {
            std::string kind = sentence.substr(0, sentence.find(':'));
            if (kinds.find(kind) == std::string::npos) kinds += (kinds.empty() ? "" : ", ") + kind;
        }
        return kinds;
    }
};

std::string damageOf(const std::string& sql) {
    VerifyBench t;
    t.damage("ledger.db", sql);
    return t.faults();
}

std::string damageOfView(const std::string& sql) {
    VerifyBench t;
    t.hub.buildView();
    t.damage("view.db", sql);
    return t.faults();
}

} // namespace

TEST_CASE("verify: a folder as a hub leaves it is sound, while the hub has it open too") {
    VerifyBench t;
    t.hub.buildView();
    auto found = t.verify();
    CHECK(found.faults.sentences() == std::vector<std::string>{});
    CHECK(found.notes.empty());
    CHECK(found.head == t.hub.story.head());
    CHECK(found.blobs == 1);
    CHECK(found.digest == test::digestOf(t.hub.path));
}

TEST_CASE("verify: a view that took its events one by one equals one built in one go") {
    VerifyBench t;
    t.hub.story.agentWrites("Buyurun");
    t.hub.story.happens(MessageState{t.hub.story.agentWrites("İkinci"), Delivery::Failed, "refused"});
    t.hub.story.happens(ConversationAssigned{t.hub.story.agent});
    t.hub.story.happens(ConversationTagged{"iade"});
    t.hub.story.happens(ConversationClosed{});
    t.hub.story.happens(ConversationReopened{});
    t.hub.commit();
    auto view = openViewWriter({t.hub.path / "view.db", {}}).value();
    auto events = openLedgerReader({t.hub.path / "ledger.db", {}}).value()->read(0, 1000).value();
    for (const Event& event : events) REQUIRE(view->apply({&event, 1}));
    CHECK(t.verify().faults.sentences() == std::vector<std::string>{});
}

TEST_CASE("verify: that a view met agents and queues in another order is nothing to find fault with") {
    VerifyBench t;
    const AgentId colleague{{4, 2}}, passing{{4, 3}};
    t.hub.story.happens(ConversationAssigned{passing});
    t.hub.story.happens(ConversationAssigned{colleague});
    t.hub.story.happens(ConversationMoved{QueueId{{9, 7}}, {}});
    t.hub.commit();
    auto view = openViewWriter({t.hub.path / "view.db", {}}).value();
    auto events = openLedgerReader({t.hub.path / "ledger.db", {}}).value()->read(0, 1000).value();
    for (const Event& event : events) REQUIRE(view->apply({&event, 1}));
    view.reset();
    CHECK(t.verify().faults.sentences() == std::vector<std::string>{});
    t.damage("view.db", "UPDATE listed_id SET id=zeroblob(16) WHERE n=(SELECT owner FROM listed)");
    CHECK(t.faults() == "the view differs from the ledger");
}

TEST_CASE("verify: a customer who was erased leaves nothing to find fault with") {
    VerifyBench t;
    t.hub.buildView();
    t.hub.erase(t.hub.story.customer, {t.hub.story.identity});
    t.hub.buildView();
    auto found = t.verify();
    CHECK(found.faults.sentences() == std::vector<std::string>{});
    CHECK(found.notes.empty());
}

TEST_CASE("verify: what was written of a customer is his, whichever address it hangs on") {
    VerifyBench t;
    CustomerEdited edited{t.hub.story.customer, "Deniz", "tr", "a note"};
    t.hub.story.happens(edited).conversation = {};
    CustomerId other{{3, 2}};
    IdentityLinked linked;
    linked.customer = other;
    linked.newCustomer = true;
    t.hub.story.happens(linked).conversation = {};
    t.hub.commit();
    bool his = GENERATE(false, true);
    CustomerErased erased{his ? t.hub.story.customer : other, {t.hub.story.identity}};
    t.hub.story.happens(erased).identity = {};
    t.hub.commit();
    Forgotten people{{t.hub.story.identity}, {}};
    auto noFiles = [](const std::vector<std::string>&) { return Result<void>(); };
    REQUIRE(t.hub.ledger->eraseContent(people, noFiles));
    CHECK(t.faults() == (his ? "content of the erased" : ""));
}

TEST_CASE("verify: a view that has not heard of an erasure yet is not compared, and that is said") {
    VerifyBench t;
    t.hub.buildView();
    t.hub.erase(t.hub.story.customer, {t.hub.story.identity});
    auto found = t.verify();
    CHECK(found.faults.sentences() == std::vector<std::string>{});
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].find("not compared") != std::string::npos);
}

TEST_CASE("verify: a missing and a changed file are found") {
    VerifyBench t;
    std::string hash = sha256("bytes of a picture");
    auto place = t.hub.blobs.find(hash).value();
    test::writeOctets(place, "bytes of a pictur3");
    REQUIRE(t.verify().faults.sentences() ==
            std::vector<std::string>{"files: " + hash + " of event 5 is damaged"});
    std::filesystem::remove(place);
    CHECK(t.verify().faults.sentences() ==
          std::vector<std::string>{"files: " + hash + " of event 5 is missing"});
}

TEST_CASE("verify: what does not fit together in the ledger is found") {
    CHECK(damageOf("DELETE FROM event WHERE seq=3") == "gaps in the ledger, content without an event");
    CHECK(damageOf("UPDATE event SET at=at-5000 WHERE seq=3") == "time that goes back");
    CHECK(damageOf("UPDATE event SET actor=7 WHERE seq=3") == "events nobody caused");
    CHECK(damageOf("UPDATE content SET identity=x'00112233445566778899aabbccddeeff' WHERE seq=4") ==
          "content of somebody else");
    CHECK(damageOf("UPDATE event SET body='{\"n\":\"two\"}' WHERE seq=4") == "events that cannot be read");
    CHECK(damageOf("INSERT INTO content VALUES(99,NULL,'{}')") == "content without an event");
    CHECK(damageOf("UPDATE inbound SET receipt='{\"first\":3,\"last\":2}'") == "receipts that fit no event");
    CHECK(damageOf("UPDATE command SET receipt='{\"first\":1,\"last\":99}'") == "receipts that fit no event");
}

TEST_CASE("verify: content that an erasure should have taken is found") {
    VerifyBench t;
    t.hub.story.happens(CustomerErased{t.hub.story.customer, {t.hub.story.identity}}).identity = {};
    t.hub.commit();
    CHECK(t.faults() == "content of the erased");
}

TEST_CASE("verify: a page of the ledger that went bad is found") {
    VerifyBench t;
    t.hub.close();
    std::string octets = test::octetsOf(t.hub.path / "ledger.db");
    std::size_t page = octets.size() / 4096 - 1;
    for (std::size_t i = 0; i < 64; ++i) octets[page * 4096 + i] = '\x55';
    test::writeOctets(t.hub.path / "ledger.db", octets);
    CHECK(t.faults().starts_with("the ledger's file"));
}

TEST_CASE(
    "verify: events on a page that changed are named with their range, the others looked at all the same") {
    VerifyBench t;
    for (int i = 0; i < 200; ++i) t.hub.story.customerWrites("Söz " + std::to_string(i));
    t.hub.commit();
    t.hub.close();
    std::string octets = test::octetsOf(t.hub.path / "ledger.db");
    std::size_t at = octets.find("Söz 100");
    octets[at + 2] = static_cast<char>(octets[at + 2] ^ 1);
    test::writeOctets(t.hub.path / "ledger.db", octets);
    auto found = t.verify();
    std::string said;
    for (const std::string& one : found.faults.sentences()) said += one + "\n";
    INFO(said);
    auto range = said.find("events that cannot be read: events ");
    REQUIRE(range != std::string::npos);
    unsigned from = 0, upto = 0;
    REQUIRE(std::sscanf(said.c_str() + range, "events that cannot be read: events %u to %u:", &from, &upto) ==
            2);
    CHECK(from <= 105); // the hundredth of them, behind five events
    CHECK(upto >= 105);
    CHECK(upto - from < 150); // of two hundred: a page of short texts
    CHECK(said.find("gaps") == std::string::npos);
    REQUIRE_FALSE(found.advice.empty());
    CHECK(found.advice.front().find("restore the newest sound backup") != std::string::npos);
}

TEST_CASE("verify: a missing and a broken journal are found") {
    VerifyBench t;
    t.hub.close();
    test::writeOctets(t.hub.path / "journal.db", "no database");
    CHECK(t.faults() == "the journal");
    std::filesystem::remove(t.hub.path / "journal.db");
    CHECK(t.verify().faults.sentences() == std::vector<std::string>{"the journal: it is missing"});
}

TEST_CASE("verify: a view that says something else than the ledger is found") {
    const std::string differs = "the view differs from the ledger";
    CHECK(damageOfView("UPDATE item SET text='other' WHERE seq=4") == differs);
    CHECK(damageOfView("DELETE FROM customer") == differs);
    CHECK(damageOfView("UPDATE tally SET count=count+1") == differs);
    CHECK(damageOfView("DELETE FROM message_segment") == differs);
    CHECK(damageOfView("INSERT INTO message_words_0(rowid,words) VALUES(4,'never')") == differs);
    CHECK(damageOfView("UPDATE progress SET applied=99") == differs);
    CHECK(damageOfView("UPDATE progress SET messages=99") == differs);
}

TEST_CASE("verify: what differs in the view is named with both numbers of rows") {
    VerifyBench t;
    t.hub.buildView();
    t.damage("view.db", "DELETE FROM item WHERE seq=4");
    CHECK(t.verify().faults.sentences() ==
          std::vector<std::string>{"the view differs from the ledger: item: 2 rows, rebuilt 3"});
}

TEST_CASE("verify: it changes no octet of the folder's files") {
    VerifyBench t;
    t.hub.buildView();
    t.hub.close();
    std::string ledger = test::octetsOf(t.hub.path / "ledger.db");
    std::string view = test::octetsOf(t.hub.path / "view.db");
    std::string journal = test::octetsOf(t.hub.path / "journal.db");
    t.verify();
    CHECK(test::octetsOf(t.hub.path / "ledger.db") == ledger);
    CHECK(test::octetsOf(t.hub.path / "view.db") == view);
    CHECK(test::octetsOf(t.hub.path / "journal.db") == journal);
}

TEST_CASE("verify: a backup is looked through without being restored") {
    VerifyBench t;
    FakeClock clock;
    BackupOptions options;
    options.folder = t.hub.path;
    options.file = t.folder / "backup";
    options.clock = &clock;
    REQUIRE(makeBackup(options));
    auto found = verifyBackup(t.folder / "backup", {t.folder / "scratch"}).value();
    CHECK(found.faults.sentences() == std::vector<std::string>{});
    CHECK(found.digest == test::digestOf(t.hub.path));
    CHECK(test::namesIn(t.folder / "scratch").front() == "journal.db");
}

TEST_CASE("verify: of one kind of fault only the first are told, and how many more there are") {
    Faults faults;
    for (int i = 0; i < 25; ++i) faults.add("files", std::to_string(i));
    auto sentences = faults.sentences();
    REQUIRE(sentences.size() == 21);
    CHECK(sentences.back() == "files: and 5 more");
}
