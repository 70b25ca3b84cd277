// A desk whose token is still in a keychain: it works, and its line begins when the token is there.
#include "tests/support/team_bench.hpp"

using namespace santral;
using test::TeamBench;

namespace {

struct LateBench : TeamBench {
    Agent deniz = addAgent("deniz", Role::Agent, {support});
    std::string token = std::exchange(tokens["deniz"], {});
    ConversationId conversation = visitorWrites("v1", "bir", support);
    Desk& desk = openDesk(deniz);
    HubStatus status;

    HubStatus::Link link() {
        auto watch = desk->watchStatus([this](const HubStatus& now) { status = now; });
        settle();
        return status.link;
    }
};

} // namespace

TEST_CASE("late token: until it is there nothing is asked of the hub, and then the desk joins") {
    LateBench t;
    CHECK(t.link() == HubStatus::Link::Connecting);
    CHECK(t.server->desks() == 0);
    t.desk->setToken(t.token);
    t.untilWhole(t.desk);
    CHECK(t.inbox(*t.desk.hub).size() == 1);
}

TEST_CASE(
    "late token: where there will be none the line says so, and the desk is not signed out or emptied") {
    LateBench t;
    t.desk->refuse("keychain");
    CHECK(t.link() == HubStatus::Link::Refused);
    CHECK(t.status.linkWhy == "keychain");
    CHECK_FALSE(t.desk.signedOut);
    CHECK_FALSE(t.desk.wiped);
}

TEST_CASE("late token: one that comes after all is taken") {
    LateBench t;
    t.desk->refuse("keychain");
    t.desk->setToken(t.token);
    t.untilWhole(t.desk);
    CHECK(t.link() == HubStatus::Link::Connected);
}

TEST_CASE("late token: a second one changes nothing") {
    LateBench t;
    t.desk->setToken(t.token);
    t.desk->setToken("sd_other");
    t.untilWhole(t.desk);
    t.desk->refuse("keychain");
    CHECK(t.link() == HubStatus::Link::Connected);
}
