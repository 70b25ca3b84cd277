// A desk as a process of its own, without a window: a joined hub with its threads over a real folder, at
// which an agent works. Tells a DeskBook's lines on its standard output, and is told on its standard input:
//   go N     the agent may ask for so much more
//   rest     and now it is to be told whether the desk is "quiet" or "busy"
//   end      in order; the last line is "end"
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace santral::fault {

struct DeskChildOptions {
    std::string name;
    std::filesystem::path folder;
    std::uint16_t port = 0; // of the line to the hub, on this computer
    std::string agent, token;
    std::vector<std::string> queues, colleagues; // ids
    std::uint64_t seed = 0;
    std::uint64_t life = 1;
};

int deskChild(const DeskChildOptions& options); // the exit code

} // namespace santral::fault
