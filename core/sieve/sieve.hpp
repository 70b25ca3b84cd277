// The door to santral-sieve, the helper that takes foreign mail and HTML apart without rights. Mail
// connectors and `santral-hub inspect` call it. One thread: the executor's.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"
#include "core/base/timers.hpp"
#include "core/os/scratch_file.hpp"
#include "core/protocol/mime/mail.hpp"
#include "core/sieve/values.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace santral::sieve {

struct SievedMail {
    mime::Mail mail;
    os::ScratchFile bodies; // decoded attachments one after the other; gone with this object
};

class Sieve {
public:
    virtual ~Sieve() = default;
    // `octets` of a whole mail, at most mime::kMaxMail: else TooLarge. Corrupt where the helper died or hung
    // over it twice (mime::readHead still tells sender and subject); Unavailable where it cannot be started;
    // Full or Io of the scratch file; Closed after stop(). Requests are served one after the other, in order.
    virtual asio::awaitable<Result<SievedMail>> readMail(std::string octets) = 0;
    // The same for a file, which is read in pieces.
    virtual asio::awaitable<Result<SievedMail>> readMailFile(std::filesystem::path file) = 0;
    // `html` in UTF-8, at most kMaxHtml octets (core/sieve/wire.hpp), and errors as above.
    virtual asio::awaitable<Result<CleanHtml>> cleanHtml(std::string html) = 0;

    virtual void stop() = 0; // ends the helper; what waits is answered Closed
    virtual asio::awaitable<void> done() = 0;
};

struct SieveOptions {
    std::filesystem::path program;          // santral-sieve: os::programFolder() has it
    std::filesystem::path scratch;          // where the bodies of a mail lie while it is looked at
    Millis limit = std::chrono::seconds(5); // for one request; then the helper is killed
};

// The helper is started on the first request and kept.
std::unique_ptr<Sieve> makeSieve(asio::any_io_executor executor, Timers& timers, SieveOptions options);

} // namespace santral::sieve
