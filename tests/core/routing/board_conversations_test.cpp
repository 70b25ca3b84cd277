#include "tests/core/routing/board_day.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

namespace {

using Day = test::BoardDay;

// A customer who waits in the queue whose agents take for themselves.
struct Asked : Day {
    Asked() {
        at(1min).opened(talk, mail, Channel::Mail);
        said(talk, Direction::In, false, Channel::Mail);
    }
    std::uint32_t waiting() const { return of(mail, Channel::Mail).waiting; }
};

// One who was promised an answer within the first ten minutes.
struct Promised : Day {
    Promised() {
        opened(talk, sales);
        said(talk, Direction::In);
        promised(talk, 10min);
    }
    std::uint32_t counted() const { return today(sales).promised; }
    std::uint32_t kept() const { return today(sales).kept; }
};

} // namespace

// What waits where agents take for themselves

TEST_CASE("board: a conversation without an owner waits since its customer does") {
    Asked day;
    CHECK(day.waiting() == 1);
    CHECK(day.of(day.mail, Channel::Mail).oldest == day.dayStart + 1min);
    CHECK(day.today(day.mail, Channel::Mail).arrived == 0);
}

TEST_CASE("board: a conversation that somebody has taken does not wait") {
    Asked day;
    day.happens(ConversationAssigned{day.ayse}, day.talk);
    CHECK(day.waiting() == 0);
    day.happens(ConversationAssigned{{}}, day.talk);
    CHECK(day.waiting() == 1);
}

TEST_CASE("board: a conversation that was answered does not wait, and a note is no answer") {
    Asked day;
    day.said(day.talk, Direction::Out, true);
    CHECK(day.waiting() == 1);
    day.said(day.talk, Direction::Out);
    CHECK(day.waiting() == 0);
}

TEST_CASE("board: a conversation that is closed or snoozed does not wait") {
    Asked day;
    day.happens(ConversationSnoozed{day.now + 1h, {}, 0}, day.talk);
    CHECK(day.waiting() == 0);
    day.happens(ConversationReopened{}, day.talk);
    CHECK(day.waiting() == 1);
    day.happens(ConversationClosed{}, day.talk);
    CHECK(day.waiting() == 0);
}

TEST_CASE("board: a closed conversation waits again in its queue when it is opened again") {
    Asked day;
    day.happens(ConversationClosed{}, day.talk);
    day.at(9min).happens(ConversationReopened{}, day.talk);
    day.said(day.talk, Direction::In, false, Channel::Mail);
    CHECK(day.of(day.mail, Channel::Mail).oldest == day.now);
}

TEST_CASE("board: a conversation that moves waits in the other queue") {
    Asked day;
    day.queue({{0, 4}}, HandOut::Pull);
    day.happens(ConversationMoved{{{0, 4}}, day.mail}, day.talk);
    CHECK(day.waiting() == 0);
    CHECK(day.of(QueueId{{0, 4}}, Channel::Mail).waiting == 1);
}

TEST_CASE("board: a conversation in no queue waits on no board") {
    Asked day;
    day.happens(ConversationMoved{{}, day.mail}, day.talk);
    CHECK(day.waiting() == 0);
    CHECK(day.board().queues.size() == 3);
    CHECK(day.at(20min).board().trend[1].mostWaiting == 0);
}

TEST_CASE("board: where the hub hands out contacts wait and conversations do not") {
    Asked day;
    day.queue(day.mail, HandOut::Push);
    CHECK(day.waiting() == 0);
    day.queued(day.contact, day.mail, Channel::Mail);
    CHECK(day.waiting() == 1);
    day.queue(day.mail, HandOut::Pull);
    CHECK(day.of(day.mail, Channel::Mail).oldest == day.dayStart + 1min);
}

TEST_CASE("board: a queue that begins to hand out changes how many wait in all") {
    Asked day;
    day.at(16min).queue(day.mail, HandOut::Push);
    day.at(31min);
    CHECK(day.board().trend[1].mostWaiting == 1);
    CHECK(day.board().trend[2].mostWaiting == 0);
}

TEST_CASE("board: the conversations and contacts of an erased customer vanish and count as nothing") {
    Asked day;
    day.is(day.ayse, Presence::Ready);
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(5min).happens(CustomerErased{{}, {}, {day.talk}, {}});
    CHECK(day.waiting() == 0);
    CHECK(day.of(day.sales, Channel::Chat).active == 0);
    CHECK(day.today(day.sales).ended == 0);
    CHECK(day.of(day.ayse).activity == Activity::Idle);
}

TEST_CASE("board: an erasure of version 0.1 names the identities alone") {
    Asked day;
    day.happens(CustomerErased{{}, {{{7, day.talk.value.lo}}}, {}, {}});
    CHECK(day.waiting() == 0);
}

