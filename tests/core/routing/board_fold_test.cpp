#include "tests/core/routing/board_day.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

namespace {

using Day = test::BoardDay;

} // namespace

// Contacts

TEST_CASE("board: a contact waits in its queue from its arrival") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    CHECK(day.waiting(day.sales) == 1);
    CHECK(day.of(day.sales, Channel::Chat).oldest == day.now);
    CHECK(day.today(day.sales).arrived == 1);
}

TEST_CASE("board: what waits longest is the oldest") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(2min).queued(day.other, day.sales);
    day.at(3min).accepted(day.contact, day.sales, day.ayse);
    CHECK(day.of(day.sales, Channel::Chat).oldest == day.dayStart + 2min);
}

TEST_CASE("board: a contact that is being offered still waits") {
    Day day;
    day.queued(day.contact, day.sales);
    day.offered(day.contact, day.ayse);
    CHECK(day.waiting(day.sales) == 1);
}

TEST_CASE("board: an accepted contact is active and has waited since its arrival") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(3min).accepted(day.contact, day.sales, day.ayse);
    CHECK(day.waiting(day.sales) == 0);
    CHECK(day.of(day.sales, Channel::Chat).active == 1);
    CHECK(day.today(day.sales).accepted == 1);
    CHECK(day.today(day.sales).waited == 2min);
}

TEST_CASE("board: a contact that begins in an agent's hands has arrived and was accepted at once") {
    Day day;
    day.at(1min).accepted(day.contact, day.sales, day.ayse);
    CHECK(day.today(day.sales).arrived == 1);
    CHECK(day.today(day.sales).accepted == 1);
    CHECK(day.today(day.sales).waited == 0ms);
}

TEST_CASE("board: a channel is counted for itself") {
    Day day;
    day.queued(day.contact, day.sales, Channel::Phone);
    CHECK(day.waiting(day.sales, Channel::Chat) == 0);
    CHECK(day.waiting(day.sales, Channel::Phone) == 1);
}

TEST_CASE("board: a contact that moves leaves the old queue's waiting and arrives in the new one") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(5min).queued(day.contact, day.support);
    CHECK(day.waiting(day.sales) == 0);
    CHECK(day.waiting(day.support) == 1);
    CHECK(day.of(day.support, Channel::Chat).oldest == day.now);
    CHECK(day.today(day.support).arrived == 1);
}

TEST_CASE("board: a contact that moves before anybody had it has not ended in the old queue") {
    Day day;
    day.queued(day.contact, day.sales);
    day.at(1min).queued(day.contact, day.support);
    CHECK(day.today(day.sales).ended == 0);
    CHECK(day.today(day.sales).abandoned == 0);
}

TEST_CASE("board: a contact that moves out of an agent's hands has ended in the old queue") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(4min).queued(day.contact, day.support);
    CHECK(day.today(day.sales).ended == 1);
    CHECK(day.today(day.sales).handled == 4min);
    CHECK(day.of(day.sales, Channel::Chat).active == 0);
}

TEST_CASE("board: a contact that moved is accepted in each of its queues") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(1min).queued(day.contact, day.support);
    day.at(2min).accepted(day.contact, day.support, day.deniz);
    CHECK(day.today(day.support).accepted == 1);
    CHECK(day.today(day.support).waited == 1min);
}

TEST_CASE("board: a returned contact waits again in its old place") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(2min).accepted(day.contact, day.sales, day.ayse);
    day.at(3min).returned(day.contact, day.ayse);
    CHECK(day.of(day.sales, Channel::Chat).active == 0);
    CHECK(day.of(day.sales, Channel::Chat).oldest == day.dayStart + 1min);
    CHECK(day.today(day.sales).arrived == 1);
}

TEST_CASE("board: only the first accepting in a queue counts") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(2min).accepted(day.contact, day.sales, day.ayse);
    day.at(3min).returned(day.contact, day.ayse);
    day.at(9min).accepted(day.contact, day.sales, day.deniz);
    CHECK(day.today(day.sales).accepted == 1);
    CHECK(day.today(day.sales).waited == 1min);
}

TEST_CASE("board: a contact whose customer did not wait is abandoned and not handled") {
    Day day;
    day.queued(day.contact, day.sales);
    day.at(1min).ended(day.contact, EndWhy::Abandoned);
    CHECK(day.waiting(day.sales) == 0);
    CHECK(day.today(day.sales).abandoned == 1);
    CHECK(day.today(day.sales).ended == 0);
}

TEST_CASE("board: a contact that somebody had and gave back is not abandoned any more") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(1min).returned(day.contact, day.ayse);
    day.at(2min).ended(day.contact, EndWhy::Abandoned);
    CHECK(day.today(day.sales).abandoned == 0);
    CHECK(day.today(day.sales).ended == 1);
    CHECK(day.today(day.sales).handled == 1min);
}

TEST_CASE("board: a contact that was closed while it waited is neither abandoned nor handled") {
    Day day;
    day.queued(day.contact, day.sales);
    day.at(1min).ended(day.contact, EndWhy::Closed);
    CHECK(day.today(day.sales).abandoned == 0);
    CHECK(day.today(day.sales).ended == 0);
}

