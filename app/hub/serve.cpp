#include "app/hub/serve.hpp"

#include "app/hub/admin_socket.hpp"
#include "app/hub/monitor_port.hpp"
#include "app/hub/pulse.hpp"
#include "app/hub/service.hpp"
#include "core/net/tls_identity.hpp"
#include "core/os/handles.hpp"

#include <cstdio>

namespace santral::hub {
namespace {

int fail(const std::string& why) {
    std::fprintf(stderr, "santral-hub: %s\n", why.c_str());
    return 1;
}

Result<void> openLog(const LogConfig& config) {
    if (!config.file.empty()) return log::toFile(config.file, config.level);
    log::setLevel(config.level);
    return {};
}

RunningHubOptions runningOptions(const HubConfig& config, bool sample, Service& service) {
    RunningHubOptions running;
    running.folder = config.folder;
    running.agentName = config.name;
    running.sample = sample;
    running.team = true;
    running.http.limits = config.limits;
    if (config.desks) {
        TeamPortOptions desks;
        desks.at = config.desks->at;
        if (!config.desks->plain) desks.identity = config.desks->identity;
        desks.http.limits = config.limits;
        desks.http.limits.connectionsPerAddress = 1'000; // a whole office behind one address
        running.desks = std::move(desks);
    }
    if (config.pbx) running.pbx = PbxPortOptions{config.pbx->at, config.pbx->identity, config.pbx->tokenHash};
    if (config.visitors) {
        running.http.unlimited = config.visitors->unlimited;
        running.http.trustedProxies = config.visitors->proxies;
        running.widget = WidgetSettings{};
        running.widget->on = config.visitors->on;
        running.widget->bind = config.visitors->at.address;
        running.widget->port = config.visitors->at.port;
        running.widget->origins = config.visitors->origins;
    }
    running.progress = [&service, told = Seq{0}](Seq done, Seq all) mutable {
        Seq percent = done * 100 / all;
        std::string status = "preparing the view: " + std::to_string(percent) + " %";
        if (percent >= told + 10) {
            std::fprintf(stderr, "santral-hub: %s\n", status.c_str());
            told = percent;
        }
        return service.keepsPreparing(status);
    };
    return running;
}

// What SIGHUP loads anew, apart from what a listener adds for itself.
void addReloads(Service& service, const HubConfig& config, RunningHub& running) {
    service.onReload("log", [] { return log::reopen(); });
    if (config.pbx && !config.pbx->identity.certificate.empty()) {
        service.onReload(
            "certificate of the PBX port", [identity = config.pbx->identity, &running]() -> Result<void> {
                if (auto good = net::checkIdentity(identity); !good) return good;
                running.post([&running] {
                    auto done = running.pbx()->reloadCertificate();
                    if (!done)
                        log::error("hub", "the PBX port keeps its certificate: " + describe(done.error()));
                });
                return {};
            });
    }
    if (!config.desks || config.desks->plain) return;
    service.onReload("certificate", [identity = config.desks->identity, &running]() -> Result<void> {
        if (auto good = net::checkIdentity(identity); !good) return good;
        running.post([&running] {
            auto done = running.desks()->reloadCertificate();
            if (!done) log::error("hub", "the old certificate stays: " + describe(done.error()));
        });
        return {};
    });
}

// The hub with its monitor, from the first word to the last; `running` is gone afterwards.
int serveUntilStopped(asio::io_context& io, Timers& timers, Service& service, const HubConfig& config,
                      std::unique_ptr<RunningHub> running) {
    Monitor monitor(systemClock(),
                    {SANTRAL_VERSION, config.monitor ? config.monitor->allow : std::vector<std::string>{},
                     os::processUse});
    MonitorPort port(io.get_executor(), timers, systemClock(), monitor);
    if (config.monitor) {
        auto at = port.listen(config.monitor->at);
        if (!at) return fail("the monitor's port: " + describe(at.error()));
        std::printf("MONITOR http://%s:%u\n", at->address.c_str(), unsigned(at->port));
    }
    Pulse pulse(io, timers, *running, [&](MonitorValues values) {
        monitor.set(std::move(values));
        service.alive();
    });
    addReloads(service, config, *running);
    if (running->desksAt()) {
        const net::Endpoint& at = *running->desksAt();
        std::printf("DESKS %s://%s:%u\n", config.desks->plain ? "ws" : "wss", at.address.c_str(),
                    unsigned(at.port));
    }
    if (running->pbxAt()) {
        const net::Endpoint& at = *running->pbxAt();
        std::printf("PBX %s://%s:%u\n", config.pbx->identity.certificate.empty() ? "http" : "https",
                    at.address.c_str(), unsigned(at.port));
    }
    std::optional<AdminSocket> admin(std::in_place, *running, config.folder); // hears before READY
    running->start(nullptr, [&io, &service](std::string shop, bool) {
        asio::post(io, [&service, shop = std::move(shop)] {
            if (!shop.empty()) std::printf("SHOP %s\n", shop.c_str());
            std::printf("READY\n");
            std::fflush(stdout);
            service.ready();
        });
    });
    pulse.start();
    service.run();
    pulse.stop();
    auto closing = port.stop();
    auto end = [&admin, &running] {
        admin.reset();
        running.reset();
    };
    service.finish(std::move(end), std::move(closing));
    return 0;
}

} // namespace

int serve(const ServeOptions& options) {
    if (options.check) return check(options);
    Wanted wanted = wantedBy(options);
    for (const std::string& one : wanted.troubles) std::fprintf(stderr, "%s\n", one.c_str());
    if (!wanted.troubles.empty()) return 1;
    const HubConfig& config = wanted.config;
    if (auto opened = openLog(config.log); !opened) return fail("the log: " + describe(opened.error()));
    os::allowManyHandles(); // a visitor is a socket
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Service service(io, *timers);
    auto opened = RunningHub::open(runningOptions(config, options.sample, service));
    if (!opened && opened.error().code == Errc::Closed) return 0; // told to stop while it prepared
    if (!opened) return fail(describe(opened.error()));
    return serveUntilStopped(io, *timers, service, config, std::move(*opened));
}

} // namespace santral::hub
