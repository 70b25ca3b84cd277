#include "core/store/sqlite/view.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

struct ViewBench {
    test::TempFolder folder;
    ViewFile file{folder / "view.db", {}};
    std::unique_ptr<ViewWriter> writer = openViewWriter(file).value();
    std::unique_ptr<ViewReader> reader = openViewReader(file).value();
    test::EventStory story;

    void apply() {
        auto events = story.take();
        auto done = writer->apply(events);
        INFO((done ? std::string() : describe(done.error())));
        REQUIRE(done);
    }
    std::vector<InboxRow> open() { return reader->list({}).value(); }
    std::vector<TimelineItem> thread() { return reader->thread(story.customer, 0, 50).value(); }
    SearchAnswer find(std::string text) { return reader->search({std::move(text), 20}).value(); }
};

} // namespace

TEST_CASE("view: a customer's message is a row of the inbox and an entry of the thread") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "deniz@example.com", "Deniz Aydın");
    t.story.opens("Değişim");
    t.story.customerWrites("Merhaba, bot küçük geldi");
    t.apply();
    auto rows = t.open();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].customerName == "Deniz Aydın");
    CHECK(rows[0].conversation.snippet == "Merhaba, bot küçük geldi");
    CHECK(rows[0].conversation.unread == 1);
    CHECK(rows[0].customer == t.story.customer);
    auto items = t.thread();
    REQUIRE(items.size() == 2);
    CHECK(items[0].text == "Merhaba, bot küçük geldi");
    CHECK(items[0].author == "Deniz Aydın");
    CHECK(items[1].kind == ItemKind::Opened);
}

TEST_CASE("view: events applied twice count once") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    t.story.customerWrites("x");
    auto events = t.story.take();
    REQUIRE(t.writer->apply(events));
    REQUIRE(t.writer->apply(events));
    CHECK(t.thread().size() == 2);
    CHECK(t.open()[0].conversation.unread == 1);
    CHECK(t.writer->applied().value() == events.back().seq);
}

TEST_CASE("view: the tallies follow take, close and reopen") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    t.story.customerWrites("x");
    t.apply();
    CHECK(t.reader->tallies().value()[AgentId{}].open == 1);
    t.story.happens(ConversationAssigned{t.story.agent});
    t.apply();
    CHECK(t.reader->tallies().value()[AgentId{}].open == 0);
    CHECK(t.reader->tallies().value()[t.story.agent].open == 1);
    CHECK(t.reader->tallies().value()[t.story.agent].unread == 1);
    t.story.happens(ConversationClosed{});
    t.apply();
    CHECK(t.reader->tallies().value()[t.story.agent].closed == 1);
    CHECK(t.reader->tallies().value()[t.story.agent].unread == 0);
}

TEST_CASE("view: unread messages count a conversation once, and no more when they are read") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    t.story.customerWrites("x");
    t.apply();
    t.story.customerWrites("y");
    t.apply();
    CHECK(t.reader->tallies().value()[AgentId{}].unread == 1);
    t.story.happens(ConversationRead{t.story.head()});
    t.apply();
    CHECK(t.reader->tallies().value()[AgentId{}].unread == 0);
    CHECK(t.reader->tallies().value()[AgentId{}].open == 1);
}

TEST_CASE("view: a conversation that is opened a second time stands once, under its new number") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens("once");
    t.apply();
    t.story.opens("twice");
    t.apply();
    auto rows = t.open();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].conversation.number == t.story.head());
    CHECK(rows[0].conversation.subject == "twice");
    CHECK(t.reader->tallies().value()[AgentId{}].open == 1);
}

TEST_CASE("view: a visitor's messages are counted over many batches") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Visitor, "abc", "A");
    t.story.opens();
    t.story.customerWrites("one");
    t.story.customerWrites("two");
    t.apply();
    CHECK(t.reader->chatCount(t.story.identity).value() == 2);
    t.story.agentWrites("three");
    t.apply();
    CHECK(t.reader->chatCount(t.story.identity).value() == 3);
}

