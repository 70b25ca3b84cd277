// santral-hub: the hub without a screen, and the administrator's command line.
#include "app/hub/inspect.hpp"
#include "app/hub/safekeeping.hpp"
#include "app/hub/serve.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>

namespace {

std::string isAddress(const std::string& text) {
    boost::system::error_code failed;
    boost::asio::ip::make_address(text, failed);
    return failed ? text + " is no numeric address" : std::string();
}

using santral::hub::BackupRequest;
using santral::hub::RestoreRequest;
using santral::hub::ServeOptions;
using santral::hub::Subject;

struct Requests {
    std::string what;
    std::vector<std::string> arguments;
    ServeOptions serve;
    BackupRequest backup;
    RestoreRequest restore;
    Subject subject;
    std::filesystem::path out;
};

void addInspect(CLI::App& app, Requests& r) {
    CLI::App* inspect =
        app.add_subcommand("inspect", "Show what Santral reads in a mail, a page or a number");
    inspect->add_option("what", r.what, "mail FILE…, html FILE… or phone NUMBER [REGION]")
        ->required()
        ->check(CLI::IsMember({"mail", "html", "phone"}));
    inspect->add_option("arguments", r.arguments, "files, or a number and its region")->required();
}

void addServe(CLI::App& app, ServeOptions& options) {
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
}

// Of a hub's folder or of a backup.
void addSubject(CLI::App* command, Subject& subject) {
    CLI::Option_group* either = command->add_option_group("of");
    either->add_option("--data", subject.folder, "folder of a hub");
    either->add_option("file", subject.file, "a backup");
    either->require_option(1);
}

void addSafekeeping(CLI::App& app, Requests& r) {
    CLI::App* backup = app.add_subcommand("backup", "Save a hub's folder into a file, also while it runs");
    backup->add_option("--data", r.backup.folder, "folder of the hub")->required();
    backup->add_option("file", r.backup.file, "file to make")->required();
    backup->add_flag("--with-key", r.backup.withKeys,
                     "also the keys that open the channels' passwords: keep such a file like the passwords");
    backup->add_flag("--incomplete", r.backup.incomplete, "go on without files that are missing or damaged");
    CLI::App* restore = app.add_subcommand("restore", "Make a hub's folder from a backup");
    restore->add_option("file", r.restore.file, "the backup")->required();
    restore->add_option("--data", r.restore.folder, "folder to make")->required();
    restore->add_option("--erased", r.restore.erased, "list of people erased since, as `erased` prints it");
    addSubject(app.add_subcommand("verify", "Look through a hub's folder or a backup for damage"), r.subject);
    addSubject(app.add_subcommand("erased", "Print who has been erased, for restore --erased"), r.subject);
    CLI::App* out = app.add_subcommand("export", "Print every event as a line of JSON");
    out->add_option("--data", r.subject.folder, "folder of the hub")->required();
    out->add_option("--out", r.out, "file to make instead");
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Santral's hub"};
    app.require_subcommand(1);
    Requests r;
    addInspect(app, r);
    addServe(app, r.serve);
    addSafekeeping(app, r);
    ServeOptions file;
    CLI::App* check = app.add_subcommand("check", "Say what is wrong with a configuration file");
    check->add_option("--config", file.config, "configuration file")->required();
    CLI11_PARSE(app, argc, argv);
    std::string command = app.get_subcommands().front()->get_name();
    if (command == "serve") return santral::hub::serve(r.serve);
    if (command == "check") return santral::hub::check(file);
    if (command == "backup") return santral::hub::backup(r.backup);
    if (command == "restore") return santral::hub::restore(r.restore);
    if (command == "verify") return santral::hub::verify(r.subject);
    if (command == "erased") return santral::hub::printErased(r.subject);
    if (command == "export") return santral::hub::exportFolder(r.subject.folder, r.out);
    return santral::hub::inspect(r.what, r.arguments);
}
