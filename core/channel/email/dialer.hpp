// Opens the connections of a mailbox. Tests bring their own.
#pragma once

#include "core/base/timers.hpp"
#include "core/domain/settings.hpp"
#include "core/net/stream.hpp"

#include <memory>
#include <string>

namespace santral::net {
class Resolver;
} // namespace santral::net

namespace santral::email {

class Dialer {
public:
    using Dialled = asio::awaitable<Result<std::unique_ptr<net::Stream>>>;

    virtual ~Dialer() = default;
    // TLS stands already where the address says Tls. Errors as in net/connect.hpp, and Denied "plain-refused"
    // where plain text is asked for to anything but this computer.
    virtual Dialled dial(ServerAddress server, std::string caFile) = 0;
    // STARTTLS.
    virtual Dialled upgrade(std::unique_ptr<net::Stream> stream, std::string host, std::string caFile) = 0;
};

// `resolver` as in net::ConnectOptions.
std::unique_ptr<Dialer> makeDialer(Timers& timers, net::Resolver* resolver = nullptr);

} // namespace santral::email