TEST_CASE("view: who comes in the batch of an erasure does not take over the erased one's count") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Visitor, "abc", "A");
    t.story.opens();
    t.story.customerWrites("one");
    t.story.happens(CustomerErased{t.story.customer, {t.story.identity}}).conversation = {};
    t.story.identity = IdentityId{{2, 2}};
    t.story.customer = CustomerId{{3, 2}};
    t.story.somebodyComes(IdentityKind::Visitor, "def", "B");
    t.apply();
    CHECK(t.reader->chatCount(t.story.identity).value() == 0);
}

TEST_CASE("view: what was taken in in bulk is there as ever") {
    ViewBench t;
    REQUIRE(t.writer->setBulk(true));
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    t.story.customerWrites("siparişim gelmedi");
    t.apply();
    REQUIRE(t.writer->setBulk(false));
    CHECK(t.open().size() == 1);
    CHECK(t.find("siparis").messages.size() == 1);
    CHECK(std::filesystem::file_size(t.folder / "view.db-wal") == 0);
}

TEST_CASE("view: a visitor's message is found by the id his page gave it, and by nobody else's") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Visitor, "v1", "");
    t.story.opens();
    t.story.customerWrites("x");
    std::get<MessageAdded>(t.story.events.back().body).clientId = "c1";
    t.story.customerWrites("without");
    t.apply();
    auto found = t.reader->chatReceipt(t.story.identity, "c1").value();
    REQUIRE(found);
    CHECK(found->first == 4);
    CHECK(found->chatNumber == 1);
    CHECK(found->conversation == t.story.conversation);
    CHECK_FALSE(t.reader->chatReceipt(t.story.identity, "c2").value());
    CHECK_FALSE(t.reader->chatReceipt(t.story.identity, "").value());
    CHECK_FALSE(t.reader->chatReceipt(IdentityId{{2, 9}}, "c1").value());
    CHECK(t.reader->chatIds(t.story.identity, 10).value() == std::vector<std::string>{"c1"});
    CHECK(t.thread()[1].clientId == "c1");
}

TEST_CASE("view: a delivery report changes the message in place") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Visitor, "abc", "A");
    t.story.opens();
    MessageId sent = t.story.agentWrites("Buyurun");
    t.apply();
    CHECK(t.reader->outbox().value().size() == 1);
    t.story.happens(MessageState{sent, Delivery::Failed, "mailbox-unknown"});
    t.apply();
    auto items = t.thread();
    CHECK(items[0].delivery == Delivery::Failed);
    CHECK(items[0].why == "mailbox-unknown");
    CHECK(items[0].revision > items[0].seq);
    CHECK(t.reader->outbox().value().empty());
}

TEST_CASE("view: a visitor who has seen message two has seen message one") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Visitor, "abc", "A");
    t.story.opens();
    t.story.agentWrites("one");
    t.story.agentWrites("two");
    t.story.agentWrites("three");
    t.story.happens(ChatSeen{2, Delivery::Read});
    t.apply();
    auto items = t.thread();
    CHECK(items[0].delivery == Delivery::Waiting);
    CHECK(items[1].delivery == Delivery::Read);
    CHECK(items[2].delivery == Delivery::Read);
}

TEST_CASE("view: joined identities make one thread in hub order, parted ones two again") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    t.story.customerWrites("by mail");
    CustomerId first = t.story.customer;
    t.story.identity = IdentityId{{2, 2}};
    t.story.customer = CustomerId{{3, 2}};
    t.story.conversation = ConversationId{{1, 2}};
    t.story.somebodyComes(IdentityKind::Phone, "+905550102218", "");
    t.story.opens();
    t.story.customerWrites("by phone");
    t.apply();
    CHECK(t.reader->thread(first, 0, 50).value().size() == 2);
    t.story.happens(IdentityLinked{first, LinkReason::AgentDecided, false}).conversation = {};
    t.apply();
    auto joined = t.reader->thread(first, 0, 50).value();
    REQUIRE(joined.size() == 4);
    CHECK(joined[0].text == "by phone");
    CHECK(joined[2].text == "by mail");
    CHECK(t.reader->card(first).value()->identities.size() == 2);
    t.story.happens(IdentityLinked{CustomerId{{3, 2}}, LinkReason::AgentDecided, true}).conversation = {};
    t.apply();
    CHECK(t.reader->thread(first, 0, 50).value().size() == 2);
    CHECK(t.reader->thread(CustomerId{{3, 2}}, 0, 50).value().size() == 2);
}

