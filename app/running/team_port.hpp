// The port where a team's desks join this hub: who may come in, the wire, files. Made and dropped on the main
// thread; everything else on the core thread.
#pragma once

#include "core/hub/hub_server.hpp"
#include "core/net/tls_server.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace santral {

struct TeamPortOptions {
    std::string bind = "127.0.0.1";
    std::uint16_t port = 0; // 0: any free one
    // PEM files; without them the port speaks plainly, and only on a loopback address.
    std::filesystem::path certificate;
    std::filesystem::path key;
    std::function<std::optional<net::Response>(const net::Request&)> other = {}; // health and figures
};

class TeamPort {
public:
    // Errors: those of TlsServerContext::load and of access.db; Invalid "plain" for a plain port elsewhere.
    static Result<std::unique_ptr<TeamPort>> open(LocalHub& hub, const std::filesystem::path& folder,
                                                  Timers& timers, TeamPortOptions options);
    ~TeamPort(); // after stop()

    Result<net::Endpoint> listen();
    asio::awaitable<void> stop();
    Result<void> reloadCertificate(); // the old one stays where the new one is bad
    SignIn& signIn() { return *signIn_; }
    HubServer& server() { return *server_; }

private:
    explicit TeamPort(TeamPortOptions options) : options_(std::move(options)) {}

    TeamPortOptions options_;
    asio::io_context worker_{1}; // passwords take a tenth of a second each
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> working_;
    std::thread thread_;
    std::unique_ptr<net::TlsServerContext> tls_;
    std::unique_ptr<SignIn> signIn_;
    std::unique_ptr<HubServer> server_;
};

} // namespace santral
