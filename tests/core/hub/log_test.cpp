// The log of a hub names ids and codes, never what customers and agents write, their names or addresses.
#include "core/base/text.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/kept_log.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <algorithm>

using namespace santral;
using namespace std::chrono_literals;
using test::FaultyDisk;

namespace {

constexpr const char* kNumber = "+905321234567"; // stands for the canary where only a number fits

Attachment file() {
    return {"kanarya.pdf", "application/kanarya", 3, std::string(64, 'a'), "kanarya@cid"};
}

MailPart mail() {
    MailPart mail;
    mail.subject = "Kanarya konusu";
    mail.from = {"Kanarya Hanım", "kanarya@kanarya.example"};
    mail.to = mail.cc = mail.replyTo = {{"Kanarya Bey", "kanarya.bey@kanarya.example"}};
    mail.messageId = mail.inReplyTo = "<kanarya@kanarya.example>";
    mail.references = {"<kanarya-1@kanarya.example>"};
    return mail;
}

// Every command that carries a text, a name or an address.
std::vector<CommandBody> commands(test::LocalHubBench& t, ConversationId chat, CustomerId customer) {
    CallPart call;
    call.call = makeId<CallId>(t.time, t.random);
    call.number = call.line = kNumber;
    ImportConversation import;
    import.address = "kanarya.eski@kanarya.example";
    import.name = import.subject = "Kanarya eski";
    import.tags = {"kanarya"};
    import.entries.resize(1);
    import.entries[0].text = "kanarya dedi ki";
    import.entries[0].mail = mail();
    import.entries[0].attachments = {file()};
    auto id = [&] { return t.newMessage(); };
    return {
        ReceiveChat{"kanarya-visitor", id(), {}, "kanarya yazar", {file()}, "kanarya"},
        ReceiveMail{{"mail", "kanarya" + toString(id())}, id(), {}, mail(), "kanarya yazar", {file()}, {}},
        IdentifyVisitor{"kanarya-visitor", "Kanarya Hanım", "kanarya@kanarya.example"},
        ReportChatSeen{"kanarya-visitor", 1, Delivery::Read},
        SendMessage{chat, id(), Channel::Chat, "kanarya cevabı", {}, {file()}},
        SendMessage{chat, id(), Channel::Mail, "kanarya cevabı", mail(), {file()}},
        AddNote{chat, id(), "kanarya notu", {file()}},
        TagConversation{chat, "kanarya", true},
        StartConversation{makeId<ConversationId>(t.time, t.random), IdentityKind::Mail,
                          "kanarya@yeni.example", "Kanarya"},
        StartConversation{makeId<ConversationId>(t.time, t.random), IdentityKind::Mail, "kanarya no address",
                          "Kanarya"},
        EditCustomer{customer, "Kanarya Hanım", "tr", "kanarya notu"},
        EditCustomer{customer, "Kanarya \xff", "tr", "kanarya"},
        AddIdentity{customer, IdentityKind::Phone, kNumber},
        AddIdentity{customer, IdentityKind::Mail, "kanarya no address"},
        RecordCall{call, "Kanarya arıyor"},
        RegisterAgent{{AgentId{{7, 7}}, "Kanarya Temsilci", Role::Agent}},
        ReportDelivery{id(), chat, Delivery::Failed, "kanarya@kanarya.example: unknown user"},
        std::move(import),
    };
}

// Each command from the system and from an agent: some are done, some refused.
void runAll(test::LocalHubBench& t) {
    auto chat = t.visitorWrites("kanarya-visitor", "kanarya ilk söz");
    auto rows = t.inbox();
    CustomerId customer = rows.empty() ? CustomerId{} : rows[0].customer;
    ConversationId id = chat ? chat->conversation : ConversationId{};
    for (CommandBody& body : commands(t, id, customer)) t.system(std::move(body));
    for (CommandBody& body : commands(t, id, customer)) t.agent(std::move(body));
}

void checkNothingPersonal(const test::KeptLog& kept) {
    std::string text = toLowerAscii(kept.text());
    INFO(text);
    CHECK(text.find("kanarya") == std::string::npos);
    CHECK(text.find("5321234567") == std::string::npos);
    CHECK(text.find("elif") == std::string::npos); // the agent
}

} // namespace

TEST_CASE("hub log: nothing of chats, mails, calls, notes and people is in it") {
    test::KeptLog kept;
    test::LocalHubBench t;
    runAll(t);
    const auto& executed = t.hub->counts().executed;
    CHECK(std::count_if(executed.begin(), executed.end(), [](auto n) { return n > 0; }) >= 14); // kinds
    REQUIRE(t.agent(EraseCustomer{t.inbox()[0].customer}));
    t.close();
    t.open();
    checkNothingPersonal(kept);
}

TEST_CASE("hub log: nothing personal is in it either when the disks fail under the same commands") {
    test::KeptLog kept;
    FaultyDisk disk;
    test::LocalHubBench t(false);
    t.vfs = FaultyDisk::vfs();
    t.open();
    REQUIRE(t.visitorWrites("kanarya-visitor", "kanarya"));
    SECTION("the ledger's is full") {
        disk.fail("ledger.db", FaultyDisk::Fault::Full);
        runAll(t);
        CHECK(kept.has("commit refused"));
    }
    SECTION("the view's is broken") {
        disk.fail("view.db", FaultyDisk::Fault::Broken);
        runAll(t);
        CHECK(kept.has("view: "));
    }
    SECTION("the view's is full") {
        disk.fail("view.db", FaultyDisk::Fault::Full);
        runAll(t);
        CHECK(kept.has("view: "));
    }
    disk.fail("", FaultyDisk::Fault::None);
    checkNothingPersonal(kept);
}
