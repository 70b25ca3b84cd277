#include "ui/inbox/inbox_model.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "ui/bridge/text.hpp"
#include "ui/inbox/row_words.hpp"

#include <QSignalSpy>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

const AgentId kMe{{1, 1}};
const AgentId kOther{{1, 2}};
FakeClock g_clock;

InboxRow row(std::uint64_t id, Millis ago, AgentId owner = kMe) {
    InboxRow made;
    made.conversation.id = ConversationId{{7, id}};
    made.conversation.lastAt = g_clock.now() - ago;
    made.conversation.owner = owner;
    made.customer = CustomerId{{9, id}};
    made.customerName = "Customer " + std::to_string(id);
    return made;
}

InboxUpdate snapshot(std::vector<InboxRow> rows, bool more = false) {
    InboxUpdate update;
    update.snapshot = true;
    update.page = {std::move(rows), more};
    return update;
}

InboxUpdate change(InboxRow changed) {
    InboxUpdate update;
    update.changed.push_back(std::move(changed));
    return update;
}

std::vector<std::uint64_t> order(const InboxModel& model) {
    std::vector<std::uint64_t> ids;
    for (int i = 0; i < model.rowCount(); ++i) ids.push_back(model.at(i).conversation.id.value.lo);
    return ids;
}

using Ids = std::vector<std::uint64_t>;

} // namespace

TEST_CASE("inbox: a new message moves its conversation to the top without a reset") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min), row(3, 3min)}));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply(change(row(3, 0min)));
    CHECK(order(model) == Ids{3, 1, 2});
    CHECK(moved.size() == 1);
    CHECK(reset.isEmpty());
}

TEST_CASE("inbox: a conversation that sinks goes below the newer ones") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min), row(3, 3min)}));
    model.apply(change(row(1, 150s)));
    CHECK(order(model) == Ids{2, 1, 3});
    model.apply(change(row(2, 1h)));
    CHECK(order(model) == Ids{1, 3, 2});
}

TEST_CASE("inbox: a change in place moves nothing") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min)}));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    InboxRow changed = row(2, 2min);
    changed.conversation.unread = 4;
    model.apply(change(changed));
    CHECK(moved.isEmpty());
    CHECK(model.at(1).conversation.unread == 4);
}

TEST_CASE("inbox: closing a conversation takes it out of mine") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min)}));
    InboxRow closed = row(1, 1min);
    closed.conversation.state = ConversationState::Closed;
    model.apply(change(closed));
    CHECK(order(model) == Ids{2});
}

TEST_CASE("inbox: a conversation that a colleague takes leaves mine and stays in the team's") {
    InboxModel mine(g_clock, kMe);
    InboxModel team(g_clock, kMe);
    mine.start({InboxTab::Mine});
    team.start({InboxTab::Team});
    for (InboxModel* model : {&mine, &team}) {
        model->apply(snapshot({row(1, 1min)}));
        model->apply(change(row(1, 1min, kOther)));
    }
    CHECK(mine.rowCount() == 0);
    CHECK(team.rowCount() == 1);
}

TEST_CASE("inbox: an erased conversation is gone") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Team});
    model.apply(snapshot({row(1, 1min), row(2, 2min)}));
    InboxUpdate update;
    update.gone.push_back(row(1, 0min).conversation.id);
    model.apply(update);
    CHECK(order(model) == Ids{2});
}

TEST_CASE("inbox: the conversation of the running call stands on top until the call ends") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min), row(3, 3min)}));
    model.setLiveCustomer(CustomerId{{9, 3}});
    CHECK(order(model) == Ids{3, 1, 2});
    model.apply(change(row(2, 0min)));
    CHECK(order(model) == Ids{3, 2, 1});
    model.setLiveCustomer({});
    CHECK(order(model) == Ids{2, 1, 3});
}

