// Another hub at the same ledger was faster: what was decided on the head before is decided again.
#include "core/store/sqlite/ledger.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <array>

using namespace santral;
using test::LocalHubBench;

namespace {

struct Race : LocalHubBench {
    std::unique_ptr<store::Ledger> other;
    std::unique_ptr<store::LedgerReader> reader;
    std::optional<Result<Receipt>> answer;

    Race() : LocalHubBench(false) {
        apart = true; // so that nothing is on disk before run(), or turn(), says so
        open();
        other = store::openLedger({folder.path() / "ledger.db", {}}).value();
        reader = store::openLedgerReader({folder.path() / "ledger.db", {}}).value();
    }
    Seq head() { return reader->head().value(); }

    // Decided, and not written yet.
    void decides(CommandBody body) {
        hub->submit(Actor::system(), hub->newCommandId(), std::move(body),
                    [this](Result<Receipt> r) { answer = std::move(r); });
        io.restart();
        io.poll();
        REQUIRE_FALSE(answer);
    }
    Receipt otherWrites(EventBody body, ConversationId in = {}, IdentityId by = {},
                        std::optional<ProviderKey> item = {}) {
        Event event;
        event.seq = head() + 1;
        event.id = makeId<EventId>(time, random);
        event.at = time.now();
        event.conversation = in;
        event.identity = by;
        event.body = std::move(body);
        store::Append append;
        append.inbound = std::move(item);
        append.receipt = {event.seq, event.seq, event.at, in, 0};
        append.events.push_back(std::move(event));
        auto written = other->append(append.receipt.first - 1, std::array{append});
        REQUIRE(written);
        REQUIRE(written->front());
        return append.receipt;
    }
    void turn() { // one try to write
        disk.restart();
        disk.poll();
        io.restart();
        io.poll();
    }
};

Queue queueNamed(std::uint64_t number, const std::string& name) {
    return {QueueId{{9, number}}, name, {}, false};
}

} // namespace

TEST_CASE("overtaken: what was decided stands behind what the other hub wrote, and both hold") {
    Race t;
    t.decides(SaveQueue{queueNamed(1, "Sipariş")});
    Receipt theirs = t.otherWrites(QueueChanged{queueNamed(2, "Fatura")});
    t.run();
    REQUIRE(t.answer);
    REQUIRE(*t.answer);
    CHECK((*t.answer)->first == theirs.last + 1);
    CHECK(t.hub->state().queue(QueueId{{9, 1}}));
    CHECK(t.hub->state().queue(QueueId{{9, 2}}));
}

TEST_CASE("overtaken: what does not go together with it any more is refused") {
    Race t;
    t.decides(SaveQueue{queueNamed(1, "Sipariş")});
    Receipt theirs = t.otherWrites(QueueChanged{queueNamed(2, "Sipariş")});
    t.run();
    REQUIRE(t.answer);
    CHECK(t.answer->error() == Error{Errc::Conflict, "name"});
    CHECK(t.head() == theirs.last);
}

TEST_CASE("overtaken: a mail that the other hub has brought is not brought again") {
    Race t;
    MailPart mail;
    mail.from = {"", "deniz@example.com"};
    mail.messageId = "<1@far.example>";
    ProviderKey key{"mail", mail.messageId};
    t.decides(ReceiveMail{key, t.newMessage(), {}, mail, "nerede?", {}, {}});
    Receipt theirs = t.otherWrites(QueueChanged{queueNamed(2, "Fatura")}, {}, {}, key);
    t.run();
    REQUIRE(t.answer);
    REQUIRE(*t.answer);
    CHECK((*t.answer)->last == theirs.last);
    CHECK(t.head() == theirs.last);
}

TEST_CASE("overtaken: a visitor's message that the other hub has brought is not brought again") {
    Race t;
    ConversationId conversation = t.visitorWrites("v1", "merhaba", "k1").value().conversation;
    IdentityId visitor = (*t.hub->state().conversation(conversation))->identity;
    t.decides(ReceiveChat{"v1", t.newMessage(), {}, "orada mısınız", {}, "k2"});
    MessageAdded same;
    same.message = t.newMessage();
    same.text = "orada mısınız";
    same.chatNumber = 2;
    same.clientId = "k2";
    Receipt theirs = t.otherWrites(std::move(same), conversation, visitor);
    t.run();
    REQUIRE(t.answer);
    REQUIRE(*t.answer);
    CHECK((*t.answer)->last == theirs.last);
    CHECK(t.head() == theirs.last);
}

TEST_CASE("overtaken: whoever is overtaken again and again is told so in the end") {
    Race t;
    t.decides(SaveQueue{queueNamed(1, "Sipariş")});
    for (std::uint64_t i = 2; i < 10 && !t.answer; ++i) {
        t.otherWrites(QueueChanged{queueNamed(i, "Fatura " + std::to_string(i))});
        t.turn();
    }
    REQUIRE(t.answer);
    CHECK(t.answer->error().code == Errc::Busy);
    CHECK_FALSE(t.hub->state().queue(QueueId{{9, 1}}));
}
