#include "app/hub/pbx_commands.hpp"

#include "core/base/random.hpp"
#include "core/base/sha256.hpp"
#include "core/base/token.hpp"

#include <iostream>

namespace santral::hub {
namespace {

// The hub keeps the hash only, so this is the one time that the token is seen.
int makePbxToken() {
    std::string token = makeToken(systemRandom());
    std::cout << "token for the PBX:        " << token << "\nline for [pbx] of the hub: token = \""
              << sha256(token) << "\"\n";
    return kDone;
}

} // namespace

void addPbxCommands(CLI::App& program, Chosen& chosen) {
    CLI::App* command = program.add_subcommand("pbx-token", "A new token for the telephone system");
    command->callback([&chosen] { chosen = makePbxToken; });
}

} // namespace santral::hub
