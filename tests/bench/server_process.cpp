#include "tests/bench/server_process.hpp"

#include "core/os/detached.hpp"
#include "core/os/handles.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/give_up.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace santral::bench {
namespace {

constexpr auto kPatience = std::chrono::seconds(20); // for a server to start, and to end

std::atomic<std::uint64_t>* mapCounter(const std::filesystem::path& file) {
    int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0 || ::ftruncate(handle, sizeof(std::uint64_t)) != 0) giveUp("no file for the counter");
    void* shared = ::mmap(nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    ::close(handle);
    if (shared == MAP_FAILED) giveUp("the counter's file cannot be mapped");
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

// The number behind "SCHEME…:".
std::uint16_t portAfter(const std::string& said, const std::string& scheme) {
    auto at = said.find(scheme);
    auto colon = at == std::string::npos ? at : said.find(':', at + scheme.size());
    return colon == std::string::npos ? 0 : static_cast<std::uint16_t>(std::atoi(said.c_str() + colon + 1));
}

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return at;
}

} // namespace

std::uint16_t freePort() {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at = loopback(0);
    socklen_t size = sizeof at;
    auto* address = reinterpret_cast<sockaddr*>(&at);
    bool good = ::bind(socket, address, size) == 0 && ::getsockname(socket, address, &size) == 0;
    ::close(socket);
    if (!good) giveUp("no free port");
    return ntohs(at.sin_port);
}

ServerProcess::ServerProcess(Wish wish) : folder_(std::move(wish.folder)), name_(wish.program) {
    os::allowManyHandles(); // for both sides of thousands of connections; the server has as many
    if (!folder_) folder_ = std::make_shared<const test::TempFolder>();
    auto siblings = os::programFolder();
    if (!siblings) giveUp("where are the programs?");
    for (std::string& argument : wish.arguments) {
        auto at = argument.find("{data}");
        if (at != std::string::npos) argument.replace(at, 6, data().string());
    }
    port_ = wish.port;
    syncs_ = mapCounter(*folder_ / "syncs");
    start((*siblings / wish.program).string(), wish); // a path of its own stays what it is
}

void ServerProcess::start(const std::string& file, const Wish& wish) {
    int output[2];
    if (::pipe2(output, O_CLOEXEC) != 0) giveUp("pipe");
    auto siblings = os::programFolder();
    std::string preload = (*siblings / "libbench_syncs.so").string();
    std::string counter = (*folder_ / "syncs").string();
    std::string delay = std::to_string(wish.syncMillis);
    std::vector<char*> line{const_cast<char*>(file.c_str())};
    for (const std::string& argument : wish.arguments) line.push_back(const_cast<char*>(argument.c_str()));
    line.push_back(nullptr);
    process_ = ::fork();
    if (process_ < 0) giveUp("fork");
    if (process_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // however the bench ends
        // Nobody listens to a server that is awaited at its port.
        ::dup2(port_ == 0 ? output[1] : ::open("/dev/null", O_WRONLY), 1);
        ::setenv("LD_PRELOAD", preload.c_str(), 1);
        ::setenv("SANTRAL_BENCH_SYNCS", counter.c_str(), 1);
        if (wish.syncMillis > 0) ::setenv("SANTRAL_BENCH_SYNC_MS", delay.c_str(), 1);
        ::execv(file.c_str(), line.data());
        ::_exit(127);
    }
    ::close(output[1]);
    if (port_ == 0) {
        awaitReady(output[0]);
    } else {
        awaitPort();
    }
    ::close(output[0]);
}

void ServerProcess::awaitReady(int output) {
    std::string said;
    char buffer[1024];
    while (said.find("READY") == std::string::npos) {
        auto taken = ::read(output, buffer, sizeof buffer);
        if (taken <= 0) giveUp(name_ + " did not start");
        said.append(buffer, static_cast<std::size_t>(taken));
    }
    port_ = portAfter(said, "http:");
    desks_ = portAfter(said, "ws:");
    if (port_ == 0 && desks_ == 0) giveUp(name_ + " names no address");
}

void ServerProcess::awaitPort() {
    sockaddr_in at = loopback(port_);
    for (auto end = Steady::now() + kPatience; Steady::now() < end;) {
        int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bool there = ::connect(socket, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
        ::close(socket);
        if (there) return;
        if (::waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = -1;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    giveUp(name_ + " did not start");
}

ServerProcess::~ServerProcess() {
    stop();
    if (syncs_) ::munmap(syncs_, sizeof(std::uint64_t));
}

ServerFigures ServerProcess::figures() const {
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
    now.peakMiB = kibAfter(contents(folder + "/status"), "VmHWM:") / 1024;
    return now;
}

double ServerProcess::rssMiB() const {
    std::istringstream fields(contents("/proc/" + std::to_string(process_) + "/statm"));
    double size = 0, resident = 0;
    fields >> size >> resident; // proc(5): in pages
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

void ServerProcess::kill() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

bool ServerProcess::stop() {
    if (process_ < 0) return true;
    ::kill(process_, SIGTERM);
    int status = 0;
    auto end = Steady::now() + kPatience;
    pid_t ended = 0;
    while ((ended = ::waitpid(process_, &status, WNOHANG)) == 0 && Steady::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (ended == 0) kill();
    process_ = -1;
    return ended != 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace santral::bench
