#include "ui/shell/arrivals.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

const AgentId kMe{{1, 1}};
const AgentId kOther{{1, 2}};

struct ArrivalBench {
    FakeClock clock;
    Arrivals arrivals{clock, kMe};
    std::vector<Arrival::Kind> heard;

    ArrivalBench() {
        QObject::connect(&arrivals, &Arrivals::arrived,
                         [this](const Arrival& a) { heard.push_back(a.kind); });
    }
    InboxRow row(int unread, AgentId owner = {}) {
        InboxRow made;
        made.conversation.id = ConversationId{{7, 1}};
        made.conversation.unread = unread;
        made.conversation.owner = owner;
        made.conversation.lastAt = clock.now() + 1s;
        return made;
    }
};

using Kinds = std::vector<Arrival::Kind>;

} // namespace

TEST_CASE("arrivals: a new conversation is told once, its next message as a message") {
    ArrivalBench bench;
    bench.arrivals.see(bench.row(1));
    bench.arrivals.see(bench.row(1));
    bench.arrivals.see(bench.row(2));
    CHECK(bench.heard == Kinds{Arrival::Kind::NewConversation, Arrival::Kind::Message});
}

TEST_CASE("arrivals: what a colleague has taken is his") {
    ArrivalBench bench;
    bench.arrivals.see(bench.row(1, kOther));
    CHECK(bench.heard.empty());
    bench.arrivals.see(bench.row(2, kMe));
    CHECK(bench.heard == Kinds{Arrival::Kind::Message});
}

TEST_CASE("arrivals: what was there before the window is no news") {
    ArrivalBench bench;
    InboxRow old = bench.row(3);
    old.conversation.lastAt = bench.clock.now() - 1h;
    bench.arrivals.see(old);
    CHECK(bench.heard.empty());
}

TEST_CASE("arrivals: a missed call is told once") {
    ArrivalBench bench;
    InboxRow missed = bench.row(0, kMe);
    missed.conversation.missedCall = true;
    bench.arrivals.see(missed);
    bench.arrivals.see(missed);
    CHECK(bench.heard == Kinds{Arrival::Kind::MissedCall});
}
