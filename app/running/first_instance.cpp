#include "app/running/first_instance.hpp"

#include "core/base/timers.hpp"

#include <array>

namespace santral {
namespace {

constexpr const char* kSocket = "desk.sock";
constexpr auto kPatience = std::chrono::seconds(2);

asio::awaitable<Result<std::size_t>> askToRaise(std::filesystem::path socket) {
    auto line = co_await os::connectLocal(std::move(socket));
    if (!line) co_return line.error();
    auto asked = co_await (*line)->write("raise\n");
    if (!asked) co_return asked.error();
    char answer = 0;
    co_return co_await (*line)->read(asio::buffer(&answer, 1));
}

asio::awaitable<void> askWithin(Timers& timers, std::filesystem::path socket, bool& heard) {
    auto asking = askToRaise(std::move(socket));
    auto answer = co_await withTimeout<std::size_t>(timers, kPatience, std::move(asking));
    heard = answer.has_value();
}

} // namespace

bool raiseFirstInstance(const std::filesystem::path& folder) {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Tasks tasks(io.get_executor());
    bool heard = false;
    tasks.spawn(askWithin(*timers, folder / kSocket, heard), "raise the first");
    io.run();
    return heard;
}

FirstInstance::FirstInstance(asio::any_io_executor executor, std::function<void()> raise)
    : tasks_(std::move(executor)), raise_(std::move(raise)) {}

Result<void> FirstInstance::listen(const std::filesystem::path& folder) {
    auto listener = os::listenLocal(tasks_.executor(), folder / kSocket);
    if (!listener) return listener.error();
    listener_ = std::move(*listener);
    tasks_.spawn(serve(), "first instance");
    return {};
}

asio::awaitable<void> FirstInstance::serve() {
    for (;;) {
        auto line = co_await listener_->accept();
        if (!line) co_return;
        tasks_.spawn(answer(std::move(*line)), "second instance");
    }
}

// The question is read first: closing a line with something unread on it would take the answer along.
asio::awaitable<void> FirstInstance::answer(std::unique_ptr<os::LocalSocket> line) {
    std::array<char, 16> asked;
    auto got = co_await line->read(asio::buffer(asked));
    if (!got) co_return;
    raise_();
    co_await line->write("!");
}

asio::awaitable<void> FirstInstance::stop() {
    if (listener_) listener_->close();
    tasks_.stop();
    co_await tasks_.done();
}

} // namespace santral
