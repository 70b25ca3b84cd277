// A line between two programs of the same user on one computer: a Unix socket (0600, peer's user checked).
// Used by santral-voice and the desk's link to it. One thread: the executor's.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"

#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

namespace santral::os {

class LocalSocket {
public:
    virtual ~LocalSocket() = default;
    // At least one octet, or Closed at the end. One read at a time.
    virtual asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) = 0;
    // All of it. One write at a time; a read may be going on meanwhile.
    virtual asio::awaitable<Result<void>> write(std::string_view bytes) = 0;
    virtual void close() = 0; // pending reads and writes end with Closed; may be called twice
};

class LocalListener {
public:
    virtual ~LocalListener() = default; // closes, and takes the path away
    // Connections of other users are closed unseen. Closed after close().
    virtual asio::awaitable<Result<std::unique_ptr<LocalSocket>>> accept() = 0;
    virtual void close() = 0;
};

// `path` at most 107 octets (sun_path), in a folder that only this user can enter. A socket left there by a
// dead program is replaced, so hold a lock (core/os/file_lock.hpp) that says who may listen.
Result<std::unique_ptr<LocalListener>> listenLocal(asio::any_io_executor executor,
                                                   const std::filesystem::path& path);

// Unavailable when nobody listens there.
asio::awaitable<Result<std::unique_ptr<LocalSocket>>> connectLocal(std::filesystem::path path);

// Takes over an end that was made elsewhere: the parent's end of a child's pair (core/os/process.hpp).
Result<std::unique_ptr<LocalSocket>> adoptLocal(asio::any_io_executor executor, int handle);

// Two ends that are joined, for tests.
Result<std::pair<std::unique_ptr<LocalSocket>, std::unique_ptr<LocalSocket>>>
joinedLocal(asio::any_io_executor executor);

} // namespace santral::os
