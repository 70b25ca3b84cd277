// A connection whose far end follows a script: expects octets, says octets, closes. For tests of connectors.
#pragma once

#include "core/base/wakeup.hpp"
#include "core/net/stream.hpp"

#include <deque>
#include <memory>

namespace santral::test {

// The far end; outlives its stream, so that a test can look at what came.
class ScriptServer {
public:
    explicit ScriptServer(asio::any_io_executor executor) : wake_(std::move(executor)) {}

    ScriptServer& say(std::string text) { return add({'S', std::move(text), nullptr}); }
    ScriptServer& expect(std::string text) { return add({'E', std::move(text), nullptr}); }
    // Everything up to and with `end`, kept for the test; `into` outlives the server.
    ScriptServer& take(std::string end, std::string& into) { return add({'T', std::move(end), &into}); }
    ScriptServer& close() { return add({'C', {}, nullptr}); }

    bool finished() const { return steps_.empty(); } // and nothing unexpected came
    const std::string& unexpected() const { return received_; }
    bool closedByClient() const { return clientClosed_; }

private:
    friend class ScriptStream;
    struct Step {
        char kind;
        std::string text;
        std::string* into = nullptr;
    };
    ScriptServer& add(Step step) {
        steps_.push_back(std::move(step));
        advance();
        return *this;
    }
    void advance() {
        for (; !steps_.empty(); steps_.pop_front()) {
            const Step& step = steps_.front();
            if (step.kind == 'E') {
                if (!std::string_view(received_).starts_with(step.text)) break;
                received_.erase(0, step.text.size());
            }
            if (step.kind == 'T') {
                std::size_t end = received_.find(step.text);
                if (end == std::string::npos) break;
                *step.into = received_.substr(0, end + step.text.size());
                received_.erase(0, end + step.text.size());
            }
            if (step.kind == 'S') toRead_ += step.text;
            if (step.kind == 'C') closed_ = true;
        }
        wake_.notify();
    }

    Wakeup wake_;
    std::deque<Step> steps_;
    std::string received_, toRead_;
    bool closed_ = false, clientClosed_ = false;
};

class ScriptStream final : public net::Stream {
public:
    explicit ScriptStream(std::shared_ptr<ScriptServer> server) : server_(std::move(server)) {}

    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        while (server_->toRead_.empty()) {
            if (server_->closed_ || server_->clientClosed_) co_return Error{Errc::Closed, {}};
            if (!co_await server_->wake_.wait()) co_return Error{Errc::Closed, {}};
        }
        const std::size_t size = asio::buffer_copy(into, asio::buffer(server_->toRead_));
        server_->toRead_.erase(0, size);
        co_return size;
    }
    asio::awaitable<Result<void>> write(std::string_view bytes) override {
        if (server_->closed_ || server_->clientClosed_) co_return Error{Errc::Closed, {}};
        server_->received_ += bytes;
        server_->advance();
        co_return Result<void>();
    }
    void close() override {
        server_->clientClosed_ = true;
        server_->wake_.notify();
    }

private:
    std::shared_ptr<ScriptServer> server_;
};

} // namespace santral::test
