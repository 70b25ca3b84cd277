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

} // namespace

std::filesystem::path DurableFile::partial() const {
    std::filesystem::path beside = file_;
    beside += ".part";
    return beside;
}

Result<DurableFile> DurableFile::make(std::filesystem::path file) {
    DurableFile made(std::move(file), -1);
    made.handle_ = ::open(made.partial().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (made.handle_ < 0) return fromErrno(made.file_);
    return made;
}

DurableFile::~DurableFile() {
    if (handle_ < 0) return;
    ::close(handle_);
    ::unlink(partial().c_str());
}

Result<void> DurableFile::append(std::string_view octets) {
    while (!octets.empty()) {
        ssize_t written = ::write(handle_, octets.data(), octets.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return fromErrno(file_);
        octets.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> DurableFile::commit() {
    auto moved = moveDurably(partial(), file_);
    if (!moved) return moved; // the destructor takes the rest away
    ::close(std::exchange(handle_, -1));
    return moved;
}

Result<void> writeDurably(const std::filesystem::path& file, std::string_view bytes) {
    auto made = DurableFile::make(file);
    if (!made) return made.error();
    if (auto written = made->append(bytes); !written) return written;
    return made->commit();
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
