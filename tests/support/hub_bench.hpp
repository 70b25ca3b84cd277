// A TestHub, its "core thread" (an io_context that the test turns by hand) and a HubClient on top: what tests
// of the user interface stand on. Everything happens on the test's own thread; settle() lets it all arrive.
#pragma once

#include "core/base/random.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/test_hub.hpp"
#include "ui/bridge/hub_client.hpp"

#include <QCoreApplication>

namespace santral::ui {

struct HubBench {
    asio::io_context core;
    FakeClock clock;
    SeededRandom random{1};
    TestHub hub{core.get_executor(), clock, random};
    CorePost post = [this](std::function<void()> work) { asio::post(core, std::move(work)); };
    std::unique_ptr<HubClient> client =
        std::make_unique<HubClient>(HubDoor{hub, post, hub.self(), clock, random});

    ~HubBench() {
        client.reset();
        settle();
    }
    void settle() {
        for (int round = 0; round < 8; ++round) {
            core.restart();
            core.poll();
            QCoreApplication::processEvents();
        }
    }
};

} // namespace santral::ui
