#include "app/hub/admin_socket.hpp"

#include "core/base/log.hpp"
#include "core/base/wakeup.hpp"

#include <future>

namespace santral::hub {
namespace {

// The hub's answer, which may come after the line is gone.
struct Answer {
    explicit Answer(const asio::any_io_executor& executor) : come(executor) {}
    Wakeup come;
    std::string text;
};

} // namespace

AdminSocket::AdminSocket(RunningHub& running, const std::filesystem::path& folder)
    : running_(running), tasks_(running.hub().executors().core) {
    running_.post([this, folder] { listen(folder); });
}

AdminSocket::~AdminSocket() {
    std::promise<void> stopped;
    running_.post([this, &stopped] {
        asio::co_spawn(tasks_.executor(), stop(), [&stopped](std::exception_ptr) { stopped.set_value(); });
    });
    stopped.get_future().wait();
}

void AdminSocket::listen(const std::filesystem::path& folder) {
    auto listener = os::listenLocal(tasks_.executor(), adminSocketIn(folder));
    if (!listener) {
        log::error("admin", "no commands while the hub runs: " + describe(listener.error()));
        return;
    }
    listener_ = std::move(*listener);
    tasks_.spawn(serve(), "admin socket");
}

asio::awaitable<void> AdminSocket::serve() {
    for (;;) {
        auto socket = co_await listener_->accept();
        if (!socket) co_return;
        tasks_.spawn(talk(std::move(*socket)), "administrator");
    }
}

asio::awaitable<void> AdminSocket::talk(std::unique_ptr<os::LocalSocket> socket) {
    AdminLine line(std::move(socket));
    for (;;) {
        auto question = co_await line.receive();
        if (!question) co_return;
        auto answer = std::make_shared<Answer>(tasks_.executor());
        running_.administration().answer(*question, [answer](std::string text) {
            answer->text = std::move(text);
            answer->come.notify();
        });
        bool come = co_await answer->come.wait();
        if (!come) co_return;
        std::string text = std::move(answer->text);
        auto sent = co_await line.send(std::move(text));
        if (!sent) co_return;
    }
}

asio::awaitable<void> AdminSocket::stop() {
    if (listener_) listener_->close();
    tasks_.stop();
    co_await tasks_.done();
    listener_.reset();
}

} // namespace santral::hub
