#include "core/hub/monitor.hpp"

#include "core/hub/channels.hpp"
#include "core/hub/local_hub.hpp"

#include <boost/asio/ip/address.hpp>

namespace santral {
namespace {

constexpr auto kStalled = std::chrono::seconds(5);
constexpr Seq kFarBehind = 20'000; // events; a view that lacks more is rebuilt at the next start

std::optional<asio::ip::address> addressOf(const std::string& text) {
    boost::system::error_code failed;
    auto address = asio::ip::make_address(text, failed);
    if (failed) return std::nullopt;
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

} // namespace

MonitorValues monitorValues(const LocalHub& hub, const Channels& channels) {
    MonitorValues values;
    const HubStatus& status = hub.status();
    values.counts = hub.counts();
    values.head = hub.head();
    values.applied = hub.viewApplied();
    values.diskTrouble = status.diskTrouble;
    values.diskWhy = status.diskWhy;
    for (const ChannelStatus& one : status.channels) ++values.channels[{one.channel, one.state}];
    if (const ChatChannel* chat = channels.chat()) {
        const webchat::VisitorServer& server = chat->server();
        values.ports.push_back({"visitors", server.counts(), server.connections()});
        values.visitors = server.visitors();
    }
    return values;
}

Monitor::Monitor(const Clock& clock, Options options)
    : clock_(clock), options_(std::move(options)), started_(clock.now()) {}

void Monitor::set(MonitorValues values) {
    values_ = std::move(values);
    heard_ = clock_.steadyNow();
}

std::vector<std::string> Monitor::troubles() const {
    if (!values_) return {"the hub is starting"};
    std::vector<std::string> out;
    auto silent = clock_.steadyNow() - heard_;
    if (silent > kStalled) {
        auto seconds = std::chrono::duration_cast<std::chrono::seconds>(silent).count();
        out.push_back("the core thread has not answered for " + std::to_string(seconds) + " s");
    }
    if (values_->diskTrouble) out.push_back("the ledger cannot be written: " + values_->diskWhy);
    Seq behind = values_->head - std::min(values_->head, values_->applied);
    if (behind > kFarBehind) out.push_back("the view is " + std::to_string(behind) + " events behind");
    return out;
}

bool Monitor::mayAsk(const std::string& address) const {
    auto who = addressOf(address);
    if (!who) return false;
    if (who->is_loopback()) return true;
    auto same = [&](const std::string& allowed) { return addressOf(allowed) == who; };
    return std::any_of(options_.allow.begin(), options_.allow.end(), same);
}

net::Response Monitor::answer(const net::Request& request) const {
    bool ours = request.path == "/healthz" || request.path == "/metrics";
    if (!ours) return net::textResponse(404, "write /healthz or /metrics\n");
    if (!mayAsk(request.address)) return net::textResponse(403, "this address may not ask\n");
    if (request.method != "GET" && request.method != "HEAD") {
        net::Response refused = net::textResponse(405, "only GET\n");
        refused.headers.push_back({"Allow", "GET, HEAD"});
        return refused;
    }
    net::Response response = request.path == "/healthz" ? health() : metrics();
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

net::Response Monitor::health() const {
    std::string text;
    for (const std::string& one : troubles()) text += one + "\n";
    return text.empty() ? net::textResponse(200, "ok\n") : net::textResponse(503, std::move(text));
}

net::Response Monitor::metrics() const {
    auto use = options_.use ? options_.use() : std::nullopt;
    std::string text =
        metricsText(values_.value_or(MonitorValues{}), use, options_.version, started_, troubles().empty());
    return net::textResponse(200, std::move(text), "text/plain; version=0.0.4; charset=utf-8");
}

} // namespace santral
