#include "tests/bench/desk_process.hpp"

#include "tests/bench/give_up.hpp"

#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <signal.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace santral::bench {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

pid_t spawn(const fs::path& program, const std::vector<std::string>& arguments,
            const std::vector<std::string>& environment, int output) {
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& word : arguments) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    std::vector<char*> env;
    for (const std::string& word : environment) env.push_back(const_cast<char*>(word.c_str()));
    env.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (output >= 0) posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    pid_t process = -1;
    const int failed = posix_spawnp(&process, program.c_str(), &files, nullptr, argv.data(), env.data());
    posix_spawn_file_actions_destroy(&files);
    return failed ? -1 : process;
}

} // namespace

Home::Home() {
    std::string name = (fs::temp_directory_path() / "santral-bench-XXXXXX").string();
    if (!mkdtemp(name.data())) giveUp("no temporary folder");
    folder_ = name;
    fs::create_directory(folder_ / "run");
    fs::permissions(folder_ / "run", fs::perms::owner_all);
    startBus();
}

Home::~Home() {
    endProcesses();
    if (busProcess_ > 0) kill(busProcess_, SIGTERM);
    if (busProcess_ > 0) waitpid(busProcess_, nullptr, 0);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Home::endProcesses() {
    constexpr int kTries = 200;
    for (const auto& [process, name] : processes()) kill(process, SIGTERM);
    for (int i = 0; i < kTries && !processes().empty(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    for (const auto& [process, name] : processes()) kill(process, SIGKILL);
}

// Without one the toolkit would look for it in vain, which no desktop makes it do.
void Home::startBus() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    busProcess_ =
        spawn("dbus-daemon", {"--session", "--nofork", "--print-address=1"}, environment(), ends[1]);
    ::close(ends[1]);
    char octet = 0;
    while (::read(ends[0], &octet, 1) == 1 && octet != '\n') bus_ += octet;
    ::close(ends[0]);
}

std::vector<std::string> Home::environment() const {
    std::vector<std::string> all;
    for (char** one = environ; *one; ++one) {
        const std::string word = *one;
        const bool ours = word.starts_with("HOME=") || word.starts_with("XDG_") ||
                          word.starts_with("SANTRAL_") || word.starts_with("DBUS_") ||
                          word.starts_with("QT_") || word.starts_with("WAYLAND_");
        if (!ours) all.push_back(word);
    }
    all.push_back("HOME=" + folder_.string());
    all.push_back("XDG_RUNTIME_DIR=" + (folder_ / "run").string());
    if (!bus_.empty()) all.push_back("DBUS_SESSION_BUS_ADDRESS=" + bus_);
    return all;
}

std::map<pid_t, std::string> Home::processes() const {
    std::map<pid_t, std::string> all;
    const std::string mark = "XDG_RUNTIME_DIR=" + (folder_ / "run").string();
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
        const auto id = static_cast<pid_t>(std::atoi(entry.path().filename().c_str()));
        if (id <= 0 || id == getpid() || id == busProcess_) continue;
        const std::string environment = '\0' + textOf(entry.path() / "environ");
        if (environment.find('\0' + mark + '\0') == std::string::npos) continue;
        std::string command = textOf(entry.path() / "cmdline");
        if (!command.empty()) all[id] = fs::path(command.c_str()).filename().string();
    }
    return all;
}

DeskProcess::DeskProcess(const Home& home, const fs::path& program,
                         const std::vector<std::string>& arguments) {
    const auto environment = home.environment();
    startedAt_ = Steady::now();
    process_ = spawn(program, arguments, environment, -1);
    if (process_ < 0) giveUp("cannot start " + program.string());
}

DeskProcess::~DeskProcess() {
    if (process_ > 0 && !waitForEnd(std::chrono::seconds(0))) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
}

bool DeskProcess::waitForEnd(std::chrono::seconds limit) {
    const auto until = Steady::now() + limit;
    while (process_ > 0) {
        if (waitpid(process_, nullptr, WNOHANG) == process_) process_ = -1;
        if (process_ < 0 || Steady::now() >= until) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return process_ < 0;
}

fs::path programBeside(const std::string& name) {
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / name;
    if (!fs::exists(program)) giveUp(program.string() + " is not built");
    return program;
}

std::vector<std::string> deskArguments(const fs::path& data) {
    if (!fs::exists(data / "view.db")) giveUp(data.string() + " holds no desk; bench_make_data makes one");
    std::ofstream(data / "desk.ini") << "[window]\nguided=true\n";
    return {"--data", data.string(), "--lang", "en", "--theme", "light", "--size", "1600x1000"};
}

double pssMb(pid_t process) {
    std::istringstream lines(textOf("/proc/" + std::to_string(process) + "/smaps_rollup"));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("Pss:")) return std::atof(line.c_str() + std::strlen("Pss:")) / 1024;
    return 0;
}

double processorMs(pid_t process) {
    double nanos = 0;
    std::error_code ignored;
    for (const auto& thread : fs::directory_iterator("/proc/" + std::to_string(process) + "/task", ignored))
        nanos += std::atof(textOf(thread.path() / "schedstat").c_str());
    return nanos / 1e6;
}

} // namespace santral::bench