TEST_CASE("board: a contact without wrap-up has ended with its end") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(2min).ended(day.contact, EndWhy::Finished);
    CHECK(day.today(day.sales).ended == 1);
    CHECK(day.today(day.sales).handled == 2min);
}

TEST_CASE("board: a contact in wrap-up is not active and has not ended yet") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(2min).ended(day.contact, EndWhy::Finished, day.now + 30s);
    CHECK(day.of(day.sales, Channel::Chat).active == 0);
    CHECK(day.today(day.sales).ended == 0);
}

TEST_CASE("board: a contact is handled until the end of wrap-up") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(2min).ended(day.contact, EndWhy::Finished, day.now + 30s);
    day.at(3min).wrapped(day.contact);
    CHECK(day.today(day.sales).ended == 1);
    CHECK(day.today(day.sales).handled == 3min);
}

TEST_CASE("board: what a contact waited between two agents is not handling it") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(1min).returned(day.contact, day.ayse);
    day.at(5min).accepted(day.contact, day.sales, day.deniz);
    day.at(7min).ended(day.contact, EndWhy::Finished);
    CHECK(day.today(day.sales).handled == 3min);
}

TEST_CASE("board: a contact that changes hands is still one, and all who had it handled it") {
    Day day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(1min).accepted(day.contact, day.sales, day.deniz);
    CHECK(day.of(day.sales, Channel::Chat).active == 1);
    day.at(3min).ended(day.contact, EndWhy::Finished);
    CHECK(day.today(day.sales).accepted == 1);
    CHECK(day.today(day.sales).handled == 3min);
}

TEST_CASE("board: a contact in no queue is in its agent's hands and on no queue's line") {
    Day day;
    day.is(day.ayse, Presence::Ready);
    day.accepted(day.contact, {}, day.ayse);
    CHECK(day.board().queues.size() == 3);
    CHECK(day.board().trend[0].arrived == 0);
    CHECK(day.of(day.ayse).contacts.size() == 1);
}

TEST_CASE("board: what is said of a contact that nobody knows changes nothing") {
    Day day;
    Board before = day.board();
    day.offered(day.contact, day.ayse);
    day.returned(day.contact, day.ayse);
    day.ended(day.contact, EndWhy::Abandoned);
    day.wrapped(day.contact);
    CHECK(day.board() == before);
}

// Spans of time

TEST_CASE("board: what happened before the day began is not of today") {
    Day day;
    day.at(-1ms).queued(day.contact, day.sales);
    day.at(0ms).queued(day.other, day.sales);
    CHECK(day.today(day.sales).arrived == 1);
}

TEST_CASE("board: the last half hour reaches back over the beginning of the day") {
    Day day;
    day.at(-20min).queued(day.contact, day.sales);
    day.at(10min);
    CHECK(day.of(day.sales, Channel::Chat).lastHalfHour.arrived == 1);
    CHECK(day.of(day.sales, Channel::Chat).today.arrived == 0);
}

TEST_CASE("board: what is older than half an hour is of today alone") {
    Day day;
    day.queued(day.contact, day.sales);
    day.at(30min + 1ms);
    CHECK(day.of(day.sales, Channel::Chat).lastHalfHour.arrived == 0);
    CHECK(day.of(day.sales, Channel::Chat).today.arrived == 1);
}

TEST_CASE("board: a day of 25 hours is there whole") {
    Day day;
    day.queued(day.contact, day.sales);
    day.at(25h).queued(day.other, day.sales);
    CHECK(day.today(day.sales).arrived == 2);
}

TEST_CASE("board: the trend goes in steps from the beginning of the day to now") {
    Day day;
    day.at(14min).queued(day.contact, day.sales);
    day.at(15min).accepted(day.contact, day.sales, day.ayse);
    std::vector<BoardTrend> trend = day.board().trend;
    REQUIRE(trend.size() == 2);
    CHECK(trend[0] == BoardTrend{day.dayStart, 1, 0, 1});
    CHECK(trend[1] == BoardTrend{day.dayStart + 15min, 0, 1, 1});
}

TEST_CASE("board: what came and went at the same moment has not waited") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.accepted(day.contact, day.sales, day.ayse);
    CHECK(day.board().trend[0].mostWaiting == 0);
}

TEST_CASE("board: the most that waited is over all queues together") {
    Day day;
    day.at(1min).queued(day.contact, day.sales);
    day.at(2min).queued(day.other, day.support);
    day.at(3min).ended(day.other, EndWhy::Abandoned);
    CHECK(day.board().trend[0].mostWaiting == 2);
}

TEST_CASE("board: a queue that was put away is shown while there is something in it") {
    Day day;
    day.queued(day.contact, day.sales);
    day.queue(day.sales, HandOut::Push, true);
    day.queue(day.support, HandOut::Push, true);
    REQUIRE(day.board().queues.size() == 2);
    CHECK(day.board().queues[0].queue == day.sales);
}
