// Who is erased is gone from every file of the hub: whatever went wrong on the way, and wherever his
// addresses have been.
#include "core/hub/local_hub.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/hub_folder.hpp"
#include "tests/support/local_hub_bench.hpp"

using namespace santral;

namespace {

class ErasureBench : public test::LocalHubBench {
public:
    using LocalHubBench::LocalHubBench;

    std::string ownFile;

    // Somebody with a name, a note, a message with a file, and half an answer to him.
    CustomerId canaryComes() {
        ownFile = hub->own().blobs().put("KANARYA in a file")->hash;
        MailPart mail;
        mail.from = {"", "kanarya@example.com"};
        mail.messageId = "<1@kanarya.example>";
        std::vector<Attachment> files{{"kanarya.txt", "text/plain", 17, ownFile, {}}};
        REQUIRE(system(ReceiveMail{{"mail", "1"}, newMessage(), {}, mail, "KANARYA-4711", files, {}}));
        auto row = inbox().front();
        REQUIRE(agent(EditCustomer{row.customer, "Kanarya", "tr", "likes KANARYA"}));
        Draft draft{"mail", "half an answer to KANARYA", newMessage()};
        REQUIRE(ask<void>([&](auto done) { hub->saveDraft(row.conversation.id, draft, done); }));
        return row.customer;
    }
    // What the ledger says of his erasure, and no more: the program ended right behind the commit.
    void erasedWithoutMore(CustomerId customer) {
        auto card = hub->state().card(customer);
        CustomerErased erased{customer, {}, {}};
        for (const Identity& identity : (*card)->identities) erased.identities.push_back(identity.id);
        for (const InboxRow& row : inbox()) erased.conversations.push_back(row.conversation.id);
        close();
        auto ledger = store::openLedger({folder / "ledger.db", {}}).value();
        Seq head = store::openLedgerReader({folder / "ledger.db", {}}).value()->head().value();
        store::Append append;
        append.events.emplace_back();
        append.events[0].seq = head + 1;
        append.events[0].id = makeId<EventId>(time, random);
        append.events[0].at = time.now();
        append.events[0].body = erased;
        REQUIRE(ledger->append(head, {&append, 1}).value().front());
    }
    // Whether any file holds it, in whatever case; the hub is closed.
    bool isLeft(const std::string& text) {
        std::string command = "grep -rqiF '" + text + "' '" + folder.path().string() + "'";
        return std::system(command.c_str()) == 0;
    }
    std::string erasedUpTo() {
        auto look = [&](auto done) { hub->own().loadSetting("erased up to", std::move(done)); };
        return ask<std::string>(look).value();
    }
};

} // namespace

TEST_CASE("erasure: what a crash behind its commit left is gone after the next start") {
    ErasureBench t;
    CustomerId customer = t.canaryComes();
    t.erasedWithoutMore(customer);
    REQUIRE(t.isLeft("KANARYA"));
    t.open();
    CHECK(t.inbox().empty());
    CHECK(t.hub->own().blobs().find(t.ownFile).error().code == Errc::NotFound);
    t.close();
    CHECK_FALSE(t.isLeft("KANARYA"));
}

TEST_CASE("erasure: one that the disk had no room for is finished at the next start") {
    test::FaultyDisk disk;
    ErasureBench t(false);
    t.vfs = test::FaultyDisk::vfs();
    t.apart = true;
    t.open();
    CustomerId customer = t.canaryComes();
    bool erased = false;
    t.hub->submit(Actor::of(t.self), t.hub->newCommandId(), EraseCustomer{customer},
                  [&](Result<Receipt> done) {
                      erased = done.has_value();
                      disk.fail("ledger.db", test::FaultyDisk::Fault::Full); // behind the commit
                  });
    t.run();
    REQUIRE(erased);
    disk.fail("ledger.db", test::FaultyDisk::Fault::None);
    // Another one that goes through does not make the first one forgotten.
    REQUIRE(t.mailArrives("other@example.com", "x", "x"));
    REQUIRE(t.agent(EraseCustomer{t.inbox().front().customer}));
    t.close();
    REQUIRE(t.isLeft("KANARYA"));
    t.open();
    t.close();
    CHECK_FALSE(t.isLeft("KANARYA"));
}

TEST_CASE("erasure: what is finished is not looked at again") {
    ErasureBench t;
    CustomerId customer = t.canaryComes();
    REQUIRE(t.agent(EraseCustomer{customer}));
    CHECK(t.erasedUpTo() == std::to_string(t.hub->head()));
    t.close();
    CHECK_FALSE(t.isLeft("KANARYA"));
}
