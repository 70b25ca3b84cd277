#include "core/net/http_server.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/net/http_connection.hpp"

namespace santral::net {

bool HttpOptions::isUnlimited(const std::string& address) const {
    return std::find(unlimited.begin(), unlimited.end(), address) != unlimited.end();
}

HttpServer::HttpServer(asio::any_io_executor executor, Timers& timers, const Clock& clock,
                       HttpHandler& handler, HttpOptions options)
    : timers_(timers), clock_(clock), handler_(handler), options_(std::move(options)), tasks_(executor),
      turn_(std::move(executor)), opens_(options_.limits.requests), requests_(options_.limits.requests) {}

HttpServer::~HttpServer() = default;

Result<Endpoint> HttpServer::listen(const Endpoint& at) {
    return listenWith(at, nullptr);
}

Result<Endpoint> HttpServer::listen(const Endpoint& at, const TlsServerContext& tls) {
    return listenWith(at, &tls);
}

Result<Endpoint> HttpServer::listenWith(const Endpoint& at, const TlsServerContext* tls) {
    auto listener = net::listen(tasks_.executor(), timers_, at);
    if (!listener) return listener.error();
    Endpoint local = (*listener)->local();
    (*listener)->start(tasks_, [this, tls](std::unique_ptr<Stream> stream, const Endpoint& peer) {
        admit(std::move(stream), peer.address, tls);
    });
    listeners_.push_back(std::move(*listener));
    return local;
}

void HttpServer::adopt(std::unique_ptr<Stream> stream, const std::string& address) {
    admit(std::move(stream), address, nullptr);
}

void HttpServer::admit(std::unique_ptr<Stream> stream, const std::string& address,
                       const TlsServerContext* tls) {
    ++counts_.accepted;
    bool counts = !isTrusted(address) && !options_.isUnlimited(address);
    std::string key = counts ? addressKey(address) : std::string();
    auto known = perAddress_.find(key);
    bool crowd =
        !key.empty() && known != perAddress_.end() && known->second >= options_.limits.connectionsPerAddress;
    Millis rush = key.empty() ? Millis(0) : opens_.take(key, clock_.steadyNow());
    bool full = connections_.size() >= options_.limits.connections;
    bool his = crowd || rush > Millis(0);
    if (his || full || stopping_) {
        constexpr Millis kLater{4'000};
        Millis wait = crowd || !his ? kLater : rush;
        ++counts_.refused;
        Response refused = textResponse(his ? 429 : 503, {});
        refused.headers.push_back({"Retry-After", std::to_string(wait.count() / 1000 + 1)});
        if (!tls) stream->writeNow(formatHead(refused, 0, true)); // not worth a handshake
        stream->close();
        return;
    }
    ++perAddress_[key];
    std::uint64_t number = ++lastConnection_;
    connections_.emplace(number,
                         std::make_unique<HttpConnection>(*this, std::move(stream), address, key, tls));
    if (!tick_) keepTime();
    tasks_.spawn(serve(number), "http");
}

asio::awaitable<void> HttpServer::serve(std::uint64_t number) {
    HttpConnection& connection = *connections_.at(number);
    try {
        co_await connection.run();
    } catch (const std::exception& e) {
        log::error("http", std::string("a connection ended by exception: ") + e.what());
    }
    co_await connection.settle();
    forget(number);
}

void HttpServer::forget(std::uint64_t number) {
    auto connection = connections_.find(number);
    auto count = perAddress_.find(connection->second->key());
    if (count != perAddress_.end() && --count->second == 0) perAddress_.erase(count);
    connections_.erase(connection);
}

bool HttpServer::isTrusted(const std::string& address) const {
    const auto& proxies = options_.trustedProxies;
    return std::find(proxies.begin(), proxies.end(), address) != proxies.end();
}

// The last entry is the one that our own proxy wrote; all before it came from outside.
std::string HttpServer::clientOf(const Request& request, const std::string& peer) const {
    if (!isTrusted(peer)) return peer;
    std::string_view chain = request.header("X-Forwarded-For");
    std::string_view last = trim(chain.substr(chain.rfind(',') + 1));
    return last.empty() ? peer : std::string(last);
}

void HttpServer::keepTime() {
    SteadyPoint now = clock_.steadyNow();
    for (auto& [number, connection] : connections_) connection->keepTime(now);
    tick_.reset();
    if (!connections_.empty() && !stopping_) {
        tick_ = timers_.after(options_.limits.tick, [this] { keepTime(); });
    }
}

asio::awaitable<void> HttpServer::stop() {
    stopping_ = true;
    tick_.reset();
    for (auto& listener : listeners_) listener->stop();
    for (auto& [number, connection] : connections_) connection->leave();
    co_await tasks_.done();
    tasks_.stop();
}

} // namespace santral::net
