// Visitors of a hub that runs already: e2e_many_visitors PORT MESSAGES RATE. They write so many messages, so
// many a second; ends with 0 once each was acknowledged, with 1 where one was not within ten seconds.
#include "tests/bench/give_up.hpp"
#include "tests/bench/visitors.hpp"

#include <cstdlib>

using namespace santral::bench;

namespace {

constexpr std::size_t kVisitors = 600; // each within the rate of a visitor
constexpr double kPatience = 10;       // seconds

Steady::duration seconds(double value) {
    return std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(value));
}

void write(std::uint16_t port, std::uint32_t messages, double rate) {
    Visitors visitors({port, kVisitors, {"merhaba, siparişim nerede kaldı acaba?"}, true});
    if (!visitors.open(kPatience)) giveUp("not every visitor was let in");
    std::uint32_t acked = 0, said = 0;
    auto tell = [&](std::uint32_t, Steady::time_point) { ++acked; };
    const auto began = Steady::now();
    while (said < messages) {
        visitors.say(said % kVisitors, said);
        ++said;
        for (const auto next = began + seconds(said / rate); Steady::now() < next;) visitors.turn(next, tell);
    }
    const auto limit = Steady::now() + seconds(kPatience);
    while (acked < messages && visitors.broken() == 0 && Steady::now() < limit) visitors.turn(limit, tell);
    if (acked < messages) giveUp(std::to_string(messages - acked) + " messages were not acknowledged");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    return run([&] {
        write(static_cast<std::uint16_t>(std::atoi(argv[1])), static_cast<std::uint32_t>(std::atoi(argv[2])),
              std::atof(argv[3]));
    });
}
