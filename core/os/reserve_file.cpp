#include "core/os/reserve_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace santral::os {
namespace {

// Blocks of its own, whatever the file system thinks of zeros. An error number; 0: they are there.
int allocate(int handle, std::uint64_t octets) {
#ifdef __linux__
    return ::posix_fallocate(handle, 0, static_cast<off_t>(octets));
#else
    const std::string zeros(64 * 1024, '\0');
    for (std::uint64_t done = 0; done < octets; done += zeros.size()) {
        if (::write(handle, zeros.data(), zeros.size()) < 0) return errno;
    }
    return ::fsync(handle) == 0 ? 0 : errno;
#endif
}

} // namespace

Result<void> ReserveFile::take() {
    if (isThere()) return {};
    int handle = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    int code = handle < 0 ? errno : allocate(handle, octets_);
    if (handle >= 0) ::close(handle);
    if (code == 0) return {};
    ::unlink(file_.c_str());
    bool full = code == ENOSPC || code == EDQUOT;
    return Error{full ? Errc::Full : Errc::Io, file_.filename().string() + ": " + std::strerror(code)};
}

bool ReserveFile::giveBack() {
    return ::unlink(file_.c_str()) == 0;
}

bool ReserveFile::isThere() const {
    std::error_code missing;
    return std::filesystem::file_size(file_, missing) == octets_ && !missing;
}

} // namespace santral::os
