#include "core/os/paths.hpp"

#include <cstdlib>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace santral::os {
namespace fs = std::filesystem;
namespace {

constexpr const char* kName = "santral";

fs::path fromEnvironment(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr) return {};
    fs::path path(value);
    return path.is_absolute() ? path : fs::path(); // the specification says: ignore relative ones
}

Result<fs::path> below(const char* variable, const char* underHome) {
    if (fs::path set = fromEnvironment(variable); !set.empty()) return set / kName;
    fs::path home = fromEnvironment("HOME");
    if (home.empty()) return Error{Errc::NotFound, "HOME is not set"};
    return home / underHome / kName;
}

fs::path runtimeFolder() {
    if (fs::path set = fromEnvironment("XDG_RUNTIME_DIR"); !set.empty()) return set / kName;
    std::error_code ignored;
    fs::path temporary = fs::temp_directory_path(ignored);
    if (temporary.empty()) temporary = "/tmp";
    // Without a session there is no runtime folder; a name with the user in it, checked for its owner, will
    // do.
    return temporary / (std::string(kName) + "-" + std::to_string(::getuid()));
}

} // namespace

Result<void> makePrivateFolder(const fs::path& folder) {
    std::error_code failed;
    if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), failed);
    if (failed) return Error{Errc::Io, folder.parent_path().string() + ": " + failed.message()};
    // mkdir, not create_directories: the rights are there from the first moment.
    if (::mkdir(folder.c_str(), 0700) == 0) return {};
    if (errno != EEXIST) return Error{Errc::Io, folder.string() + ": cannot be made"};
    struct stat found {};
    if (::lstat(folder.c_str(), &found) != 0) return Error{Errc::Io, folder.string() + ": cannot be read"};
    if (!S_ISDIR(found.st_mode)) return Error{Errc::Denied, folder.string() + ": not a folder"};
    if (found.st_uid != ::getuid()) return Error{Errc::Denied, folder.string() + ": belongs to another user"};
    if ((found.st_mode & 077) != 0 && ::chmod(folder.c_str(), 0700) != 0) {
        return Error{Errc::Io, folder.string() + ": rights cannot be changed"};
    }
    return {};
}

Result<UserFolders> userFolders() {
    auto data = below("XDG_DATA_HOME", ".local/share");
    auto config = below("XDG_CONFIG_HOME", ".config");
    auto cache = below("XDG_CACHE_HOME", ".cache");
    for (const auto* folder : {&data, &config, &cache}) {
        if (!*folder) return folder->error();
    }
    UserFolders folders{*data, *config, *cache, runtimeFolder()};
    for (const fs::path* folder : {&folders.data, &folders.config, &folders.cache, &folders.runtime}) {
        if (auto made = makePrivateFolder(*folder); !made) return made.error();
    }
    return folders;
}

} // namespace santral::os