// Promises

TEST_CASE("board: a promise that is not due yet is not counted") {
    Promised day;
    day.at(10min);
    CHECK(day.counted() == 0);
}

TEST_CASE("board: a promise is kept by an answer at the last moment") {
    Promised day;
    day.at(10min).said(day.talk, Direction::Out);
    CHECK(day.counted() == 1);
    CHECK(day.kept() == 1);
}

TEST_CASE("board: a promise is broken by an answer that comes later") {
    Promised day;
    day.at(10min + 1ms).said(day.talk, Direction::Out);
    CHECK(day.counted() == 1);
    CHECK(day.kept() == 0);
}

TEST_CASE("board: a promise is broken when its time passes without an event") {
    Promised day;
    day.at(10min + 1ms);
    CHECK(day.counted() == 1);
    CHECK(day.kept() == 0);
}

TEST_CASE("board: a broken promise is of the moment it was due") {
    Promised day;
    day.at(50min).said(day.talk, Direction::Out);
    CHECK(day.of(day.sales, Channel::Chat).lastHalfHour.promised == 0);
    CHECK(day.counted() == 1);
}

TEST_CASE("board: a note keeps no promise") {
    Promised day;
    day.at(5min).said(day.talk, Direction::Out, true);
    day.at(11min);
    CHECK(day.kept() == 0);
}

TEST_CASE("board: a call that was answered keeps a promise") {
    Promised day;
    day.at(5min).called(day.talk, day.now);
    CHECK(day.kept() == 1);
}

TEST_CASE("board: a call that nobody answered ends the waiting and keeps no promise") {
    Promised day;
    day.at(5min).called(day.talk, {});
    day.at(11min);
    CHECK(day.counted() == 0);
}

TEST_CASE("board: a promise whose conversation is closed in time is not counted") {
    Promised day;
    day.at(10min).happens(ConversationClosed{}, day.talk);
    day.at(20min);
    CHECK(day.counted() == 0);
}

TEST_CASE("board: a promise whose conversation is closed too late is broken") {
    Promised day;
    day.at(11min).happens(ConversationClosed{}, day.talk);
    CHECK(day.counted() == 1);
    CHECK(day.kept() == 0);
}

TEST_CASE("board: a promise that is made anew with another time replaces the open one") {
    Promised day;
    day.at(5min).promised(day.talk, 20min);
    day.at(15min);
    CHECK(day.counted() == 0);
    day.at(20min).said(day.talk, Direction::Out);
    CHECK(day.counted() == 1);
    CHECK(day.kept() == 1);
}

TEST_CASE("board: a broken promise that is told again is not broken twice") {
    Promised day;
    day.at(11min).promised(day.talk, 10min);
    day.at(12min);
    CHECK(day.counted() == 1);
}

TEST_CASE("board: a broken promise is not broken again when closing is taken back") {
    Promised day;
    day.at(11min).happens(ConversationClosed{}, day.talk);
    day.at(12min).happens(ConversationReopened{day.dayStart, 1}, day.talk);
    day.promised(day.talk, 10min);
    day.at(13min);
    CHECK(day.counted() == 1);
}

TEST_CASE("board: after a broken promise another one is counted for itself") {
    Promised day;
    day.at(11min).promised(day.talk, 30min);
    day.at(12min).said(day.talk, Direction::Out);
    CHECK(day.counted() == 2);
    CHECK(day.kept() == 1);
}

TEST_CASE("board: a promise that is taken back in time is not counted") {
    Promised day;
    day.at(5min).promised(day.talk, {});
    day.at(20min);
    CHECK(day.counted() == 0);
}

TEST_CASE("board: a promise is the queue's in which the conversation is when it is made") {
    Promised day;
    day.happens(ConversationMoved{day.support, day.sales}, day.talk);
    day.at(11min);
    CHECK(day.counted() == 1);
    CHECK(day.today(day.support).promised == 0);
}

TEST_CASE("board: a promise that is told again in another queue becomes that queue's") {
    Promised day;
    day.happens(ConversationMoved{day.support, day.sales}, day.talk);
    day.promised(day.talk, 10min);
    day.at(11min);
    CHECK(day.counted() == 0);
    CHECK(day.today(day.support).promised == 1);
}

TEST_CASE("board: a promise that was made too late is broken from then on") {
    Promised day;
    day.at(50min).promised(day.talk, 11min);
    day.at(55min);
    CHECK(day.of(day.sales, Channel::Chat).lastHalfHour.promised == 1);
}

TEST_CASE("board: an erased customer's open promise is not counted") {
    Promised day;
    day.at(5min).happens(CustomerErased{{}, {}, {day.talk}, {}});
    day.at(20min);
    CHECK(day.counted() == 0);
}
