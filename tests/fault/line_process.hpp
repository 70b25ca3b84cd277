// A process of a test that talks in lines and may be killed at any moment: what it has said until then is
// still heard. On the thread of its executor.
#pragma once

#include "core/base/tasks.hpp"
#include "core/os/process.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace santral::fault {

class LineProcess {
public:
    struct Events {
        std::function<void(std::string_view line)> line;
        std::function<void()> ended; // the last
    };
    // `words`: the program and its arguments. It has this program's surroundings.
    LineProcess(asio::any_io_executor executor, const std::vector<std::string>& words, Events events);
    ~LineProcess();

    bool isThere() const { return process_ != nullptr; } // false: it could not be started
    void say(const std::string& line);
    void signal(int number);
    asio::awaitable<void> stop(); // before it goes, unless it has ended

private:
    asio::awaitable<void> listen();
    asio::awaitable<void> write();
    void takeLines();

    Events events_;
    std::unique_ptr<os::Process> process_;
    Tasks tasks_;
    std::string heard_, unsaid_;
    bool writing_ = false;
    bool ended_ = false;
};

} // namespace santral::fault
