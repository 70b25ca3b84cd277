// One open WebSocket over a Stream, whichever side of it we are: frames both ways, pings, limits, good-byes
// (RFC 6455 sections 5.5 and 7). Run by HttpConnection and by the client; everybody else sees WebSocket.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "core/base/tasks.hpp"
#include "core/base/wakeup.hpp"
#include "core/net/message_deflate.hpp"
#include "core/net/socket_turn.hpp"
#include "core/net/stream.hpp"
#include "core/net/web_socket.hpp"
#include "core/net/websocket_frames.hpp"

namespace santral::net {

class LinkSocket;

class SocketLink {
public:
    struct Wiring { // all of it outlives the link
        SocketTurn& turn;
        Tasks& tasks; // for writes that have to wait
        const Clock& clock;
        Millis write{60'000};              // without the other side fetching anything
        MessageDeflate* deflate = nullptr; // given: compression was agreed on
        Random* masks = nullptr;           // given: this side is the client
        bool isClient() const { return masks != nullptr; }
    };

    SocketLink(const Wiring& wiring, std::unique_ptr<Stream> stream, const WebSocketLimits& limits);
    ~SocketLink();
    SocketLink(const SocketLink&) = delete;
    SocketLink& operator=(const SocketLink&) = delete;

    std::unique_ptr<WebSocket> handle(); // for the owner; once
    // Until the connection is over. `first` came in behind the handshake.
    asio::awaitable<void> run(std::string first);
    asio::awaitable<void> settle(); // after run(): tells the owner, waits for the last write
    void leave();                   // this side stops: 1001, at once
    void keepTime(SteadyPoint now); // about once a second
    void flush();

private:
    friend class LinkSocket;
    enum class Stage { Open, Closing, Over }; // Closing: our good-bye is on its way
    struct Piece {                            // one frame on its way out; a small one is all head
        std::string head;
        std::shared_ptr<const std::string> body;
    };

    // what comes in
    bool takeAll();
    void isAlive();
    void take(const websocket::Event& event);
    void takeClose(const websocket::Close& said);
    void takeMessage(const websocket::Message& said);
    bool tooManyControls();

    // what goes out
    void send(websocket::Opcode opcode, std::shared_ptr<const std::string> payload);
    void sendPrepared(std::shared_ptr<const PreparedText> text);
    void sendFrame(websocket::Opcode opcode, std::shared_ptr<const std::string> payload, bool packed);
    void queueSmall(websocket::Opcode opcode, std::string_view payload);
    void enqueue(Piece piece);
    void fillBatch(std::string& batch);
    asio::awaitable<void> writeRest(std::string rest);
    std::optional<std::uint32_t> mask();

    void listen(WebSocket::Events events);
    void setReading(bool on);
    void close(std::uint16_t code, std::string_view reason);
    void fail(std::uint16_t code, std::string_view reason);
    void finishIfBroken();
    void dropped(); // by its owner
    void abort();
    SteadyPoint now() const { return wiring_.clock.steadyNow(); }

    Wiring wiring_;
    std::unique_ptr<Stream> stream_;
    WebSocketLimits limits_;
    websocket::FrameReader frames_;
    std::vector<char> buffer_;
    WebSocket::Events events_;
    LinkSocket* owner_ = nullptr;
    Stage stage_ = Stage::Open;
    std::uint16_t closeCode_ = websocket::code::kAbnormal;
    SteadyPoint closeBy_;
    bool broken_ = false; // nothing that follows can be understood

    Wakeup wake_; // reading again
    bool listened_ = false;
    bool reading_ = true;
    SteadyPoint heard_;
    bool pinged_ = false;
    TokenBucket controls_;
    std::uint64_t controlFrames_ = 0;
    std::uint64_t counted_ = 0; // of these and of the fragments

    std::vector<Piece> queue_;
    std::size_t queued_ = 0; // octets
    bool dirty_ = false;
    bool writing_ = false;
    Wakeup written_;
    SteadyPoint writeBy_;
};

// The handle that the owner holds.
class LinkSocket final : public WebSocket {
public:
    explicit LinkSocket(SocketLink& link) : link_(&link) {}
    ~LinkSocket() override;
    void listen(Events events) override;
    void send(std::shared_ptr<const std::string> text) override;
    void sendPrepared(std::shared_ptr<const PreparedText> text) override;
    void sendBinary(std::shared_ptr<const std::string> bytes) override;
    void close(std::uint16_t code, std::string_view reason) override;
    std::size_t buffered() const override;
    void setReading(bool on) override;

private:
    friend class SocketLink;
    SocketLink* link_; // nullptr after the end
};

} // namespace santral::net
