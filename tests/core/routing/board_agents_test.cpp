#include "tests/core/routing/board_day.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

namespace {

// Ayşe is ready from the first minute on and serves two queues.
struct Shift : test::BoardDay {
    Shift() {
        serves(ayse, {sales, support});
        at(1min).is(ayse, Presence::Ready);
    }
    BoardAgent she() const { return of(ayse); }
};

} // namespace

TEST_CASE("board: whoever was never signed in is not on the board") {
    Shift day;
    day.serves(day.deniz, {day.sales});
    day.is(day.deniz, Presence::SignedOut);
    CHECK(day.board().agents.size() == 1);
}

TEST_CASE("board: whoever has signed out stays on the board") {
    Shift day;
    day.at(2min).is(day.ayse, Presence::SignedOut);
    CHECK(day.she().activity == Activity::SignedOut);
    CHECK(day.she().since == day.now);
}

TEST_CASE("board: an agent with nothing in hand is idle or not ready, since he became so") {
    Shift day;
    CHECK(day.she().activity == Activity::Idle);
    day.at(2min).is(day.ayse, Presence::NotReady);
    CHECK(day.she().activity == Activity::NotReady);
    CHECK(day.she().since == day.now);
}

TEST_CASE("board: an agent with an offer alone is reserved") {
    Shift day;
    day.queued(day.contact, day.sales);
    day.at(2min).offered(day.contact, day.ayse);
    CHECK(day.she().activity == Activity::Reserved);
}

TEST_CASE("board: an agent with an active contact is busy, whatever else he has") {
    Shift day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.ended(day.contact, EndWhy::Finished, day.now + 30s);
    day.at(2min).accepted(day.other, day.sales, day.ayse);
    CHECK(day.she().activity == Activity::Busy);
    CHECK(day.she().since == day.now);
}

TEST_CASE("board: an agent with wrap-up and an offer is in wrap-up") {
    Shift day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(2min).ended(day.contact, EndWhy::Finished, day.now + 30s);
    day.queued(day.other, day.sales);
    day.offered(day.other, day.ayse);
    CHECK(day.she().activity == Activity::WrapUp);
}

TEST_CASE("board: an agent stays busy from one contact to the next") {
    Shift day;
    day.at(2min).accepted(day.contact, day.sales, day.ayse);
    day.at(3min).accepted(day.other, day.sales, day.ayse);
    day.at(4min).ended(day.contact, EndWhy::Finished);
    CHECK(day.she().since == day.dayStart + 2min);
}

TEST_CASE("board: an agent's contacts stand in the order in which they came to be so") {
    Shift day;
    day.at(2min).accepted(day.contact, day.sales, day.ayse, Channel::Phone);
    day.at(3min).accepted(day.other, day.support, day.ayse);
    day.at(4min).ended(day.contact, EndWhy::Finished, day.now + 30s);
    std::vector<BoardContact> contacts = day.she().contacts;
    REQUIRE(contacts.size() == 2);
    CHECK(contacts[0] == BoardContact{day.other, day.talk, Channel::Chat, ContactState::Active, day.support,
                                      day.dayStart + 3min});
    CHECK(contacts[1] ==
          BoardContact{day.contact, day.talk, Channel::Phone, ContactState::WrapUp, day.sales, day.now});
}

TEST_CASE("board: a contact ends with the agent who has it, for the time he had it") {
    Shift day;
    day.is(day.deniz, Presence::Ready);
    day.at(2min).accepted(day.contact, day.sales, day.deniz);
    day.at(5min).accepted(day.contact, day.sales, day.ayse);
    day.at(6min).ended(day.contact, EndWhy::Finished, day.now + 30s);
    day.at(7min).wrapped(day.contact);
    CHECK(day.she().endedToday == 1);
    CHECK(day.she().handledToday == 2min);
    CHECK(day.of(day.deniz).endedToday == 0);
}

TEST_CASE("board: a contact that he gave back has not ended with him") {
    Shift day;
    day.accepted(day.contact, day.sales, day.ayse);
    day.at(2min).returned(day.contact, day.ayse);
    day.at(3min).ended(day.contact, EndWhy::Closed);
    CHECK(day.she().endedToday == 0);
}

TEST_CASE("board: he is busy with something in hand and free without, and neither when not ready and empty") {
    Shift day;
    day.at(5min).accepted(day.contact, day.sales, day.ayse);
    day.at(7min).is(day.ayse, Presence::NotReady);
    day.at(8min).ended(day.contact, EndWhy::Finished);
    day.at(20min);
    CHECK(day.she().freeToday == 4min);
    CHECK(day.she().busyToday == 3min);
}

