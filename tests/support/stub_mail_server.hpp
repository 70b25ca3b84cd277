// A server of lines over TLS on a free port of 127.0.0.1: as much of IMAP or SMTP as signing in takes.
#pragma once

#include "core/net/connect.hpp"
#include "core/net/listen.hpp"

#include <array>

namespace santral::test {

class StubMailServer {
public:
    using Answer = std::function<std::string(const std::string& line)>;

    StubMailServer(asio::any_io_executor executor, Timers& timers, net::TlsIdentity identity,
                   std::string greeting, Answer answer)
        : timers_(timers), identity_(std::move(identity)), greeting_(std::move(greeting)),
          answer_(std::move(answer)), tasks_(executor),
          listener_(std::move(*net::listen(executor, timers, {}))) {
        listener_->start(tasks_, [this](std::unique_ptr<net::Stream> stream, const net::Endpoint&) {
            tasks_.spawn(serve(std::move(stream)), "stub mail server");
        });
    }
    std::uint16_t port() const { return listener_->local().port; }
    void stop() { // turn the executor until ended()
        listener_->stop();
        tasks_.stop();
    }
    bool ended() const { return tasks_.running() == 0; }

private:
    asio::awaitable<void> serve(std::unique_ptr<net::Stream> plain) {
        net::TlsIdentity identity = identity_;
        auto stream =
            co_await net::acceptTls(timers_, std::move(plain), std::move(identity), std::chrono::seconds(5));
        if (!stream) co_return;
        std::string out = greeting_;
        std::string lines;
        std::array<char, 4096> buffer;
        for (;;) {
            auto written = co_await (*stream)->write(out);
            if (!written) co_return;
            out.clear();
            auto read = co_await (*stream)->read(asio::buffer(buffer));
            if (!read) co_return;
            lines.append(buffer.data(), *read);
            for (std::size_t end = lines.find("\r\n"); end != std::string::npos; end = lines.find("\r\n")) {
                out += answer_(lines.substr(0, end));
                lines.erase(0, end + 2);
            }
        }
    }

    Timers& timers_;
    net::TlsIdentity identity_;
    std::string greeting_;
    Answer answer_;
    Tasks tasks_;
    std::unique_ptr<net::Listener> listener_;
};

} // namespace santral::test
