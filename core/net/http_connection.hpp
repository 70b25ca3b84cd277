// One connection of HttpServer: requests one after the other, then perhaps a WebSocket. For http_server.cpp
// only.
#pragma once

#include "core/base/wakeup.hpp"
#include "core/net/http_parse.hpp"
#include "core/net/http_server.hpp"
#include "core/net/websocket_frames.hpp"

#include <boost/asio/experimental/channel.hpp>
#include <fstream>

namespace santral::net {

class ServerSocket;

class HttpConnection {
public:
    HttpConnection(HttpServer& server, std::unique_ptr<Stream> stream, std::string peer, std::string key);
    ~HttpConnection();

    asio::awaitable<void> run();
    asio::awaitable<void> settle(); // after run(): tells the owner, waits for the last write
    void leave();                   // the server stops
    void keepTime(SteadyPoint now);
    void flush();
    const std::string& key() const { return key_; }

private:
    friend class ServerSocket;
    using Answers = asio::experimental::channel<void(boost::system::error_code, Response)>;
    enum class Stage { Http, Socket, Closing, Over }; // Closing: our good-bye is on its way
    struct Piece {                                    // one frame on its way out; a small one is all head
        std::string head;
        std::shared_ptr<const std::string> body;
    };

    // http_connection.cpp
    asio::awaitable<bool> readHead();
    asio::awaitable<void> serveRequest();
    asio::awaitable<bool> readMore();
    asio::awaitable<bool> readBody(std::uint64_t limit, const std::filesystem::path& folder);
    asio::awaitable<bool> bodyPiece(std::string_view piece, std::ofstream& file);
    asio::awaitable<void> answerWith(Plan plan);
    asio::awaitable<Result<Response>> awaitAnswer();
    asio::awaitable<void> respond(Response response);
    asio::awaitable<void> sendBody(const Response& response, std::string head, std::uint64_t length);
    asio::awaitable<bool> writeAll(std::string_view bytes);
    asio::awaitable<void> linger();
    asio::awaitable<void> refuse(unsigned status);
    void limit(Millis time);
    void abort();

    // http_websocket.cpp
    asio::awaitable<void> upgrade(WebSocketLimits limits);
    asio::awaitable<void> talk();
    asio::awaitable<void> writeRest(std::string rest);
    void take(const websocket::Event& event);
    void closeSocket(std::uint16_t code, std::string_view reason);
    void fail(std::uint16_t code, std::string_view reason);
    void enqueue(Piece piece);
    void queueSmall(websocket::Opcode opcode, std::string_view payload);
    void finishIfBroken();
    void fillBatch(std::string& batch);
    void keepSocketTime(SteadyPoint now);
    bool tooManyControls();
    void dropped(); // by its owner
    SteadyPoint now() const { return server_.clock_.steadyNow(); }

    HttpServer& server_;
    std::unique_ptr<Stream> stream_;
    std::string peer_;
    std::string key_;
    Stage stage_ = Stage::Http;
    SteadyPoint deadline_;
    std::string input_;
    std::vector<char> buffer_ = std::vector<char>(4096); // smaller once it is a WebSocket

    HeadReader head_;
    Request request_;
    std::uint64_t bodyLeft_ = 0;
    bool served_ = false; // at least one request
    std::shared_ptr<Answers> answer_;

    struct Socket { // only for those that became one
        explicit Socket(const WebSocketLimits& l, const asio::any_io_executor& executor)
            : limits(l), frames(websocket::Role::Server, l.message), wake(executor) {}
        WebSocketLimits limits;
        websocket::FrameReader frames;
        WebSocket::Events events;
        ServerSocket* owner = nullptr;
        Wakeup wake; // reading again
        std::uint16_t closeCode = websocket::code::kAbnormal;
        SteadyPoint heard;
        bool pinged = false;
        bool reading = true;
        bool broken = false; // nothing that follows can be understood
        TokenBucket controls;
        std::uint64_t controlFrames = 0;
        std::uint64_t counted = 0; // of these and of the fragments
    };
    std::unique_ptr<Socket> socket_;
    std::vector<Piece> queue_;
    std::size_t queued_ = 0; // octets
    std::unique_ptr<Wakeup> written_;
    SteadyPoint writeDeadline_;
    bool writing_ = false;
    bool dirty_ = false;
};

// The handle that the handler owns.
class ServerSocket final : public WebSocket {
public:
    explicit ServerSocket(HttpConnection& connection) : connection_(&connection) {}
    ~ServerSocket() override;
    void listen(Events events) override;
    void send(std::shared_ptr<const std::string> text) override;
    void close(std::uint16_t code, std::string_view reason) override;
    std::size_t buffered() const override;
    void setReading(bool on) override;

private:
    friend class HttpConnection;
    HttpConnection* connection_; // nullptr after the end
};

} // namespace santral::net
