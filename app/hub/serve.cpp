#include "app/hub/serve.hpp"

#include "app/hub/admin_socket.hpp"
#include "app/running/running_hub.hpp"
#include "core/os/handles.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdio>
#include <memory>

namespace santral::hub {
namespace {

struct ServeOptions {
    std::filesystem::path folder;
    std::string name = "Hub";
    bool sample = false;
    bool widget = false; // serve the web chat even where the settings do not say so yet
    std::string bind = "127.0.0.1";
    int port = 0;
    std::vector<std::string> unlimited; // addresses of visitors that no rate holds back
};

std::string isAddress(const std::string& text) {
    boost::system::error_code failed;
    boost::asio::ip::make_address(text, failed);
    return failed ? text + " is no numeric address" : std::string();
}

RunningHubOptions runningOptions(const ServeOptions& options) {
    RunningHubOptions running;
    running.folder = options.folder;
    running.agentName = options.name;
    running.sample = options.sample;
    running.team = true;
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
    return running;
}

int serve(const ServeOptions& options) {
    os::allowManyHandles(); // a visitor is a socket
    auto opened = RunningHub::open(runningOptions(options));
    if (!opened) return fail(opened.error());
    asio::io_context io;
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([](boost::system::error_code, int) {});
    AdminSocket admin(**opened, options.folder); // hears before READY
    (*opened)->start(nullptr, [](std::string shop, bool) {
        if (!shop.empty()) std::printf("SHOP %s\n", shop.c_str());
        std::printf("READY\n");
        std::fflush(stdout);
    });
    io.run();
    return kDone;
}

} // namespace

void addServeCommand(CLI::App& program, Chosen& chosen) {
    CLI::App* command = program.add_subcommand("serve", "Run the hub until it is told to stop");
    auto options = std::make_shared<ServeOptions>();
    command->add_option("--data", options->folder, "folder of the hub")->required();
    command->add_option("--name", options->name, "name of its agent");
    command->add_flag("--sample", options->sample, "fill a new folder with the sample desk");
    command->add_flag("--widget", options->widget, "serve the web chat and the sample shop");
    command->add_option("--bind", options->bind, "address of the web chat")->needs("--widget");
    command->add_option("--port", options->port, "port of the web chat; 0: any")
        ->needs("--widget")
        ->check(CLI::Range(0, 65535));
    command
        ->add_option("--unlimited", options->unlimited,
                     "address whose visitors no rate holds back: a load generator, a monitor")
        ->needs("--widget")
        ->check(isAddress);
    command->callback([&chosen, options] { chosen = [options] { return serve(*options); }; });
}

} // namespace santral::hub
