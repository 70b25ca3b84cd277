// A child program of ours, joined to us by its standard input and output. Killed and reaped with its object;
// it never outlives it. The link to the sieve starts its helper so. For programs that outlive us see
// core/os/detached.hpp.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"
#include "core/os/local_socket.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace santral::os {

struct ProcessOptions {
    std::filesystem::path program;
    std::vector<std::string> arguments;   // without the program itself
    std::vector<std::string> environment; // "NAME=value"; nothing of ours is inherited
};

class Process {
public:
    virtual ~Process() = default;    // kills it and waits for its end (at once after a kill)
    virtual LocalSocket& line() = 0; // the child reads it as 0 and writes it as 1; its 2 is ours
    virtual int id() const = 0;
    virtual void kill() = 0; // may be called twice; the line ends
};

// NotFound or Denied where the program cannot be started. The child has no other handle of ours than 0, 1
// and 2.
Result<std::unique_ptr<Process>> startProcess(asio::any_io_executor executor, const ProcessOptions& options);

} // namespace santral::os
