// A program with a window, started in a home of its own, and what it and its helpers use: for the benches of
// the window. Linux (/proc).
#pragma once

#include "tests/bench/figures.hpp"

#include <filesystem>
#include <map>
#include <vector>

#include <sys/types.h>

namespace santral::bench {

// A user's empty home, and a session bus as every desktop has one. Goes with all its files and processes.
class Home {
public:
    Home();
    ~Home();
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::vector<std::string> environment() const;
    // The processes that were started in it but for the bus, detached ones too, by id with their program's
    // name.
    std::map<pid_t, std::string> processes() const;
    void endProcesses(); // all of them, so that the next start is a first one

private:
    void startBus();

    std::filesystem::path folder_;
    std::string bus_;
    pid_t busProcess_ = -1;
};

class DeskProcess {
public:
    DeskProcess(const Home& home, const std::filesystem::path& program,
                const std::vector<std::string>& arguments);
    ~DeskProcess(); // kills it if it still runs
    DeskProcess(const DeskProcess&) = delete;
    DeskProcess& operator=(const DeskProcess&) = delete;

    pid_t id() const { return process_; }
    Steady::time_point startedAt() const { return startedAt_; } // just before exec
    bool waitForEnd(std::chrono::seconds limit);

private:
    Steady::time_point startedAt_;
    pid_t process_ = -1;
};

// A program of the folder in which the bench itself lies.
std::filesystem::path programBeside(const std::string& name);
// How the window's benches start the desk: in English, light, 1600 × 1000 at the screen's corner, as if the
// guide of the first start had been closed. To be asked for before each start: the desk keeps where its
// window was.
std::vector<std::string> deskArguments(const std::filesystem::path& data);

double pssMb(pid_t process);       // proportional set size; 0 where it cannot be read
double processorMs(pid_t process); // of processor time so far, all threads

} // namespace santral::bench
