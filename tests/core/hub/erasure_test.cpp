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
        Event event;
        event.body = std::move(erased);
        append(std::move(event));
    }
    // Closes the hub and writes one more event behind its back.
    void append(Event event) {
        close();
        auto ledger = store::openLedger({folder / "ledger.db", {}}).value();
        Seq head = store::openLedgerReader({folder / "ledger.db", {}}).value()->head().value();
        event.seq = head + 1;
        event.id = makeId<EventId>(time, random);
        event.at = time.now();
        store::Append one;
        one.events.push_back(std::move(event));
        REQUIRE(ledger->append(head, {&one, 1}).value().front());
    }
    // Whether any file holds it, in whatever case; the hub is closed.
    bool isLeft(const std::string& text) {
        std::string command = "grep -rqiF '" + text + "' '" + folder.path().string() + "'";
        return std::system(command.c_str()) == 0;
    }
    // Somebody with a mail address first and a number second, and a note of him.
    CustomerId twoIdentities(const std::string& name, const std::string& note) {
        REQUIRE(mailArrives(name + "@example.com", "x", "x"));
        CustomerId id = card(IdentityKind::Mail, name + "@example.com").customer.id;
        REQUIRE(agent(AddIdentity{id, IdentityKind::Phone, numberOf(name)}));
        REQUIRE(agent(EditCustomer{id, name, "tr", note}));
        return id;
    }
    static std::string numberOf(const std::string& name) {
        return "+9053211122" + std::to_string(10 + name.size());
    }
    CustomerCard card(IdentityKind kind, const std::string& address) {
        auto look = [&](auto done) { hub->findCustomer(kind, address, std::move(done)); };
        auto found = ask<CustomerCard>(look);
        REQUIRE(found);
        return *found;
    }
    IdentityId mailOf(const std::string& name) {
        for (const Identity& one : card(IdentityKind::Mail, name + "@example.com").identities)
            if (one.kind == IdentityKind::Mail) return one.id;
        return {};
    }
    // The same hub with a view that is made anew of what the ledger holds.
    void rebuild() {
        close();
        for (const char* name : {"view.db", "view.db-wal", "view.db-shm"})
            std::filesystem::remove(folder / name);
        open();
    }
    std::string noteOf(CustomerId id) {
        auto found = hub->state().card(id);
        return found && *found ? (*found)->customer.note : "nobody";
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

TEST_CASE("erasure: whoever hears that it was carried out is not told that all is done before it is") {
    ErasureBench t;
    CustomerId customer = t.canaryComes();
    bool idle = true;
    t.hub->submit(Actor::of(t.self), t.hub->newCommandId(), EraseCustomer{customer},
                  [&](Result<Receipt>) { idle = t.hub->idle(); });
    t.run();
    CHECK_FALSE(idle);
    CHECK(t.hub->idle());
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

TEST_CASE("erasure: what was written of a customer is his, although his first address has left him") {
    ErasureBench t;
    CustomerId id = t.twoIdentities("deniz", "KANARYA-4711");
    REQUIRE(t.agent(UnlinkIdentity{t.mailOf("deniz")}));
    SECTION("he is erased") {
        REQUIRE(t.agent(EraseCustomer{id}));
        t.close();
        CHECK_FALSE(t.isLeft("KANARYA"));
    }
    SECTION("whoever has the address now is erased") {
        CustomerId other = t.card(IdentityKind::Mail, "deniz@example.com").customer.id;
        REQUIRE(other != id);
        REQUIRE(t.agent(EraseCustomer{other}));
        t.rebuild();
        CHECK(t.noteOf(id) == "KANARYA-4711");
    }
}

TEST_CASE("erasure: what was written of somebody who was joined to another goes with him") {
    ErasureBench t;
    REQUIRE(t.mailArrives("ada@example.com", "x", "x"));
    CustomerId empty = t.card(IdentityKind::Mail, "ada@example.com").customer.id;
    REQUIRE(t.agent(EditCustomer{empty, "Ada", "tr", "KANARYA-4711"}));
    CustomerId other = t.twoIdentities("deniz", "of Deniz");
    REQUIRE(t.agent(LinkIdentity{t.mailOf("ada"), other}));
    bool viewKnows = GENERATE(true, false);
    if (viewKnows) t.rebuild();
    SECTION("and is not touched while he is there") {
        t.rebuild();
        CHECK(t.noteOf(empty) == "KANARYA-4711");
    }
    SECTION("with the one he was joined to") {
        REQUIRE(t.agent(EraseCustomer{other}));
        CHECK(t.noteOf(empty) == "nobody");
        t.close();
        CHECK_FALSE(t.isLeft("KANARYA"));
    }
    SECTION("with a third, where he came to later") {
        CustomerId third = t.twoIdentities("ege", "of Ege");
        REQUIRE(t.agent(LinkIdentity{t.mailOf("ada"), third}));
        REQUIRE(t.agent(EraseCustomer{other}));
        t.rebuild();
        CHECK(t.noteOf(empty) == "KANARYA-4711");
        REQUIRE(t.agent(EraseCustomer{third}));
        t.close();
        CHECK_FALSE(t.isLeft("KANARYA"));
    }
    SECTION("but not once he is himself again") {
        REQUIRE(t.agent(LinkIdentity{t.mailOf("ada"), empty}));
        REQUIRE(t.agent(EraseCustomer{other}));
        t.rebuild();
        CHECK(t.noteOf(empty) == "KANARYA-4711");
        REQUIRE(t.agent(EraseCustomer{empty}));
        t.close();
        CHECK_FALSE(t.isLeft("KANARYA"));
    }
}

TEST_CASE("erasure: in a ledger of before, where the text hangs on an address, it is the customer's too") {
    ErasureBench t;
    CustomerId id = t.twoIdentities("deniz", "of Deniz");
    IdentityId mail = t.mailOf("deniz");
    Event event;
    event.identity = mail;
    event.body = CustomerEdited{id, "Deniz", "tr", "KANARYA-4711"};
    t.append(std::move(event));
    t.open();
    REQUIRE(t.agent(UnlinkIdentity{mail}));
    CustomerId other = t.card(IdentityKind::Mail, "deniz@example.com").customer.id;
    REQUIRE(t.agent(EraseCustomer{other}));
    t.rebuild();
    CHECK(t.noteOf(id) == "KANARYA-4711");
    REQUIRE(t.agent(EraseCustomer{id}));
    t.close();
    CHECK_FALSE(t.isLeft("KANARYA"));
}
