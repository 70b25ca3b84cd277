#include "app/running/pbx_port.hpp"

#include <boost/asio/ip/address.hpp>

namespace santral {

Result<std::unique_ptr<PbxPort>> PbxPort::open(LocalHub& hub, Timers& timers, PbxPortOptions options) {
    std::unique_ptr<PbxPort> port(new PbxPort(std::move(options)));
    PbxPortOptions& o = port->options_;
    if (!o.identity.certificate.empty()) {
        auto tls = net::TlsServerContext::load(o.identity, systemClock());
        if (!tls) return tls.error();
        port->tls_ = std::move(*tls);
    } else {
        boost::system::error_code failed;
        auto at = asio::ip::make_address(o.at.address, failed);
        if (failed || !at.is_loopback()) return Error{Errc::Invalid, "plain"};
    }
    phone::PbxServerOptions serving;
    serving.tokenHash = o.tokenHash;
    serving.http.limits = phone::pbxLimits();
    PhoneChannel::Context context{hub, systemClock(), systemClock(), timers};
    port->channel_ = std::make_unique<PhoneChannel>(context, std::move(serving));
    return port;
}

Result<net::Endpoint> PbxPort::listen() {
    return channel_->start(options_.at, tls_.get());
}

asio::awaitable<void> PbxPort::stop() {
    co_await channel_->stop();
}

Result<void> PbxPort::reloadCertificate() {
    return tls_ ? tls_->reload() : Result<void>();
}

} // namespace santral
