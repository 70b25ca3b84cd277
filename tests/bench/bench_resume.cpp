// Desks that were away come back to a real hub: 20 that each lack 10,000 events, until the last one has been
// told everything; what that moved against what was missed; and one real desk, until its own copy has it all.
// docs/bench.md. bench_resume [--desks N] [--events N]
#include "core/domain/codec.hpp"
#include "core/hub/remote_hub.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/light_desks.hpp"
#include "tests/bench/server_process.hpp"
#include "tests/bench/talkers.hpp"
#include "tests/bench/words.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr double kPatience = 40; // seconds
constexpr std::size_t kVisitors = 300;
constexpr std::size_t kNew = 20; // every so many events somebody new writes

struct Wishes {
    std::size_t desks = 20;
    std::size_t events = 10'000;
};

// One real desk, with its copy on disk; the window alone is missing.
class RealDesk {
public:
    RealDesk(const std::filesystem::path& folder, std::uint16_t port, Member member) {
        std::filesystem::create_directories(folder);
        auto on = io_.get_executor();
        RemoteHubOptions options;
        options.folder = folder;
        options.address = {"127.0.0.1", port, false, {}};
        options.token = member.token;
        options.agent = member.agent;
        options.executors = {on, on, on, on};
        options.clock = &systemClock();
        options.random = &systemRandom();
        options.timers = timers_.get();
        auto opened = RemoteHub::open(std::move(options));
        if (!opened) giveUp("the desk: " + describe(opened.error()));
        hub_ = std::move(*opened);
        hub_->start();
    }
    ~RealDesk() {
        bool ended = false;
        asio::co_spawn(io_, hub_->stop(), [&](std::exception_ptr) { ended = true; });
        for (auto end = Steady::now() + std::chrono::seconds(10); !ended && Steady::now() < end;) turn();
        hub_.reset();
    }
    // Until its copy has everything up to there; seconds.
    double untilAt(Seq seq) {
        auto began = Steady::now();
        while (!(hub_->linkIsUp() && hub_->isWhole() && hub_->position() >= seq && hub_->settled())) {
            if (millisSince(began) > kPatience * 1000) giveUp("the real desk did not catch up");
            turn();
        }
        return millisSince(began) / 1000;
    }

private:
    void turn() {
        io_.restart();
        io_.run_for(std::chrono::milliseconds(5));
    }
    asio::io_context io_;
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    std::unique_ptr<RemoteHub> hub_;
};

CommandBody chat(std::size_t visitor, const std::string& text) {
    MessageId id = makeId<MessageId>(systemClock(), systemRandom());
    return ReceiveChat{"visitor" + std::to_string(visitor), id, {}, text, {}, toString(id)};
}

std::vector<CommandBody> chats(std::size_t count, std::size_t firstNew) {
    Words words(11);
    std::vector<CommandBody> all;
    for (std::size_t i = 0; i < count; ++i) {
        bool fresh = firstNew > 0 && i % kNew == 0;
        all.push_back(chat(fresh ? firstNew + i : i % kVisitors, words.text(4, 24)));
    }
    return all;
}

struct Missed {
    Seq head = 0;
    std::size_t events = 0;
    std::uint64_t octets = 0; // of the events as they would travel
};

