#include "app/running/team_port.hpp"

#include "core/base/text.hpp"
#include "core/os/durable_file.hpp"
#include "core/os/paths.hpp"

#include <boost/asio/ip/address.hpp>
#include <fstream>

namespace santral {
namespace {

bool isLoopback(const std::string& address) {
    boost::system::error_code failed;
    auto at = asio::ip::make_address(address, failed);
    return !failed && at.is_loopback();
}

// Names this ledger to its desks. Never in a backup: what is restored from one has another history behind it,
// and the desks take everything anew.
Result<std::string> epochIn(const std::filesystem::path& folder) {
    std::ifstream in(folder / "epoch");
    std::string text;
    if (in >> text && parseUuid(text)) return text;
    text = toString(makeUuid(systemClock(), systemRandom()));
    if (auto done = os::writeDurably(folder / "epoch", text); !done) return done.error();
    return text;
}

} // namespace

Result<std::unique_ptr<TeamPort>> TeamPort::open(LocalHub& hub, SignIn& signIn,
                                                 const std::filesystem::path& folder, Timers& timers,
                                                 TeamPortOptions options) {
    std::unique_ptr<TeamPort> team(new TeamPort(std::move(options)));
    TeamPortOptions& o = team->options_;
    if (!o.identity.certificate.empty()) {
        auto tls = net::TlsServerContext::load(o.identity, systemClock());
        if (!tls) return tls.error();
        team->tls_ = std::move(*tls);
    } else if (!isLoopback(o.at.address)) {
        return Error{Errc::Invalid, "plain"};
    }
    auto epoch = epochIn(folder);
    if (!epoch) return epoch.error();
    HubServer::Options serving;
    serving.uploads = folder / "uploads-desks";
    if (auto made = os::makePrivateFolder(serving.uploads); !made) return made.error();
    serving.epoch = *epoch;
    serving.other = o.other;
    serving.http = o.http;
    team->server_ = std::make_unique<HubServer>(hub, signIn, systemClock(), timers, std::move(serving));
    return team;
}

Result<net::Endpoint> TeamPort::listen() {
    return tls_ ? server_->http().listen(options_.at, *tls_) : server_->http().listen(options_.at);
}

asio::awaitable<void> TeamPort::stop() {
    co_await server_->stop();
}

Result<void> TeamPort::reloadCertificate() {
    return tls_ ? tls_->reload() : Result<void>();
}

} // namespace santral
