#include "core/os/detached.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace santral::os {
namespace {

constexpr int kReport = 3; // where the child tells why exec failed

// Between fork and exec of a program with threads only system calls are allowed: no memory, no locks.
[[noreturn]] void become(const char* program, char* const* arguments, int report) {
    if (report != kReport && ::dup2(report, kReport) < 0) ::_exit(127);
    ::fcntl(kReport, F_SETFD, FD_CLOEXEC);
    ::close_range(kReport + 1, ~0u, 0);
    int null = ::open("/dev/null", O_RDWR);
    for (int standard : {0, 1, 2}) ::dup2(null, standard);
    if (null > kReport) ::close(null);
    if (::chdir("/") == 0) ::execv(program, arguments);
    int why = errno;
    [[maybe_unused]] auto told = ::write(kReport, &why, sizeof why);
    ::_exit(127);
}

[[noreturn]] void leave(const char* program, char* const* arguments, int report) {
    ::setsid();
    // The second fork gives the program to init: nobody has to reap it, no terminal can reach it.
    pid_t child = ::fork();
    if (child == 0) become(program, arguments, report);
    ::_exit(child < 0 ? 1 : 0);
}

int readReport(int from) {
    int why = 0;
    ssize_t size = 0;
    do size = ::read(from, &why, sizeof why);
    while (size < 0 && errno == EINTR);
    return size == sizeof why ? why : 0;
}

} // namespace

Result<void> startDetached(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{std::filesystem::absolute(program).string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int report[2];
    if (::pipe2(report, O_CLOEXEC) != 0) return Error{Errc::Io, "pipe"};
    pid_t child = ::fork();
    if (child == 0) leave(pointers[0], pointers.data(), report[1]);
    ::close(report[1]);
    int status = 0;
    if (child > 0) {
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    }
    int why = child > 0 ? readReport(report[0]) : EAGAIN;
    ::close(report[0]);
    if (why == 0 && status == 0) return {};
    Errc code = why == ENOENT ? Errc::NotFound : why == EACCES ? Errc::Denied : Errc::Io;
    return Error{code, program.string() + ": cannot be started"};
}

Result<std::filesystem::path> programFolder() {
    std::error_code failed;
    auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (failed) return Error{Errc::Io, "/proc/self/exe: " + failed.message()};
    return self.parent_path();
}

} // namespace santral::os
