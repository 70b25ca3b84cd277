// Our own HTTP client in tests: starts a call and keeps how it ended.
#pragma once

#include "core/base/tasks.hpp"
#include "core/net/http_client.hpp"
#include "tests/support/catch.hpp"

#include <fstream>
#include <iterator>
#include <optional>

namespace santral::test {

struct HttpCaller {
    using Reply = Result<net::HttpReply>;

    explicit HttpCaller(asio::any_io_executor executor) : tasks(std::move(executor)) {}

    void start(asio::awaitable<Reply> call) { tasks.spawn(take(std::move(call)), "call"); }
    const net::HttpReply& reply() const {
        REQUIRE(ended);
        REQUIRE(*ended);
        return **ended;
    }
    Error error() const {
        REQUIRE(ended);
        REQUIRE(!*ended);
        return ended->error();
    }

    Tasks tasks;
    std::optional<Reply> ended;

private:
    asio::awaitable<void> take(asio::awaitable<Reply> call) {
        Reply reply = co_await std::move(call);
        ended = std::move(reply);
    }
};

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::ptrdiff_t filesIn(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

} // namespace santral::test
