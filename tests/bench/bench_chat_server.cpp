#include "tests/bench/bench_chat_server.hpp"

#include "core/os/detached.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace santral::bench {
namespace {

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "bench_chat: %s\n", why.c_str());
    std::exit(1);
}

std::atomic<std::uint64_t>* mapCounter(const std::filesystem::path& file) {
    int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0 || ::ftruncate(handle, sizeof(std::uint64_t)) != 0) fail("no file for the counter");
    void* shared = ::mmap(nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    ::close(handle);
    if (shared == MAP_FAILED) fail("the counter's file cannot be mapped");
    return static_cast<std::atomic<std::uint64_t>*>(shared);
}

double kibAfter(const std::string& text, const std::string& name) {
    auto at = text.find(name);
    return at == std::string::npos ? 0 : std::atof(text.c_str() + at + name.size());
}

std::string contents(const std::string& file) {
    std::ifstream in(file);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

} // namespace

ChatServer::ChatServer(const std::string& program, std::vector<std::string> arguments, double syncMillis) {
    auto siblings = os::programFolder();
    if (!siblings) fail("where are the programs?");
    for (std::string& argument : arguments) {
        if (argument == "{data}") argument = (folder_ / "data").string();
    }
    syncs_ = mapCounter(folder_ / "syncs");
    start((*siblings / program).string(), arguments, syncMillis);
}

void ChatServer::start(const std::string& file, const std::vector<std::string>& arguments,
                       double syncMillis) {
    int output[2];
    if (::pipe2(output, O_CLOEXEC) != 0) fail("pipe");
    std::string preload = (std::filesystem::path(file).parent_path() / "libbench_chat_syncs.so").string();
    std::string counter = (folder_ / "syncs").string();
    std::string delay = std::to_string(syncMillis);
    std::vector<char*> line{const_cast<char*>(file.c_str())};
    for (const std::string& argument : arguments) line.push_back(const_cast<char*>(argument.c_str()));
    line.push_back(nullptr);
    process_ = ::fork();
    if (process_ < 0) fail("fork");
    if (process_ == 0) {
        ::dup2(output[1], 1);
        ::setenv("LD_PRELOAD", preload.c_str(), 1);
        ::setenv("SANTRAL_BENCH_SYNCS", counter.c_str(), 1);
        if (syncMillis > 0) ::setenv("SANTRAL_BENCH_SYNC_MS", delay.c_str(), 1);
        ::execv(file.c_str(), line.data());
        ::_exit(127);
    }
    ::close(output[1]);
    awaitReady(output[0]);
}

// "… http://ADDRESS:PORT/…" and "READY".
void ChatServer::awaitReady(int output) {
    std::string said;
    char buffer[1024];
    while (said.find("READY") == std::string::npos) {
        auto taken = ::read(output, buffer, sizeof buffer);
        if (taken <= 0) fail("the server did not start");
        said.append(buffer, static_cast<std::size_t>(taken));
    }
    ::close(output);
    auto scheme = said.find("http://");
    auto colon = said.find(':', scheme == std::string::npos ? scheme : scheme + 7);
    if (colon == std::string::npos) fail("the server names no address");
    port_ = static_cast<std::uint16_t>(std::atoi(said.c_str() + colon + 1));
}

ChatServer::~ChatServer() {
    stop();
    if (syncs_) ::munmap(syncs_, sizeof(std::uint64_t));
}

ServerFigures ChatServer::figures() const {
    ServerFigures now;
    now.syncs = syncs_->load();
    std::string folder = "/proc/" + std::to_string(process_);
    std::string stat = contents(folder + "/stat");
    std::istringstream fields(stat.substr(std::min(stat.size(), stat.rfind(')') + 2)));
    std::string skipped;
    double user = 0, system = 0;
    for (int field = 3; field < 14; ++field) fields >> skipped; // proc(5): utime is the 14th
    fields >> user >> system;
    now.cpuSeconds = (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    std::string memory = contents(folder + "/smaps_rollup");
    now.rssMiB = kibAfter(memory, "Rss:") / 1024;
    now.pssMiB = kibAfter(memory, "Pss:") / 1024;
    return now;
}

bool ChatServer::stop() {
    if (process_ < 0) return true;
    ::kill(process_, SIGTERM);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace santral::bench
