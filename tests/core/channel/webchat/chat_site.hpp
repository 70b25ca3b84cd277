// A visitors' server on a free port of 127.0.0.1 with a scripted hub, and a visitor that behaves like the
// widget.
#pragma once

#include "core/base/random.hpp"
#include "core/base/text.hpp"
#include "tests/core/channel/webchat/scripted_port.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/web_client.hpp"

#include <boost/json.hpp>

namespace santral::test {

inline const std::string kShop = "https://shop.example";

struct ChatSite {
    explicit ChatSite(const webchat::Limits& limits = {}, const net::HttpOptions& http = {}) {
        std::filesystem::create_directory(folder / "uploads");
        std::filesystem::create_directory(folder / "blobs");
        hub.blobs = folder / "blobs";
        limits_ = limits;
        http_ = http;
        start();
    }
    ~ChatSite() { stop(); }

    void start() {
        webchat::VisitorServerOptions options;
        options.brands["shop"] = {webchat::Origins({kShop}), "1"};
        options.brands["other"] = {webchat::Origins({"https://other.example"}), "2"};
        options.assets = {{"widget/santral-chat.js", "export {};"},
                          {"widget/shop/index.html", "<p>shop</p>"}};
        options.uploads = folder / "uploads";
        options.limits = limits_;
        options.http = http_;
        server = std::make_unique<webchat::VisitorServer>(io.get_executor(), timers, clock, random, hub,
                                                          std::move(options));
        hub.server = server.get();
        port = server->listen({"127.0.0.1", 0})->port;
    }
    // What is not on disk is forgotten, as after kill -9.
    void stop() {
        if (!server) return;
        hub.held.clear();
        hub.hold = false;
        bool stopped = false;
        asio::co_spawn(io, stopping(stopped), asio::detached);
        CHECK(runUntil(io, [&] { return stopped; }));
        hub.server = nullptr;
        server.reset();
    }
    asio::awaitable<void> stopping(bool& stopped) {
        co_await server->stop();
        stopped = true;
    }
    bool until(const std::function<bool()>& done) { return runUntil(io, done); }
    void settle() { // all that is on its way on this machine has arrived
        for (int quiet = 0; quiet < 3; quiet = io.poll() == 0 ? quiet + 1 : 0) {
            if (io.stopped()) io.restart();
        }
    }
    void advance(Millis by) {
        timers.advance(by);
        settle();
    }
    HttpAnswer request(const std::string& bytes) {
        RawClient client(io, port);
        client.send(bytes);
        return client.answer();
    }

    TempFolder folder;
    asio::io_context io;
    FakeClock clock;
    FakeTimers timers{io.get_executor(), clock};
    SeededRandom random{11};
    ScriptedPort hub;
    std::unique_ptr<webchat::VisitorServer> server;
    std::uint16_t port = 0;

private:
    webchat::Limits limits_;
    net::HttpOptions http_;
};

// One page with the widget. Its memory (token, queue, items) may be handed to the next page, as localStorage
// does.
class Page {
public:
    struct Memory {
        std::string token;
        std::vector<std::pair<std::string, std::string>> queue; // id, text: not acknowledged
        std::map<std::uint64_t, std::string> items;             // n → text
        int made = 0;
    };
    using Frame = boost::json::object;

    Page(ChatSite& site, Memory& memory, std::string from = "127.0.0.1")
        : site_(site), memory_(memory), from_(std::move(from)) {}

    bool connect() {
        socket_ =
            std::make_unique<SocketClient>(site_.io, SocketClient::Wish{site_.port, "/chat", kShop, from_});
        return socket_->open();
    }
    void hello() {
        Frame frame{{"t", "hello"}, {"v", 1}, {"brand", "shop"}, {"lang", "tr"}};
        frame["page"] = {{"url", "https://shop.example/boots"}};
        if (!memory_.token.empty()) frame["token"] = memory_.token;
        if (!memory_.items.empty()) frame["last"] = memory_.items.rbegin()->first;
        send(frame);
    }
    // The whole way back: connect, hello, welcome, resend.
    bool arrive() {
        if (!connect()) return false;
        hello();
        auto welcome = await("welcome");
        return welcome.has_value();
    }
    void send(const Frame& frame) { socket_->send(boost::json::serialize(frame)); }
    std::string write(const std::string& text) {
        std::string digits = std::to_string(++memory_.made);
        std::string id = "c0" + std::string(30 - digits.size(), '0') + digits;
        memory_.queue.emplace_back(id, text);
        sendMessage(id, text);
        return id;
    }
    void resend() {
        for (const auto& [id, text] : memory_.queue) sendMessage(id, text);
    }
    // The next frame, taken in as the widget does; nullopt when the connection ended.
    std::optional<Frame> next() {
        auto text = socket_->next();
        if (!text) return std::nullopt;
        Frame frame = boost::json::parse(*text).as_object();
        take(frame);
        return frame;
    }
    std::optional<Frame> await(const std::string& type) {
        while (auto frame = next()) {
            if (frame->at("t").as_string() == type) return frame;
        }
        return std::nullopt;
    }
    bool hasNext() const { return socket_->hasNext(); }
    void drop() { socket_->drop(); }
    SocketClient& socket() { return *socket_; }
    Memory& memory() { return memory_; }
    std::string key() const; // of the visitor, as the hub knows it

private:
    void sendMessage(const std::string& id, const std::string& text) {
        send({{"t", "message"}, {"id", id}, {"text", text}});
    }
    void take(const Frame& frame);
    void takeItem(const Frame& item);

    ChatSite& site_;
    Memory& memory_;
    std::string from_;
    std::unique_ptr<SocketClient> socket_;
};

} // namespace santral::test
