// Where the files of one user lie (XDG Base Directory 0.8). Called once by every main(); folders are made at
// 0700.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>

namespace santral::os {

struct UserFolders {
    std::filesystem::path data;    // what must not be lost: ledger, journals, blobs
    std::filesystem::path config;  // settings
    std::filesystem::path cache;   // may be deleted at any time
    std::filesystem::path runtime; // sockets and locks; empty after a restart of the computer
};

// $XDG_DATA_HOME/santral and so on, made where missing. Denied when a folder belongs to somebody else.
Result<UserFolders> userFolders();

// Makes `folder` with its parents, readable by this user only. Denied when it is a link or not ours;
// wider rights of a folder that exists are taken away.
Result<void> makePrivateFolder(const std::filesystem::path& folder);

} // namespace santral::os
