// The port where a telephone system asks where its calls go (docs/phone.md). Made and dropped on the main
// thread; everything else on the core thread.
#pragma once

#include "core/hub/phone_channel.hpp"
#include "core/net/tls_server.hpp"

#include <memory>
#include <string>

namespace santral {

struct PbxPortOptions {
    net::Endpoint at;
    // PEM files; without them the port speaks plainly, and only on a loopback address.
    net::TlsIdentity identity;
    std::string tokenHash; // SHA-256 of the token that every request carries
};

class PbxPort {
public:
    // Errors: those of TlsServerContext::load; Invalid "plain" for a plain port elsewhere; Io.
    static Result<std::unique_ptr<PbxPort>> open(LocalHub& hub, Timers& timers, PbxPortOptions options);

    Result<net::Endpoint> listen();
    asio::awaitable<void> stop();
    Result<void> reloadCertificate(); // the old one stays where the new one is bad

private:
    explicit PbxPort(PbxPortOptions options) : options_(std::move(options)) {}

    PbxPortOptions options_;
    std::unique_ptr<net::TlsServerContext> tls_;
    std::unique_ptr<PhoneChannel> channel_;
};

} // namespace santral
