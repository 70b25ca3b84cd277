// santral-hub: the hub without a screen, and the administrator's command line.
#include "app/hub/inspect.hpp"

#include <CLI/CLI.hpp>

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
    CLI11_PARSE(app, argc, argv);
    return santral::hub::inspect(what, arguments);
}
