#include "core/os/append_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace santral::os {
namespace fs = std::filesystem;
namespace {

Error failure(const fs::path& file, int code) {
    bool full = code == ENOSPC || code == EDQUOT;
    return Error{full ? Errc::Full : Errc::Io, file.string() + ": " + std::strerror(code)};
}

// 0, or the errno of what went wrong.
int writeSynced(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fdatasync(handle) == 0 ? 0 : errno;
}

int openFile(const fs::path& file, int flags) {
    return ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
}

// The name of a new or renamed file is durable only when its folder is synced too.
void syncFolder(const fs::path& folder) {
    int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

class PosixAppendFile final : public AppendFile {
public:
    PosixAppendFile(fs::path file, int handle) : file_(std::move(file)), handle_(handle) {}
    ~PosixAppendFile() override { ::close(handle_); }

    Result<std::string> readAll() override {
        std::string all;
        char part[65536];
        off_t at = 0;
        for (;;) {
            ssize_t size = ::pread(handle_, part, sizeof part, at);
            if (size < 0 && errno == EINTR) continue;
            if (size < 0) return failure(file_, errno);
            if (size == 0) return all;
            all.append(part, static_cast<std::size_t>(size));
            at += size;
        }
    }

    Result<void> append(std::string_view bytes) override {
        struct stat before {};
        if (::fstat(handle_, &before) != 0) return failure(file_, errno);
        int failed = writeSynced(handle_, bytes);
        if (failed == 0) return {};
        [[maybe_unused]] int cut = ::ftruncate(handle_, before.st_size);
        return failure(file_, failed);
    }

    Result<void> replace(std::string_view bytes) override {
        fs::path fresh = file_;
        fresh += ".new";
        int handle = openFile(fresh, O_APPEND | O_TRUNC);
        if (handle < 0) return failure(fresh, errno);
        int failed = writeSynced(handle, bytes);
        if (failed == 0 && ::rename(fresh.c_str(), file_.c_str()) != 0) failed = errno;
        if (failed != 0) {
            ::close(handle);
            ::unlink(fresh.c_str());
            return failure(file_, failed);
        }
        syncFolder(file_.parent_path());
        ::close(std::exchange(handle_, handle));
        return {};
    }

private:
    fs::path file_;
    int handle_;
};

} // namespace

Result<std::unique_ptr<AppendFile>> openAppendFile(const fs::path& file) {
    int handle = openFile(file, O_APPEND);
    if (handle < 0) return failure(file, errno);
    syncFolder(file.parent_path());
    return std::make_unique<PosixAppendFile>(file, handle);
}

} // namespace santral::os
