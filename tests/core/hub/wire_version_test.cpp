// Hub and desk each accept the version before their own, whichever was updated first.
#include "core/hub/wire_version.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/team_bench.hpp"

using namespace santral;
using test::TeamBench;

namespace {

// A hub and a desk of these versions; what the desk shows of its line.
struct VersionBench : TeamBench {
    HubStatus status;
    Desk* desk = nullptr;

    VersionBench(int hubSpeaks, int deskSpeaks) {
        stopHub();
        hubVersion = hubSpeaks;
        startHub();
        deskVersion = deskSpeaks;
        desk = &openDesk(addAgent("deniz", Role::Agent, {support}));
    }
    std::string refusal() {
        auto watch = (*desk)->watchStatus([this](const HubStatus& now) { status = now; });
        until([this] { return status.link == HubStatus::Link::Refused; });
        return status.linkWhy;
    }
};

} // namespace

TEST_CASE("wire version: the newest that both speak is spoken") {
    CHECK(wire::agreeOn(1, 1).value() == 1);
    CHECK(wire::agreeOn(3, 3).value() == 3);
    CHECK(wire::agreeOn(3, 2).value() == 2);
    CHECK(wire::agreeOn(2, 3).value() == 2);
}

TEST_CASE("wire version: two versions apart there is none, and it is told who is too old") {
    CHECK(wire::agreeOn(3, 1).error() == Error{Errc::Unsupported, "version"});
    CHECK(wire::agreeOn(1, 3).error() == Error{Errc::Unsupported, "hub-version"});
    CHECK(wire::agreeOn(1, 0).error() == Error{Errc::Unsupported, "version"});
    CHECK(wire::agreeOn(1, -1).error() == Error{Errc::Unsupported, "version"});
}

TEST_CASE("wire version: a desk does not go on with a version that it does not speak") {
    CHECK(wire::mayBeSpoken(3, 2));
    CHECK(wire::mayBeSpoken(3, 3));
    CHECK(wire::mayBeSpoken(3, 4).error() == Error{Errc::Unsupported, "version"});
    CHECK(wire::mayBeSpoken(3, 1).error() == Error{Errc::Unsupported, "hub-version"});
}

TEST_CASE("wire version: a desk joins a hub that is one version ahead, and one that is one behind") {
    auto [hub, desk] = GENERATE(std::pair{3, 2}, std::pair{2, 3});
    VersionBench t(hub, desk);
    t.untilWhole(*t.desk);
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    t.untilWhole(*t.desk);
    CHECK(t.on(*t.desk, TakeConversation{conversation}));
}

TEST_CASE("wire version: a desk older than the hub's previous version is told to be updated") {
    VersionBench t(3, 1);
    CHECK(t.refusal() == "version");
    CHECK_FALSE(t.desk->wiped);
    CHECK_FALSE(t.desk->signedOut);
}

TEST_CASE("wire version: a desk newer than the hub knows is told that the hub is too old") {
    VersionBench t(1, 3);
    CHECK(t.refusal() == "hub-version");
    CHECK_FALSE(t.desk->wiped);
    CHECK_FALSE(t.desk->signedOut);
}
