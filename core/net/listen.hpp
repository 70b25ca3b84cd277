// Listens for TCP connections and hands each out as a Stream: for the web chat's server, the team hub and
// stubs.
#pragma once

#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/net/stream.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace santral::net {

struct Endpoint {
    std::string address = "127.0.0.1"; // numeric
    std::uint16_t port = 0;            // 0: any free one
};

class Listener {
public:
    using Accept = std::function<void(std::unique_ptr<Stream>, Endpoint peer)>;

    virtual ~Listener() = default;
    virtual Endpoint local() const = 0; // with the port that was taken
    // Calls `accept` for every connection until stop(). Out of file descriptors it waits and goes on.
    virtual void start(Tasks& tasks, Accept accept) = 0;
    virtual void stop() = 0;
};

// Errors: Conflict "port-taken", Denied "port-forbidden", Invalid "address", Io.
Result<std::unique_ptr<Listener>> listen(const asio::any_io_executor& executor, Timers& timers,
                                         const Endpoint& at);

} // namespace santral::net
