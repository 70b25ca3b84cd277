// Help that agents ask of supervisors.
#include "tests/ui/support/many_desk.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/rail.hpp"
#include "ui/supervisor/agent_table.hpp"
#include "ui/supervisor/board_view.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

struct HelpingDesk : ManyDesk {
    ConversationId current() { return window->workspace().row()->conversation.id; }
    QString sign() { return part<QWidget>("conversationHelp").accessibleName(); }
    QStringList notices() {
        QStringList texts;
        for (const Notice& notice : part<NoticeCenter>().all()) texts << notice.text;
        return texts;
    }
    QString saysOf(ConversationId id) {
        const QModelIndex index = rows().index(rows().rowOf(id));
        return index.data(Qt::AccessibleTextRole).toString();
    }
    void asks(AgentId agent, ConversationId in, Millis ago = {}) {
        sample::askHelp(hub, clock, many, agent, in, ago);
        settle();
    }
    void secondSupervisor() {
        Agent gizem{many.floor.gizem, "Gizem Şahin", Role::Supervisor};
        hub.setAgent(gizem);
        settle();
    }
};

} // namespace

TEST_CASE("help: an agent asks for it and takes it back, by the button or the key") {
    HelpingDesk desk;
    desk.secondSupervisor();
    auto& button = desk.part<Button>("askHelp");
    REQUIRE(button.isVisible());
    QTest::mouseClick(&button, Qt::LeftButton);
    desk.settle();
    CHECK(desk.hub.stateOf(desk.hub.self().id)->help == desk.current());
    CHECK(desk.sign() == QStringLiteral("A supervisor was asked for help"));
    CHECK(desk.saysOf(desk.current()).contains(QLatin1String("Asks for help")));
    desk.run(Act::AskHelp);
    CHECK_FALSE(desk.hub.stateOf(desk.hub.self().id)->help);
    CHECK(desk.sign().isEmpty());
    CHECK_FALSE(desk.saysOf(desk.current()).contains(QLatin1String("Asks for help")));
}

TEST_CASE("help: where there is nobody to come, none is offered") {
    HelpingDesk desk;
    CHECK_FALSE(desk.part<Button>("askHelp").isVisible()); // this desk's agent alone is a supervisor
    desk.run(Act::AskHelp);
    CHECK_FALSE(desk.hub.stateOf(desk.hub.self().id)->help);
}

TEST_CASE("help: it ends with the conversation") {
    HelpingDesk desk;
    desk.secondSupervisor();
    desk.run(Act::AskHelp);
    desk.hub.edit(desk.current(), [](Conversation& c) { c.state = ConversationState::Closed; });
    desk.settle();
    CHECK_FALSE(desk.hub.stateOf(desk.hub.self().id)->help);
}

TEST_CASE("help: a supervisor is told once, sees where, and is there by one key") {
    HelpingDesk desk;
    desk.turnTo(InboxTab::Team);
    const ConversationId where = desk.rows().at(6).conversation.id;
    desk.asks(desk.many.floor.deniz, where);
    CHECK(desk.notices() == QStringList{QStringLiteral("Deniz Yıldırım asks for help")});
    CHECK(desk.saysOf(where).contains(QLatin1String("Asks for help")));
    CHECK(desk.part<RailButton>("railBoard").accessibleName().endsWith(QLatin1String(", 1")));
    desk.run(Act::ToHelp);
    CHECK(desk.current() == where);
    CHECK(desk.sign() == QStringLiteral("Deniz Yıldırım asks for help"));
    desk.asks(desk.many.floor.deniz, where, Millis(0)); // said again, the same
    CHECK(desk.notices().size() == 1);
    desk.asks(desk.many.floor.deniz, {});
    CHECK(desk.notices().isEmpty());
    CHECK(desk.sign().isEmpty());
}

TEST_CASE("help: the key goes from one who asks to the next, the longest first") {
    HelpingDesk desk;
    desk.turnTo(InboxTab::Team);
    const ConversationId a = desk.rows().at(3).conversation.id, b = desk.rows().at(7).conversation.id;
    desk.asks(desk.many.floor.leyla, b, std::chrono::seconds(20));
    desk.asks(desk.many.floor.deniz, a, std::chrono::minutes(3));
    desk.run(Act::ToHelp);
    CHECK(desk.current() == a);
    desk.run(Act::ToHelp);
    CHECK(desk.current() == b);
    desk.run(Act::ToHelp);
    CHECK(desk.current() == a);
}

TEST_CASE("help: agents hear nothing of each other's asking, and see it in the row") {
    HelpingDesk desk;
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgent(me);
    desk.settle();
    desk.turnTo(InboxTab::Team);
    desk.asks(desk.many.floor.deniz, desk.rows().at(6).conversation.id);
    CHECK(desk.notices().isEmpty());
    CHECK(desk.saysOf(desk.rows().at(6).conversation.id).contains(QLatin1String("Asks for help")));
}

TEST_CASE("help: on the board it stands beside the agent, in words") {
    HelpingDesk desk;
    desk.asks(desk.many.floor.deniz, desk.current(), std::chrono::minutes(2));
    desk.hub.setBoard(sample::boardOf(desk.many.floor, desk.clock.now(), desk.random, desk.clock));
    desk.window->openBoard();
    desk.settle();
    auto& table = desk.window->board()->table();
    QString state;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        if (table.model()->index(row, AgentTableModel::Name).data().toString() ==
            QStringLiteral("Deniz Yıldırım"))
            state = table.model()->index(row, AgentTableModel::State).data().toString();
    CHECK(state.contains(QLatin1String("asks for help")));
}
