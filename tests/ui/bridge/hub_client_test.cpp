#include "ui/bridge/hub_client.hpp"

#include "tests/support/application.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_bench.hpp"

#include <thread>

using namespace santral;
using namespace santral::ui;

namespace {

ConversationId oneConversation(HubBench& bench) {
    const auto customer = bench.hub.addCustomer({"Ayşe Demir", "tr", "ayse@example.com", "", false, false});
    return bench.hub.addConversation(customer, Channel::Mail, "Kargo", bench.clock.now());
}

} // namespace

TEST_CASE("hub client: an answer arrives on the thread that asked") {
    Application application;
    HubBench bench;
    const auto id = oneConversation(bench);
    std::optional<InboxRow> row;
    bench.client->loadConversation(nullptr, id, [&](Result<InboxRow> answer) { row = answer.value(); });
    CHECK_FALSE(row);
    bench.settle();
    REQUIRE(row);
    CHECK(row->customerName == "Ayşe Demir");
}

TEST_CASE("hub client: an answer whose asker is gone is dropped") {
    Application application;
    HubBench bench;
    bool called = false;
    {
        QObject asker;
        bench.client->loadSettings(&asker, [&](const Result<Settings>&) { called = true; });
    }
    bench.settle();
    CHECK_FALSE(called);
}

TEST_CASE("hub client: a watch tells the snapshot first and then every change") {
    Application application;
    HubBench bench;
    std::vector<InboxUpdate> heard;
    const auto watching = bench.client->watchInbox(
        {InboxTab::Team}, 10, [&](InboxUpdate update) { heard.push_back(std::move(update)); });
    bench.settle();
    REQUIRE(heard.size() == 1);
    CHECK(heard.front().snapshot);
    const auto id = oneConversation(bench);
    bench.hub.customerWrites(id, "Merhaba");
    bench.settle();
    REQUIRE(heard.size() == 2);
    CHECK(heard.back().changed.front().conversation.snippet == "Merhaba");
}

TEST_CASE("hub client: a dropped subscription ends the watch in core and is silent at once") {
    Application application;
    HubBench bench;
    int heard = 0;
    auto watching = bench.client->watchInbox({InboxTab::Team}, 10, [&](const InboxUpdate&) { ++heard; });
    bench.settle();
    const auto id = oneConversation(bench);
    bench.hub.customerWrites(id, "Merhaba");
    bench.core.restart();
    bench.core.poll(); // the change is on its way
    watching.reset();
    bench.settle();
    CHECK(heard == 1);
    CHECK(bench.hub.watches() == 0);
}

TEST_CASE("hub client: what the hub hands out, the board and its reasons come over like everything else") {
    Application application;
    HubBench bench;
    std::vector<InboxRow> work;
    std::optional<Result<Board>> board, past;
    std::optional<Result<Why>> why;
    const auto working =
        bench.client->watchMyWork([&](std::vector<InboxRow> rows) { work = std::move(rows); });
    const auto watching = bench.client->watchBoard([&](Result<Board> now) { board = std::move(now); });
    bench.settle();
    CHECK(work.empty());
    REQUIRE(board);
    CHECK(board->error().code == Errc::Unavailable);
    const auto id = oneConversation(bench);
    bench.hub.edit(id, [&](Conversation& c) {
        c.contacts.push_back({});
        c.contacts.front().agent = bench.hub.self().id;
    });
    bench.hub.setBoard(Board{bench.clock.now(), {}, {}, {}, {}});
    bench.client->boardAt(nullptr, bench.clock.now(), [&](Result<Board> then) { past = std::move(then); });
    bench.client->explainContact(nullptr, id, {}, [&](Result<Why> because) { why = std::move(because); });
    bench.settle();
    REQUIRE(work.size() == 1);
    CHECK(work.front().conversation.id == id);
    CHECK(board->has_value());
    REQUIRE((past && why));
    CHECK(past->error().code == Errc::Invalid);
    CHECK(why->error().code == Errc::NotFound);
}

TEST_CASE("hub client: a subscription may be dropped from inside its own call") {
    Application application;
    HubBench bench;
    int heard = 0;
    Subscription watching;
    watching = bench.client->watchInbox({InboxTab::Team}, 10, [&](const InboxUpdate&) {
        ++heard;
        watching.reset();
    });
    bench.settle();
    bench.hub.customerWrites(oneConversation(bench), "Merhaba");
    bench.settle();
    CHECK(heard == 1);
}

TEST_CASE("hub client: subscriptions may outlive the client") {
    Application application;
    HubBench bench;
    auto watching = bench.client->watchStatus([](const HubStatus&) {});
    bench.settle();
    bench.client.reset();
    bench.settle();
    watching.reset();
    bench.settle();
    CHECK(bench.hub.watches() == 0);
}

TEST_CASE("hub client: what is in hand and how the company is divided come as on the other side") {
    Application application;
    HubBench bench;
    std::vector<InHand> inHand;
    Organisation divided;
    const auto hands = bench.client->watchInHand([&](std::vector<InHand> all) { inHand = std::move(all); });
    const auto queues = bench.client->watchOrganisation([&](Organisation all) { divided = std::move(all); });
    const auto id = makeId<CommandId>(bench.clock, bench.random);
    bench.hub.setInHand({{id, MarkRead{}, bench.clock.now(), std::nullopt}});
    bench.hub.setOrganisation({{}, {{makeId<QueueId>(bench.clock, bench.random), "Returns", {}, false}}, {}});
    bench.settle();
    REQUIRE(inHand.size() == 1);
    CHECK(inHand.front().id == id);
    REQUIRE(divided.queues.size() == 1);
    CHECK(divided.queues.front().name == "Returns");
    bench.client->dropInHand(id);
    bench.settle();
    CHECK(inHand.empty());
}

TEST_CASE("hub client: colleagues are told what is looked at") {
    Application application;
    HubBench bench;
    const auto id = oneConversation(bench);
    bench.client->agentViewing(id, true);
    bench.settle();
    CHECK(bench.hub.isViewing(id));
}

TEST_CASE("hub client: loses nothing and keeps the order over two threads") {
    Application application;
    asio::io_context core;
    SeededRandom random(1);
    FakeClock clock;
    TestHub hub(core.get_executor(), clock, random);
    const auto customer = hub.addCustomer({"Leyla", "az", "leyla@example.com", "", false, false});
    const auto id = hub.addConversation(customer, Channel::Chat, "", clock.now());
    auto work = asio::make_work_guard(core);
    std::thread thread([&] { core.run(); });
    constexpr int kMessages = 3'000;
    std::vector<Seq> seen;
    {
        HubClient client({hub, [&](std::function<void()> f) { asio::post(core, std::move(f)); }, hub.self(),
                          clock, systemRandom()});
        const auto watching = client.watchThread(customer, 10, [&](const ThreadUpdate& update) {
            for (const auto& item : update.changed) seen.push_back(item.seq);
        });
        asio::post(core, [&] {
            for (int i = 0; i < kMessages; ++i) hub.customerWrites(id, std::to_string(i));
        });
        while (seen.size() < kMessages) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    }
    work.reset();
    thread.join();
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(hub.watches() == 0);
}
