// A real HTTP and WebSocket server on loopback that answers and echoes, under a time that a test moves.
#pragma once

#include "core/net/http_server.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/web_client.hpp"

#include <fstream>
#include <iterator>

namespace santral::test {

// Answers "path:body", saves under /save, echoes on /echo and /ws, never answers on /silent, refuses on /no.
struct EchoHandler final : net::HttpHandler {
    net::Plan plan(const net::Request& head) override {
        if (head.path == "/echo" || head.path == "/ws") return net::Upgrade{socketLimits};
        if (head.path == "/save") return net::Save{folder, 1'000'000};
        if (head.path == "/page") return page;
        if (head.path == "/big") return big;
        if (head.path == "/no") return net::textResponse(refuseWith, {});
        return net::Collect{64 * 1024};
    }
    void handle(net::Request request, net::Answer answer) override {
        if (request.path == "/silent") {
            waiting.push_back(std::move(answer));
            return;
        }
        if (!request.file.empty()) {
            std::ifstream in(request.file, std::ios::binary);
            saved.assign(std::istreambuf_iterator<char>(in), {});
            std::filesystem::remove(request.file);
            return answer(net::textResponse(200, "saved"));
        }
        answer(net::textResponse(200, request.path + ":" + request.body + ":" + request.address));
    }
    net::Response refusal(const net::Request&, unsigned status) override {
        return net::textResponse(status, "refused");
    }
    void upgraded(net::Request request, std::unique_ptr<net::WebSocket> socket) override {
        asked.push_back(std::move(request));
        net::WebSocket* raw = socket.get();
        sockets.push_back(std::move(socket));
        net::WebSocket::Events events;
        events.message = [this, raw](std::string_view text) {
            texts.emplace_back(text);
            if (text == "drop") {
                std::erase_if(sockets, [raw](const auto& one) { return one.get() == raw; });
            } else {
                raw->send(std::make_shared<const std::string>(text));
            }
        };
        auto echoBytes = [raw](std::string_view bytes) {
            raw->sendBinary(std::make_shared<const std::string>(bytes));
        };
        if (takesBinary) events.binary = echoBytes;
        events.closed = [this](std::uint16_t code) { closed.push_back(code); };
        raw->listen(std::move(events));
    }

    net::WebSocketLimits socketLimits;
    bool takesBinary = false;
    std::filesystem::path folder;
    net::Response page = net::textResponse(200, "<p>hi</p>", "text/html");
    net::Response big = net::textResponse(200, std::string(3'000'000, 'b'));
    unsigned refuseWith = 503;
    std::string saved;
    std::vector<net::Answer> waiting;
    std::vector<net::Request> asked; // for an upgrade
    std::vector<std::unique_ptr<net::WebSocket>> sockets;
    std::vector<std::string> texts;
    std::vector<std::uint16_t> closed;
};

struct Site {
    explicit Site(const net::HttpOptions& options = {})
        : server(io.get_executor(), timers, clock, handler, options) {
        handler.folder = folder.path();
        port = server.listen({})->port;
    }
    ~Site() {
        handler.sockets.clear();
        bool stopped = false;
        asio::co_spawn(io, stop(stopped), asio::detached);
        CHECK(runUntil(io, [&] { return stopped; }));
    }
    asio::awaitable<void> stop(bool& stopped) {
        co_await server.stop();
        stopped = true;
    }
    HttpAnswer get(const std::string& path, const std::string& headers = {}) {
        RawClient client(io, port);
        client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n");
        return client.answer();
    }
    void settle() {
        runUntil(io, [&] { return io.poll() == 0; });
    }
    void advance(Millis by) { // as time does: a second at a time
        for (Millis step(1'000); by > Millis(0); by -= step) {
            timers.advance(step);
            settle();
        }
    }

    TempFolder folder;
    asio::io_context io;
    FakeClock clock;
    FakeTimers timers{io.get_executor(), clock};
    EchoHandler handler;
    net::HttpServer server;
    std::uint16_t port = 0;
};

} // namespace santral::test
