#include "ui/bridge/inbox.hpp"

#include "tests/support/catch.hpp"

#include <thread>

using namespace santral::ui;

TEST_CASE("inbox: wakes the reader once until it has taken everything") {
    int woken = 0;
    Inbox inbox([&] { ++woken; });
    inbox.put([] {});
    inbox.put([] {});
    CHECK(woken == 1);
    CHECK(inbox.take().size() == 2);
    inbox.put([] {});
    CHECK(woken == 2);
}

TEST_CASE("inbox: after close nothing is kept and nobody is woken") {
    int woken = 0;
    Inbox inbox([&] { ++woken; });
    inbox.put([] {});
    inbox.close();
    inbox.put([] {});
    CHECK(woken == 1);
    CHECK(inbox.take().empty());
}

TEST_CASE("inbox: keeps the order of what another thread puts") {
    std::atomic<bool> waiting = false;
    Inbox inbox([&] { waiting = true; });
    constexpr int kCount = 20'000;
    std::vector<int> seen;
    std::thread core([&] {
        for (int i = 0; i < kCount; ++i) inbox.put([&seen, i] { seen.push_back(i); });
    });
    while (seen.size() < kCount) {
        if (!waiting.exchange(false)) {
            std::this_thread::yield();
            continue;
        }
        for (const auto& item : inbox.take()) item();
    }
    core.join();
    CHECK(std::is_sorted(seen.begin(), seen.end()));
}
