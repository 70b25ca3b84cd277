#include "core/net/web_socket_client.hpp"

#include "core/base/log.hpp"
#include "core/net/http_head.hpp"
#include "core/net/socket_link.hpp"
#include "core/net/websocket_handshake.hpp"

#include <array>

namespace santral::net {
namespace {

using SocketResult = Result<std::unique_ptr<WebSocket>>;

constexpr Millis kTick{1'000}; // how exactly silence is measured

// Keeps itself alive until the connection is over, however early the owner of the handle leaves.
class ClientSocket {
public:
    ClientSocket(const asio::any_io_executor& executor, Timers& timers, const Clock& clock, Random& random,
                 std::unique_ptr<Stream> stream, const WebSocketLimits& limits, bool deflate)
        : timers_(timers), clock_(clock), tasks_(executor), turn_(executor),
          link_(wiring(random, deflate), std::move(stream), limits) {}

    static std::unique_ptr<WebSocket> start(const std::shared_ptr<ClientSocket>& self, std::string first) {
        auto handle = self->link_.handle();
        asio::co_spawn(self->tasks_.executor(), self->live(std::move(first)), [self](std::exception_ptr) {});
        return handle;
    }

private:
    SocketLink::Wiring wiring(Random& random, bool deflate) {
        SocketLink::Wiring wiring{turn_, tasks_, clock_};
        wiring.masks = &random;
        if (deflate) wiring.deflate = &deflate_;
        return wiring;
    }

    asio::awaitable<void> live(std::string first) {
        keepTime();
        try {
            co_await link_.run(std::move(first));
        } catch (const std::exception& e) {
            log::error("net", std::string("a WebSocket ended by exception: ") + e.what());
        }
        co_await link_.settle();
        tick_.reset();
        co_await tasks_.done();
    }

    void keepTime() {
        link_.keepTime(clock_.steadyNow());
        tick_ = timers_.after(kTick, [this] { keepTime(); });
    }

    Timers& timers_;
    const Clock& clock_;
    Tasks tasks_;
    SocketTurn turn_;
    MessageDeflate deflate_;
    SocketLink link_;
    Subscription tick_;
};

struct Handshake {
    std::string key;
    std::string request;
    bool deflate = false; // was offered
};

struct Upgraded {
    std::string rest; // came in behind the server's answer
    bool deflate = false;
};

Result<Handshake> prepare(Random& random, const WebSocketAddress& address, bool deflate) {
    std::string key = websocket::makeKey(random);
    websocket::UpgradeWish wish{authorityOf(address.host, address.port, address.tls), address.path,
                                address.headers, deflate};
    auto request = websocket::upgradeRequest(wish, key);
    if (!request) return request.error();
    return Handshake{std::move(key), std::move(*request), deflate};
}

asio::awaitable<Result<Upgraded>> shakeHands(Stream& stream, Handshake handshake) {
    auto sent = co_await stream.write(handshake.request);
    if (!sent) co_return sent.error();
    std::string input;
    std::array<char, 4096> buffer;
    for (;;) {
        auto taken = co_await stream.read(asio::buffer(buffer));
        if (!taken) co_return taken.error();
        input.append(buffer.data(), *taken);
        auto answer = websocket::readUpgradeAnswer(input, handshake.key, handshake.deflate);
        if (!answer) continue;
        if (!*answer) co_return answer->error();
        Upgraded upgraded{input.substr((*answer)->size), (*answer)->deflate};
        co_return upgraded;
    }
}

asio::awaitable<SocketResult> upgrade(Timers& timers, const Clock& clock, Random& random,
                                      std::unique_ptr<Stream> stream, Handshake handshake,
                                      WebSocketLimits limits) {
    auto upgraded = co_await withTimeout(timers, limits.handshake, shakeHands(*stream, std::move(handshake)));
    if (!upgraded) {
        stream->close();
        Error why = upgraded.error();
        if (why.code == Errc::Timeout) why.detail = reason::kUpgrade;
        co_return why;
    }
    asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto socket = std::make_shared<ClientSocket>(executor, timers, clock, random, std::move(stream), limits,
                                                 upgraded->deflate);
    co_return ClientSocket::start(socket, std::move(upgraded->rest));
}

asio::awaitable<Result<std::unique_ptr<Stream>>> dial(Timers& timers, WebSocketAddress address,
                                                      ConnectOptions options) {
    if (address.tls) co_return co_await connectTls(timers, address.host, address.port, options);
    co_return co_await connectTcp(timers, address.host, address.port, options);
}

} // namespace

WebSocketLimits hubLinkLimits() {
    WebSocketLimits limits;
    limits.message = 16 * 1024 * 1024;
    limits.buffered = 16 * 1024 * 1024;
    limits.pingAfter = Millis(5'000);
    limits.silence = Millis(12'000);
    limits.deflate.on = true;
    return limits;
}

asio::awaitable<SocketResult> connectWebSocket(Timers& timers, const Clock& clock, Random& random,
                                               WebSocketAddress address, ConnectOptions options,
                                               WebSocketLimits limits) {
    auto handshake = prepare(random, address, limits.deflate.on);
    if (!handshake) co_return handshake.error();
    auto stream = co_await dial(timers, std::move(address), std::move(options));
    if (!stream) co_return stream.error();
    co_return co_await upgrade(timers, clock, random, std::move(*stream), std::move(*handshake), limits);
}

asio::awaitable<SocketResult> openWebSocket(Timers& timers, const Clock& clock, Random& random,
                                            std::unique_ptr<Stream> stream, WebSocketAddress address,
                                            WebSocketLimits limits) {
    auto handshake = prepare(random, address, limits.deflate.on);
    if (!handshake) co_return handshake.error();
    co_return co_await upgrade(timers, clock, random, std::move(stream), std::move(*handshake), limits);
}

} // namespace santral::net
