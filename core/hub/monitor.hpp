// Answers GET /healthz and GET /metrics from values that it was given: for load balancers, systemd and
// Prometheus. docs/hub.md says what each metric means. No names, addresses or texts are in it. One thread,
// which should be another than the core thread: only then is a core thread that stands still seen.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/status.hpp"
#include "core/hub/hub_counts.hpp"
#include "core/net/http_server.hpp"
#include "core/os/process_use.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace santral {

class LocalHub;
class Channels;

struct PortValues {
    std::string name; // "visitors", "desks"
    net::HttpCounts counts;
    std::uint64_t open = 0; // connections
};

struct MonitorValues {
    HubCounts counts;
    Seq head = 0;    // of the ledger
    Seq applied = 0; // by the view
    bool diskTrouble = false;
    std::string diskWhy; // code
    std::vector<PortValues> ports;
    std::uint64_t visitors = 0;         // with a page open
    std::optional<std::uint64_t> desks; // nothing: no port for desks
    std::map<std::pair<Channel, ChannelStatus::State>, std::uint64_t> channels;
};

// What hub and channels can tell; core thread.
MonitorValues monitorValues(const LocalHub& hub, const Channels& channels);

class Monitor {
public:
    struct Options {
        std::string version;
        std::vector<std::string> allow; // numeric addresses that may ask, besides loopback
        std::function<std::optional<os::ProcessUse>()> use; // asked for each /metrics
    };
    Monitor(const Clock& clock, Options options);

    void set(MonitorValues values); // at least every second
    // 200; 503 where something is wrong; 403 for others than `allow`; 404 and 405 for what is not ours.
    net::Response answer(const net::Request& request) const;

private:
    std::vector<std::string> troubles() const;
    net::Response health() const;
    net::Response metrics() const;
    bool mayAsk(const std::string& address) const;

    const Clock& clock_;
    Options options_;
    TimePoint started_;
    std::optional<MonitorValues> values_;
    SteadyPoint heard_;
};

// All metrics in Prometheus' text format 0.0.4; `started` is when this process did. For Monitor only.
std::string metricsText(const MonitorValues& values, const std::optional<os::ProcessUse>& use,
                        const std::string& version, TimePoint started, bool healthy);

} // namespace santral
