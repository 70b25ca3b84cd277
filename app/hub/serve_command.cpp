#include "app/hub/serve_command.hpp"

#include "app/hub/serve.hpp"

#include <boost/asio/ip/address.hpp>
#include <memory>

namespace santral::hub {
namespace {

std::string isAddress(const std::string& text) {
    boost::system::error_code failed;
    boost::asio::ip::make_address(text, failed);
    return failed ? text + " is no numeric address" : std::string();
}

void addServe(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = program.add_subcommand("serve", "Run the hub until it is told to stop");
    command->add_option("--config", options->config, "configuration file; flags count more than it");
    command->add_flag("--check", options->check, "only say what is wrong with file and flags");
    command->add_option("--data", options->folder, "folder of the hub");
    command->add_option("--name", options->name, "name of its agent");
    command->add_flag("--sample", options->sample, "fill a new folder with the sample desk");
    command->add_flag("--widget", options->widget, "serve the web chat and the sample shop");
    command->add_option("--bind", options->bind, "address of the web chat")->check(isAddress);
    command->add_option("--port", options->port, "port of the web chat; 0: any")->check(CLI::Range(0, 65535));
    command
        ->add_option("--unlimited", options->unlimited,
                     "address whose visitors no rate holds back: a load generator, a monitor")
        ->check(isAddress);
    command->callback([&chosen, options] { chosen = [options] { return serve(*options); }; });
}

void addCheck(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = program.add_subcommand("check", "Say what is wrong with a configuration file");
    command->add_option("--config", options->config, "configuration file")->required();
    command->callback([&chosen, options] { chosen = [options] { return check(*options); }; });
}

} // namespace

void addServeCommands(CLI::App& program, Chosen& chosen) {
    addServe(program, chosen);
    addCheck(program, chosen);
}

} // namespace santral::hub
