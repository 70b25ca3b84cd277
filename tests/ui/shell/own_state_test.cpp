// The agent's own state: shown as the hub has it, changed from its menu, and given up when nobody is there.
#include "tests/ui/support/floor_desk.hpp"
#include "ui/agent/state_control.hpp"
#include "ui/agent/state_words.hpp"
#include "ui/shell/idle_watch.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/widgets/toast.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct StateDesk : FloorDesk {
    StateControl& control() { return part<StateControl>(); }
    QMenu* menu() {
        Q_EMIT control().menu()->aboutToShow();
        return control().menu();
    }
    void set(const std::function<void(AgentState&)>& change) {
        for (AgentState& state : floor.all.states)
            if (state.agent == floor.me) change(state);
        hub.setOrganisation(floor.all);
        settle();
    }
};

} // namespace

TEST_CASE("own state: the hub's stands in the top bar, with how long it has been so") {
    StateDesk desk;
    CHECK(desk.control().words() == text("Ready"));
    CHECK(desk.control().accessibleDescription() == text("for 42 min"));
    desk.set([&](AgentState& state) {
        state.presence = Presence::NotReady;
        state.reason = desk.floor.lunch;
        state.since = desk.clock.now() - 75s;
    });
    CHECK(desk.control().words() == text("Öğle yemeği"));
    CHECK(desk.control().accessibleDescription() == text("for 1:15"));
    CHECK_FALSE(desk.hub.ready()); // visitors see that nobody is there
}

TEST_CASE("own state: the menu asks the hub, which tells visitors and phone") {
    StateDesk desk;
    CHECK(desk.labels(desk.menu()).mid(0, 4) ==
          QStringList{text("Ready"), text("Eğitim"), text("Mola"), text("Öğle yemeği")});
    desk.choose(desk.menu(), {text("Mola")});
    CHECK(desk.own().presence == Presence::NotReady);
    CHECK(desk.own().reason == desk.floor.pause);
    CHECK(desk.control().words() == text("Mola"));
    CHECK_FALSE(desk.hub.ready());
    desk.choose(desk.menu(), {text("Ready")});
    CHECK(desk.own().presence == Presence::Ready);
    CHECK(desk.hub.ready());
}

TEST_CASE("own state: its key opens the menu") {
    StateDesk desk;
    QTest::qWait(0);
    QTimer::singleShot(0, [&] {
        QWidget* open = QApplication::activePopupWidget();
        CHECK(open == desk.control().menu());
        if (open) open->close();
    });
    desk.window->run(Act::StateMenu);
    desk.settle();
}

TEST_CASE("own state: what it is for does not change when one takes a break") {
    StateDesk desk;
    desk.choose(desk.menu(), {text("E-mail")});
    CHECK(desk.own().off == std::vector{Channel::Mail});
    CHECK(desk.control().words() == text("Ready, except E-mail"));
    desk.choose(desk.menu(), {text("Mola")});
    CHECK(desk.own().off == std::vector{Channel::Mail});
    desk.choose(desk.menu(), {text("Phone")});
    CHECK(desk.own().presence == Presence::NotReady);
    desk.choose(desk.menu(), {text("Ready")});
    CHECK(desk.control().words() == text("Ready, Chat only"));
}

TEST_CASE("own state: with something in hand it can change afterwards") {
    StateDesk desk;
    CHECK_FALSE(desk.labels(desk.menu()).contains(text("After what is in hand")));
    sample::putInHand(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.chat);
    desk.settle();
    desk.choose(desk.menu(), {text("After what is in hand"), text("Öğle yemeği")});
    REQUIRE(desk.own().next);
    CHECK(desk.own().next->reason == desk.floor.lunch);
    CHECK(desk.own().presence == Presence::Ready);
    CHECK(desk.control().words() == text("Ready · Then: Öğle yemeği"));
}

TEST_CASE("own state: what he has not chosen says why") {
    StateDesk desk;
    desk.set([](AgentState& state) {
        state.presence = Presence::NotReady;
        state.why = PresenceWhy::NotAnswering;
    });
    CHECK(desk.control().words() == text("Missed an offer"));
    CHECK(desk.control().accessibleName().contains(text("passed unanswered")));
    CHECK(desk.labels(desk.menu()).front().contains(text("passed unanswered")));
    for (const PresenceWhy why : {PresenceWhy::Idle, PresenceWhy::SignedIn, PresenceWhy::Supervisor,
                                  PresenceWhy::DeskGone, PresenceWhy::NotAnswering})
        CHECK_FALSE(stateWhyText(why).isEmpty());
}

TEST_CASE("own state: a refusal is told and changes nothing") {
    StateDesk desk;
    desk.hub.failNext({Errc::Unavailable, "hub"});
    desk.choose(desk.menu(), {text("Mola")});
    CHECK(desk.control().words() == text("Ready"));
    CHECK(desk.window->toast().isVisible());
}

TEST_CASE("own state: nobody at the desk for as long as the settings say is away") {
    StateDesk desk;
    desk.preferences.setIdleMinutes(5);
    desk.clock.advance(4min);
    desk.window->idle().look();
    desk.settle();
    CHECK(desk.own().presence == Presence::Ready);
    QTest::keyClick(desk.window.get(), Qt::Key_Shift);
    desk.clock.advance(4min);
    desk.window->idle().look();
    desk.settle();
    CHECK(desk.own().presence == Presence::Ready);
    desk.clock.advance(1min);
    desk.window->idle().look();
    desk.settle();
    CHECK(desk.own().presence == Presence::NotReady);
    CHECK(desk.last<SetAgentState>()->idle);
    CHECK(desk.control().words() == text("Away from the desk"));
}

TEST_CASE("own state: whoever has something in hand is not away, and nobody is where it is off") {
    StateDesk desk;
    desk.clock.advance(3h);
    desk.window->idle().look();
    desk.settle();
    CHECK(desk.own().presence == Presence::Ready);
    desk.preferences.setIdleMinutes(5);
    sample::putInHand(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.chat);
    desk.settle();
    desk.clock.advance(3h);
    desk.window->idle().look();
    desk.settle();
    CHECK(desk.own().presence == Presence::Ready);
}
