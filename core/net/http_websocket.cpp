// The part of a connection that is a WebSocket. RFC 6455 sections 4.2 (handshake), 5.5 (control), 7
// (closing).
#include "core/base/text.hpp"
#include "core/net/http_connection.hpp"

namespace santral::net {
namespace {

constexpr std::size_t kBatch = 64 * 1024;
constexpr std::size_t kKeepPieces = 64;
constexpr std::size_t kSocketBuffer = 1024;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace

asio::awaitable<void> HttpConnection::upgrade(WebSocketLimits limits) {
    bool asked = request_.method == "GET" && !request_.isHttp10 && request_.length == 0 &&
                 hasToken(request_.header("Upgrade"), "websocket") &&
                 hasToken(request_.header("Connection"), "upgrade");
    std::string accept = websocket::acceptKey(request_.header("Sec-WebSocket-Key"));
    if (!asked || request_.header("Sec-WebSocket-Version") != "13" || accept.empty()) {
        bool wrongVersion = asked && !accept.empty();
        Response refused = textResponse(wrongVersion || !asked ? 426 : 400, "WebSocket only");
        refused.headers.push_back({"Sec-WebSocket-Version", "13"});
        refused.headers.push_back({"Upgrade", "websocket"});
        refused.close = true;
        co_await respond(std::move(refused));
        co_return;
    }
    std::string head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Accept: " +
                       accept + "\r\n\r\n";
    bool sent = co_await writeAll(head);
    if (!sent || stage_ != Stage::Http) co_return;
    ++server_.counts_.upgrades;
    asio::any_io_executor executor = co_await asio::this_coro::executor;
    socket_ = std::make_unique<Socket>(limits, executor);
    written_ = std::make_unique<Wakeup>(executor);
    socket_->heard = now();
    std::vector<char>(kSocketBuffer).swap(buffer_); // thousands of them wait with it
    stage_ = Stage::Socket;
    auto handle = std::make_unique<ServerSocket>(*this);
    socket_->owner = handle.get();
    Request request = std::exchange(request_, Request());
    server_.handler_.upgraded(std::move(request), std::move(handle));
}

asio::awaitable<void> HttpConnection::talk() {
    Socket& socket = *socket_;
    socket.frames.receive(input_);
    std::string().swap(input_);
    for (;;) {
        while (stage_ != Stage::Over) {
            if (!socket.reading) {
                co_await socket.wake.wait();
                continue;
            }
            auto event = socket.frames.next();
            if (!event) break;
            take(*event);
        }
        if (stage_ == Stage::Over) co_return;
        if (stage_ == Stage::Socket && tooManyControls())
            closeSocket(websocket::code::kPolicy, "too many frames");
        auto taken = co_await stream_->read(asio::buffer(buffer_));
        if (!taken || stage_ == Stage::Over) co_return;
        socket.heard = now();
        socket.pinged = false;
        socket.frames.receive(std::string_view(buffer_.data(), *taken));
    }
}

void HttpConnection::take(const websocket::Event& event) {
    Socket& socket = *socket_;
    auto close = [&](const websocket::Close& said) {
        if (stage_ == Stage::Socket) {
            socket.closeCode = said.code;
            queueSmall(websocket::Opcode::Close, websocket::closePayload(said.code, {}));
        }
        stage_ = Stage::Over;
    };
    auto message = [&](const websocket::Message& said) {
        if (stage_ != Stage::Socket) return;
        if (said.binary) return closeSocket(websocket::code::kUnacceptable, "text only");
        if (socket.events.message) socket.events.message(said.data);
    };
    auto ping = [&](const websocket::Ping& said) {
        ++socket.controlFrames;
        if (stage_ == Stage::Socket) queueSmall(websocket::Opcode::Pong, said.data);
    };
    auto pong = [&](const websocket::Pong&) { ++socket.controlFrames; };
    auto fault = [&](const websocket::Fault& found) { fail(found.code, found.why); };
    std::visit(Overloaded{close, message, ping, pong, fault}, event);
}

// Fragments and control frames carry nothing for the handler, so nobody else counts them.
bool HttpConnection::tooManyControls() {
    Socket& socket = *socket_;
    std::uint64_t all = socket.frames.fragments() + socket.controlFrames;
    auto fresh = static_cast<double>(all - std::exchange(socket.counted, all));
    if (fresh == 0 || socket.limits.controlRate.perSecond <= 0) return false;
    return socket.controls.take(socket.limits.controlRate, now(), fresh) > Millis(0);
}

// Good-bye, then our half is closed; what still comes in is thrown away until the other side closes too.
void HttpConnection::fail(std::uint16_t code, std::string_view reason) {
    socket_->broken = true;
    closeSocket(code, reason);
}

void HttpConnection::closeSocket(std::uint16_t code, std::string_view reason) {
    if (stage_ != Stage::Socket) return;
    queueSmall(websocket::Opcode::Close, websocket::closePayload(code, reason));
    stage_ = Stage::Closing;
    socket_->closeCode = code;
    limit(socket_->limits.closing);
    if (!std::exchange(socket_->reading, true)) socket_->wake.notify();
}

void HttpConnection::dropped() {
    socket_->owner = nullptr;
    closeSocket(websocket::code::kGoingAway, {});
}

void HttpConnection::queueSmall(websocket::Opcode opcode, std::string_view payload) {
    Piece piece;
    websocket::appendFrame(piece.head, opcode, payload);
    enqueue(std::move(piece));
}

void HttpConnection::enqueue(Piece piece) {
    queued_ += piece.head.size() + (piece.body ? piece.body->size() : 0);
    queue_.push_back(std::move(piece));
    if (queued_ > socket_->limits.buffered) { // it does not fetch what it asked for
        socket_->closeCode = websocket::code::kPolicy;
        return abort();
    }
    if (!std::exchange(dirty_, true)) server_.flushLater(*this);
}

void HttpConnection::fillBatch(std::string& batch) {
    batch.clear();
    std::size_t taken = 0;
    while (taken < queue_.size() && batch.size() < kBatch) {
        Piece& piece = queue_[taken++];
        batch += piece.head;
        if (piece.body) batch += *piece.body;
    }
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(taken));
    if (queue_.empty() && queue_.capacity() > kKeepPieces) std::vector<Piece>().swap(queue_);
}

void HttpConnection::flush() {
    dirty_ = false;
    while (!writing_ && !queue_.empty()) {
        std::string& batch = server_.batch_;
        fillBatch(batch);
        std::size_t sent = stream_->writeNow(batch);
        queued_ -= sent;
        if (sent == batch.size()) continue;
        writing_ = true;
        writeDeadline_ = now() + server_.options_.limits.write;
        server_.tasks_.spawn(writeRest(batch.substr(sent)), "websocket write");
    }
    if (!writing_) finishIfBroken();
}

asio::awaitable<void> HttpConnection::writeRest(std::string rest) {
    struct Ended { // however it ends, settle() must not wait for ever
        HttpConnection& connection;
        ~Ended() {
            connection.writing_ = false;
            connection.written_->notify();
        }
    } ended{*this};
    for (;;) {
        auto sent = co_await stream_->write(rest);
        if (!sent) {
            abort();
            break;
        }
        queued_ -= rest.size();
        if (queue_.empty()) break;
        fillBatch(rest);
        writeDeadline_ = now() + server_.options_.limits.write;
    }
    finishIfBroken();
}

void HttpConnection::finishIfBroken() {
    if (stage_ == Stage::Closing && socket_->broken && queue_.empty()) stream_->finish();
}

void HttpConnection::keepSocketTime(SteadyPoint now) {
    Socket& socket = *socket_;
    bool stuck = writing_ && now >= writeDeadline_;
    bool overdue = stage_ == Stage::Closing && now >= deadline_;
    auto silence = now - socket.heard;
    bool silent = socket.reading && silence >= socket.limits.silence;
    if (stuck || overdue || silent) return abort();
    if (stage_ == Stage::Socket && socket.reading && !socket.pinged && silence >= socket.limits.pingAfter) {
        socket.pinged = true;
        queueSmall(websocket::Opcode::Ping, {});
    }
}

ServerSocket::~ServerSocket() {
    if (connection_) connection_->dropped();
}

void ServerSocket::listen(Events events) {
    if (connection_) connection_->socket_->events = std::move(events);
}

void ServerSocket::send(std::shared_ptr<const std::string> text) {
    if (!connection_ || connection_->stage_ != HttpConnection::Stage::Socket) return;
    HttpConnection::Piece piece;
    piece.head = websocket::frameHead(websocket::Opcode::Text, text->size());
    piece.body = std::move(text);
    connection_->enqueue(std::move(piece));
}

void ServerSocket::close(std::uint16_t code, std::string_view reason) {
    if (connection_) connection_->closeSocket(code, reason);
}

std::size_t ServerSocket::buffered() const {
    return connection_ ? connection_->queued_ : 0;
}

void ServerSocket::setReading(bool on) {
    if (!connection_ || std::exchange(connection_->socket_->reading, on) == on || !on) return;
    connection_->socket_->heard = connection_->now();
    connection_->socket_->wake.notify();
}

} // namespace santral::net
