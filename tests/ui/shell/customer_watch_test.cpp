#include "ui/shell/customer_watch.hpp"

#include "tests/ui/support/team_desk.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

struct Shop : HubBench {
    CustomerId ayse = hub.addCustomer({"Ayşe Demir", "tr", "ayse@example.com", "", true, false});
    CustomerId can = hub.addCustomer({"Can Kaya", "tr", "can@example.com", "", true, false});
    ConversationId parcel = hub.addConversation(ayse, Channel::Chat, "Kargo", clock.now());
    CustomersAhead ahead{*client, 10};
    std::vector<std::string> heard;
    std::string name;

    CustomerWatch::Ears ears() {
        auto thread = [this](const ThreadUpdate& update) {
            if (update.snapshot) heard.clear();
            for (const auto& item : update.page.items) heard.push_back(item.text);
            for (const auto& item : update.changed) heard.push_back(item.text);
        };
        return {thread, [this](const CustomerCard& card) { name = card.customer.name; }};
    }
    void says(const std::string& text) {
        hub.customerWrites(parcel, text);
        settle();
    }
};

} // namespace

TEST_CASE("customer watch: whoever was expected is told of at once, with what came meanwhile") {
    Shop shop;
    shop.says("Merhaba");
    shop.ahead.expect({shop.ayse});
    shop.settle();
    shop.says("Kargom nerede?");
    auto watch = shop.ahead.take(shop.ayse);
    watch->open(shop.ears());
    CHECK(shop.heard == std::vector<std::string>{"Merhaba", "Kargom nerede?"});
    CHECK(shop.name == "Ayşe Demir");
}

TEST_CASE("customer watch: goes on telling after it was opened") {
    Shop shop;
    shop.ahead.expect({shop.ayse});
    shop.settle();
    auto watch = shop.ahead.take(shop.ayse);
    watch->open(shop.ears());
    shop.says("Teşekkürler");
    CHECK(shop.heard == std::vector<std::string>{"Teşekkürler"});
}

TEST_CASE("customer watch: who was not expected is told of when the hub answers") {
    Shop shop;
    shop.says("Merhaba");
    auto watch = shop.ahead.take(shop.ayse);
    watch->open(shop.ears());
    CHECK(shop.heard.empty());
    shop.settle();
    CHECK(shop.heard == std::vector<std::string>{"Merhaba"});
}

TEST_CASE("customer watch: who is not expected any more is not watched any more") {
    Shop shop;
    shop.ahead.expect({shop.ayse, shop.can});
    shop.settle();
    const auto both = shop.hub.watches();
    shop.ahead.expect({shop.can});
    shop.settle();
    CHECK(shop.hub.watches() == both / 2);
}
