// A server that a bench measures, as a process of its own with a fresh folder. Its figures come from /proc
// and, for our own programs, from the library of bench_syncs.cpp, which is preloaded into them. Linux only.
#pragma once

#include "tests/support/temp_folder.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace santral::bench {

struct ServerFigures {
    double cpuSeconds = 0;
    double rssMiB = 0;
    double pssMiB = 0;
    double peakMiB = 0;      // the most that was resident so far
    std::uint64_t syncs = 0; // fdatasync and fsync since the start
};

std::uint16_t freePort(); // of the loopback address, a moment ago

class ServerProcess {
public:
    struct Wish {
        std::string program; // a sibling of the bench, or a path
        // "{data}" in an argument is its folder. It prints a line "READY" when it serves, unless `port` is
        // given: then it serves once that port answers.
        std::vector<std::string> arguments;
        double syncMillis = 0; // a disk that takes so much longer
        std::uint16_t port = 0;
        std::shared_ptr<const test::TempFolder> folder = {}; // in which "data" lies; none: a new one
    };
    // Ends this program by giveUp() where the server does not start.
    explicit ServerProcess(Wish wish);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::uint16_t port() const { return port_; }      // of its "http://", or the one given
    std::uint16_t deskPort() const { return desks_; } // of its "ws://", 0 for none
    std::filesystem::path data() const { return *folder_ / "data"; }
    ServerFigures figures() const;
    double rssMiB() const; // cheap, from any thread
    bool stop();           // SIGTERM, then waits; true where it ended in order
    void kill();           // SIGKILL

private:
    void start(const std::string& file, const Wish& wish);
    void awaitReady(int output);
    void awaitPort();

    std::shared_ptr<const test::TempFolder> folder_;
    std::string name_;
    std::atomic<std::uint64_t>* syncs_ = nullptr;
    int process_ = -1;
    std::uint16_t port_ = 0;
    std::uint16_t desks_ = 0;
};

} // namespace santral::bench
