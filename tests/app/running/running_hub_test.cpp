#include "app/running/running_hub.hpp"

#include "app/running/first_instance.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <fstream>
#include <future>

using namespace santral;
using namespace std::chrono_literals;

namespace {

constexpr auto kLong = 20s; // for what takes milliseconds on a quiet machine

RunningHubOptions optionsFor(const std::filesystem::path& folder) {
    RunningHubOptions options;
    options.folder = folder;
    options.agentName = "Elif Kaya";
    return options;
}

std::string started(RunningHub& running) {
    std::promise<std::string> shop;
    running.start(nullptr, [&](std::string address, bool) { shop.set_value(std::move(address)); });
    auto told = shop.get_future();
    REQUIRE(told.wait_for(kLong) == std::future_status::ready);
    return told.get();
}

// What the status bar would show of the web chat once it is neither off nor on its way.
ChannelStatus chatStatus(RunningHub& running) {
    std::promise<ChannelStatus> found;
    Subscription watch;
    bool told = false;
    running.post([&] {
        watch = running.hub().watchStatus([&](const HubStatus& status) {
            for (const ChannelStatus& one : status.channels) {
                bool settled =
                    one.state == ChannelStatus::State::Ready || one.state == ChannelStatus::State::Trouble;
                if (one.channel == Channel::Chat && settled && !std::exchange(told, true))
                    found.set_value(one);
            }
        });
    });
    auto status = found.get_future();
    REQUIRE(status.wait_for(kLong) == std::future_status::ready);
    std::promise<void> dropped;
    running.post([&] {
        watch.reset();
        dropped.set_value();
    });
    dropped.get_future().wait();
    return status.get();
}

} // namespace

TEST_CASE("running hub: a second program on the same folder is refused and brings the first to the front") {
    test::TempFolder folder;
    auto first = RunningHub::open(optionsFor(folder / "desk"));
    REQUIRE(first);
    std::promise<void> raised;
    (*first)->onRaise([&] { raised.set_value(); });
    started(**first);
    auto second = RunningHub::open(optionsFor(folder / "desk"));
    REQUIRE(!second);
    CHECK(second.error().code == Errc::Conflict);
    CHECK(raiseFirstInstance(folder / "desk"));
    CHECK(raised.get_future().wait_for(kLong) == std::future_status::ready);
}

TEST_CASE("running hub: nobody is brought to the front where nobody runs") {
    test::TempFolder folder;
    CHECK_FALSE(raiseFirstInstance(folder / "desk"));
}

TEST_CASE("running hub: a chat port that somebody else has is told, and the desk works on") {
    test::TempFolder folder;
    asio::io_context io;
    asio::ip::tcp::acceptor other(io, {asio::ip::make_address("127.0.0.1"), 0});
    auto options = optionsFor(folder / "desk");
    options.widget = WidgetSettings{};
    options.widget->on = true;
    options.widget->bind = "127.0.0.1";
    options.widget->port = other.local_endpoint().port();
    auto running = RunningHub::open(std::move(options));
    REQUIRE(running);
    CHECK(started(**running).empty());
    ChannelStatus chat = chatStatus(**running);
    CHECK(chat.state == ChannelStatus::State::Trouble);
    CHECK(chat.why == "port-taken");
}

TEST_CASE("running hub: files that nobody can read are a clear error and stay as they are") {
    test::TempFolder folder;
    std::filesystem::create_directory(folder / "desk");
    std::ofstream(folder / "desk" / "ledger.db") << "this is no database, but somebody may need it";
    auto running = RunningHub::open(optionsFor(folder / "desk"));
    REQUIRE(!running);
    CHECK(running.error().code == Errc::Corrupt);
    CHECK(std::filesystem::file_size(folder / "desk" / "ledger.db") == 45);
}
