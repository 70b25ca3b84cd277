#include "app/workstation/hang_alarm.hpp"

#include "tests/support/catch.hpp"

#include <future>

using namespace santral;
using namespace std::chrono_literals;

namespace {

constexpr Millis kSoon{5};
constexpr auto kHeardWithin = 30s; // for a machine that does other things

struct Heard {
    std::promise<std::string> first;
    std::atomic<int> count{0};
    std::function<void(const std::string&)> ear() {
        return [this](const std::string& doing) {
            if (++count == 1) first.set_value(doing);
        };
    }
};

} // namespace

TEST_CASE("hang alarm: an event that does not end is told of while it hangs, and once") {
    Heard heard;
    {
        HangAlarm alarm(kSoon, heard.ear());
        alarm.busy(QEvent::MouseButtonRelease, "santral::ui::Button");
        auto told = heard.first.get_future();
        REQUIRE(told.wait_for(kHeardWithin) == std::future_status::ready);
        CHECK(told.get() == "MouseButtonRelease at santral::ui::Button");
    }
    CHECK(heard.count == 1);
}

TEST_CASE("hang alarm: it says nothing of a window that waits, and hears of the next hang all the same") {
    Heard heard;
    HangAlarm alarm(kSoon, heard.ear());
    for (int turn = 0; turn < 50; ++turn) { // its thread falls asleep and is woken in between
        alarm.busy(QEvent::Timer, "QTimer");
        alarm.idle();
        if (turn % 10 == 0) heard.first.get_future().wait_for(2 * kSoon), heard.first = {};
    }
    CHECK(heard.count == 0);
    auto told = heard.first.get_future();
    alarm.busy(QEvent::Paint, "QWidget");
    REQUIRE(told.wait_for(kHeardWithin) == std::future_status::ready);
    CHECK(told.get() == "Paint at QWidget");
}
