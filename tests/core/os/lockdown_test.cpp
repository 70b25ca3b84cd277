#include "core/os/lockdown.hpp"

#include "tests/support/catch.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace santral;

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
namespace {

// Runs `attempt` in a child that is locked down, and returns its wait status: exit code 0 means that it was
// refused.
template <class Attempt>
int lockedDown(Attempt attempt) {
    pid_t child = ::fork();
    if (child == 0) {
        os::Lockdown lockdown;
        lockdown.memory = 1u << 30;
        if (!os::lockDown(lockdown)) ::_exit(77);
        ::_exit(attempt() ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

bool refused(int status) {
    return (WIFEXITED(status) && WEXITSTATUS(status) == 0) || WIFSIGNALED(status);
}

} // namespace

TEST_CASE("lockdown: no socket, no file, no process, no executable memory") {
    CHECK(refused(lockedDown([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; })));
    CHECK(refused(lockedDown([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; })));
    CHECK(refused(lockedDown([] { return ::open("/etc/hostname", O_RDONLY) >= 0; })));
    CHECK(refused(lockedDown([] { return ::open("/tmp/santral-lockdown", O_CREAT | O_WRONLY, 0600) >= 0; })));
    CHECK(refused(lockedDown([] { return ::unlink("/tmp/santral-nothing") == 0 || errno != EPERM; })));
    CHECK(refused(lockedDown([] { return ::fork() >= 0; })));
    CHECK(refused(lockedDown([] { return ::kill(::getppid(), 0) == 0; })));
    CHECK(refused(lockedDown([] {
        return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    })));
    int status = lockedDown([] {
        char program[] = "/bin/true";
        char* words[] = {program, nullptr};
        return ::execv(program, words) == 0;
    });
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGSYS);
}

TEST_CASE("lockdown: computing, memory and the handles that are open still work") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    CHECK_FALSE(WIFSIGNALED(lockedDown([&] {
        void* memory = std::malloc(50u << 20);
        bool wrote = ::write(ends[1], "x", 1) == 1;
        std::free(memory);
        os::allowProcessorTime(5);
        return !memory || !wrote;
    })));
    char c = 0;
    CHECK(::read(ends[0], &c, 1) == 1);
    CHECK(refused(lockedDown([] {
        return ::mmap(nullptr, 2ull << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    })));
    ::close(ends[0]);
    ::close(ends[1]);
}
#endif
