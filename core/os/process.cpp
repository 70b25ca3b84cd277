#include "core/os/process.hpp"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace santral::os {
namespace {

class Child final : public Process {
public:
    Child(pid_t id, std::unique_ptr<LocalSocket> line) : id_(id), line_(std::move(line)) {}
    ~Child() override { kill(); }

    LocalSocket& line() override { return *line_; }
    int id() const override { return id_; }

    void kill() override {
        line_->close();
        if (reaped_) return;
        reaped_ = true;
        ::kill(id_, SIGKILL);
        while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) continue;
    }

private:
    pid_t id_;
    bool reaped_ = false;
    std::unique_ptr<LocalSocket> line_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

// The child's handles: `line` as 0 and 1, our 2, nothing else. Its signals are as after a fresh start.
int spawn(pid_t& id, const ProcessOptions& options, int line) {
    std::vector<std::string> words{options.program.string()};
    words.insert(words.end(), options.arguments.begin(), options.arguments.end());
    std::vector<std::string> environment = options.environment;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, line, 0);
    ::posix_spawn_file_actions_adddup2(&actions, line, 1);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int failed = ::posix_spawn(&id, words[0].c_str(), &actions, &attributes, pointers(words).data(),
                               pointers(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed;
}

} // namespace

Result<std::unique_ptr<Process>> startProcess(asio::any_io_executor executor, const ProcessOptions& options) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return Error{Errc::Io, "socketpair"};
    pid_t id = 0;
    int failed = spawn(id, options, ends[1]);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        Errc code = failed == ENOENT ? Errc::NotFound : failed == EACCES ? Errc::Denied : Errc::Io;
        return Error{code, options.program.string() + ": cannot be started"};
    }
    auto line = adoptLocal(std::move(executor), ends[0]);
    if (!line) {
        ::kill(id, SIGKILL);
        ::waitpid(id, nullptr, 0);
        return line.error();
    }
    return std::make_unique<Child>(id, std::move(*line));
}

} // namespace santral::os
