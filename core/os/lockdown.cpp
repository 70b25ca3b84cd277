#include "core/os/lockdown.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/resource.h>
#ifdef __linux__
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

namespace santral::os {
namespace {

void limit(int resource, rlim_t value) {
    rlimit limits{value, value};
    rlimit now{};
    if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) == 0 && now.rlim_max < value) return;
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

#ifdef __linux__

struct FreeFilter {
    scmp_filter_ctx filter;
    ~FreeFilter() { ::seccomp_release(filter); }
};

// What a program that only computes needs. Everything else fails with EPERM, so that a library which asks for
// more (a time zone, a locale) goes on without it.
constexpr int kAllowed[] = {
    SCMP_SYS(read),         SCMP_SYS(write),          SCMP_SYS(readv),           SCMP_SYS(writev),
    SCMP_SYS(pread64),      SCMP_SYS(pwrite64),       SCMP_SYS(lseek),           SCMP_SYS(recvfrom),
    SCMP_SYS(sendto),       SCMP_SYS(recvmsg),        SCMP_SYS(sendmsg),         SCMP_SYS(poll),
    SCMP_SYS(ppoll),        SCMP_SYS(close),          SCMP_SYS(fstat),           SCMP_SYS(brk),
    SCMP_SYS(munmap),       SCMP_SYS(mremap),         SCMP_SYS(madvise),         SCMP_SYS(futex),
    SCMP_SYS(sched_yield),  SCMP_SYS(getpid),         SCMP_SYS(gettid),          SCMP_SYS(tgkill),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday), SCMP_SYS(getrandom),      SCMP_SYS(getrusage),       SCMP_SYS(prlimit64),
    SCMP_SYS(setrlimit),    SCMP_SYS(getrlimit),      SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

bool filterCalls() {
    FreeFilter owner{::seccomp_init(SCMP_ACT_ERRNO(EPERM))};
    if (!owner.filter) return false;
    for (int call : kAllowed) {
        // A call that this processor does not have is no failure.
        ::seccomp_rule_add(owner.filter, SCMP_ACT_ALLOW, call, 0);
    }
    // Memory is never made executable, and nothing is started.
    scmp_arg_cmp notExecutable = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        ::seccomp_rule_add(owner.filter, SCMP_ACT_ALLOW, call, 1, notExecutable);
    }
    for (int call : {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace)}) {
        ::seccomp_rule_add(owner.filter, SCMP_ACT_KILL_PROCESS, call, 0);
    }
    return ::seccomp_load(owner.filter) == 0;
}

#endif

} // namespace

Result<void> lockDown(const Lockdown& lockdown) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 3);
    if (lockdown.memory > 0) limit(RLIMIT_AS, lockdown.memory);
    ::signal(SIGXFSZ, SIG_IGN);
#ifdef __linux__
    // A second wall: no interfaces to talk through. Not everybody may do this; then the filter stands alone.
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) ::unshare(CLONE_NEWNET);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (lockdown.seccomp && !filterCalls()) return Error{Errc::Unsupported, "seccomp"};
    return {};
#else
    return Error{Errc::Unsupported, "no system call filter on this system"};
#endif
}

void allowProcessorTime(unsigned seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit limits{};
    ::getrlimit(RLIMIT_CPU, &limits);
    limits.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1) + seconds;
    ::setrlimit(RLIMIT_CPU, &limits);
}

} // namespace santral::os
