#include "core/protocol/webchat/session.hpp"

#include <algorithm>
#include <utility>

namespace santral::webchat {
namespace {

constexpr std::uint16_t kPolicy = 1008;
constexpr std::uint16_t kStayAway = 4000;
constexpr std::size_t kStrikes = 5;
constexpr std::chrono::seconds kStrikeTime{10};
constexpr Millis kSoon{1'000};

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

// How an error names the frame: by its id, or by its type where it has none.
std::string aboutOf(const Frame& frame) {
    return std::visit(Overloaded{
                          [](const Message& message) { return toString(message.id); },
                          [](const Identify& identify) { return toString(identify.id); },
                          [](const Refusal& refusal) { return refusal.about; },
                          [](const Hello&) { return std::string("hello"); },
                          [](const HistoryWish&) { return std::string("history"); },
                          [](const Seen&) { return std::string("seen"); },
                          [](const Typing&) { return std::string("typing"); },
                          [](const Page&) { return std::string("page"); },
                          [](const Ping&) { return std::string("ping"); },
                          [](const auto&) { return std::string(); },
                      },
                      frame);
}

} // namespace

void Session::receive(std::string_view frame, SteadyPoint now) {
    if (goodbye_) return;
    if (frame.size() > limits_.frame) return refuse("malformed", {});
    Frame taken = decode(frame, limits_);
    if (!overRate(taken, now)) take(std::move(taken));
}

bool Session::overRate(const Frame& frame, SteadyPoint now) {
    Millis wait = frames_.take(limits_.frames, now);
    if (wait <= Millis(0)) return false;
    refuse("rate", aboutOf(frame), wait);
    strikes_.push_back(now);
    std::erase_if(strikes_, [now](SteadyPoint at) { return now - at > kStrikeTime; });
    if (strikes_.size() >= kStrikes) goodbye_ = Goodbye{kPolicy, "rate"};
    return true;
}

void Session::take(Frame frame) {
    auto tell = [this](std::string_view about, auto& what) {
        if (mayTalk(about)) asks_.push_back(std::move(what));
    };
    std::visit(Overloaded{
                   [&](Hello& hello) { takeHello(std::move(hello)); },
                   [&](Message& message) { takeMessage(std::move(message)); },
                   [&](HistoryWish& wish) { takeHistory(wish); },
                   [&](Identify& identify) { tell(toString(identify.id), identify); },
                   [&](Seen& seen) { tell("seen", seen); },
                   [&](Typing& typing) { tell("typing", typing); },
                   [&](Page& page) { tell("page", page); },
                   [&](Ping&) { send(R"({"t":"pong"})"); },
                   [&](Bye&) {
                       goodbye_ = Goodbye{1000, {}};
                   },
                   [&](Ignored&) {},
                   [&](Refusal& refusal) {
                       refuse(refusal.code, refusal.about);
                       if (refusal.code == "brand") goodbye_ = Goodbye{kStayAway, "brand"};
                   },
               },
               frame);
}

void Session::takeHello(Hello hello) {
    if (state_ != State::Fresh) return refuse("hello", "hello");
    if (hello.version != 1) {
        refuse("version", "hello");
        goodbye_ = Goodbye{kStayAway, "version"};
        return;
    }
    state_ = State::Opening;
    asks_.push_back(std::move(hello));
}

void Session::takeMessage(Message message) {
    std::string about = toString(message.id);
    if (!mayTalk(about)) return;
    bool waiting = std::find(inflight_.begin(), inflight_.end(), message.id) != inflight_.end();
    if (waiting) return; // said twice before it was answered: one answer is enough
    if (inflight_.size() >= limits_.inflight) return refuse("rate", about, kSoon);
    inflight_.push_back(message.id);
    asks_.push_back(std::move(message));
}

void Session::takeHistory(const HistoryWish& wish) {
    if (!mayTalk("history")) return;
    if (std::exchange(historyAsked_, true)) return refuse("rate", "history", kSoon);
    asks_.push_back(wish);
}

bool Session::mayTalk(std::string_view about) {
    if (state_ != State::Open) refuse("hello", about);
    return state_ == State::Open;
}

void Session::helloOverdue() {
    if (state_ == State::Fresh && !goodbye_) goodbye_ = Goodbye{kPolicy, "hello"};
}

std::optional<Session::Ask> Session::nextAsk() {
    if (asks_.empty()) return std::nullopt;
    Ask first = std::move(asks_.front());
    asks_.erase(asks_.begin());
    return first;
}

std::vector<Text> Session::takeOutput() {
    return std::exchange(output_, {});
}

void Session::welcome(const Welcome& welcome) {
    if (state_ != State::Opening || goodbye_) return;
    state_ = State::Open;
    heard_ = welcome.top;
    send(encodeWelcome(welcome, limits_));
}

void Session::refuseHello(std::string_view code, std::optional<Millis> wait) {
    if (state_ != State::Opening) return;
    refuse(code, "hello", wait);
    state_ = State::Fresh; // with a wait, hello may be said again
    if (!wait) goodbye_ = Goodbye{kStayAway, std::string(code)};
}

void Session::accepted(Uuid id, const Accepted& accepted) {
    if (std::erase(inflight_, id) == 0) return;
    heard_ = std::max(heard_, accepted.n);
    send(encodeAck(id, accepted));
}

void Session::identified(Uuid id, const std::string& name, const std::string& email) {
    send(encodeIdentified(id, name, email));
}

void Session::history(const History& history) {
    historyAsked_ = false;
    send(encodeHistory(history));
}

void Session::refused(const std::string& about, std::string_view code, std::optional<Millis> wait) {
    if (auto id = parseId(about)) std::erase(inflight_, *id);
    if (about == "history") historyAsked_ = false;
    refuse(code, about, wait);
}

void Session::item(std::uint64_t n, Uuid id, const Text& frame) {
    bool ackComes = std::find(inflight_.begin(), inflight_.end(), id) != inflight_.end();
    if (state_ != State::Open || n <= heard_ || ackComes) return;
    heard_ = n;
    push(frame);
}

void Session::push(const Text& frame) {
    if (state_ == State::Open && !goodbye_) output_.push_back(frame);
}

void Session::end(std::uint16_t code, std::string_view reason) {
    if (!goodbye_) goodbye_ = Goodbye{code, std::string(reason)};
}

void Session::leave(std::string_view reason, std::optional<Millis> wait, std::uint16_t code) {
    if (goodbye_) return;
    send(encodeBye(reason, wait));
    goodbye_ = Goodbye{code, std::string(reason)};
}

void Session::refuse(std::string_view code, std::string_view about, std::optional<Millis> wait) {
    send(encodeError(code, about, wait));
}

void Session::send(std::string frame) {
    output_.push_back(std::make_shared<const std::string>(std::move(frame)));
}

} // namespace santral::webchat
