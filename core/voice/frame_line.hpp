// One end of the line between desk and santral-voice: sends whole frames in order and hands on what comes in.
#pragma once

#include "core/base/wakeup.hpp"
#include "core/os/local_socket.hpp"
#include "core/voice/wire.hpp"

#include <deque>
#include <functional>

namespace santral::voice {

class FrameLine {
public:
    FrameLine(std::unique_ptr<os::LocalSocket> socket, asio::any_io_executor executor)
        : socket_(std::move(socket)), wakeup_(std::move(executor)) {}

    void send(std::string frame); // a peer that does not read for 8 MiB is given up
    void finish();                // closes when everything is sent
    void close();                 // at once

    // Until the line is closed by either side, or `take` says false to a frame.
    using Take = std::function<bool(std::string_view frame)>;
    asio::awaitable<void> run(Take take);

private:
    asio::awaitable<void> read(const Take& take);
    asio::awaitable<void> write();
    bool handOn(const Take& take);

    std::unique_ptr<os::LocalSocket> socket_;
    Wakeup wakeup_;
    wire::FrameReader frames_;
    std::deque<std::string> out_;
    std::size_t outSize_ = 0;
    bool finishing_ = false;
    bool closed_ = false;
};

} // namespace santral::voice
