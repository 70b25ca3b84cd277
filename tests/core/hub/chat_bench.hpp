// A hub whose web chat is open on a free port of 127.0.0.1, and visitors with a page each.
#pragma once

#include "core/hub/chat_channel.hpp"
#include "tests/support/local_hub_bench.hpp"
#include "tests/support/web_client.hpp"

#include <boost/json.hpp>

namespace santral::test {

inline const std::string kShop = "https://shop.example";

class ChatBench : public LocalHubBench {
public:
    std::unique_ptr<ChatChannel> channel;
    std::uint16_t port = 0;
    std::string fileKey = std::string(32, 'k');
    QueueId queue; // of the settings; for startChannel()

    ChatBench() { startChannel(); }
    ~ChatBench() { stopChannel(); }

    void startChannel() {
        std::filesystem::create_directory(folder / "uploads");
        WidgetSettings settings;
        settings.on = true;
        settings.origins = {kShop};
        settings.brandName = "Shop";
        settings.queue = queue;
        ChatChannel::Site site{{}, fileKey, folder / "uploads", {}};
        ChatChannel::Context context{*hub, time, time, random};
        channel = std::make_unique<ChatChannel>(context, settings, std::move(site));
        port = channel->start()->port;
        hub->setOutlet(Channel::Chat, channel.get());
        hub->mindAgentTyping(
            [this](const Agent& who, ConversationId id, bool on) { channel->agentTyping(who, id, on); });
        run();
    }
    // As Channels does it. Whoever goes on running afterwards must not find the channel any more.
    void stopChannel() {
        if (!channel) return;
        hub->setOutlet(Channel::Chat, nullptr);
        hub->mindAgentTyping({});
        bool stopped = false;
        asio::co_spawn(io, stopping(*channel, stopped), asio::detached);
        CHECK(until([&] { return stopped; }));
        channel.reset();
        run();
    }
    void restart() {
        stopChannel();
        close();
        open();
        startChannel();
    }
    bool until(const std::function<bool()>& done) {
        return runUntil(io, [&] {
            workOfDisk();
            return done();
        });
    }
    // All that is on its way on this machine has arrived.
    void settle() {
        for (int quiet = 0; quiet < 3; ++quiet) {
            if (io.stopped()) io.restart();
            bool more = io.poll() > 0;
            if (workOfDisk() || more) quiet = -1;
        }
    }
    // From here on a test can hold back what the hub does on the disk.
    void splitDisk() {
        stopChannel();
        close();
        apart = true;
        open();
        startChannel();
    }

    CustomerId customer() {
        auto rows = inbox();
        REQUIRE(rows.size() == 1);
        return rows[0].customer;
    }
    ConversationId conversation() { return inbox().at(0).conversation.id; }
    MessageId answers(const std::string& text, std::vector<Attachment> files = {}) {
        MessageId id = newMessage();
        REQUIRE(agent(SendMessage{conversation(), id, Channel::Chat, text, {}, std::move(files)}));
        settle();
        return id;
    }
    std::string state(MessageId id) {
        for (const TimelineItem& item : messages(customer())) {
            if (item.message != id) continue;
            std::string name(enumNames(item.delivery)[static_cast<std::size_t>(item.delivery)]);
            return item.why.empty() ? name : name + " " + item.why;
        }
        return "not there";
    }
    HttpAnswer get(const std::string& path) {
        RawClient client(io, port);
        client.send("GET /" + path + " HTTP/1.1\r\nHost: hub\r\n\r\n");
        return client.answer();
    }

private:
    static asio::awaitable<void> stopping(ChatChannel& channel, bool& stopped) {
        co_await channel.stop();
        stopped = true;
    }
};

// One visitor's page. The token stays when the page goes.
class Visitor {
public:
    using Frame = boost::json::object;

