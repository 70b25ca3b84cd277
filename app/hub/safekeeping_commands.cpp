#include "app/hub/safekeeping_commands.hpp"

#include "app/hub/adopt.hpp"
#include "app/hub/safekeeping.hpp"

#include <memory>

namespace santral::hub {
namespace {

void addBackup(CLI::App& program, Chosen& chosen) {
    auto request = std::make_shared<BackupRequest>();
    CLI::App* command =
        program.add_subcommand("backup", "Save a hub's folder into a file, also while it runs");
    command->add_option("--data", request->folder, "folder of the hub")->required();
    command->add_option("file", request->file, "file to make")->required();
    command->add_flag("--with-key", request->withKeys,
                      "also the keys that open the channels' passwords: keep such a file like the passwords");
    command->add_flag("--incomplete", request->incomplete, "go on without files that are missing or damaged");
    command->callback([&chosen, request] { chosen = [request] { return backup(*request); }; });
}

void addRestore(CLI::App& program, Chosen& chosen) {
    auto request = std::make_shared<RestoreRequest>();
    CLI::App* command = program.add_subcommand("restore", "Make a hub's folder from a backup");
    command->add_option("file", request->file, "the backup")->required();
    command->add_option("--data", request->folder, "folder to make")->required();
    command->add_option("--erased", request->erased, "list of people erased since, as `erased` prints it");
    command->callback([&chosen, request] { chosen = [request] { return restore(*request); }; });
}

void addAdopt(CLI::App& program, Chosen& chosen) {
    auto request = std::make_shared<AdoptRequest>();
    CLI::App* command = program.add_subcommand("adopt", "Make a team's hub from the folder of a lone desk");
    command->add_option("desk", request->desk, "folder of the desk, which must be closed; it stays as it is")
        ->required();
    command->add_option("--data", request->hub, "folder to make")->required();
    command->add_option("--login", request->login, "what the desk's agent signs in with from now on")
        ->required();
    command->add_flag("--incomplete", request->incomplete, "go on without files that are missing or damaged");
    command->callback([&chosen, request] { chosen = [request] { return adopt(*request); }; });
}

// Of a hub's folder or of a backup.
void addLook(CLI::App& program, Chosen& chosen, const char* name, const char* what,
             int (*run)(const Subject&)) {
    auto subject = std::make_shared<Subject>();
    CLI::App* command = program.add_subcommand(name, what);
    CLI::Option_group* either = command->add_option_group("of");
    either->add_option("--data", subject->folder, "folder of a hub");
    either->add_option("file", subject->file, "a backup");
    either->require_option(1);
    command->callback([&chosen, subject, run] { chosen = [subject, run] { return run(*subject); }; });
}

void addExport(CLI::App& program, Chosen& chosen) {
    struct Request {
        std::filesystem::path folder, out;
    };
    auto request = std::make_shared<Request>();
    CLI::App* command = program.add_subcommand("export", "Print every event as a line of JSON");
    command->add_option("--data", request->folder, "folder of the hub")->required();
    command->add_option("--out", request->out, "file to make instead");
    command->callback(
        [&chosen, request] { chosen = [request] { return exportFolder(request->folder, request->out); }; });
}

} // namespace

void addSafekeepingCommands(CLI::App& program, Chosen& chosen) {
    addBackup(program, chosen);
    addRestore(program, chosen);
    addAdopt(program, chosen);
    addLook(program, chosen, "verify", "Look through a hub's folder or a backup for damage", verify);
    addLook(program, chosen, "erased", "Print who has been erased, for restore --erased", printErased);
    addExport(program, chosen);
}

} // namespace santral::hub
