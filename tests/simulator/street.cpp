#include "tests/simulator/street.hpp"

#include "core/base/sha256.hpp"
#include "tests/simulator/network.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace santral::simulator {
namespace {

namespace json = boost::json;

constexpr std::size_t kInflight = 8; // docs/protocol.md, section 9
constexpr Millis kAgain{3'000};

std::string textOf(const json::object& object, std::string_view key) {
    auto found = object.find(key);
    return found != object.end() && found->value().is_string() ? std::string(found->value().as_string())
                                                               : std::string();
}

std::uint64_t numberOf(const json::object& object, std::string_view key) {
    auto found = object.find(key);
    return found != object.end() && found->value().is_number() ? found->value().to_number<std::uint64_t>()
                                                               : 0;
}

} // namespace

Visitor::Visitor(Machine& street, Record& record, std::string name)
    : street_(street), record_(record), name_(std::move(name)), wake_(street.core()) {}

asio::awaitable<void> Visitor::live() {
    for (;;) {
        co_await connect();
        gone();
        auto retry = street_.timers().after(Millis(500) + street_.world().dice().seconds(0, 2),
                                            [this] { wake_.notify(); });
        bool woken = co_await wake_.wait();
        if (!woken) co_return;
    }
}

asio::awaitable<void> Visitor::connect() {
    auto stream = co_await street_.network().dial(street_, "chat");
    if (!stream) co_return;
    net::WebSocketAddress address;
    address.host = "shop.example";
    address.path = "/chat";
    address.tls = false;
    address.headers.push_back({"Origin", "https://shop.example"});
    net::WebSocketLimits limits;
    limits.pingAfter = Millis(5'000);
    limits.silence = Millis(12'000);
    auto opened = co_await net::openWebSocket(street_.timers(), street_.clock(), street_.random(),
                                              std::move(*stream), std::move(address), limits);
    if (!opened) co_return;
    socket_ = std::move(*opened);
    over_ = false;
    net::WebSocket::Events events;
    events.message = [this](std::string_view text) { heard(text); };
    events.closed = [this](std::uint16_t) {
        over_ = true;
        wake_.notify();
    };
    socket_->listen(std::move(events));
    json::object hello{{"t", "hello"}, {"v", 1}, {"brand", "default"}};
    if (!token_.empty()) hello["token"] = token_;
    if (!token_.empty()) hello["last"] = top_;
    say(json::serialize(hello));
    while (!over_) {
        bool woken = co_await wake_.wait();
        if (!woken) co_return;
    }
}

void Visitor::gone() {
    welcomed_ = false;
    again_.reset();
    socket_.reset();
}

void Visitor::reload() {
    street_.world().story().tell(name_, "loads his page again");
    over_ = true;
    wake_.notify();
}

void Visitor::say(std::string text) {
    if (socket_) socket_->send(std::make_shared<const std::string>(std::move(text)));
}

void Visitor::write(std::string text) {
    Waiting message{toString(makeUuid(street_.clock(), street_.random())), std::move(text)};
    ++written_;
    own_[message.id] = message.text;
    record_.said[message.id] = {key_, message.text, {}, false};
    street_.world().story().tell(name_, "writes \"" + message.text + "\"");
    waiting_.push_back(message);
    if (welcomed_ && waiting_.size() <= kInflight) sendNext(message);
}

void Visitor::sendNext(const Waiting& message) {
    json::object frame{{"t", "message"}, {"id", message.id}, {"text", message.text}};
    say(json::serialize(frame));
}

void Visitor::sendAll() {
    for (std::size_t i = 0; i < std::min(waiting_.size(), kInflight); ++i) sendNext(waiting_[i]);
}

void Visitor::keep(std::uint64_t number, const std::string& text) {
    auto [known, fresh] = items_.emplace(number, text);
    if (!fresh && known->second != text)
        street_.world().fail({"P4",
                              name_ + " was shown two messages as his " + std::to_string(number) + ".: \"" +
                                  known->second + "\" and \"" + text + "\"",
                              {name_, text}});
    while (items_.count(top_ + 1) > 0) ++top_;
}

void Visitor::welcome(std::string_view text) {
    json::object frame = json::parse(text).as_object();
    std::string token = textOf(frame, "token");
    if (token != token_) {
        if (!token_.empty() && !items_.empty())
            street_.world().fail({"P1", name_ + " is not known any more", {name_}});
        items_.clear();
        top_ = 0;
        token_ = token;
        key_ = sha256(token_);
        for (auto& [id, said] : own_) record_.said[id].visitor = key_;
    }
    for (const json::value& item : frame.at("history").as_array())
        keep(numberOf(item.as_object(), "n"), textOf(item.as_object(), "text"));
    welcomed_ = true;
    if (numberOf(frame, "top") > top_) say(json::serialize(json::object{{"t", "history"}, {"after", top_}}));
    sendAll();
}

void Visitor::heard(std::string_view text) {
    if (over_) return;
    json::object frame = json::parse(text).as_object();
    std::string kind = textOf(frame, "t");
    if (kind == "welcome") return welcome(text);
    if (kind == "message") return keep(numberOf(frame, "n"), textOf(frame, "text"));
    if (kind == "history") {
        const json::array& items = frame.at("items").as_array();
        for (const json::value& item : items)
            keep(numberOf(item.as_object(), "n"), textOf(item.as_object(), "text"));
        if (frame.at("more").as_bool() && !items.empty())
            say(json::serialize(json::object{{"t", "history"}, {"after", top_}}));
        return;
    }
    if (kind == "error" && frame.contains("wait")) {
        again_ = street_.timers().after(kAgain, [this] { sendAll(); });
        return;
    }
    if (kind != "ack") return;
    std::string id = textOf(frame, "id");
    std::uint64_t number = numberOf(frame, "n");
    Said& said = record_.said.at(id);
    if (said.number && *said.number != number)
        street_.world().fail(
            {"P3", name_ + " was told two numbers for \"" + said.text + "\"", {name_, said.text}});
    if (!said.number) street_.world().story().tell(name_, "is told that \"" + said.text + "\" is stored");
    said.number = number;
    keep(number, said.text);
    std::erase_if(waiting_, [&](const Waiting& one) { return one.id == id; });
    if (waiting_.size() >= kInflight) sendNext(waiting_[kInflight - 1]);
}

Street::Street(World& world, Network& network, const std::filesystem::path& place, Record& record,
               std::size_t visitors)
    : Machine(world, network, "street", place), record_(record), count_(visitors) {}

Street::~Street() = default;

void Street::begin() {
    tasks_ = std::make_unique<Tasks>(core());
    for (std::size_t i = 1; i <= count_; ++i) {
        auto visitor = std::make_unique<Visitor>(*this, record_, "visitor" + std::to_string(i));
        tasks_->spawn(visitor->live(), visitor->name());
        visitors_.push_back(std::move(visitor));
    }
}

bool Street::isQuiet() const {
    return std::all_of(visitors_.begin(), visitors_.end(), [](const auto& one) { return one->isQuiet(); });
}

asio::awaitable<void> Street::stop() {
    tasks_->stop();
    co_await tasks_->done();
}

void Street::clear() {
    visitors_.clear();
    tasks_.reset();
}

} // namespace santral::simulator
