#include "app/running/team_port.hpp"

#include "core/base/text.hpp"
#include "core/os/durable_file.hpp"
#include "core/os/paths.hpp"
#include "core/os/threads.hpp"

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

Result<std::unique_ptr<TeamPort>> TeamPort::open(LocalHub& hub, const std::filesystem::path& folder,
                                                 Timers& timers, TeamPortOptions options) {
    std::unique_ptr<TeamPort> team(new TeamPort(std::move(options)));
    TeamPortOptions& o = team->options_;
    if (!o.certificate.empty()) {
        auto tls = net::TlsServerContext::load({o.certificate, o.key}, systemClock());
        if (!tls) return tls.error();
        team->tls_ = std::move(*tls);
    } else if (!isLoopback(o.bind)) {
        return Error{Errc::Invalid, "plain"};
    }
    auto epoch = epochIn(folder);
    if (!epoch) return epoch.error();
    auto uploads = folder / "uploads-desks";
    if (auto made = os::makePrivateFolder(uploads); !made) return made.error();
    SignIn::Options door{
        folder,         hub.executors().core, team->worker_.get_executor(), systemClock(), timers,
        systemRandom(), hub.state()};
    auto signIn = SignIn::open(std::move(door));
    if (!signIn) return signIn.error();
    team->signIn_ = std::move(*signIn);
    HubServer::Options serving;
    serving.uploads = uploads;
    serving.epoch = *epoch;
    serving.other = o.other;
    serving.http.limits.connectionsPerAddress = 1'000; // a whole office behind one address
    team->server_ =
        std::make_unique<HubServer>(hub, *team->signIn_, systemClock(), timers, std::move(serving));
    team->working_.emplace(team->worker_.get_executor());
    team->thread_ = std::thread([worker = &team->worker_] {
        os::nameThread("sign-in");
        worker->run();
    });
    return team;
}

TeamPort::~TeamPort() {
    server_.reset();
    working_.reset();
    worker_.stop();
    if (thread_.joinable()) thread_.join();
    signIn_.reset();
}

Result<net::Endpoint> TeamPort::listen() {
    net::Endpoint at{options_.bind, options_.port};
    return tls_ ? server_->http().listen(at, *tls_) : server_->http().listen(at);
}

asio::awaitable<void> TeamPort::stop() {
    co_await server_->stop();
}

Result<void> TeamPort::reloadCertificate() {
    return tls_ ? tls_->reload() : Result<void>();
}

} // namespace santral
