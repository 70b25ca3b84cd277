#include "core/os/new_file.hpp"

#include "core/os/durable_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace santral::os {
namespace {

Error failure(const std::filesystem::path& file) {
    bool full = errno == ENOSPC || errno == EDQUOT;
    Errc code = full              ? Errc::Full
                : errno == EFBIG  ? Errc::TooLarge
                : errno == EACCES ? Errc::Denied
                                  : Errc::Io;
    return {code, file.string() + ": " + std::strerror(errno)};
}

} // namespace

std::filesystem::path NewFile::partial() const {
    std::filesystem::path beside = file_;
    return beside += ".part";
}

Result<NewFile> NewFile::make(const std::filesystem::path& file) {
    NewFile made(std::filesystem::absolute(file), -1);
    made.handle_ =
        ::open(made.partial().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made.handle_ < 0) return failure(made.partial());
    return made;
}

NewFile::~NewFile() {
    if (handle_ < 0) return;
    ::close(handle_);
    ::unlink(partial().c_str());
}

Result<void> NewFile::append(std::string_view octets) {
    while (!octets.empty()) {
        ssize_t written = ::write(handle_, octets.data(), octets.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure(file_);
        octets.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> NewFile::publish() {
    if (auto moved = moveDurably(partial(), file_); !moved) return moved;
    ::close(std::exchange(handle_, -1));
    return {};
}

Result<void> NewFile::keep() {
    if (::rename(partial().c_str(), file_.c_str()) != 0) return failure(file_);
    ::close(std::exchange(handle_, -1));
    return {};
}

} // namespace santral::os