TEST_CASE("inbox: the next page is asked for once and put behind") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min)}, true));
    QSignalSpy wanted(&model, &InboxModel::wanted);
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    CHECK(wanted.size() == 1);
    model.append({{row(3, 3min), row(2, 2min)}, false});
    CHECK(order(model) == Ids{1, 2, 3});
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("inbox: what lies behind the loaded pages waits for its page") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min)}, true));
    model.apply(change(row(9, 5h)));
    CHECK(order(model) == Ids{1, 2});
    model.apply(change(row(9, 90s)));
    CHECK(order(model) == Ids{1, 9, 2});
}

TEST_CASE("inbox: changes before the snapshot are not shown twice") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(change(row(1, 1min)));
    CHECK(model.rowCount() == 0);
    model.apply(snapshot({row(1, 1min)}));
    CHECK(model.rowCount() == 1);
}

TEST_CASE("inbox: how long a customer may wait depends on the channel") {
    Conversation c;
    c.waitingSince = g_clock.now() - 2min;
    c.channel = Channel::Chat;
    CHECK(waitingOf(c, g_clock.now())->tone == Tone::Warn);
    c.channel = Channel::Mail;
    CHECK(waitingOf(c, g_clock.now())->tone == Tone::Ok);
    c.channel = Channel::Chat;
    c.waitingSince = g_clock.now() - 4min;
    CHECK(waitingOf(c, g_clock.now())->tone == Tone::Bad);
    c.state = ConversationState::Closed;
    CHECK_FALSE(waitingOf(c, g_clock.now()));
}

TEST_CASE("inbox: what the queue promises is counted down, then up") {
    Conversation c;
    c.waitingSince = g_clock.now() - 60s;
    c.answer = ServiceClock{g_clock.now() + 90s, g_clock.now() + 30s, ServiceMark::None};
    CHECK(toCore(waitingOf(c, g_clock.now())->text) == "1:30 left");
    CHECK(waitingOf(c, g_clock.now())->tone == Tone::Ok);
    CHECK(waitingOf(c, g_clock.now())->share == Approx(0.4));
    CHECK(waitingOf(c, g_clock.now() + 30s)->tone == Tone::Warn);
    CHECK(waitingOf(c, g_clock.now() + 90s)->tone == Tone::Bad);
    CHECK(toCore(waitingOf(c, g_clock.now() + 5min)->text) == "3 min over");
    c.answer->mark = ServiceMark::Warned; // the hub knows when the company is closed
    CHECK(waitingOf(c, g_clock.now())->tone == Tone::Warn);
    c.waitingSince.reset();
    CHECK_FALSE(waitingOf(c, g_clock.now()));
}

TEST_CASE("inbox: the countdown is spoken") {
    InboxRow one = row(1, 3min);
    one.conversation.waitingSince = g_clock.now() - 60s;
    one.conversation.answer = ServiceClock{g_clock.now() + 12min, g_clock.now() + 9min, ServiceMark::None};
    CHECK(describeRow(one, g_clock.now(), {}).contains(QLatin1String("12 min left to answer")));
    one.conversation.answer->due = g_clock.now() - 3min;
    CHECK(describeRow(one, g_clock.now(), {}).contains(QLatin1String("answer is 3 min over its time")));
}

TEST_CASE("inbox: the rows stand in the order of the query, and what lies behind a page comes with it") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine, {}, InboxOrder::MostUrgent});
    const auto due = [](InboxRow one, Millis in) {
        one.conversation.waitingSince = g_clock.now() - 1min;
        one.conversation.answer = ServiceClock{g_clock.now() + in, g_clock.now() + in, ServiceMark::None};
        return one;
    };
    model.apply(snapshot({due(row(3, 3min), -1min), due(row(2, 2min), 30min), due(row(4, 1min), 1h)}, true));
    CHECK(order(model) == Ids{3, 2, 4});
    model.apply(change(due(row(9, 5h), -9min)));
    CHECK(order(model) == Ids{9, 3, 2, 4});
    model.apply(change(due(row(8, 1min), 3h)));
    CHECK(order(model) == Ids{9, 3, 2, 4});
    model.apply(change(row(9, 1min))); // was answered: others, not loaded yet, stand before it
    CHECK(order(model) == Ids{3, 2, 4});
    model.apply(change(row(4, 1min))); // the last of the page itself
    CHECK(order(model) == Ids{3, 2});
    QSignalSpy wanted(&model, &InboxModel::wanted);
    model.fetchMore({});
    CHECK(wanted.front().front().value<InboxRow>().conversation.id.value.lo == 4);
    CHECK(wanted.front().front().value<InboxRow>().conversation.answer); // as the page had it
}

