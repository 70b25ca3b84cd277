#include "core/os/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace santral::os {

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
    int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0) return Error{Errc::Io, file.string() + ": cannot be opened"};
    FileLock lock(handle);
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno == EWOULDBLOCK) return Error{Errc::Conflict, file.string() + " is held by another process"};
    return Error{Errc::Io, file.string() + ": cannot be locked"};
}

FileLock::~FileLock() {
    if (handle_ >= 0) ::close(handle_);
}

} // namespace santral::os
