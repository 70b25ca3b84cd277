// santral-hub: the hub without a screen, and the administrator's command line.
#include "app/hub/inspect.hpp"
#include "app/hub/serve.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>

namespace {

std::string isAddress(const std::string& text) {
    boost::system::error_code failed;
    boost::asio::ip::make_address(text, failed);
    return failed ? text + " is no numeric address" : std::string();
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Santral's hub"};
    app.require_subcommand(1);
    std::string what;
    std::vector<std::string> arguments;
    CLI::App* inspect =
        app.add_subcommand("inspect", "Show what Santral reads in a mail, a page or a number");
    inspect->add_option("what", what, "mail FILE…, html FILE… or phone NUMBER [REGION]")
        ->required()
        ->check(CLI::IsMember({"mail", "html", "phone"}));
    inspect->add_option("arguments", arguments, "files, or a number and its region")->required();
    santral::hub::ServeOptions options;
    CLI::App* serve = app.add_subcommand("serve", "Run the hub until it is told to stop");
    serve->add_option("--config", options.config, "configuration file; flags count more than it");
    serve->add_flag("--check", options.check, "only say what is wrong with file and flags");
    serve->add_option("--data", options.folder, "folder of the hub");
    serve->add_option("--name", options.name, "name of its agent");
    serve->add_flag("--sample", options.sample, "fill a new folder with the sample desk");
    serve->add_flag("--widget", options.widget, "serve the web chat and the sample shop");
    serve->add_option("--bind", options.bind, "address of the web chat")->check(isAddress);
    serve->add_option("--port", options.port, "port of the web chat; 0: any")->check(CLI::Range(0, 65535));
    serve
        ->add_option("--unlimited", options.unlimited,
                     "address whose visitors no rate holds back: a load generator, a monitor")
        ->check(isAddress);
    santral::hub::ServeOptions file;
    CLI::App* check = app.add_subcommand("check", "Say what is wrong with a configuration file");
    check->add_option("--config", file.config, "configuration file")->required();
    CLI11_PARSE(app, argc, argv);
    if (serve->parsed()) return santral::hub::serve(options);
    if (check->parsed()) return santral::hub::check(file);
    return santral::hub::inspect(what, arguments);
}
