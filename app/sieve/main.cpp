// santral-sieve: takes foreign mail and HTML apart for its parent, over standard input and output (frames of
// core/sieve/wire.hpp). It gives its rights away before the first foreign octet and ends with its input.
#include "core/os/lockdown.hpp"
#include "core/sieve/answer.hpp"

#include <cerrno>
#include <cstdio>
#include <string>
#include <unistd.h>

using namespace santral;

namespace {

constexpr std::uint64_t kMemory = 1u << 30;
constexpr unsigned kProcessorSeconds =
    8; // the parent gives up earlier; this ends a helper whose parent hangs

// GCC says it by a macro, Clang by a feature.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANTRAL_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(SANTRAL_SANITIZED)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// False at the end of the input.
bool readExactly(char* into, std::size_t length) {
    while (length > 0) {
        ssize_t got = ::read(0, into, length);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        into += got;
        length -= static_cast<std::size_t>(got);
    }
    return true;
}

void writeAll(std::string_view octets) {
    while (!octets.empty()) {
        ssize_t put = ::write(1, octets.data(), octets.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) ::_exit(1);
        octets.remove_prefix(static_cast<std::size_t>(put));
    }
}

void tell(sieve::Frame kind, std::string_view payload) {
    writeAll(sieve::frameHead(kind, payload.size()));
    writeAll(payload);
}

int serve() {
    std::string head(sieve::kHeadSize, '\0');
    while (readExactly(head.data(), head.size())) {
        Result<sieve::FrameHead> asked = sieve::parseFrameHead(head);
        if (!asked) return 1;
        std::string payload(asked->length, '\0');
        if (!readExactly(payload.data(), payload.size())) return 1;
        os::allowProcessorTime(kProcessorSeconds);
        sieve::answer(asked->kind, payload, tell);
    }
    return 0;
}

} // namespace

int main() {
    os::Lockdown lockdown;
    lockdown.memory = kSanitized ? 0 : kMemory;
    lockdown.seccomp = !kSanitized;
    Result<void> locked = os::lockDown(lockdown);
    if (!locked && locked.error().code != Errc::Unsupported) {
        std::fprintf(stderr, "santral-sieve: %s\n", describe(locked.error()).c_str());
        return 1;
    }
    // Nothing is left open that an ordinary end could flush, and atexit handlers may want forbidden calls.
    ::_exit(serve());
}