TEST_CASE("view: search typed in ASCII finds Turkish and Azerbaijani words, inflected and unfinished") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "aysel@example.com", "Aysel Məmmədova");
    t.story.opens("Mübadilə sorğusu");
    t.story.customerWrites("Siparişlerim gelmedi, ISPARTA şubesi kapalı");
    t.apply();
    for (const char* typed : {"siparis", "sip", "isparta sub", "ŞUBE", "\"gelmedi isparta\""}) {
        INFO(typed);
        auto answer = t.find(typed);
        REQUIRE(answer.messages.size() == 1);
        CHECK(answer.messages[0].snippet.find("Siparişlerim") != std::string::npos);
        CHECK_FALSE(answer.messages[0].marks.empty());
    }
    CHECK(t.find("memmed").customers.size() == 1);
    CHECK(t.find("mubadile").conversations.size() == 1);
    CHECK(t.find("\"isparta gelmedi\"").messages.empty());
    CHECK(t.find("!!").messages.empty());
}

TEST_CASE("view: two words are found in text, subject and names of files together") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "aysel@example.com", "Aysel");
    t.story.opens();
    MessageAdded mail;
    mail.message = MessageId{{8, 99}};
    mail.channel = Channel::Mail;
    mail.text = "kargo nerede";
    mail.mail = MailPart{};
    mail.mail->subject = "Sipariş \"hızlı\" gönderim";
    mail.attachments = {{"fatura.pdf", "application/pdf", 4, std::string(64, '0'), {}}};
    t.story.happens(std::move(mail));
    t.apply();
    for (const char* typed :
         {"kargo siparis", "kargo fatura", "hizli nerede", "siparis pdf", "\"nerede siparis\" kargo"}) {
        INFO(typed);
        CHECK(t.find(typed).messages.size() == 1);
    }
    CHECK(t.find("kargo iade").messages.empty());
    CHECK(t.find("kargo application").messages.empty()); // not a word of it, but of how it is kept
}

TEST_CASE("view: a telephone number is found however it is typed") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Phone, "+905550102218", "");
    t.apply();
    for (const char* typed : {"+90 555 010 22 18", "0555 010", "5550102218", "90555"}) {
        INFO(typed);
        CHECK(t.find(typed).customers.size() == 1);
    }
}

TEST_CASE("view: an erased customer leaves no row and no word") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "gone@example.com", "Gone");
    t.story.opens("Konu");
    t.story.customerWrites("kanarya");
    t.apply();
    t.story.happens(CustomerErased{t.story.customer, {t.story.identity}}).conversation = {};
    t.apply();
    CHECK(t.open().empty());
    CHECK(t.thread().empty());
    CHECK(t.find("kanarya").messages.empty());
    CHECK(t.find("gone").customers.empty());
    CHECK(t.find("konu").conversations.empty());
    CHECK_FALSE(t.reader->card(t.story.customer).value());
    CHECK(t.reader->tallies().value()[AgentId{}].open == 0);
}

TEST_CASE("view: the list is paged without gap or repeat") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    for (std::uint64_t i = 1; i <= 25; ++i) {
        t.story.conversation = ConversationId{{1, i}};
        t.story.opens();
    }
    t.apply();
    ListQuery query;
    query.limit = 10;
    std::vector<Seq> numbers;
    for (;;) {
        auto page = t.reader->list(query).value();
        if (page.empty()) break;
        for (const InboxRow& row : page) numbers.push_back(row.conversation.number);
        query.after = keyOf(page.back().conversation, query.inbox.order);
    }
    CHECK(numbers.size() == 25);
    CHECK(std::is_sorted(numbers.rbegin(), numbers.rend()));
}

TEST_CASE("view: what became of a message counts also when its conversation was opened in the same batch") {
    ViewBench t;
    t.story.somebodyComes(IdentityKind::Mail, "a@example.com", "A");
    t.story.opens();
    MessageId message = t.story.agentWrites("x");
    t.story.happens(MessageState{message, Delivery::Sent, {}});
    t.apply();
    CHECK(t.thread()[0].delivery == Delivery::Sent);
    CHECK(t.reader->outbox()->empty());
}
