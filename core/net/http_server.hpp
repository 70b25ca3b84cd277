// A small HTTP/1.1 and WebSocket server: for the web chat's visitors, later for desks, /healthz and /metrics.
// One thread, the executor's. Everything a stranger can send has a limit of size, number and time here.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/net/http.hpp"
#include "core/net/listen.hpp"
#include "core/net/message_deflate.hpp"
#include "core/net/rate_limit.hpp"
#include "core/net/socket_turn.hpp"
#include "core/net/tls_server.hpp"
#include "core/net/web_socket.hpp"

#include <map>
#include <variant>

namespace santral::net {

// What to do with a request, decided when its head is there and before its body is read.
struct Collect {                     // read the body into memory, then handle()
    std::uint64_t limit = 64 * 1024; // over it: 413
};
struct Save { // read the body into a new file in this folder, then handle(); the handler owns the file
    std::filesystem::path folder;
    std::uint64_t limit = 0;
};
struct Upgrade { // to a WebSocket, then upgraded()
    WebSocketLimits limits;
};
using Plan = std::variant<Response, Collect, Save, Upgrade>;

using Answer = std::function<void(Response)>; // call once, at any time; ignored when the client has gone

class HttpHandler {
public:
    virtual ~HttpHandler() = default;
    virtual Plan plan(const Request& head) = 0;
    virtual void handle(Request request, Answer answer) = 0;
    // The answer where the server itself refuses the body: 413 too large, 507 disk full.
    virtual Response refusal(const Request& head, unsigned status) = 0;
    // Calls listen() on the socket before returning.
    virtual void upgraded(Request request, std::unique_ptr<WebSocket> socket) = 0;
};

struct HttpLimits {
    std::size_t connections = 10'000;        // over it: 503
    std::size_t connectionsPerAddress = 100; // over it: 429
    Rate requests{300, 50};                  // of an address, and its connections too; over it: 429
    Millis handshake{10'000};                // of TLS
    Millis head{10'000};                     // for a whole head; slower ones are cut (slow loris)
    Millis idle{30'000};                     // between two requests
    Millis answer{60'000};                   // for the handler; then 503
    Millis write{60'000};                    // without the client fetching anything
    std::uint64_t slowestBody = 8 * 1024;    // octets a second, after the first 10 s
    Millis tick{1'000};                      // how exactly these times are kept
};

struct HttpOptions {
    HttpLimits limits;
    // Proxies whose X-Forwarded-For is believed: numeric addresses. Everybody else's is ignored.
    std::vector<std::string> trustedProxies;
    // Numeric addresses that no limit by address holds back: load generators and monitors.
    std::vector<std::string> unlimited;
    bool isUnlimited(const std::string& address) const;
};

struct HttpCounts { // since the start, for /metrics
    std::uint64_t accepted = 0, refused = 0, requests = 0, badRequests = 0, upgrades = 0;
    std::uint64_t handshakes = 0, failedHandshakes = 0; // of TLS, begun and not come to their end
};

class HttpConnection;

class HttpServer {
public:
    // `handler`, `timers` and `clock` outlive the server.
    HttpServer(asio::any_io_executor executor, Timers& timers, const Clock& clock, HttpHandler& handler,
               HttpOptions options);
    ~HttpServer(); // after stop()
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // The address and port taken. Errors of net::listen, above all Conflict "port-taken".
    Result<Endpoint> listen(const Endpoint& at);
    Result<Endpoint> listen(const Endpoint& at, const TlsServerContext& tls); // outlives the server
    // A connection that came another way: from a simulator.
    void adopt(std::unique_ptr<Stream> stream, const std::string& address);
    // Ends everything; open WebSockets get 1001. Nothing of the handler is called afterwards.
    asio::awaitable<void> stop();

    std::size_t connections() const { return connections_.size(); }
    const HttpCounts& counts() const { return counts_; }

private:
    friend class HttpConnection;

    Result<Endpoint> listenWith(const Endpoint& at, const TlsServerContext* tls);
    void admit(std::unique_ptr<Stream> stream, const std::string& address, const TlsServerContext* tls);
    bool isTrusted(const std::string& address) const;
    std::string clientOf(const Request& request, const std::string& peer) const;
    asio::awaitable<void> serve(std::uint64_t number);
    void forget(std::uint64_t number);
    void keepTime();

    Timers& timers_;
    const Clock& clock_;
    HttpHandler& handler_;
    HttpOptions options_;
    Tasks tasks_;
    SocketTurn turn_;
    MessageDeflate deflate_;
    std::vector<std::unique_ptr<Listener>> listeners_;
    std::map<std::uint64_t, std::unique_ptr<HttpConnection>> connections_; // in the order they came
    std::uint64_t lastConnection_ = 0;
    std::unordered_map<std::string, std::size_t> perAddress_;
    KeyedBuckets opens_; // connections, most of which ask for something
    KeyedBuckets requests_;
    Subscription tick_;
    HttpCounts counts_;
    std::uint64_t files_ = 0; // names of saved bodies
    bool stopping_ = false;
};

} // namespace santral::net
