#include "tests/support/web_client.hpp"

#include "core/base/text.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>
#include <charconv>
#include <chrono>

namespace santral::test {

using asio::ip::tcp;
namespace beast = boost::beast;

bool runUntil(asio::io_context& io, const std::function<bool()>& done, int limitSeconds) {
    auto end = std::chrono::steady_clock::now() + std::chrono::seconds(limitSeconds);
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) return false;
        if (io.stopped()) io.restart();
        io.run_one_for(std::chrono::milliseconds(20));
    }
    return true;
}

std::string HttpAnswer::header(const std::string& name) const {
    for (std::string_view line : split(head, '\n')) {
        std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !equalsIgnoreCase(line.substr(0, colon), name)) continue;
        return std::string(trim(line.substr(colon + 1)));
    }
    return {};
}

struct RawClient::State : std::enable_shared_from_this<State> {
    explicit State(asio::io_context& context) : io(context), socket(context) {}
    void read() {
        auto arrived = [self = shared_from_this()](boost::system::error_code failed, std::size_t n) {
            self->received.append(self->buffer.data(), n);
            self->closed = static_cast<bool>(failed);
            if (!failed) self->read();
        };
        socket.async_read_some(asio::buffer(buffer), arrived);
    }
    void write() { // one after the other, in order
        if (!writing.empty() || waiting.empty()) return;
        writing.swap(waiting);
        auto written = [self = shared_from_this()](boost::system::error_code failed, std::size_t) {
            self->writing.clear();
            if (failed) return;
            self->write();
            if (self->finishing) self->finish();
        };
        asio::async_write(socket, asio::buffer(writing), written);
    }
    void finish() {
        finishing = true;
        boost::system::error_code ignored;
        if (writing.empty()) socket.shutdown(tcp::socket::shutdown_send, ignored);
    }
    asio::io_context& io;
    tcp::socket socket;
    std::string waiting;
    std::string writing;
    bool finishing = false;
    std::array<char, 16384> buffer{};
    std::string received;
    std::size_t taken = 0;
    bool closed = false;
};

RawClient::RawClient(asio::io_context& io, std::uint16_t port, const std::string& from)
    : state_(std::make_shared<State>(io)) {
    state_->socket.open(tcp::v4());
    state_->socket.bind({asio::ip::make_address(from), 0});
    state_->socket.connect({asio::ip::make_address("127.0.0.1"), port});
    state_->read();
}

RawClient::~RawClient() {
    close();
}

void RawClient::send(const std::string& bytes) {
    state_->waiting += bytes;
    state_->write();
}

HttpAnswer RawClient::answer(bool headOnly) {
    HttpAnswer out;
    State& s = *state_;
    std::size_t end = std::string::npos;
    auto hasHead = [&] { return (end = s.received.find("\r\n\r\n", s.taken)) != std::string::npos; };
    runUntil(s.io, [&] { return hasHead() || s.closed; });
    out.closed = s.closed;
    if (!hasHead()) return out;
    out.head = s.received.substr(s.taken, end + 2 - s.taken);
    std::from_chars(out.head.data() + 9, out.head.data() + 12, out.status);
    std::string length = out.header("Content-Length");
    std::size_t size = length.empty() || headOnly ? 0 : std::stoul(length);
    runUntil(s.io, [&] { return s.received.size() >= end + 4 + size || s.closed; });
    out.body = s.received.substr(end + 4, size);
    s.taken = end + 4 + size;
    out.closed = s.closed;
    return out;
}

bool RawClient::waitClosed() {
    return runUntil(state_->io, [&] { return state_->closed; });
}

bool RawClient::waitFor(std::size_t octets) {
    return runUntil(state_->io, [&] { return state_->received.size() >= octets || state_->closed; }) &&
           state_->received.size() >= octets;
}

const std::string& RawClient::received() const {
    return state_->received;
}

void RawClient::finish() {
    state_->finish();
}

void RawClient::close() {
    boost::system::error_code ignored;
    state_->socket.close(ignored);
}

