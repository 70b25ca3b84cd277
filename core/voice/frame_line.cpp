#include "core/voice/frame_line.hpp"

#include <array>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace santral::voice {
namespace {

constexpr std::size_t kMaxWaiting = 8 << 20; // octets

} // namespace

void FrameLine::send(std::string frame) {
    if (closed_ || finishing_) return;
    outSize_ += frame.size();
    out_.push_back(std::move(frame));
    if (outSize_ > kMaxWaiting) return close();
    wakeup_.notify();
}

void FrameLine::finish() {
    finishing_ = true;
    wakeup_.notify();
}

void FrameLine::close() {
    closed_ = true;
    socket_->close();
    wakeup_.notify();
}

asio::awaitable<void> FrameLine::run(Take take) {
    using namespace asio::experimental::awaitable_operators;
    co_await (read(take) || write());
    close();
}

asio::awaitable<void> FrameLine::read(const Take& take) {
    std::array<char, 16384> part;
    while (!closed_) {
        auto size = co_await socket_->read(asio::buffer(part));
        if (!size) co_return;
        frames_.receive({part.data(), *size});
        if (!handOn(take)) co_return;
    }
}

bool FrameLine::handOn(const Take& take) {
    for (;;) {
        auto frame = frames_.next();
        if (!frame) return false;
        if (!*frame) return true;
        if (closed_ || !take(**frame)) return false;
    }
}

asio::awaitable<void> FrameLine::write() {
    while (!closed_) {
        if (out_.empty()) {
            if (finishing_ || !co_await wakeup_.wait()) co_return;
            continue;
        }
        std::string frame = std::move(out_.front());
        out_.pop_front();
        outSize_ -= frame.size();
        auto sent = co_await socket_->write(frame);
        if (!sent) co_return;
    }
}

} // namespace santral::voice
