// A server that bench_chat measures: santral-hub or the relay, as a process of its own with a fresh folder.
// Its figures come from /proc and from the library of bench_chat_syncs.cpp, which is preloaded into it.
#pragma once

#include "tests/support/temp_folder.hpp"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace santral::bench {

struct ServerFigures {
    double cpuSeconds = 0;
    double rssMiB = 0;
    double pssMiB = 0;
    std::uint64_t syncs = 0; // fdatasync and fsync since the start
};

class ChatServer {
public:
    // Starts `program` (a sibling of this one) and waits for its READY; ends this program where none comes.
    // "{data}" among the arguments is its folder. `syncMillis`: a disk that takes so much longer.
    ChatServer(const std::string& program, std::vector<std::string> arguments, double syncMillis);
    ~ChatServer();
    ChatServer(const ChatServer&) = delete;
    ChatServer& operator=(const ChatServer&) = delete;

    std::uint16_t port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_.path(); }
    ServerFigures figures() const;
    bool stop(); // SIGTERM, then waits; true where it ended in order

private:
    void start(const std::string& file, const std::vector<std::string>& arguments, double syncMillis);
    void awaitReady(int output);

    test::TempFolder folder_;
    std::atomic<std::uint64_t>* syncs_ = nullptr;
    int process_ = -1;
    std::uint16_t port_ = 0;
};

} // namespace santral::bench
