// The port where a team's desks join this hub: the wire, files, and health for monitors. Made and dropped on
// the main thread; everything else on the core thread.
#pragma once

#include "core/hub/hub_server.hpp"
#include "core/net/tls_server.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace santral {

struct TeamPortOptions {
    net::Endpoint at;
    // PEM files; without them the port speaks plainly, and only on a loopback address.
    net::TlsIdentity identity;
    net::HttpOptions http;
    std::function<std::optional<net::Response>(const net::Request&)> other = {}; // health and figures
};

class TeamPort {
public:
    // Errors: those of TlsServerContext::load; Invalid "plain" for a plain port elsewhere; Io.
    static Result<std::unique_ptr<TeamPort>> open(LocalHub& hub, SignIn& signIn,
                                                  const std::filesystem::path& folder, Timers& timers,
                                                  TeamPortOptions options);

    Result<net::Endpoint> listen();
    asio::awaitable<void> stop();
    Result<void> reloadCertificate(); // the old one stays where the new one is bad
    HubServer& server() { return *server_; }

private:
    explicit TeamPort(TeamPortOptions options) : options_(std::move(options)) {}

    TeamPortOptions options_;
    std::unique_ptr<net::TlsServerContext> tls_;
    std::unique_ptr<HubServer> server_;
};

} // namespace santral
