#include "app/hub/service.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_time.hpp"

#include <csignal>
#include <future>
#include <sys/wait.h>
#include <unistd.h>

using namespace santral;
using namespace std::chrono_literals;
using santral::hub::Service;

namespace {

// What `work` ends a process of its own with; -1 where it does not end by itself.
int exitCodeOf(const std::function<void()>& work) {
    pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::alarm(60);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

asio::awaitable<void> nothing() {
    co_return;
}

struct Bench {
    asio::io_context io;
    test::FakeTime time;
    Service service{io, time};
    void stopped() { // as after SIGTERM
        ::raise(SIGTERM);
        service.run();
    }
};

} // namespace

TEST_CASE("service: SIGTERM and SIGINT end the running") {
    for (int signal : {SIGTERM, SIGINT}) {
        Bench t;
        ::raise(signal);
        t.service.run();
        bool ended = false;
        t.service.finish([&] { ended = true; }, nothing());
        CHECK(ended);
    }
}

TEST_CASE("service: SIGHUP loads everything anew, also after one that failed") {
    Bench t;
    std::vector<std::string> loaded;
    t.service.onReload("certificate", [&]() -> Result<void> {
        loaded.push_back("certificate");
        return Error{Errc::Corrupt, "of the test"};
    });
    t.service.onReload("log", [&]() -> Result<void> {
        loaded.push_back("log");
        t.io.stop();
        return {};
    });
    t.service.ready();
    ::raise(SIGHUP);
    t.service.run();
    CHECK(loaded == std::vector<std::string>{"certificate", "log"});
}

TEST_CASE("service: long work before the start is given up when told to stop") {
    Bench t;
    CHECK(t.service.keepsPreparing("10 %"));
    ::raise(SIGTERM);
    CHECK_FALSE(t.service.keepsPreparing("20 %"));
}

TEST_CASE("service: a second signal ends a stop that hangs at once") {
    int code = exitCodeOf([] {
        Bench t;
        t.stopped();
        auto hang = [] {
            ::kill(::getpid(), SIGTERM);
            std::promise<void>().get_future().wait(); // for ever
        };
        t.service.finish(hang, nothing());
    });
    CHECK(code == EXIT_FAILURE);
}

TEST_CASE("service: a stop that hangs ends after ten seconds") {
    int code = exitCodeOf([] {
        Bench t;
        t.stopped();
        auto hang = [&] {
            asio::post(t.io, [&] { t.time.advance(10s); });
            std::promise<void>().get_future().wait();
        };
        t.service.finish(hang, nothing());
    });
    CHECK(code == EXIT_FAILURE);
}
