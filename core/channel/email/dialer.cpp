#include "core/channel/email/dialer.hpp"

#include "core/base/text.hpp"
#include "core/channel/email/trouble.hpp"
#include "core/net/connect.hpp"

namespace santral::email {
namespace {

bool isThisComputer(std::string_view host) {
    return equalsIgnoreCase(host, "localhost") || host == "::1" || host == "127.0.0.1";
}

class NetDialer final : public Dialer {
public:
    NetDialer(Timers& timers, net::Resolver* resolver) : timers_(timers), resolver_(resolver) {}

    Dialled dial(ServerAddress server, std::string caFile) override {
        if (server.security == Security::None && !isThisComputer(server.host))
            co_return Error{Errc::Denied, std::string(why::kNotEncrypted)};
        net::ConnectOptions options;
        options.resolver = resolver_;
        options.tls.extraCa = std::move(caFile);
        if (server.security == Security::Tls)
            co_return co_await net::connectTls(timers_, std::move(server.host), server.port,
                                               std::move(options));
        co_return co_await net::connectTcp(timers_, std::move(server.host), server.port, std::move(options));
    }

    Dialled upgrade(std::unique_ptr<net::Stream> stream, std::string host, std::string caFile) override {
        net::TlsOptions options;
        options.extraCa = std::move(caFile);
        co_return co_await net::startTls(timers_, std::move(stream), std::move(host), std::move(options));
    }

private:
    Timers& timers_;
    net::Resolver* resolver_;
};

} // namespace

std::unique_ptr<Dialer> makeDialer(Timers& timers, net::Resolver* resolver) {
    return std::make_unique<NetDialer>(timers, resolver);
}

} // namespace santral::email
