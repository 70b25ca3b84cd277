#include "core/net/socket_link.hpp"

namespace santral::net {
namespace {

constexpr std::size_t kBatch = 64 * 1024;
constexpr Millis kWaited{50}; // a write that took so long was waiting for the other side
constexpr std::size_t kKeepPieces = 64;
constexpr std::size_t kServerBuffer = 1024; // thousands of them wait with it
constexpr std::size_t kClientBuffer = 16 * 1024;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace

SocketLink::SocketLink(const Wiring& wiring, std::unique_ptr<Stream> stream, const WebSocketLimits& limits)
    : wiring_(wiring), stream_(std::move(stream)), limits_(limits),
      frames_(wiring.isClient() ? websocket::Role::Client : websocket::Role::Server, limits.message),
      buffer_(wiring.isClient() ? kClientBuffer : kServerBuffer), wake_(wiring.tasks.executor()),
      heard_(now()), written_(wiring.tasks.executor()) {
    if (!wiring.deflate) return;
    frames_.allowDeflate([this](std::string_view packed, std::size_t most) {
        return wiring_.deflate->unpack(packed, most, limits_.deflate);
    });
}

SocketLink::~SocketLink() {
    wiring_.turn.forget(*this);
    if (owner_) owner_->link_ = nullptr;
}

std::unique_ptr<WebSocket> SocketLink::handle() {
    auto handle = std::make_unique<LinkSocket>(*this);
    owner_ = handle.get();
    return handle;
}

asio::awaitable<void> SocketLink::run(std::string first) {
    frames_.receive(first);
    std::string().swap(first);
    while (stage_ != Stage::Over) {
        if (!reading_ || !listened_) {
            co_await wake_.wait();
            continue;
        }
        if (!takeAll()) continue;
        if (stage_ == Stage::Open && tooManyControls()) close(websocket::code::kPolicy, "too many frames");
        auto taken = co_await stream_->read(asio::buffer(buffer_));
        if (!taken || stage_ == Stage::Over) co_return;
        isAlive();
        frames_.receive(std::string_view(buffer_.data(), *taken));
    }
}

void SocketLink::isAlive() {
    heard_ = now();
    pinged_ = false;
}

// False when reading was stopped, or the connection ended, before everything was taken.
bool SocketLink::takeAll() {
    while (stage_ != Stage::Over && reading_) {
        auto event = frames_.next();
        if (!event) return true;
        take(*event);
    }
    return false;
}

void SocketLink::take(const websocket::Event& event) {
    auto close = [&](const websocket::Close& said) { takeClose(said); };
    auto message = [&](const websocket::Message& said) { takeMessage(said); };
    auto ping = [&](const websocket::Ping& said) {
        ++controlFrames_;
        if (stage_ == Stage::Open) queueSmall(websocket::Opcode::Pong, said.data);
    };
    auto pong = [&](const websocket::Pong&) { ++controlFrames_; };
    auto fault = [&](const websocket::Fault& found) { fail(found.code, found.why); };
    std::visit(Overloaded{close, message, ping, pong, fault}, event);
}

void SocketLink::takeClose(const websocket::Close& said) {
    if (stage_ == Stage::Open) {
        closeCode_ = said.code;
        queueSmall(websocket::Opcode::Close, websocket::closePayload(said.code, {}));
    }
    stage_ = Stage::Over;
}

void SocketLink::takeMessage(const websocket::Message& said) {
    if (stage_ != Stage::Open) return;
    if (!said.binary) {
        if (events_.message) events_.message(said.data);
    } else if (events_.binary) {
        events_.binary(said.data);
    } else {
        close(websocket::code::kUnacceptable, "text only");
    }
}

// Fragments and control frames carry nothing for the owner, so nobody else counts them.
bool SocketLink::tooManyControls() {
    std::uint64_t all = frames_.fragments() + controlFrames_;
    auto fresh = static_cast<double>(all - std::exchange(counted_, all));
    if (fresh == 0 || limits_.controlRate.perSecond <= 0) return false;
    return controls_.take(limits_.controlRate, now(), fresh) > Millis(0);
}

asio::awaitable<void> SocketLink::settle() {
    flush();
    while (writing_) co_await written_.wait();
    abort();
    if (!owner_) co_return;
    std::exchange(owner_, nullptr)->link_ = nullptr;
    if (events_.closed) events_.closed(closeCode_);
}

void SocketLink::abort() {
    stage_ = Stage::Over;
    queue_.clear();
    stream_->close();
    wake_.notify();
}

void SocketLink::leave() {
    close(websocket::code::kGoingAway, "restart"); // unless the owner has said good-bye already
    flush();
    abort();
}

void SocketLink::close(std::uint16_t code, std::string_view reason) {
    if (stage_ != Stage::Open) return;
    queueSmall(websocket::Opcode::Close, websocket::closePayload(code, reason));
    if (stage_ == Stage::Over) return; // there was no room for a good-bye
    stage_ = Stage::Closing;
    closeCode_ = code;
    closeBy_ = now() + limits_.closing;
    reading_ = listened_ = true;
    wake_.notify();
}

// Good-bye, then our half is closed; what still comes in is thrown away until the other side closes too.
void SocketLink::fail(std::uint16_t code, std::string_view reason) {
    broken_ = true;
    close(code, reason);
}

void SocketLink::finishIfBroken() {
    if (stage_ == Stage::Closing && broken_ && queue_.empty()) stream_->finish();
}

void SocketLink::dropped() {
    owner_ = nullptr;
    close(websocket::code::kGoingAway, {});
}

void SocketLink::listen(WebSocket::Events events) {
    events_ = std::move(events);
    listened_ = true;
    wake_.notify();
}

void SocketLink::setReading(bool on) {
    if (stage_ != Stage::Open || std::exchange(reading_, on) == on || !on) return;
    heard_ = now();
    wake_.notify();
}

std::optional<std::uint32_t> SocketLink::mask() {
    if (!wiring_.isClient()) return std::nullopt;
    return static_cast<std::uint32_t>(wiring_.masks->next());
}

void SocketLink::send(websocket::Opcode opcode, std::shared_ptr<const std::string> payload) {
    if (stage_ != Stage::Open) return;
    std::string packed;
    if (wiring_.deflate && payload->size() > limits_.deflate.above) packed = wiring_.deflate->pack(*payload);
    if (packed.empty()) return sendFrame(opcode, std::move(payload), false);
    sendFrame(opcode, std::make_shared<const std::string>(std::move(packed)), true);
}

void SocketLink::sendPrepared(std::shared_ptr<const PreparedText> text) {
    if (stage_ != Stage::Open) return;
    const std::string* payload = wiring_.deflate ? &wiring_.deflate->packed(*text) : &text->text;
    bool packed = wiring_.deflate && !payload->empty();
    if (!packed) payload = &text->text;
    std::shared_ptr<const std::string> shared(std::move(text), payload);
    sendFrame(websocket::Opcode::Text, std::move(shared), packed);
}

void SocketLink::sendFrame(websocket::Opcode opcode, std::shared_ptr<const std::string> payload,
                           bool packed) {
    Piece piece;
    if (wiring_.isClient()) { // masked, so not shared with anybody
        websocket::appendFrame(piece.head, opcode, *payload, mask());
    } else {
        piece.head = websocket::frameHead(opcode, payload->size());
        piece.body = std::move(payload);
    }
    if (packed) websocket::markPacked(piece.head);
    enqueue(std::move(piece));
}

void SocketLink::queueSmall(websocket::Opcode opcode, std::string_view payload) {
    Piece piece;
    websocket::appendFrame(piece.head, opcode, payload, mask());
    enqueue(std::move(piece));
}

void SocketLink::enqueue(Piece piece) {
    queued_ += piece.head.size() + (piece.body ? piece.body->size() : 0);
    queue_.push_back(std::move(piece));
    if (queued_ > limits_.buffered) { // it does not fetch what it asked for
        closeCode_ = websocket::code::kPolicy;
        return abort();
    }
    if (!std::exchange(dirty_, true)) wiring_.turn.flushLater(*this);
}

void SocketLink::fillBatch(std::string& batch) {
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

void SocketLink::flush() {
    dirty_ = false;
    while (!writing_ && !queue_.empty()) {
        std::string& batch = wiring_.turn.batch();
        fillBatch(batch);
        std::size_t sent = stream_->writeNow(batch);
        queued_ -= sent;
        if (sent == batch.size() && !stream_->holdsBack()) continue;
        writing_ = true;
        writeBy_ = now() + wiring_.write;
        wiring_.tasks.spawn(writeRest(batch.substr(sent)), "websocket write");
    }
    if (!writing_) finishIfBroken();
}

asio::awaitable<void> SocketLink::writeRest(std::string rest) {
    struct Ended { // however it ends, settle() must not wait for ever
        SocketLink& link;
        ~Ended() {
            link.writing_ = false;
            link.written_.notify();
        }
    } ended{*this};
    for (;;) {
        SteadyPoint begun = now();
        auto sent = co_await stream_->write(rest);
        if (!sent) {
            abort();
            break;
        }
        queued_ -= rest.size();
        if (now() - begun >= kWaited) isAlive(); // it fetches, and a pong may be stuck behind much more
        if (queue_.empty()) break;
        fillBatch(rest);
        writeBy_ = now() + wiring_.write;
    }
    finishIfBroken();
}

void SocketLink::keepTime(SteadyPoint now) {
    bool stuck = writing_ && now >= writeBy_;
    bool overdue = stage_ == Stage::Closing && now >= closeBy_;
    auto silence = now - heard_;
    bool silent = reading_ && silence >= limits_.silence;
    if (stuck || overdue || silent) return abort();
    if (stage_ == Stage::Open && reading_ && !pinged_ && silence >= limits_.pingAfter) {
        pinged_ = true;
        queueSmall(websocket::Opcode::Ping, {});
    }
}

LinkSocket::~LinkSocket() {
    if (link_) link_->dropped();
}

void LinkSocket::listen(Events events) {
    if (link_) link_->listen(std::move(events));
}

void LinkSocket::send(std::shared_ptr<const std::string> text) {
    if (link_) link_->send(websocket::Opcode::Text, std::move(text));
}

void LinkSocket::sendPrepared(std::shared_ptr<const PreparedText> text) {
    if (link_) link_->sendPrepared(std::move(text));
}

void LinkSocket::sendBinary(std::shared_ptr<const std::string> bytes) {
    if (link_) link_->send(websocket::Opcode::Binary, std::move(bytes));
}

void LinkSocket::close(std::uint16_t code, std::string_view reason) {
    if (link_) link_->close(code, reason);
}

std::size_t LinkSocket::buffered() const {
    return link_ ? link_->queued_ : 0;
}

void LinkSocket::setReading(bool on) {
    if (link_) link_->setReading(on);
}

} // namespace santral::net
