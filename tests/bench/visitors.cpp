#include "tests/bench/visitors.hpp"

namespace santral::bench {
namespace {

constexpr std::size_t kInflight = 8; // protocol.md section 9
constexpr std::size_t kWave = 100;   // connections being opened at a time
constexpr std::size_t kHosts = 250;
constexpr std::size_t kFirstNetwork = 4; // below are those of desks and of who means ill

bool isType(std::string_view frame, std::string_view type) {
    constexpr std::string_view kBegin = R"({"t":")";
    return frame.substr(kBegin.size(), type.size()) == type;
}

} // namespace

Visitors::Visitors(Wish wish)
    : wish_(std::move(wish)), all_(wish_.count),
      sockets_({[this](std::size_t visitor) {
                    sockets_.send(visitor, R"({"t":"hello","v":1,"brand":"default","lang":"tr"})");
                },
                [this](std::size_t visitor, std::string_view text) { take(visitor, text); },
                [this](std::size_t) { ++broken_; }}) {}

bool Visitors::open(double seconds) {
    auto limit =
        Steady::now() + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    Answered nobody = [](std::uint32_t, Steady::time_point) {};
    while (opened_ < count()) {
        while (sockets_.count() < count() && sockets_.count() < opened_ + kWave) connect();
        if (broken_ > 0 || Steady::now() >= limit) return false;
        turn(std::min(limit, Steady::now() + std::chrono::milliseconds(100)), nobody);
    }
    return true;
}

void Visitors::connect() {
    std::size_t next = sockets_.count();
    WebSockets::Target target{wish_.port, "/chat"};
    target.headers = "Origin: http://127.0.0.1:" + std::to_string(wish_.port) + "\r\n";
    if (wish_.ownAddresses) target.from = addressOf(kFirstNetwork + next / kHosts, 1 + next % kHosts);
    sockets_.open(target);
}

void Visitors::turn(Steady::time_point limit, const Answered& answered) {
    if (!retries_.empty()) limit = std::min(limit, retries_.top().at);
    answered_ = &answered;
    sockets_.turn(limit);
    while (!retries_.empty() && retries_.top().at <= Steady::now()) {
        Retry due = retries_.top();
        retries_.pop();
        all_[due.visitor].waiting.push_front(due.message);
        goOn(due.visitor);
    }
    answered_ = nullptr;
}

void Visitors::take(std::size_t visitor, std::string_view frame) {
    Visitor& v = all_[visitor];
    if (isType(frame, "ack")) {
        auto message = messageOf(valueAfter(frame, R"("id":")", '"'));
        if (message) (*answered_)(*message, Steady::now());
        if (v.inflight > 0) --v.inflight;
        return goOn(visitor);
    }
    if (isType(frame, "welcome") && !std::exchange(v.welcomed, true)) ++opened_;
    if (isType(frame, "error")) refused(visitor, frame);
}

// There is room again for the next one.
void Visitors::goOn(std::size_t visitor) {
    Visitor& v = all_[visitor];
    while (v.inflight < kInflight && !v.waiting.empty()) {
        std::uint32_t next = v.waiting.front();
        v.waiting.pop_front();
        sendMessage(visitor, next);
    }
}

void Visitors::refused(std::size_t visitor, std::string_view frame) {
    constexpr std::string_view kWait = R"("wait":)";
    auto message = messageOf(valueAfter(frame, R"("about":")", '"'));
    auto wait = frame.find(kWait);
    if (!message || wait == std::string_view::npos) {
        std::fprintf(stderr, "bench: %.*s\n", static_cast<int>(frame.size()), frame.data());
        ++broken_;
        return;
    }
    ++pushedBack_;
    Visitor& v = all_[visitor];
    if (v.inflight > 0) --v.inflight;
    std::chrono::milliseconds after(std::atol(frame.data() + wait + kWait.size()));
    retries_.push({Steady::now() + after, visitor, *message});
}

void Visitors::say(std::size_t visitor, std::uint32_t message) {
    Visitor& v = all_[visitor];
    if (v.inflight < kInflight && v.waiting.empty()) return sendMessage(visitor, message);
    v.waiting.push_back(message);
}

void Visitors::sendMessage(std::size_t visitor, std::uint32_t message) {
    ++all_[visitor].inflight;
    frame_ = R"({"t":"message","id":")";
    frame_ += ids_.idOf(message);
    frame_ += R"(","text":")";
    frame_ += wish_.texts[message % wish_.texts.size()];
    frame_ += "\"}";
    sockets_.send(visitor, frame_);
}

} // namespace santral::bench
