#include "tests/fault/line_process.hpp"

#include <array>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace santral::fault {

LineProcess::LineProcess(asio::any_io_executor executor, const std::vector<std::string>& words, Events events)
    : events_(std::move(events)), tasks_(executor) {
    os::ProcessOptions options;
    options.program = words.front();
    options.arguments.assign(words.begin() + 1, words.end());
    for (char** one = environ; *one; ++one) options.environment.emplace_back(*one);
    auto started = os::startProcess(executor, options);
    if (!started) return;
    process_ = std::move(*started);
    tasks_.spawn(listen(), "listen");
}

LineProcess::~LineProcess() = default;

void LineProcess::signal(int number) {
    if (process_ && !ended_) ::kill(process_->id(), number);
}

void LineProcess::say(const std::string& line) {
    if (!process_ || ended_) return;
    unsaid_ += line + "\n";
    if (!std::exchange(writing_, true)) tasks_.spawn(write(), "write");
}

asio::awaitable<void> LineProcess::write() {
    while (!unsaid_.empty()) {
        std::string octets = std::exchange(unsaid_, {});
        auto written = co_await process_->line().write(octets);
        if (!written) break;
    }
    writing_ = false;
}

asio::awaitable<void> LineProcess::listen() {
    std::array<char, 16384> octets{};
    for (;;) {
        auto got = co_await process_->line().read(asio::buffer(octets));
        if (!got) break;
        heard_.append(octets.data(), *got);
        takeLines();
    }
    ended_ = true;
    process_->kill(); // it is dead, and this buries it
    events_.ended();
}

// What was cut off by the end was never said.
void LineProcess::takeLines() {
    std::size_t at = 0;
    for (std::size_t end; (end = heard_.find('\n', at)) != std::string::npos; at = end + 1)
        events_.line(std::string_view(heard_).substr(at, end - at));
    heard_.erase(0, at);
}

asio::awaitable<void> LineProcess::stop() {
    tasks_.stop();
    if (process_) process_->kill();
    co_await tasks_.done();
}

} // namespace santral::fault
