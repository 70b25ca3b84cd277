#include "app/workstation/stall_log.hpp"
#include "app/workstation/watched_application.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/kept_log.hpp"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <functional>

using namespace santral;
using namespace std::chrono_literals;

namespace {

// Does in an event what a case says.
class Worker final : public QWidget {
public:
    explicit Worker(const char* name, QWidget* parent = nullptr) : QWidget(parent) {
        setObjectName(QLatin1String(name));
    }
    std::function<void()> work;

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::User && work) work();
        return QWidget::event(event);
    }
};

// The window's loop of events, with a clock that only moves where a case says so.
struct Watched {
    FakeClock clock;
    os::Standstill standstill;
    std::vector<Stall> stalls;
    StallWatch watch{
        {clock, [this] { return standstill; }, [this](const Stall& stall) { stalls.push_back(stall); }}};
    Worker worker{"send"};

    Watched() { application().watch(&watch); }
    ~Watched() { application().watch(nullptr); }
    static WatchedApplication& application() { return *static_cast<WatchedApplication*>(qApp); }

    // In an event of its own, in a loop that waits for it and then ends.
    void inEvent(std::function<void()> work) {
        worker.work = std::move(work);
        QEventLoop loop;
        QCoreApplication::postEvent(&worker, new QEvent(QEvent::User));
        QTimer::singleShot(0, &loop, &QEventLoop::quit);
        loop.exec();
    }
};

} // namespace

TEST_CASE("stall watch: an event that takes over 100 ms is a stall, told with the event and who got it") {
    Watched desk;
    desk.inEvent([&] { desk.clock.advance(230ms); });
    REQUIRE(desk.stalls.size() == 1);
    CHECK(desk.stalls[0].took == 230ms);
    CHECK(desk.stalls[0].doing == "User at QWidget “send”");
}

TEST_CASE("stall watch: what takes less is none, however much of it there is") {
    Watched desk;
    for (int event = 0; event < 20; ++event) desk.inEvent([&] { desk.clock.advance(99ms); });
    CHECK(desk.stalls.empty());
}

TEST_CASE("stall watch: a window that waits for its user does not stall") {
    Watched desk;
    QEventLoop loop;
    auto* dispatcher = QAbstractEventDispatcher::instance();
    const auto waiting = QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop, [&] {
        desk.clock.advance(3h);
        loop.wakeUp();
    });
    QTimer::singleShot(1, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(waiting);
    CHECK(desk.stalls.empty());
}

TEST_CASE(
    "stall watch: a menu that is open for minutes is no stall, and one inside it is told of as what it is") {
    Watched desk;
    Worker inside("choice");
    inside.work = [&] { desk.clock.advance(150ms); };
    desk.inEvent([&] {
        QEventLoop menu;
        QCoreApplication::postEvent(&inside, new QEvent(QEvent::User));
        const auto waiting = QObject::connect(QAbstractEventDispatcher::instance(),
                                              &QAbstractEventDispatcher::aboutToBlock, &menu, [&] {
                                                  desk.clock.advance(10min);
                                                  menu.quit();
                                                  menu.wakeUp();
                                              });
        menu.exec();
        QObject::disconnect(waiting);
    });
    REQUIRE(desk.stalls.size() == 1);
    CHECK(desk.stalls[0].doing == "User at QWidget “choice”");
    CHECK(desk.stalls[0].took == 150ms);
}

TEST_CASE("stall watch: of events within events the one that took the time is named") {
    Watched desk;
    QWidget pane;
    Worker inside("slow", &pane);
    inside.work = [&] { desk.clock.advance(120ms); };
    desk.inEvent([&] {
        QEvent sent(QEvent::User);
        QCoreApplication::sendEvent(&inside, &sent);
        desk.clock.advance(20ms);
    });
    REQUIRE(desk.stalls.size() == 1);
    CHECK(desk.stalls[0].took == 140ms);
    CHECK(desk.stalls[0].doing == "User at QWidget “slow” of QWidget");
}

TEST_CASE("stall watch: a computer that slept, or a program that was stopped, does not count") {
    Watched desk;
    desk.inEvent([&] {
        desk.clock.advance(8h);
        desk.standstill.slept += 8h;
    });
    desk.inEvent([&] {
        desk.clock.advance(10min);
        ++desk.standstill.wakings;
    });
    CHECK(desk.stalls.empty());
    desk.inEvent([&] { desk.clock.advance(100ms); });
    CHECK(desk.stalls.size() == 1);
}

TEST_CASE("stall log: stalls stand in the log by name, and in the end how many there were") {
    test::KeptLog kept;
    {
        StallLog stalls;
        stalls.stalled({230ms, "MouseButtonRelease at santral::ui::Button “send”"});
        for (int more = 0; more < 2 * StallLog::kNamed; ++more) stalls.stalled({120ms, "Timer at QTimer"});
        stalls.hangs("Paint at QWidget", 2s);
    }
    CHECK(kept.has("W window: stalled for 230 ms: MouseButtonRelease at santral::ui::Button “send”"));
    CHECK(kept.has("E window: does not answer for 2000 ms now: Paint at QWidget"));
    CHECK(kept.has("I window: 401 stalls over 100 ms, the longest 230 ms"));
    const std::string text = kept.text();
    CHECK(std::count(text.begin(), text.end(), '\n') ==
          StallLog::kNamed + 1 + 1 + 4); // four times it was read
}

TEST_CASE("stall log: a run without a stall says so") {
    test::KeptLog kept;
    { StallLog stalls; }
    CHECK(kept.has("I window: no stall over 100 ms"));
}
