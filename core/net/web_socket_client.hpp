// The client side of a WebSocket (RFC 6455): how a desk joins its team's hub. One thread: the executor of the
// caller's coroutine.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "core/net/connect.hpp"
#include "core/net/http.hpp"
#include "core/net/web_socket.hpp"

namespace santral::net {

struct WebSocketAddress {
    std::string host; // a name or a numeric address
    std::uint16_t port = 443;
    std::string path = "/"; // with the query, percent-encoded
    bool tls = true;
    std::vector<Header>
        headers; // further ones, such as Authorization; sent to `host` alone, redirects are not followed
};

// What a desk asks of the way to its hub: a dead link is noticed within 15 s.
WebSocketLimits hubLinkLimits();

// Call listen() on the socket: nothing is read before. A dropped socket still says good-bye, so `timers`,
// `clock` and `random` outlive it by `limits.closing`. Errors: those of connect.hpp; Denied "401" or "403";
// Rejected with every other HTTP status ("426", "503") or "bad-upgrade"; Timeout "upgrade"; Closed; Invalid
// "host", "path" or "header".
asio::awaitable<Result<std::unique_ptr<WebSocket>>> connectWebSocket(Timers& timers, const Clock& clock,
                                                                     Random& random, WebSocketAddress address,
                                                                     ConnectOptions options,
                                                                     WebSocketLimits limits);

// The same over a connection that is open already: of a simulator or a test.
asio::awaitable<Result<std::unique_ptr<WebSocket>>>
openWebSocket(Timers& timers, const Clock& clock, Random& random, std::unique_ptr<Stream> stream,
              WebSocketAddress address, WebSocketLimits limits);

} // namespace santral::net
