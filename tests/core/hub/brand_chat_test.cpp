// Web chats of brands, beside the hub's own.
#include "tests/core/hub/chat_bench.hpp"

#include "core/base/sha256.hpp"

using namespace santral;
using test::ChatBench;
using test::Visitor;

namespace {

const std::string kBoots = "https://boots.example";

struct Brands : ChatBench {
    Queue support{makeId<QueueId>(time, random), "Bot desteği", {}, false};
    Brand boots{makeId<BrandId>(time, random), "Kuzey Bot", false};

    Brands() {
        REQUIRE(system(SaveQueue{support}));
        boots.look.accent = "#0a7f5a";
        boots.chat = {"boots", {kBoots}, support.id};
        REQUIRE(save());
        settle();
    }
    Result<Receipt> save() { return system(SaveBrand{boots}); }
    std::string refusal(const Visitor::On& on) {
        Visitor visitor(*this, on);
        visitor.hello();
        auto answer = visitor.next();
        REQUIRE(answer);
        return answer->contains("code") ? std::string(answer->at("code").as_string()) : "none";
    }
    std::vector<std::string> textsFor(Visitor& visitor) {
        std::vector<std::string> texts;
        auto welcome = visitor.arrive();
        for (const auto& item : welcome.at("history").as_array())
            texts.emplace_back(item.as_object().at("text").as_string());
        return texts;
    }
    static Visitor::On itsPage() { return {"boots", kBoots}; }
};

std::string whyNot(const Result<Receipt>& answer) {
    return answer ? "saved" : describe(answer.error());
}

} // namespace

TEST_CASE("brand chat: its pages get the brand's name and look") {
    Brands t;
    Visitor visitor(t, Brands::itsPage());
    auto brand = visitor.arrive().at("brand").as_object();
    CHECK(brand.at("name") == "Kuzey Bot");
    CHECK(boost::json::serialize(brand.at("look")) == R"({"accent":"#0a7f5a"})");
    CHECK(t.get("look/boots").body == R"({"accent":"#0a7f5a"})");
}

TEST_CASE("brand chat: what is written there begins in the brand's queue and is the brand's") {
    Brands t;
    Visitor visitor(t, Brands::itsPage());
    visitor.arrive();
    CHECK(visitor.write("Merhaba") == 1);
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].conversation.queue == t.support.id);
    CHECK(rows[0].conversation.brand == t.boots.id);
}

TEST_CASE("brand chat: without a queue of its own it begins where the hub's chats do") {
    Brands t;
    Queue sales{makeId<QueueId>(t.time, t.random), "Satış", {}, false};
    REQUIRE(t.system(SaveQueue{sales}));
    DecideConfig config;
    config.chatQueue = sales.id;
    t.hub->configure(config);
    t.boots.chat.queue = {};
    REQUIRE(t.save());
    t.settle();
    Visitor visitor(t, Brands::itsPage());
    visitor.arrive();
    visitor.write("Merhaba");
    CHECK(t.inbox().at(0).conversation.queue == sales.id);
}

TEST_CASE("brand chat: an answer and a file reach the brand's visitor") {
    Brands t;
    Visitor visitor(t, Brands::itsPage());
    visitor.arrive();
    visitor.uploaded("77000000000000000000000000000001", "octets");
    CHECK(visitor.sendsFile("77000000000000000000000000000001") == "ack 1");
    t.settle();
    MessageId answer = t.answers("Buyurun");
    CHECK(visitor.await("message"));
    CHECK(t.state(answer) == "sent");
}

TEST_CASE("brand chat: only pages that the brand names may show it") {
    Brands t;
    CHECK(t.refusal({"boots", test::kShop}) == "brand");
    CHECK(t.refusal({"default", kBoots}) == "brand");
    CHECK(t.refusal(Brands::itsPage()) == "none");
}

TEST_CASE("brand chat: the same token at two brands is two visitors") {
    Brands t;
    t.boots.chat.origins.push_back(test::kShop);
    REQUIRE(t.save());
    t.settle();
    Visitor shop(t);
    shop.arrive();
    shop.write("only for the shop");
    Visitor boots(t, {"boots", test::kShop}, shop.token());
    CHECK(t.textsFor(boots).empty());
}

