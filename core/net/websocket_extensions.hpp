// What both sides say about permessage-deflate in the handshake (RFC 7692 section 7): only ever without
// context takeover, for then a compressed message can be shared and a socket keeps no window.
#pragma once

#include <string_view>

namespace santral::net::websocket {

// The client's offer and the server's answer, values of Sec-WebSocket-Extensions.
inline constexpr std::string_view kDeflate =
    "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

// Server: is one of the client's offers one that kDeflate answers? Offers that ask for a smaller window of
// ours are passed over, for they could not share what we compress.
bool canDeflate(std::string_view offers);
// Client: is this an answer to kDeflate that we can live with?
bool isDeflateAnswer(std::string_view answer);

} // namespace santral::net::websocket
