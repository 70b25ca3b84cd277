#include "core/os/durable_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace santral::os {
namespace {

Error fromErrno(const std::filesystem::path& file) {
    Errc code = errno == ENOSPC || errno == EDQUOT ? Errc::Full : errno == EACCES ? Errc::Denied : Errc::Io;
    return {code, file.filename().string() + ": " + std::strerror(errno)};
}

Result<void> syncPath(const std::filesystem::path& path, int flags) {
    int handle = ::open(path.c_str(), flags | O_CLOEXEC);
    if (handle < 0) return fromErrno(path);
    int failed = ::fsync(handle);
    Result<void> outcome = failed != 0 ? Result<void>(fromErrno(path)) : Result<void>();
    ::close(handle);
    return outcome;
}

Result<void> writeAll(const std::filesystem::path& file, std::string_view bytes) {
    int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0) return fromErrno(file);
    Result<void> outcome;
    while (!bytes.empty() && outcome) {
        ssize_t n = ::write(handle, bytes.data(), bytes.size());
        if (n > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(n));
        } else if (errno != EINTR) {
            outcome = fromErrno(file);
        }
    }
    ::close(handle);
    return outcome;
}

} // namespace

Result<void> writeDurably(const std::filesystem::path& file, std::string_view bytes) {
    std::filesystem::path partial = file;
    partial += ".part";
    auto done = writeAll(partial, bytes);
    if (done) done = moveDurably(partial, file);
    if (!done) ::unlink(partial.c_str());
    return done;
}

Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (auto synced = syncPath(from, O_RDONLY); !synced) return synced;
    if (::rename(from.c_str(), to.c_str()) != 0) return fromErrno(to);
    return syncPath(to.parent_path(), O_RDONLY | O_DIRECTORY);
}

Result<void> syncDurably(const std::filesystem::path& path) {
    return syncPath(path, O_RDONLY);
}

} // namespace santral::os
