#include "tests/bench/light_desks.hpp"

#include "tests/bench/talkers.hpp"

#include <cstdlib>

namespace santral::bench {
namespace {

constexpr std::size_t kOffice = 50; // desks behind one address
constexpr std::size_t kWave = 50;   // being let in at a time

bool isKind(std::string_view frame, std::string_view kind) {
    return frame.substr(6, kind.size() + 1) == std::string(kind) + '"'; // behind {"t":"
}

} // namespace

LightDesks::LightDesks(const std::vector<Member>& members, Wish wish, Told told)
    : members_(members), wish_(std::move(wish)), told_(std::move(told)),
      sockets_({[this](std::size_t desk) { greet(desk); },
                [this](std::size_t desk, std::string_view frame) { take(desk, frame); },
                [this](std::size_t) { ++lost_; }}) {}

void LightDesks::connect(std::size_t desk) {
    WebSockets::Target target{wish_.port, "/desk"};
    target.headers = "Authorization: Bearer " + members_[desk].token + "\r\n";
    target.from = addressOf(1, 1 + desk / kOffice);
    target.deflate = wish_.deflate;
    sockets_.open(target);
}

bool LightDesks::open(std::size_t count, double seconds) {
    auto limit =
        Steady::now() + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    while (whole_ < count) {
        while (sockets_.count() < count && sockets_.count() < whole_ + kWave) connect(sockets_.count());
        if (lost_ > 0 || Steady::now() >= limit) return false;
        turn(std::min(limit, Steady::now() + std::chrono::milliseconds(100)));
    }
    return true;
}

void LightDesks::greet(std::size_t desk) {
    std::string hello = R"({"t":"hello","v":1,"program":"bench")";
    if (!wish_.epoch.empty()) {
        hello += R"(,"epoch":")" + wish_.epoch + R"(","at":)" + std::to_string(wish_.at) +
                 R"(,"scope":{"agent":")" + toString(members_[desk].agent) + R"("})";
    }
    sockets_.send(desk, hello + "}");
}

void LightDesks::take(std::size_t desk, std::string_view frame) {
    if (isKind(frame, "step")) return told_(desk, frame);
    if (isKind(frame, "bye")) std::fprintf(stderr, "bench: a desk was told %s\n", std::string(frame).c_str());
    if (isKind(frame, "part")) return sockets_.send(desk, R"({"t":"more"})");
    bool welcome = isKind(frame, "welcome");
    if (welcome)
        head_ = std::strtoull(std::string(valueAfter(frame, R"("head":)", ',')).c_str(), nullptr, 10);
    bool anew = welcome && frame.find(R"("anew":true)") != std::string_view::npos;
    if (isKind(frame, "whole") || (welcome && !anew)) ++whole_;
}

} // namespace santral::bench
