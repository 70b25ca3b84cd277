#include "core/domain/codec.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "tests/support/catch.hpp"

using namespace santral;

namespace {

MessageAdded sampleMail() {
    MessageAdded m;
    m.message = MessageId{{1, 2}};
    m.channel = Channel::Mail;
    m.direction = Direction::Out;
    m.delivery = Delivery::Waiting;
    m.text = "İyi günler \"dünya\"\n\x01";
    m.mail = MailPart{};
    m.mail->subject = "Değişim";
    m.mail->to = {{"Deniz", "deniz@example.com"}};
    m.attachments = {{"kutu.jpg", "image/jpeg", 12, std::string(64, 'a'), ""}};
    return m;
}

} // namespace

TEST_CASE("codec: an event comes back as it was written") {
    MessageAdded m = sampleMail();
    EncodedBody row = encode(m);
    auto back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    const auto& read = std::get<MessageAdded>(*back);
    CHECK(read.message == m.message);
    CHECK(read.delivery == Delivery::Waiting);
    CHECK(read.text == m.text);
    CHECK(read.mail == m.mail);
    CHECK(read.attachments == m.attachments);
}

TEST_CASE("codec: what was merged and split comes back as it was written") {
    ConversationTookOver took;
    took.share = {ConversationId{{1, 2}}, 5, fromMillis(7000), 3, true, {"iade", "acil"}};
    took.lastAt = fromMillis(9000);
    took.channel = Channel::Mail;
    EncodedBody row = encode(took);
    auto back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK(std::get<ConversationTookOver>(*back).share == took.share);
    CHECK(std::get<ConversationTookOver>(*back).channel == took.channel);
    ItemsLeft left;
    left.to = ConversationId{{1, 3}};
    left.messages = {MessageId{{1, 4}}, MessageId{{1, 5}}};
    left.said.unread = 2;
    left.said.waitingSince = fromMillis(7000);
    left.snippet = "gizli";
    row = encode(left);
    CHECK(row.facts.find("gizli") == std::string::npos);
    back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK(std::get<ItemsLeft>(*back).said == left.said);
    CHECK(std::get<ItemsLeft>(*back).messages == left.messages);
    CHECK(std::get<ItemsLeft>(*back).snippet == "gizli");
}

TEST_CASE("codec: a call that waits comes back as it was written, and numbers are no facts") {
    CallChanged call;
    call.call = CallId{{1, 2}};
    call.outcome = CallOutcome::Callback;
    call.endedAt = fromMillis(9000);
    call.number = "+905321112233";
    call.line = "900";
    call.queued = true;
    EncodedBody row = encode(call);
    CHECK(row.facts.find("+905321112233") == std::string::npos);
    auto back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK(std::get<CallChanged>(*back).outcome == CallOutcome::Callback);
    CHECK(std::get<CallChanged>(*back).queued);
    CHECK(std::get<CallChanged>(*back).line == "900");
    ContactQueued queued;
    queued.channel = Channel::Phone;
    queued.call = call.call;
    queued.callback = true;
    row = encode(queued);
    back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK(std::get<ContactQueued>(*back).call == call.call);
    CHECK(std::get<ContactQueued>(*back).callback);
    Agent agent;
    agent.extension = "1007";
    CHECK(json::read<Agent>(json::write(agent)) == Result<Agent>(agent));
    Queue queue;
    queue.work.lines = {"900", "+90212"};
    queue.work.mostWaiting = 7;
    CHECK(json::read<Queue>(json::write(queue)) == Result<Queue>(queue));
}

TEST_CASE("codec: no personal text is among the facts") {
    EncodedBody row = encode(sampleMail());
    CHECK(row.facts.find("Deniz") == std::string::npos);
    CHECK(row.facts.find("kutu") == std::string::npos);
    CHECK(row.content.find("kutu.jpg") != std::string::npos);
}

TEST_CASE("codec: erased content leaves the facts readable") {
    EncodedBody row = encode(sampleMail());
    auto back = decode(row.kind, kEventVersion, row.facts, "");
    REQUIRE(back);
    CHECK(std::get<MessageAdded>(*back).text.empty());
    CHECK(std::get<MessageAdded>(*back).direction == Direction::Out);
}

TEST_CASE("codec: a false flag is false again, also where true is the default") {
    ConversationTagged off{"iade", false};
    EncodedBody row = encode(off);
    auto back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK_FALSE(std::get<ConversationTagged>(*back).on);
}

TEST_CASE("codec: an unknown kind and a newer version are kept as they are") {
    auto unknown = decode("robot.danced", 1, R"({"x":1})", "{}");
    REQUIRE(unknown);
    CHECK(std::get<UnknownEvent>(*unknown).facts == R"({"x":1})");
    auto newer = decode(MessageAdded::kKind, kEventVersion + 1, "{}", "");
    REQUIRE(newer);
    CHECK(kindOf(*newer) == MessageAdded::kKind);
}

TEST_CASE("codec: a wrong type is refused with the member's name") {
    auto bad = decode(MessageAdded::kKind, 1, R"({"message":7})", "");
    REQUIRE(!bad);
    CHECK(bad.error().code == Errc::Corrupt);
    CHECK(bad.error().detail.find("message") != std::string::npos);
}

TEST_CASE("json: nesting beyond the limit is an error, not a crash") {
    CHECK(!json::parse(std::string(100'000, '[')));
}

TEST_CASE("codec: the look of a brand comes back as it was written, and a brand from before has none") {
    Brand brand{BrandId{{1, 2}}, "Kuzey", false};
    brand.look.accent = "#0a7f5a";
    brand.look.side = ChatSide::Left;
    brand.look.theme = ChatTheme::Dark;
    brand.look.title = {"Canlı destek", "Canlı dəstək", "Live help"};
    brand.look.greeting.tr = "Merhaba!";
    EncodedBody row = encode(BrandChanged{brand});
    auto back = decode(row.kind, kEventVersion, row.facts, row.content);
    REQUIRE(back);
    CHECK(std::get<BrandChanged>(*back).brand == brand);

    std::string old = R"({"brand":{"id":"00000000000000010000000000000002","name":"Kuzey"}})";
    back = decode(row.kind, kEventVersion, old, "");
    REQUIRE(back);
    CHECK(std::get<BrandChanged>(*back).brand.look == ChatLook());
    row = encode(BrandChanged{{brand.id, "Kuzey", false}});
    CHECK(row.facts.find("look") == std::string::npos); // as programs from before have it
}

TEST_CASE("look of a chat: a text that is missing in one language is another's, the visitor's own first") {
    PerLanguage all{"Merhaba", "Salam", "Hello"};
    CHECK(all.in("tr") == "Merhaba");
    CHECK(all.in("az") == "Salam");
    CHECK(all.in("en") == "Hello");
    CHECK(all.in("") == "Hello");
    CHECK(PerLanguage{"Merhaba", "", ""}.in("en") == "Merhaba");
    CHECK(PerLanguage{"", "Salam", ""}.in("tr") == "Salam");
    CHECK(PerLanguage{}.in("tr").empty());
}
