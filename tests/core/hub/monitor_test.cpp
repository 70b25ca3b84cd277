#include "core/hub/monitor.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <set>
#include <sstream>

using namespace santral;
using namespace std::chrono_literals;

namespace {

struct Site {
    test::FakeTime time;
    Monitor monitor{time, {"1.2.3", {"10.0.0.5"}, [] { return os::ProcessUse{1024, 7}; }}};

    net::Response get(const std::string& path, const std::string& from = "127.0.0.1") {
        net::Request request;
        request.method = "GET";
        request.path = path;
        request.address = from;
        return monitor.answer(request);
    }
    std::string metrics() { return *get("/metrics").body; }
    bool says(const std::string& line) { return metrics().find(line + "\n") != std::string::npos; }
};

MonitorValues values() {
    MonitorValues out;
    out.head = 100;
    out.applied = 100;
    return out;
}

} // namespace

TEST_CASE("monitor: before the first values the hub is starting, then it is well") {
    Site t;
    CHECK(t.get("/healthz").status == 503);
    t.monitor.set(values());
    CHECK(t.get("/healthz").status == 200);
    CHECK(*t.get("/healthz").body == "ok\n");
}

TEST_CASE("monitor: a hub that is not well says why, in a line each") {
    Site t;
    auto sick = values();
    std::string why;
    SECTION("the ledger") {
        sick.diskTrouble = true;
        sick.diskWhy = "Full";
        why = "the ledger cannot be written: Full\n";
    }
    SECTION("the view") {
        sick.head = 20'101;
        why = "the view is 20001 events behind\n";
    }
    SECTION("both") {
        sick.diskTrouble = true;
        sick.diskWhy = "Io";
        sick.head = 20'101;
        why = "the ledger cannot be written: Io\nthe view is 20001 events behind\n";
    }
    t.monitor.set(sick);
    CHECK(t.get("/healthz").status == 503);
    CHECK(*t.get("/healthz").body == why);
    CHECK(t.says("santral_healthy 0"));
}

TEST_CASE("monitor: a core thread that is silent for more than five seconds has stalled") {
    Site t;
    t.monitor.set(values());
    t.time.advance(5s);
    CHECK(t.get("/healthz").status == 200);
    t.time.advance(1s);
    CHECK(*t.get("/healthz").body == "the core thread has not answered for 6 s\n");
    t.monitor.set(values());
    CHECK(t.get("/healthz").status == 200);
}

TEST_CASE("monitor: only this computer and the addresses named may ask") {
    Site t;
    t.monitor.set(values());
    for (const char* good :
         {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "10.0.0.5", "::ffff:10.0.0.5"})
        CHECK(t.get("/metrics", good).status == 200);
    for (const char* bad : {"10.0.0.6", "::2", "", "rubbish"}) CHECK(t.get("/metrics", bad).status == 403);
    CHECK(t.get("/healthz", "10.0.0.6").status == 403);
}

TEST_CASE("monitor: only these two paths and only reading") {
    Site t;
    CHECK(t.get("/other").status == 404);
    net::Request request;
    request.method = "POST";
    request.path = "/metrics";
    request.address = "127.0.0.1";
    CHECK(t.monitor.answer(request).status == 405);
}

TEST_CASE("monitor: metrics tell what they were given") {
    Site t;
    auto given = values();
    given.head = 1234;
    given.applied = 1200;
    given.visitors = 3;
    given.desks = 2;
    given.counts.execute(TakeConversation{}, 5);
    given.counts.refuse(MarkRead{});
    given.counts.commit(true, 4ms);
    given.counts.commit(false, 4ms);
    given.ports.push_back({"visitors", {10, 1, 20, 2, 3}, 4});
    given.channels[{Channel::Mail, ChannelStatus::State::Ready}] = 2;
    t.monitor.set(given);
    for (const char* line : {"santral_build_info{version=\"1.2.3\"} 1",
                             "process_resident_memory_bytes 1024",
                             "process_open_fds 7",
                             "santral_healthy 1",
                             "santral_ledger_head 1234",
                             "santral_view_lag_events 34",
                             "santral_visitors 3",
                             "santral_desks 2",
                             "santral_commands_executed_total{kind=\"take_conversation\"} 1",
                             "santral_commands_refused_total{kind=\"mark_read\"} 1",
                             "santral_events_total 5",
                             "santral_commit_seconds_bucket{le=\"0.0025\"} 0",
                             "santral_commit_seconds_bucket{le=\"0.005\"} 1",
                             "santral_commit_seconds_bucket{le=\"+Inf\"} 1",
                             "santral_commit_seconds_sum 0.004",
                             "santral_commit_seconds_count 1",
                             "santral_connections_accepted_total{port=\"visitors\"} 10",
                             "santral_connections_refused_total{port=\"visitors\"} 1",
                             "santral_connections_open{port=\"visitors\"} 4",
                             "santral_requests_total{port=\"visitors\"} 20",
                             "santral_requests_bad_total{port=\"visitors\"} 2",
                             "santral_websockets_total{port=\"visitors\"} 3",
                             "santral_channels{kind=\"mail\",state=\"ready\"} 2",
                             "santral_ledger_writable 1"}) {
        INFO(line);
        CHECK(t.says(line));
    }
}

TEST_CASE("monitor: every sample stands below the TYPE of its metric, and each metric comes once") {
    Site t;
    t.monitor.set(values());
    std::istringstream lines(t.metrics());
    std::set<std::string> seen;
    std::string line, current;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string first, second, name;
        words >> first >> second >> name;
        if (first == "#" && second == "TYPE") CHECK(seen.insert(current = name).second);
        if (first != "#") CHECK(first.starts_with(current));
    }
    CHECK(seen.size() > 15);
}

TEST_CASE("monitor: a hub counts commands, refusals, events and commits") {
    test::LocalHubBench t;
    HubCounts before = t.hub->counts();
    auto kind = [](const CommandBody& body) { return body.index(); };
    auto id = t.visitorWrites("v1", "one")->conversation;
    REQUIRE(t.agent(TakeConversation{id}));
    REQUIRE(!t.agent(TakeConversation{ConversationId{{9, 9}}})); // there is none
    REQUIRE(!t.agent(ReceiveChat{}));                            // not for agents
    const HubCounts& after = t.hub->counts();
    CHECK(after.executed[kind(ReceiveChat{})] == before.executed[kind(ReceiveChat{})] + 1);
    CHECK(after.executed[kind(TakeConversation{})] == 1);
    CHECK(after.refused[kind(TakeConversation{})] == 1);
    CHECK(after.refused[kind(ReceiveChat{})] == 1);
    CHECK(after.events == t.hub->head());
    CHECK(after.commits.count == before.commits.count + 2);
}

TEST_CASE("monitor: a repeat of a command does not count again") {
    test::LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    CommandId command = t.hub->newCommandId();
    REQUIRE(t.agent(TakeConversation{id}, command));
    auto once = t.hub->counts();
    REQUIRE(t.agent(TakeConversation{id}, command));
    CHECK(t.hub->counts().executed == once.executed);
    CHECK(t.hub->counts().commits.count == once.commits.count);
}
