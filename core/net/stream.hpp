// A connection as core sees it: bytes both ways, whatever lies below (TCP, TLS, a WebSocket, a test's
// script). Used by connectors and links; made by core/net/connect.hpp or by a test. One thread: the
// executor's.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"

#include <string>
#include <string_view>

namespace santral::net {

class Stream {
public:
    virtual ~Stream() = default;
    // At least one octet, or Closed at the orderly end, or another error. One read at a time. A read that was
    // cancelled (a time limit) may have taken octets with it: close the stream then.
    virtual asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) = 0;
    // All of it. One write at a time; a read may be going on meanwhile. `bytes` stay alive until it ends.
    virtual asio::awaitable<Result<void>> write(std::string_view bytes) = 0;
    // As many octets as leave without waiting; 0 where the stream cannot tell, then write() does it.
    // Never while a write is going on. A failure shows at the next read or write.
    virtual std::size_t writeNow(std::string_view) { return 0; }
    // True while something that writeNow() took has not left yet (TLS has sealed it): write("") sends it.
    virtual bool holdsBack() const { return false; }
    // Nothing will be written any more: the other side sees the end while reading goes on, where the stream
    // can.
    virtual void finish() {}
    virtual void close() = 0; // pending reads and writes end with Closed; may be called twice
};

} // namespace santral::net
