// The process that is killed: a hub with its threads over a real folder, at work, telling each line of its
// Book on its standard output. Ends by itself when its work is done.
#pragma once

#include <cstdint>
#include <filesystem>

namespace santral::fault {

struct KillChildOptions {
    std::filesystem::path folder;
    std::filesystem::path again; // a file with what is to be sent again: TOKEN VISITOR, a line each
    std::uint64_t seed = 0;
    std::uint64_t life = 1;
    std::uint64_t killAt = 0; // change of the disk; 0: somebody else kills
    std::size_t commands = 400;
};

int killChild(const KillChildOptions& options); // the exit code

} // namespace santral::fault
