#include "app/hub/monitor_port.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/web_client.hpp"

using namespace santral;
using santral::hub::MonitorPort;
using test::RawClient;

namespace {

struct Site {
    asio::io_context io;
    test::FakeTime time;
    Monitor monitor{time, {"9.9.9", {}, {}}};
    MonitorPort port{io.get_executor(), time, time, monitor};
    std::uint16_t number = port.listen({"127.0.0.1", 0}).value().port;

    ~Site() {
        bool stopped = false;
        asio::co_spawn(io, port.stop(), [&](std::exception_ptr) { stopped = true; });
        test::runUntil(io, [&] { return stopped; });
    }
    test::HttpAnswer get(const std::string& path) {
        RawClient client(io, number);
        client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return client.answer();
    }
};

} // namespace

TEST_CASE("monitor port: a load balancer hears that the hub is well") {
    Site t;
    CHECK(t.get("/healthz").status == 503);
    t.monitor.set({});
    auto answer = t.get("/healthz");
    CHECK(answer.status == 200);
    CHECK(answer.body == "ok\n");
}

TEST_CASE("monitor port: Prometheus gets its text format") {
    Site t;
    t.monitor.set({});
    auto answer = t.get("/metrics");
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8");
    CHECK(answer.body.find("santral_build_info{version=\"9.9.9\"} 1\n") != std::string::npos);
}

TEST_CASE("monitor port: nothing else is served") {
    Site t;
    CHECK(t.get("/").status == 404);
    CHECK(t.get("/metrics/more").status == 404);
}
