// `santral-hub backup`, `restore`, `verify`, `export` and `erased`: a hub's folder saved, made again, looked
// through and read out. docs/backup.md is for who calls them. Each returns the program's exit code; what goes
// wrong, and how far the work is, stands on stderr.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace santral::hub {

struct BackupRequest {
    std::filesystem::path folder;
    std::filesystem::path file;
    bool withKeys = false;
    bool incomplete = false;
};
int backup(const BackupRequest& request);

struct RestoreRequest {
    std::filesystem::path file;
    std::filesystem::path folder;
    std::vector<std::filesystem::path> erased; // lists made by `erased`
};
int restore(const RestoreRequest& request);

// One of them: a hub's folder, or a backup.
struct Subject {
    std::filesystem::path folder;
    std::filesystem::path file;
};
int verify(const Subject& subject);
int printErased(const Subject& subject);

int exportFolder(const std::filesystem::path& folder, const std::filesystem::path& out); // no `out`: stdout

} // namespace santral::hub
