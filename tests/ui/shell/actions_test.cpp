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

TEST_CASE("undo: nothing happens after the toast is gone") {
    ActionBench bench;
    bench.actions.close(bench.hub.row(bench.id));
    bench.settle();
    bench.toast.dismiss();
    bench.actions.undo();
    bench.settle();
    CHECK(bench.now().state == ConversationState::Closed);
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