TEST_CASE("brand chat: a new name for it takes its visitors along") {
    Brands t;
    Visitor before(t, Brands::itsPage());
    before.arrive();
    before.write("Merhaba");
    t.boots.chat.name = "bot";
    REQUIRE(t.save());
    t.settle();
    CHECK(t.refusal(Brands::itsPage()) == "brand");
    Visitor after(t, {"bot", kBoots}, before.token());
    CHECK(t.textsFor(after) == std::vector<std::string>{"Merhaba"});
}

TEST_CASE("brand chat: a page that is open while its chat gets another name stays the brand's") {
    Brands t;
    Visitor visitor(t, Brands::itsPage());
    visitor.arrive();
    t.boots.chat.name = "bot";
    REQUIRE(t.save());
    t.settle();
    visitor.write("Merhaba");
    CHECK(t.inbox().at(0).conversation.brand == t.boots.id);
    CHECK(t.inbox().at(0).conversation.queue == t.support.id);
}

TEST_CASE("brand chat: one that is put away lets nobody in, and what its open pages write is kept") {
    Brands t;
    Visitor visitor(t, Brands::itsPage());
    visitor.arrive();
    t.boots.away = true;
    REQUIRE(t.save());
    t.settle();
    CHECK(visitor.write("Hâlâ buradayım") == 1);
    CHECK(t.inbox().size() == 1);
    test::SocketClient next(t.io, {t.port, "/chat", kBoots});
    CHECK_FALSE(next.open());
    CHECK(next.refusedWith() == 403);
}

TEST_CASE("brand chat: a customer who goes on at another brand begins another conversation") {
    Brands t;
    Brand shoes{makeId<BrandId>(t.time, t.random), "Güney Ayakkabı", false};
    shoes.chat = {"shoes", {kBoots}, t.support.id};
    REQUIRE(t.system(SaveBrand{shoes}));
    t.settle();
    Visitor first(t, Brands::itsPage()), second(t, {"shoes", kBoots});
    first.arrive();
    first.write("Botum nerede?");
    CustomerId customer = t.customer();
    second.arrive();
    second.send({{"t", "identify"}, {"id", second.newId()}, {"name", "Leyla"}});
    t.settle();
    std::string key = sha256(toString(shoes.id) + second.token());
    auto identity = t.hub->state().identity(IdentityKind::Visitor, key);
    REQUIRE(identity);
    REQUIRE(*identity);
    REQUIRE(t.agent(LinkIdentity{(*identity)->id, customer}));
    second.write("Ayakkabım nerede?");
    CHECK(t.messages(customer).size() == 2);
    CHECK(t.inbox().size() == 2);
}

TEST_CASE("brand chat: what cannot be is refused and says why") {
    Brands t;
    auto with = [&](auto change) {
        Brand brand = t.boots;
        change(brand.chat);
        return whyNot(t.system(SaveBrand{brand}));
    };
    CHECK(with([](BrandChat& chat) { chat.name = "Boots"; }) == "Invalid: chat");
    CHECK(with([](BrandChat& chat) { chat.name = std::string(65, 'a'); }) == "Invalid: chat");
    CHECK(with([](BrandChat& chat) { chat.name = "default"; }) == "Invalid: chat");
    CHECK(with([](BrandChat& chat) { chat.origins = {"boots.example"}; }) == "Invalid: origin");
    CHECK(with([&](BrandChat& chat) { chat.queue = makeId<QueueId>(t.time, t.random); }) ==
          "NotFound: queue");
    Brand other{makeId<BrandId>(t.time, t.random), "Güney", false};
    other.chat.name = "boots";
    CHECK(whyNot(t.system(SaveBrand{other})) == "Conflict: chat");
    t.boots.away = true;
    REQUIRE(t.save());
    CHECK(whyNot(t.system(SaveBrand{other})) == "saved");
    t.boots.away = false;
    CHECK(whyNot(t.save()) == "Conflict: chat");
}
