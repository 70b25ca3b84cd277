#include "core/os/scratch_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace santral::os {
namespace {

Error scratchFailure(std::string_view what) {
    Errc code = errno == ENOSPC || errno == EDQUOT ? Errc::Full : errno == EACCES ? Errc::Denied : Errc::Io;
    return Error{code, std::string(what) + ": " + std::strerror(errno)};
}

int openNameless(const std::filesystem::path& folder) {
#ifdef O_TMPFILE
    int handle = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (handle >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return handle;
#endif
    std::string name = (folder / "scratch-XXXXXX").string();
    int named = ::mkstemp(name.data());
    if (named >= 0) {
        ::unlink(name.c_str());
        ::fcntl(named, F_SETFD, FD_CLOEXEC);
    }
    return named;
}

} // namespace

Result<ScratchFile> ScratchFile::make(const std::filesystem::path& folder) {
    int handle = openNameless(folder);
    if (handle < 0) return scratchFailure("scratch file");
    return ScratchFile(handle);
}

ScratchFile::~ScratchFile() {
    if (handle_ >= 0) ::close(handle_);
}

Result<void> ScratchFile::append(std::string_view octets) {
    while (!octets.empty()) {
        ssize_t written = ::pwrite(handle_, octets.data(), octets.size(), static_cast<off_t>(size_));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return scratchFailure("scratch file");
        octets.remove_prefix(static_cast<std::size_t>(written));
        size_ += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<std::string> ScratchFile::read(std::uint64_t offset, std::size_t length) const {
    if (offset > size_ || length > size_ - offset) return Error{Errc::Corrupt, "scratch file: out of range"};
    std::string out(length, '\0');
    std::size_t done = 0;
    while (done < length) {
        ssize_t got = ::pread(handle_, out.data() + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return scratchFailure("scratch file");
        if (got == 0) return Error{Errc::Corrupt, "scratch file: cut"};
        done += static_cast<std::size_t>(got);
    }
    return out;
}

} // namespace santral::os
