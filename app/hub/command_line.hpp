// What the administrator's commands have in common: a folder, a hub, an exit code. Each group of commands
// adds itself to the program's and leaves in `chosen` what is to run.
#pragma once

#include "app/hub/admin_door.hpp"
#include "app/hub/table.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace santral::hub {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1; // the hub or the system said no
inline constexpr int kMisused = 2;

using Chosen = std::function<int()>; // the exit code

// What every one of them takes.
struct CommonOptions {
    std::filesystem::path folder;
    bool json = false;
};
void addCommon(CLI::App& command, CommonOptions& options);

// Runs `work` with a hub and its organisation; tells an error on standard error.
using AdminWork = std::function<Result<void>(AdminDoor& door, AdminAnswer& all)>;
int withHub(const CommonOptions& options, AdminDoor::Folder rule, const AdminWork& work);

int fail(const Error& error); // tells it, and is kFailed
std::string explain(const Error& error);

// One line for people, one object for machines.
void tellDone(const CommonOptions& options, const std::string& sentence, const std::string& id);

} // namespace santral::hub
