// One request and its answer over an open connection, sent and received at the same time: a server may refuse
// a long body before it has come. For http_client.cpp only.
#pragma once

#include "core/base/sha256.hpp"
#include "core/net/http_body.hpp"
#include "core/net/http_client.hpp"
#include "core/os/durable_file.hpp"

#include <array>
#include <fstream>

namespace santral::net {

// What is sent: the head, then a text or a file, piece by piece.
class HttpOutput {
public:
    // Invalid "method", "host", "path" or "header"; NotFound "body-file".
    static Result<HttpOutput> open(const std::string& authority, HttpCall& call);
    // Empty at the end. Io "body-file" where the file is shorter than it was.
    Result<std::string> next();
    std::uint64_t size() const { return size_; } // of the body
    std::uint64_t left() const { return left_; } // of it, not yet taken

private:
    std::string head_;
    std::string body_;
    std::ifstream file_;
    std::uint64_t size_ = 0;
    std::uint64_t left_ = 0;
};

class HttpExchange {
public:
    HttpExchange(Timers& timers, std::unique_ptr<Stream> stream, HttpCall call, HttpOutput output)
        : timers_(timers), stream_(std::move(stream)), call_(std::move(call)), output_(std::move(output)) {}
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;

    asio::awaitable<Result<HttpReply>> run(); // once

private:
    asio::awaitable<void> send();
    asio::awaitable<void> receiveHead();
    asio::awaitable<void> receiveBody();
    asio::awaitable<std::string_view> readMore();
    void begin(AnswerHead head);
    void takeBody(std::string_view input);
    void keep(std::string_view piece);
    void finish();
    void moved(); // an octet: silence begins anew
    void fail(Error why);
    bool isSuccess() const { return reply_.status / 100 == 2; }

    Timers& timers_;
    std::unique_ptr<Stream> stream_;
    HttpCall call_;
    HttpOutput output_;
    Subscription silence_;
    std::array<char, 16 * 1024> buffer_;
    std::string input_; // until the head is whole; then what came behind it

    HttpReply reply_;
    std::optional<BodyReader> body_; // once the head is there
    std::uint64_t most_ = 0;
    std::uint64_t received_ = 0;
    std::optional<os::DurableFile> file_;
    Sha256 hash_;
    std::optional<Error> failed_; // the first; everything after it is its consequence
};

} // namespace santral::net
