#include "ui/shell/actions.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/hub_bench.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/toast.hpp"

#include <QWidget>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct ActionBench : HubBench {
    QWidget pane;
    Toast toast{&pane};
    Actions actions{*client, toast};
    CustomerId customer = hub.addCustomer({"Ayşe Demir", "tr", "ayse@example.com", "", true, false});
    ConversationId id = hub.addConversation(customer, Channel::Chat, "Kargo", clock.now());

    Conversation now() const { return hub.row(id).conversation; }
};

} // namespace

TEST_CASE("undo: every action on a conversation is taken back to what was before") {
    ActionBench bench;
    const TimePoint later = bench.clock.now() + 3h;
    struct Step {
        const char* name;
        std::function<void()> act;
    };
    const std::vector<Step> steps{
        {"take", [&] { bench.actions.take(bench.hub.row(bench.id)); }},
        {"assign", [&] { bench.actions.assign(bench.hub.row(bench.id), bench.hub.addAgent("Can"), {}); }},
        {"move",
         [&] {
             bench.actions.move(bench.hub.row(bench.id), makeId<QueueId>(bench.clock, bench.random), {});
         }},
        {"close", [&] { bench.actions.close(bench.hub.row(bench.id)); }},
        {"snooze", [&] { bench.actions.snooze(bench.hub.row(bench.id), later); }},
        {"tag", [&] { bench.actions.tag(bench.hub.row(bench.id), "Gold", true); }},
    };
    for (const Step& step : steps) {
        INFO(step.name);
        Conversation before = bench.now();
        step.act();
        bench.settle();
        Conversation after = bench.now();
        after.lastSeq = before.lastSeq;
        CHECK_FALSE(after == before);
        bench.actions.undo();
        bench.settle();
        Conversation back = bench.now();
        back.lastSeq = before.lastSeq;
        CHECK(back == before);
    }
}

TEST_CASE("undo: closing what was snoozed goes back to snoozed") {
    ActionBench bench;
    const TimePoint until = bench.clock.now() + 3h;
    bench.actions.snooze(bench.hub.row(bench.id), until);
    bench.settle();
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().state == ConversationState::Snoozed);
    CHECK(bench.now().snoozedUntil == until);
}

TEST_CASE("undo: the key takes back the newest, then what was done before it") {
    ActionBench bench;
    bench.actions.tag(bench.hub.row(bench.id), "Gold", true);
    bench.settle();
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().state == ConversationState::Open);
    CHECK(bench.now().tags.size() == 1);
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().tags.empty());
    bench.actions.undo();
    bench.settle();
    CHECK(bench.hub.undone().size() == 2);
}

TEST_CASE("undo: nothing happens after the toast is gone") {
    ActionBench bench;
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    auto* closing = bench.toast.findChild<Button*>(QStringLiteral("toastClose"));
    closing->click();
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().state == ConversationState::Closed);
}

TEST_CASE("undo: what another message has covered is taken back for ten seconds, and no longer") {
    ActionBench bench;
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    bench.toast.say(QStringLiteral("Copied"));
    const bool late = GENERATE(false, true);
    bench.clock.advance(late ? 10s : 9s);
    bench.actions.undo();
    bench.settle();
    CHECK((bench.now().state == ConversationState::Closed) == late);
}

TEST_CASE("undo: it needs not wait for the hub's answer") {
    ActionBench bench;
    bench.actions.close(bench.hub.row(bench.id));
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().state == ConversationState::Open);
    CHECK_FALSE(bench.toast.isOffering());
}

TEST_CASE("undo: a handing over goes back with the note that went before it") {
    ActionBench bench;
    const AgentId can = bench.hub.addAgent("Can");
    bench.actions.handOver(bench.hub.row(bench.id), can, QStringLiteral("Can"),
                           QStringLiteral("bakar mısın"));
    bench.settle();
    CHECK(bench.now().owner == can);
    bench.actions.undo();
    bench.settle();
    CHECK_FALSE(bench.now().owner);
    CHECK(bench.hub.undone().size() == 2);
}

TEST_CASE("undo: that somebody has changed it since is said in plain words") {
    ActionBench bench;
    QString told;
    QObject::connect(&bench.actions, &Actions::failed, [&](const QString& text) { told = text; });
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    bench.hub.failNextUndo({Errc::Conflict, "changed"});
    bench.actions.undo();
    bench.settle();
    CHECK(told == QStringLiteral("Not taken back: somebody has changed it since."));
}

TEST_CASE("undo: what was refused is not offered, nor taken back by the key") {
    ActionBench bench;
    bench.hub.failNext({Errc::Conflict, "taken"});
    bench.actions.take(bench.hub.row(bench.id));
    bench.settle();
    CHECK_FALSE(bench.toast.isOffering());
    bench.actions.undo();
    bench.settle();
    CHECK(bench.hub.undone().empty());
}

TEST_CASE("actions: a refusal is told in plain words") {
    ActionBench bench;
    QString told;
    QObject::connect(&bench.actions, &Actions::failed, [&](const QString& text) { told = text; });
    bench.hub.failNext({Errc::Conflict, "taken"});
    bench.actions.take(bench.hub.row(bench.id));
    bench.settle();
    CHECK_FALSE(told.isEmpty());
    CHECK_FALSE(told.contains(QStringLiteral("Conflict")));
}
