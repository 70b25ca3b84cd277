#include "app/hub/serve.hpp"

#include "app/running/running_hub.hpp"
#include "core/os/handles.hpp"

#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdio>

namespace santral::hub {

int serve(const ServeOptions& options) {
    os::allowManyHandles(); // a visitor is a socket
    RunningHubOptions running;
    running.folder = options.folder;
    running.agentName = options.name;
    running.sample = options.sample;
    running.unlimited = options.unlimited;
    if (options.widget) {
        running.widget = WidgetSettings{};
        running.widget->on = true;
        running.widget->bind = options.bind;
        running.widget->port = static_cast<std::uint16_t>(options.port);
    }
    running.progress = [told = Seq{0}](Seq done, Seq all) mutable {
        Seq percent = done * 100 / all;
        if (percent >= told + 10)
            std::fprintf(stderr, "santral-hub: preparing the view: %d %%\n", int(told = percent));
        return true;
    };
    auto opened = RunningHub::open(std::move(running));
    if (!opened) {
        std::fprintf(stderr, "santral-hub: %s\n", describe(opened.error()).c_str());
        return 1;
    }
    asio::io_context io;
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([](boost::system::error_code, int) {});
    (*opened)->start(nullptr, [](std::string shop, bool) {
        if (!shop.empty()) std::printf("SHOP %s\n", shop.c_str());
        std::printf("READY\n");
        std::fflush(stdout);
    });
    io.run();
    return 0;
}

} // namespace santral::hub
