// The records of calls that no window has made durable yet. Every line is on the disk before it counts; what
// a crash cut off is dropped at the next start. Owned by voice_host.
#pragma once

#include "core/os/append_file.hpp"
#include "core/voice/values.hpp"

#include <map>
#include <memory>
#include <vector>

namespace santral::voice {

class Journal {
public:
    static Result<Journal> open(std::unique_ptr<os::AppendFile> file);

    // The record counts from now on, even when it could not be written: then the error says so.
    Result<void> add(const CallRecord& record);
    Result<void> forget(CommandId record);   // the desk has it
    std::vector<CallRecord> waiting() const; // oldest first
    // The newest record of every call that has not ended; after a start these are calls that a crash cut off.
    std::vector<CallRecord> open() const;

private:
    explicit Journal(std::unique_ptr<os::AppendFile> file) : file_(std::move(file)) {}
    void take(const CallRecord& record);
    Result<void> write(const std::string& line);

    std::unique_ptr<os::AppendFile> file_;
    std::vector<CallRecord> waiting_;
    std::map<CallId, CallRecord> open_;
    std::size_t size_ = 1;  // octets in the file
    std::size_t limit_ = 0; // over this it is written anew; the first write always is
};

} // namespace santral::voice
