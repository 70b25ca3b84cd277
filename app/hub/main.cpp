// santral-hub: the hub without a screen, and the administrator's command line.
#include "app/hub/inspect.hpp"
#include "app/hub/mailbox_commands.hpp"
#include "app/hub/organisation_commands.hpp"
#include "app/hub/pbx_commands.hpp"
#include "app/hub/safekeeping_commands.hpp"
#include "app/hub/scope_commands.hpp"
#include "app/hub/serve_command.hpp"
#include "app/hub/token_commands.hpp"
#include "app/hub/user_commands.hpp"

int main(int argc, char** argv) {
    using namespace santral::hub;
    CLI::App app{"Santral's hub"};
    app.require_subcommand(1);
    Chosen chosen;
    addServeCommands(app, chosen);
    addUserCommands(app, chosen);
    addOrganisationCommands(app, chosen);
    addMailboxCommands(app, chosen);
    addTokenCommands(app, chosen);
    addPbxCommands(app, chosen);
    addSafekeepingCommands(app, chosen);
    addScopeCommands(app, chosen);
    addInspectCommand(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? kDone : kMisused;
    }
    return chosen();
}