struct SocketClient::State : std::enable_shared_from_this<State> {
    explicit State(asio::io_context& io) : stream(io) {}

    void read() {
        if (!reading || over || pending) return;
        pending = true;
        stream.async_read(buffer, [self = shared_from_this()](boost::system::error_code failed, std::size_t) {
            self->pending = false;
            if (failed) {
                self->over = true;
                return;
            }
            self->texts.push_back(beast::buffers_to_string(self->buffer.data()));
            self->buffer.clear();
            self->read();
        });
    }
    void write() {
        if (writing || outgoing.empty() || over) return;
        writing = true;
        stream.binary(outgoing.front().first);
        auto written = [self = shared_from_this()](boost::system::error_code failed, std::size_t) {
            self->writing = false;
            self->outgoing.pop_front();
            if (!failed) self->write();
        };
        stream.async_write(asio::buffer(outgoing.front().second), written);
    }

    beast::websocket::stream<tcp::socket> stream;
    beast::flat_buffer buffer;
    beast::websocket::response_type response;
    std::deque<std::string> texts;
    std::deque<std::pair<bool, std::string>> outgoing;
    std::optional<bool> accepted;
    bool over = false;
    bool pending = false;
    bool writing = false;
    bool reading = true;
};

SocketClient::SocketClient(asio::io_context& io, const Wish& wish)
    : io_(io), state_(std::make_shared<State>(io)) {
    State& s = *state_;
    s.stream.next_layer().open(tcp::v4());
    s.stream.next_layer().set_option(tcp::no_delay(true)); // small frames one after the other leave at once
    s.stream.next_layer().bind({asio::ip::make_address(wish.from), 0});
    s.stream.next_layer().connect({asio::ip::make_address("127.0.0.1"), wish.port});
    s.stream.set_option(
        beast::websocket::stream_base::decorator([wish](beast::websocket::request_type& request) {
            if (!wish.origin.empty()) request.set(beast::http::field::origin, wish.origin);
        }));
    beast::websocket::permessage_deflate deflate;
    deflate.client_enable = wish.deflate;
    s.stream.set_option(deflate);
    auto shaken = [self = state_](boost::system::error_code failed) {
        self->accepted = !failed;
        self->over = static_cast<bool>(failed);
        self->read();
        self->write();
    };
    s.stream.async_handshake(s.response, "127.0.0.1:" + std::to_string(wish.port), wish.path, shaken);
}

SocketClient::~SocketClient() {
    drop();
}

bool SocketClient::open() {
    runUntil(io_, [&] { return state_->accepted.has_value(); });
    return state_->accepted.value_or(false);
}

int SocketClient::refusedWith() const {
    return static_cast<int>(state_->response.result_int());
}

bool SocketClient::deflates() const {
    return state_->response.count(beast::http::field::sec_websocket_extensions) > 0;
}

void SocketClient::send(const std::string& text) {
    state_->outgoing.emplace_back(false, text);
    if (state_->accepted) state_->write();
}

void SocketClient::sendBinary(const std::string& bytes) {
    state_->outgoing.emplace_back(true, bytes);
    if (state_->accepted) state_->write();
}

std::optional<std::string> SocketClient::next() {
    runUntil(io_, [&] { return !state_->texts.empty() || state_->over; });
    if (state_->texts.empty()) return std::nullopt;
    std::string first = std::move(state_->texts.front());
    state_->texts.pop_front();
    return first;
}

bool SocketClient::hasNext() const {
    return !state_->texts.empty();
}

bool SocketClient::waitClosed() {
    return runUntil(io_, [&] { return state_->over; });
}

std::uint16_t SocketClient::closeCode() const {
    return state_->stream.reason().code;
}

void SocketClient::close() {
    state_->stream.async_close(beast::websocket::close_code::normal,
                               [self = state_](boost::system::error_code) { self->over = true; });
}

void SocketClient::drop() {
    boost::system::error_code ignored;
    state_->stream.next_layer().close(ignored);
    state_->over = true;
}

void SocketClient::setReading(bool on) {
    state_->reading = on;
    state_->read();
}

} // namespace santral::test
