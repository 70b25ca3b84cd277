// Preloaded into the window's program by the stories in tests/e2e: writes down every call with which the GUI
// thread could wait for a disk or a network, once the window has said READY. Each line is the call, what it
// was about, and where it came from (module+address, for addr2line). What a desktop's program cannot do
// without is left out: pipes, events, terminals, the kernel's own files, and the sockets of the X server and
// the desktop's buses. Linux only.
//
// SANTRAL_GUI_CALLS names the file. What the C library calls inside itself is not seen; its doors for files
// are.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

std::atomic<bool> begun{false};
thread_local bool inside = false; // of this library: what it calls itself does not count

bool counts() {
    return begun.load(std::memory_order_relaxed) && !inside && ::syscall(SYS_gettid) == ::getpid();
}

int report() {
    static const int handle = [] {
        const char* file = std::getenv("SANTRAL_GUI_CALLS");
        return file ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file,
                                                 O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
                    : -1;
    }();
    return handle;
}

bool begins(const char* text, const char* with) {
    return std::strncmp(text, with, std::strlen(with)) == 0;
}

// Files that are memory of the kernel.
bool noDisk(const char* path) {
    return begins(path, "/proc/") || begins(path, "/sys/") || begins(path, "/dev/") ||
           begins(path, "/memfd:") || begins(path, "anon_inode:") || begins(path, "pipe:");
}

void say(const char* call, const char* about) {
    constexpr int kDeep = 24, kOwn = 2;
    void* frames[kDeep];
    const int count = ::backtrace(frames, kDeep);
    char line[4096];
    int at = std::snprintf(line, sizeof line, "%s\t%.1500s\t", call, about);
    for (int frame = kOwn; frame < count; ++frame) {
        Dl_info info;
        if (!::dladdr(frames[frame], &info) || !info.dli_fname || at > 3800) continue;
        const auto offset =
            static_cast<const char*>(frames[frame]) - static_cast<const char*>(info.dli_fbase);
        at += std::snprintf(line + at, sizeof line - static_cast<std::size_t>(at), "%.100s+%#tx ",
                            info.dli_fname, offset);
    }
    line[at++] = '\n';
    [[maybe_unused]] const auto written = ::syscall(SYS_write, report(), line, at);
}

void path(const char* call, const char* name) {
    if (!counts() || !name || noDisk(name)) return;
    inside = true;
    say(call, name);
    inside = false;
}

// Where a socket of the Unix kind leads to, by the name of either end.
bool ofDesktop(const char* peer) {
    return std::strstr(peer, ".X11-unix/") || std::strstr(peer, "dbus") || std::strstr(peer, "at-spi") ||
           std::strstr(peer, "/bus");
}

void socketEnd(const char* call, const sockaddr_storage& address, socklen_t size) {
    if (address.ss_family != AF_UNIX) {
        if (address.ss_family == AF_INET || address.ss_family == AF_INET6) say(call, "network");
        return;
    }
    const auto& unix = reinterpret_cast<const sockaddr_un&>(address);
    char name[sizeof unix.sun_path + 1] = {};
    if (size > offsetof(sockaddr_un, sun_path))
        std::memcpy(name, unix.sun_path, size - offsetof(sockaddr_un, sun_path));
    const char* text = name[0] ? name : name + 1; // an abstract name begins with a nought
    if (!ofDesktop(text)) say(call, text);
}

void onSocket(const char* call, int handle) {
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    if (::getpeername(handle, reinterpret_cast<sockaddr*>(&address), &size) != 0) return say(call, "socket");
    socketEnd(call, address, size);
}

void handle(const char* call, int of) {
    if (!counts()) return;
    inside = true;
    const int error = errno;
    struct stat kind = {};
    if (::fstat(of, &kind) == 0) {
        if (S_ISSOCK(kind.st_mode)) onSocket(call, of);
        if (S_ISREG(kind.st_mode) || S_ISDIR(kind.st_mode) || S_ISBLK(kind.st_mode)) {
            char link[64], name[1024] = {};
            std::snprintf(link, sizeof link, "/proc/self/fd/%d", of);
            if (::readlink(link, name, sizeof name - 1) < 0) std::snprintf(name, sizeof name, "?");
            if (!noDisk(name)) say(call, name);
        }
    }
    errno = error;
    inside = false;
}

template <class Call>
Call* real(const char* name) {
    return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

// The programs that it starts are told of this library too, and do as they like.
bool isWindow() {
    return std::getenv("SANTRAL_GUI_CALLS") && std::strcmp(program_invocation_short_name, "santral") == 0;
}

} // namespace

// The window says READY with the first flush of its output on the main thread.
extern "C" int fflush(FILE* file) {
    static auto* const call = real<int(FILE*)>("fflush");
    const int done = call(file);
    if (file == stdout && isWindow() && ::syscall(SYS_gettid) == ::getpid() && report() >= 0) begun = true;
    return done;
}