Missed missedSince(const std::filesystem::path& data, Seq at) {
    Missed missed;
    auto ledger = store::openLedgerReader({data / "ledger.db", {}});
    if (!ledger) giveUp(describe(ledger.error()));
    for (missed.head = at;;) {
        auto events = (*ledger)->read(missed.head, 2'000);
        if (!events) giveUp(describe(events.error()));
        if (events->empty()) return missed;
        for (const Event& event : *events) missed.octets += encodeEvent(event).size();
        missed.events += events->size();
        missed.head = events->back().seq;
    }
}

class Server {
public:
    explicit Server(const TeamFolder& team) {
        ServerProcess::Wish wish{"santral-hub", team.serve()};
        wish.folder = team.folder();
        process_ = std::make_unique<ServerProcess>(std::move(wish));
    }
    std::uint16_t port() const { return process_->deskPort(); }
    ServerFigures figures() const { return process_->figures(); }
    void stop() {
        if (!process_->stop()) giveUp("the hub did not end in order");
    }

private:
    std::unique_ptr<ServerProcess> process_;
};

struct Resumed {
    double seconds = 0;
    double octets = 0; // a desk
};

// All at once, from `at` on, until the last has been told of `missed.head`.
Resumed resume(const TeamFolder& team, std::uint16_t port, const Wishes& wishes, Seq at, Seq head,
               bool deflate) {
    std::size_t there = 0, gaps = 0;
    std::vector<Seq> reached(wishes.desks, at);
    auto told = [&](std::size_t desk, std::string_view step) {
        auto number = [&](std::string_view key) {
            return std::strtoull(std::string(valueAfter(step.substr(0, 80), key, ',')).c_str(), nullptr, 10);
        };
        if (number(R"("p":)") != reached[desk]) ++gaps;
        Seq now = number(R"("s":)");
        if (reached[desk] < head && now >= head) ++there;
        reached[desk] = now;
    };
    LightDesks desks(team.members(), {port, deflate, team.epoch(), at}, told);
    auto began = Steady::now();
    for (std::size_t i = 0; i < wishes.desks; ++i) desks.connect(i);
    while (there < wishes.desks && desks.lost() == 0 && millisSince(began) < kPatience * 1000)
        desks.turn(Steady::now() + std::chrono::milliseconds(50));
    Resumed found{millisSince(began) / 1000, 0};
    if (there < wishes.desks || gaps > 0)
        giveUp(std::to_string(there) + " of " + std::to_string(wishes.desks) +
               " desks were told everything; " + std::to_string(gaps) + " gaps");
    for (std::size_t i = 0; i < wishes.desks; ++i) found.octets += double(desks.received(i));
    found.octets /= double(wishes.desks);
    return found;
}

void body(const Wishes& wishes) {
    TeamFolder team(wishes.desks + 1);
    team.execute(chats(kVisitors, 0));
    std::filesystem::path copy = *team.folder() / "desk";
    Seq at = missedSince(*team.folder() / "data", 0).head;
    {
        Server server(team);
        RealDesk(copy, server.port(), team.members().back()).untilAt(at);
        server.stop();
    }
    Seq joined = missedSince(*team.folder() / "data", 0).head; // the hub may have noted something itself
    team.execute(chats(wishes.events, kVisitors));
    Missed missed = missedSince(*team.folder() / "data", joined);
    Server server(team);
    Resumed plain = resume(team, server.port(), wishes, joined, missed.head, false);
    Resumed packed = resume(team, server.port(), wishes, joined, missed.head, true);
    double real = RealDesk(copy, server.port(), team.members().back()).untilAt(missed.head);
    double rss = server.figures().rssMiB;
    server.stop();
    double ratio = plain.octets / double(missed.octets), packedRatio = packed.octets / double(missed.octets);
    std::printf("%zu desks, each lacks %zu events (%.1f MB)\n", wishes.desks, missed.events,
                double(missed.octets) / 1e6);
    std::printf("  the last was told everything after %.2f s (packed %.2f s)\n", plain.seconds,
                packed.seconds);
    std::printf("  moved %.3f x what was missed (packed %.3f x)\n", ratio, packedRatio);
    std::printf("  one real desk: everything in its copy after %.2f s; hub %.1f MiB\n", real, rss);
    std::printf("aim: <= 5 s, < 1.05 x\n");
    Line line("resume");
    line.add("last_s", plain.seconds).add("packed_last_s", packed.seconds).add("moved_ratio", ratio);
    line.add("packed_moved_ratio", packedRatio).add("real_desk_s", real).add("events", double(missed.events));
    line.add("desks", double(wishes.desks)).add("rss_mib", rss).print();
}

} // namespace

int main(int argc, char** argv) {
    Wishes wishes;
    CLI::App app{"Desks that were away come back"};
    app.add_option("--desks", wishes.desks, "how many");
    app.add_option("--events", wishes.events, "that each lacks");
    CLI11_PARSE(app, argc, argv);
    return run([&] { body(wishes); });
}