TEST_CASE("board: wrap-up is busy time and an offer is not") {
    Shift day;
    day.queued(day.contact, day.sales);
    day.offered(day.contact, day.ayse);
    day.at(3min).accepted(day.contact, day.sales, day.ayse);
    day.at(4min).ended(day.contact, EndWhy::Finished, day.now + 2min);
    day.at(6min).wrapped(day.contact);
    CHECK(day.she().freeToday == 2min);
    CHECK(day.she().busyToday == 3min);
}

TEST_CASE("board: what an agent has in hand after he signed out is not his time") {
    Shift day;
    day.at(2min).accepted(day.contact, day.sales, day.ayse);
    day.at(3min).is(day.ayse, Presence::SignedOut);
    day.at(9min);
    CHECK(day.she().busyToday == 1min);
    CHECK(day.she().activity == Activity::Busy);
    CHECK(day.of(day.sales).busy == 0);
}

TEST_CASE("board: an agent's time begins with the day and reaches to now") {
    Shift day;
    day.at(3min);
    Board board = day.fold.board(day.now, day.dayStart + 2min);
    CHECK(board.agents[0].freeToday == 1min);
}

TEST_CASE("board: what an agent does since before a board may ask back is counted from the day's beginning") {
    Shift day;
    day.at(28h).accepted(day.contact, day.sales, day.ayse);
    Board board = day.fold.board(day.now, day.dayStart + 4h);
    CHECK(board.agents[0].freeToday == 24h);
}

TEST_CASE("board: a queue counts those who serve it, themselves or in a team") {
    Shift day;
    day.serves(day.deniz, {}, {{{0, 41}}});
    Team team;
    team.id = {{0, 41}};
    team.queues = {day.sales};
    day.happens(TeamChanged{team});
    day.is(day.deniz, Presence::NotReady);
    CHECK(day.of(day.sales).ready == 1);
    CHECK(day.of(day.sales).notReady == 1);
    CHECK(day.of(day.support).notReady == 0);
}

TEST_CASE("board: a queue counts whoever serves it twice once") {
    Shift day;
    day.serves(day.ayse, {day.sales, day.sales}, {{{0, 41}}});
    Team team;
    team.id = {{0, 41}};
    team.queues = {day.sales};
    day.happens(TeamChanged{team});
    CHECK(day.of(day.sales).ready == 1);
}

TEST_CASE("board: a queue counts an agent by what he does, whichever queue it is for") {
    Shift day;
    day.accepted(day.contact, day.support, day.ayse);
    CHECK(day.of(day.sales).busy == 1);
    CHECK(day.of(day.sales).ready == 0);
    day.ended(day.contact, EndWhy::Finished, day.now + 30s);
    CHECK(day.of(day.sales).wrapUp == 1);
}

TEST_CASE("board: whoever is offered something is still ready") {
    Shift day;
    day.queued(day.contact, day.sales);
    day.offered(day.contact, day.ayse);
    CHECK(day.of(day.sales).ready == 1);
}

TEST_CASE("board: a queue does not count who has signed out") {
    Shift day;
    day.is(day.ayse, Presence::SignedOut);
    BoardQueue sales = day.of(day.sales);
    CHECK(sales.ready + sales.busy + sales.wrapUp + sales.notReady == 0);
}

// Checkpoints

TEST_CASE("board: a checkpoint that was loaded is saved as it was") {
    Shift day;
    day.opened(day.talk, day.sales);
    day.said(day.talk, Direction::In);
    day.promised(day.talk, 30min);
    day.at(3min).accepted(day.contact, day.sales, day.ayse);
    auto loaded = routing::BoardFold::load(day.fold.save());
    REQUIRE(loaded);
    CHECK(loaded->save() == day.fold.save());
    CHECK(loaded->board(day.now, day.dayStart) == day.board());
}

TEST_CASE("board: a checkpoint holds nothing that anybody wrote") {
    Shift day;
    ConversationOpened opened;
    opened.subject = "canary";
    day.happens(opened, day.talk);
    MessageAdded message;
    message.text = "canary";
    day.happens(message, day.talk);
    CHECK(day.fold.save().find("canary") == std::string::npos);
}

TEST_CASE("board: rubbish is no checkpoint") {
    for (const char* rubbish :
         {"", "{}", "[]", "nonsense", R"({"version":99})", R"({"version":1,"facts":[1]})",
          R"({"version":1,"facts":[1,1,0,0]})", R"({"version":1,"contacts":[{}]})"}) {
        INFO(rubbish);
        auto loaded = routing::BoardFold::load(rubbish);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == Errc::Corrupt);
    }
}