TEST_CASE("inbox: a conversation that no longer passes the filter leaves the list, and comes back") {
    InboxModel model(g_clock, kMe);
    InboxFilter unread;
    unread.unread = true;
    model.start({InboxTab::Mine, unread});
    InboxRow fresh = row(1, 1min), read = row(1, 1min);
    fresh.conversation.unread = 2;
    model.apply(snapshot({fresh}));
    model.apply(change(read));
    CHECK(model.rowCount() == 0);
    model.apply(change(fresh));
    CHECK(order(model) == Ids{1});
}

TEST_CASE("inbox: picked rows stay picked while the list moves, and are let go when they leave it") {
    InboxModel model(g_clock, kMe);
    model.start({InboxTab::Mine});
    model.apply(snapshot({row(1, 1min), row(2, 2min), row(3, 3min)}));
    QSignalSpy told(&model, &InboxModel::picksChanged);
    model.pick(row(3, 3min).conversation.id, true);
    model.pick(row(1, 1min).conversation.id, true);
    CHECK(told.size() == 2);
    model.apply(change(row(3, 0min)));
    REQUIRE(model.picked().size() == 2);
    CHECK(model.picked().front().conversation.id.value.lo == 3);
    model.setLiveCustomer(CustomerId{{9, 1}}); // its row goes to the top
    CHECK(model.picks() == 2);
    model.apply(change(row(3, 0min, kOther)));
    CHECK(model.picks() == 1);
    model.apply(snapshot({row(1, 1min), row(2, 2min)})); // the line came back
    CHECK(model.picks() == 1);
    model.apply(snapshot({row(2, 2min)}));
    CHECK(model.picks() == 0);
}

TEST_CASE("inbox: a row says that it is picked and that help is asked for in it") {
    InboxRow one = row(1, 3min);
    CHECK(describeRow(one, g_clock.now(), {false, false, true}).startsWith(QLatin1String("selected")));
    CHECK(describeRow(one, g_clock.now(), {false, true, false}).contains(QLatin1String("Asks for help")));
}

TEST_CASE("inbox: only rows whose words are others are painted again") {
    FakeClock clock;
    InboxModel model(clock, kMe);
    model.start({InboxTab::Mine});
    InboxRow soon = row(1, 10s), later = row(2, 10s), quiet = row(3, 10s);
    for (InboxRow* one : {&soon, &later, &quiet}) one->conversation.lastAt = clock.now() - 10s;
    for (InboxRow* one : {&soon, &later}) one->conversation.waitingSince = clock.now() - 10s;
    soon.conversation.answer = ServiceClock{clock.now() + 60s, clock.now() + 45s, ServiceMark::None};
    later.conversation.answer =
        ServiceClock{clock.now() + 20min + 30s, clock.now() + 15min, ServiceMark::None};
    model.apply(snapshot({soon, later, quiet}));
    model.refreshTimes(0, 2);
    QSignalSpy painted(&model, &QAbstractItemModel::dataChanged);
    clock.advance(1s);
    CHECK(model.refreshTimes(0, 2) <= 1s);
    CHECK(painted.size() == 1);
    painted.clear();
    clock.advance(60s);
    model.refreshTimes(0, 2);
    CHECK(painted.size() == 3);
}

TEST_CASE("inbox: a row says everything it shows to a screen reader") {
    InboxRow one = row(1, 3min);
    one.conversation.unread = 2;
    one.conversation.snippet = "Where is my parcel?";
    one.conversation.waitingSince = g_clock.now() - 90s;
    one.conversation.tags = {"Gold"};
    const QString words = describeRow(one, g_clock.now(), {});
    for (const char* part : {"Customer 1", "Chat", "Where is my parcel?", "3 min", "1:30", "Gold"})
        CHECK(words.contains(QLatin1String(part)));
}