#define BY_HANDLE(result, name, parameters, arguments)                                                       \
    extern "C" result name parameters {                                                                      \
        static auto* const call = real<result parameters>(#name);                                            \
        handle(#name, fd);                                                                                   \
        return call arguments;                                                                               \
    }
#define BY_PATH(result, name, parameters, arguments)                                                         \
    extern "C" result name parameters {                                                                      \
        static auto* const call = real<result parameters>(#name);                                            \
        path(#name, file);                                                                                   \
        return call arguments;                                                                               \
    }
// The rights of a new file come behind, where there is one.
#define OPENS(name, parameters, arguments)                                                                   \
    extern "C" int name parameters {                                                                         \
        static auto* const call = real<int parameters>(#name);                                               \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;                      \
        va_end(rest);                                                                                        \
        path(#name, file);                                                                                   \
        return call arguments;                                                                               \
    }

OPENS(open, (const char* file, int flags, ...), (file, flags, mode))
OPENS(open64, (const char* file, int flags, ...), (file, flags, mode))
OPENS(openat, (int at, const char* file, int flags, ...), (at, file, flags, mode))
OPENS(openat64, (int at, const char* file, int flags, ...), (at, file, flags, mode))
BY_PATH(FILE*, fopen, (const char* file, const char* how), (file, how))
BY_PATH(FILE*, fopen64, (const char* file, const char* how), (file, how))
BY_PATH(DIR*, opendir, (const char* file), (file))
BY_PATH(int, stat, (const char* file, struct stat* to), (file, to))
BY_PATH(int, stat64, (const char* file, struct stat64* to), (file, to))
BY_PATH(int, lstat, (const char* file, struct stat* to), (file, to))
BY_PATH(int, lstat64, (const char* file, struct stat64* to), (file, to))
BY_PATH(int, fstatat, (int at, const char* file, struct stat* to, int how), (at, file, to, how))
BY_PATH(int, fstatat64, (int at, const char* file, struct stat64* to, int how), (at, file, to, how))
BY_PATH(int, statx, (int at, const char* file, int how, unsigned mask, struct statx* to),
        (at, file, how, mask, to))
BY_PATH(int, access, (const char* file, int how), (file, how))
BY_PATH(int, faccessat, (int at, const char* file, int how, int more), (at, file, how, more))
BY_PATH(int, unlink, (const char* file), (file))
BY_PATH(int, remove, (const char* file), (file))
BY_PATH(int, rename, (const char* file, const char* to), (file, to))
BY_PATH(int, renameat2, (int at, const char* file, int where, const char* to, unsigned how),
        (at, file, where, to, how))
BY_PATH(int, link, (const char* file, const char* to), (file, to))
BY_PATH(int, linkat, (int at, const char* file, int where, const char* to, int how),
        (at, file, where, to, how))
BY_PATH(int, mkdir, (const char* file, mode_t mode), (file, mode))
BY_PATH(ssize_t, readlink, (const char* file, char* to, size_t size), (file, to, size))

extern "C" int connect(int fd, const sockaddr* to, socklen_t size) {
    static auto* const call = real<int(int, const sockaddr*, socklen_t)>("connect");
    if (counts()) {
        inside = true;
        sockaddr_storage address = {};
        std::memcpy(&address, to, size);
        socketEnd("connect", address, size);
        inside = false;
    }
    return call(fd, to, size);
}

BY_HANDLE(ssize_t, read, (int fd, void* to, size_t size), (fd, to, size))
BY_HANDLE(ssize_t, readv, (int fd, const iovec* to, int count), (fd, to, count))
BY_HANDLE(ssize_t, pread, (int fd, void* to, size_t size, off_t at), (fd, to, size, at))
BY_HANDLE(ssize_t, pread64, (int fd, void* to, size_t size, off64_t at), (fd, to, size, at))
BY_HANDLE(ssize_t, write, (int fd, const void* from, size_t size), (fd, from, size))
BY_HANDLE(ssize_t, writev, (int fd, const iovec* from, int count), (fd, from, count))
BY_HANDLE(ssize_t, pwrite, (int fd, const void* from, size_t size, off_t at), (fd, from, size, at))
BY_HANDLE(ssize_t, pwrite64, (int fd, const void* from, size_t size, off64_t at), (fd, from, size, at))
BY_HANDLE(int, fsync, (int fd), (fd))
BY_HANDLE(int, fdatasync, (int fd), (fd))
BY_HANDLE(int, ftruncate, (int fd, off_t size), (fd, size))
BY_HANDLE(int, ftruncate64, (int fd, off64_t size), (fd, size))
BY_HANDLE(ssize_t, send, (int fd, const void* from, size_t size, int how), (fd, from, size, how))
BY_HANDLE(ssize_t, sendto,
          (int fd, const void* from, size_t size, int how, const sockaddr* to, socklen_t length),
          (fd, from, size, how, to, length))
BY_HANDLE(ssize_t, sendmsg, (int fd, const msghdr* message, int how), (fd, message, how))
BY_HANDLE(ssize_t, recv, (int fd, void* to, size_t size, int how), (fd, to, size, how))
BY_HANDLE(ssize_t, recvfrom, (int fd, void* to, size_t size, int how, sockaddr* from, socklen_t* length),
          (fd, to, size, how, from, length))
BY_HANDLE(ssize_t, recvmsg, (int fd, msghdr* message, int how), (fd, message, how))

extern "C" int getaddrinfo(const char* host, const char* service, const addrinfo* hints, addrinfo** found) {
    static auto* const call = real<int(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo");
    if (counts()) {
        inside = true;
        say("getaddrinfo", "network");
        inside = false;
    }
    return call(host, service, hints, found);
}
