#include "app/hub/service.hpp"

#include "core/base/log.hpp"
#include "core/os/service.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace santral::hub {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);

[[noreturn]] void endHard(const char* why) {
    std::fprintf(stderr, "santral-hub: %s; ending now\n", why);
    std::_Exit(EXIT_FAILURE);
}

} // namespace

Service::Service(asio::io_context& io, Timers& timers)
    : io_(io), timers_(timers), signals_(io, SIGINT, SIGTERM, SIGHUP) {
    listen();
}

void Service::listen() {
    signals_.async_wait([this](boost::system::error_code failed, int signal) {
        if (failed) return;
        listen();
        heard(signal);
    });
}

void Service::heard(int signal) {
    if (signal == SIGHUP) return reloadAll();
    if (finishing_) endHard("told to stop again");
    stopping_ = true;
    io_.stop();
}

void Service::onReload(std::string what, std::function<Result<void>()> reload) {
    reloads_.emplace_back(std::move(what), std::move(reload));
}

void Service::reloadAll() {
    if (!prepared_ || finishing_) return;
    os::tellServiceManager("RELOADING=1\nSTATUS=reloading");
    for (auto& [what, reload] : reloads_) {
        auto done = reload();
        if (done) log::info("reload", what);
        if (!done) log::error("reload", what + ": " + describe(done.error()));
    }
    os::tellServiceManager("READY=1\nSTATUS=serving");
}

bool Service::keepsPreparing(const std::string& status) {
    // However long it takes, systemd should not take it for hung while it goes on.
    os::tellServiceManager("STATUS=" + status + "\nEXTEND_TIMEOUT_USEC=60000000");
    io_.restart();
    io_.poll();
    return !stopping_;
}

void Service::ready() {
    prepared_ = true;
    os::tellServiceManager("READY=1\nSTATUS=serving");
    log::info("hub", "ready");
}

void Service::alive() {
    os::tellServiceManager("WATCHDOG=1");
}

void Service::run() {
    io_.restart();
    if (!stopping_) io_.run();
}

void Service::finish(std::function<void()> end, asio::awaitable<void> closing) {
    finishing_ = true;
    os::tellServiceManager("STOPPING=1\nSTATUS=stopping");
    log::info("hub", "stopping");
    limit_ = timers_.after(kPatience, [] { endHard("not finished after ten seconds"); });
    int left = 2;
    asio::co_spawn(io_, std::move(closing), [&left](std::exception_ptr) { --left; });
    std::thread ending([this, &left, &end] {
        end();
        asio::post(io_, [&left] { --left; });
    });
    io_.restart();
    while (left > 0) io_.run_one();
    ending.join();
    limit_.reset();
    log::info("hub", "stopped");
}

} // namespace santral::hub
