// Where a connection becomes a WebSocket. RFC 6455 section 4.2.
#include "core/net/http_connection.hpp"
#include "core/net/websocket_extensions.hpp"

namespace santral::net {

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
                       accept + "\r\n";
    bool deflate = limits.deflate.on &&
                   websocket::canDeflate(joinedValues(request_.headers, "Sec-WebSocket-Extensions"));
    if (deflate) ((head += "Sec-WebSocket-Extensions: ") += websocket::kDeflate) += "\r\n";
    head += "\r\n";
    bool sent = co_await writeAll(head);
    if (!sent || stage_ != Stage::Http) co_return;
    ++server_.counts_.upgrades;
    SocketLink::Wiring wiring{server_.turn_, server_.tasks_, server_.clock_, server_.options_.limits.write};
    if (deflate) wiring.deflate = &server_.deflate_;
    link_ = std::make_unique<SocketLink>(wiring, std::move(stream_), limits);
    stage_ = Stage::Socket;
    auto handle = link_->handle();
    Request request = std::exchange(request_, Request());
    server_.handler_.upgraded(std::move(request), std::move(handle));
}

} // namespace santral::net
