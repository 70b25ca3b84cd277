// A small HTTP/1.1 client: how a desk talks to its team's hub (sign-in, files). One call, one connection; no
// redirects, no cookies, no compression. One thread: the executor of the caller's coroutine, which also reads
// and writes the files, so a call that ends with a file blocks it for one sync of the disk.
#pragma once

#include "core/net/connect.hpp"
#include "core/net/http.hpp"

#include <functional>

namespace santral::net {

struct HttpTarget {
    std::string host; // a name or a numeric address; certificates are judged by it
    std::uint16_t port = 443;
    bool tls = true;
    ConnectOptions connect;
};

struct HttpCall {
    std::string method = "GET";
    std::string path = "/";      // with the query, percent-encoded
    std::vector<Header> headers; // but Host, Connection, Content-Length and Transfer-Encoding: these are ours
    std::string body;
    std::filesystem::path bodyFile; // sent instead of `body`, piece by piece, as long as it is now
    // Of the body, in octets. One that tells of no success (no 2xx) is never read beyond 1 MiB.
    std::uint64_t largestAnswer = 1024 * 1024;
    // The body of a success goes here instead of into memory: written beside it (".part"), synced and
    // renamed, so that a broken one leaves what was there. No file for HEAD, 204, and answers that are no
    // success.
    std::filesystem::path answerFile;
    std::string answerSha256; // 64 lower-case hex digits that the body of a success must have; empty: any
    Millis limit{30'000};     // for all of it, connecting too
    Millis silence{15'000};   // once connected: without an octet either way
    // Octets of `bodyFile` sent, or where there is none of the answer received, and of how many; 0: unknown.
    std::function<void(std::uint64_t done, std::uint64_t all)> progress;
};

struct HttpReply {
    unsigned status = 0; // 200 or more: every answer is a result, also those that refuse
    std::vector<Header> headers;
    std::string body;
    std::string_view header(std::string_view name) const; // the first one; "" where there is none
};

// Errors: those of connect.hpp; Invalid "method", "host", "path" or "header"; NotFound "body-file" and Io
// "body-file"; Timeout "answer" or "silence"; Closed where the connection ends before the answer does;
// TooLarge "head", "body" or "chunk"; Corrupt "not-http", "framing" (also a success that does not say where
// its body ends) or "hash"; Full, Denied and Io of `answerFile`. Cancelling ends the connection and leaves no
// file.
asio::awaitable<Result<HttpReply>> call(Timers& timers, HttpTarget target, HttpCall call);

// The same over a connection that is open already: of a simulator or a test. `authority` is the Host header.
asio::awaitable<Result<HttpReply>> callOver(Timers& timers, std::unique_ptr<Stream> stream,
                                            std::string authority, HttpCall call);

} // namespace santral::net
