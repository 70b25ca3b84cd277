// `santral-hub adopt`: from a lone desk to a team's hub. The program's exit code; what goes wrong, and how
// far the work is, stands on stderr. docs/backup.md is for who calls it.
#pragma once

#include <filesystem>
#include <string>

namespace santral::hub {

struct AdoptRequest {
    std::filesystem::path desk;
    std::filesystem::path hub; // missing or empty
    std::string login;         // of whose desk it was
    bool incomplete = false;
};
int adopt(const AdoptRequest& request);

} // namespace santral::hub