    struct On { // which chat, on a page of whom
        std::string chat = "default";
        std::string origin = kShop;
    };
    explicit Visitor(ChatBench& bench, std::string token = {}) : bench_(bench), token_(std::move(token)) {}
    Visitor(ChatBench& bench, On on, std::string token = {})
        : bench_(bench), token_(std::move(token)), on_(std::move(on)) {}

    // Connects and says hello; the welcome.
    Frame arrive(std::optional<std::uint64_t> last = {}) {
        hello(last);
        return welcomed();
    }
    void hello(std::optional<std::uint64_t> last = {}) {
        socket_ =
            std::make_unique<SocketClient>(bench_.io, SocketClient::Wish{bench_.port, "/chat", on_.origin});
        REQUIRE(socket_->open());
        Frame frame{{"t", "hello"}, {"v", 1}, {"brand", on_.chat}, {"lang", "tr"}};
        if (!token_.empty()) frame["token"] = token_;
        if (last) frame["last"] = *last;
        send(frame);
    }
    Frame welcomed() {
        auto welcome = await("welcome");
        REQUIRE(welcome);
        token_ = std::string(welcome->at("token").as_string());
        return *welcome;
    }
    void leave() {
        socket_.reset();
        bench_.settle();
    }
    void send(const Frame& frame) { socket_->send(boost::json::serialize(frame)); }
    // Sends and waits; the number that the hub gave it.
    std::int64_t write(const std::string& text, const std::string& id = {}) {
        send({{"t", "message"}, {"id", id.empty() ? newId() : id}, {"text", text}});
        auto ack = await("ack");
        REQUIRE(ack);
        bench_.settle();
        return ack->at("n").as_int64();
    }
    void seen(const char* what, int upto) {
        send({{"t", "seen"}, {what, upto}});
        bench_.settle();
    }
    std::optional<Frame> next() {
        if (!socket_->hasNext()) bench_.settle();
        auto text = socket_->next();
        if (!text) return std::nullopt;
        return boost::json::parse(*text).as_object();
    }
    std::optional<Frame> await(const std::string& type) {
        while (auto frame = next()) {
            if (frame->at("t").as_string() == type) return frame;
        }
        return std::nullopt;
    }
    bool hasNext() const { return socket_->hasNext(); }
    std::string newId() {
        std::string digits = std::to_string(++made_);
        return "c0" + std::string(30 - digits.size(), '0') + digits;
    }
    // The request of an upload; its answer comes later.
    std::unique_ptr<RawClient> uploads(const std::string& id, const std::string& octets) {
        auto client = std::make_unique<RawClient>(bench_.io, bench_.port);
        client->send("POST /upload?id=" + id + "&name=kutu.png HTTP/1.1\r\nHost: hub\r\nOrigin: " +
                     on_.origin + "\r\nAuthorization: Bearer " + token_ +
                     "\r\nContent-Type: image/png\r\nContent-Length: " + std::to_string(octets.size()) +
                     "\r\n\r\n" + octets);
        return client;
    }
    // Uploads; where the file can be fetched.
    std::string uploaded(const std::string& id, const std::string& octets) {
        HttpAnswer answer = uploads(id, octets)->answer();
        REQUIRE(answer.status == 200);
        return std::string(boost::json::parse(answer.body).as_object().at("url").as_string());
    }
    // Names a file in a message; "ack N" or the code of the refusal.
    std::string sendsFile(const std::string& file, std::string id = {}) {
        send({{"t", "message"}, {"id", id.empty() ? newId() : id}, {"files", boost::json::array{file}}});
        while (auto frame = next()) {
            if (frame->at("t") == "ack") return "ack " + std::to_string(frame->at("n").as_int64());
            if (frame->at("t") == "error") return std::string(frame->at("code").as_string());
        }
        return "closed";
    }
    const std::string& token() const { return token_; }

private:
    ChatBench& bench_;
    std::string token_;
    On on_;
    std::unique_ptr<SocketClient> socket_;
    int made_ = 0;
};

} // namespace santral::test
