#include "core/os/file_times.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace santral::os {
namespace {

Error timesFailure(const std::filesystem::path& file) {
    return {errno == ENOENT ? Errc::NotFound : Errc::Io, file.string() + ": its time"};
}

} // namespace

Result<TimePoint> modifiedAt(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return timesFailure(file);
    return fromMillis(std::int64_t{found.st_mtim.tv_sec} * 1000 + found.st_mtim.tv_nsec / 1'000'000);
}

Result<void> setModified(const std::filesystem::path& file, TimePoint at) {
    std::int64_t ms = toMillis(at);
    timespec when{static_cast<time_t>(ms / 1000), static_cast<long>(ms % 1000) * 1'000'000};
    timespec times[] = {{0, UTIME_OMIT}, when};
    if (::utimensat(AT_FDCWD, file.c_str(), times, 0) != 0) return timesFailure(file);
    return {};
}

} // namespace santral::os
