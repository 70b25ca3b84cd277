// One connection of HttpServer: requests one after the other, then perhaps a WebSocket. For http_server.cpp
// only.
#pragma once

#include "core/net/http_parse.hpp"
#include "core/net/http_server.hpp"
#include "core/net/socket_link.hpp"

#include <boost/asio/experimental/channel.hpp>
#include <fstream>

namespace santral::net {

class HttpConnection {
public:
    HttpConnection(HttpServer& server, std::unique_ptr<Stream> stream, std::string peer, std::string key,
                   const TlsServerContext* tls);
    ~HttpConnection();

    asio::awaitable<void> run();
    asio::awaitable<void> settle(); // after run(): tells the owner, waits for the last write
    void leave();                   // the server stops
    void keepTime(SteadyPoint now);
    const std::string& key() const { return key_; }

private:
    using Answers = asio::experimental::channel<void(boost::system::error_code, Response)>;
    enum class Stage { Http, Socket, Over };

    // http_connection.cpp
    asio::awaitable<void> secure();
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

    SteadyPoint now() const { return server_.clock_.steadyNow(); }

    HttpServer& server_;
    std::unique_ptr<Stream> stream_;
    std::string peer_;
    std::string key_;
    const TlsServerContext* tls_; // nullptr: plain
    Stage stage_ = Stage::Http;
    SteadyPoint deadline_;
    std::string input_;
    std::vector<char> buffer_ = std::vector<char>(4096);

    HeadReader head_;
    Request request_;
    std::uint64_t bodyLeft_ = 0;
    bool served_ = false; // at least one request
    std::shared_ptr<Answers> answer_;

    std::unique_ptr<SocketLink> link_; // only for those that became a WebSocket; it took the stream
};

} // namespace santral::net
