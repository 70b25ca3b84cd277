#include "tests/bench/team_folder.hpp"

#include "core/base/sha256.hpp"
#include "core/base/token.hpp"
#include "core/store/sqlite/access.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/server_process.hpp"

#include <fstream>

namespace santral::bench {
namespace {

constexpr auto kLifetime = std::chrono::hours(24);

template <class T>
T must(Result<T> result) {
    if (!result) giveUp(describe(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// A hub in this process, for as long as the commands take.
class Quiet {
public:
    explicit Quiet(const std::filesystem::path& folder) {
        auto on = io_.get_executor();
        Agent self{AgentId{{4, 1}}, "Hub", Role::Administrator, "hub"};
        hub_ = must(
            LocalHub::open({folder, self, {on, on, on, on}, &systemClock(), &systemRandom(), timers_.get()}));
        settle();
    }
    ~Quiet() {
        settle();
        hub_.reset();
    }
    void execute(std::vector<CommandBody> commands) {
        std::size_t left = commands.size();
        for (CommandBody& command : commands) {
            hub_->submitNew(Actor::system(), std::move(command), [&left](Result<Receipt> receipt) {
                must(std::move(receipt));
                --left;
            });
        }
        while (left > 0) turn();
    }

private:
    void turn() {
        io_.restart();
        io_.run_for(std::chrono::milliseconds(10));
    }
    void settle() {
        while (!hub_->idle() || hub_->viewApplied() < hub_->head()) turn();
    }

    asio::io_context io_;
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    std::unique_ptr<LocalHub> hub_;
};

} // namespace

TeamFolder::TeamFolder(std::size_t agents, const std::string& limits, const std::filesystem::path& from)
    : config_(*folder_ / "hub.toml") {
    std::filesystem::path data = *folder_ / "data";
    std::filesystem::create_directories(data);
    if (!from.empty()) std::filesystem::copy(from, data, std::filesystem::copy_options::recursive);
    std::filesystem::permissions(data, std::filesystem::perms::owner_all);
    std::uint16_t desks = freePort(), visitors = freePort();
    std::ofstream(config_) << "data = \"" << data.string()
                           << "\"\n[desks]\nbind = \"127.0.0.1\"\nport = " << desks
                           << "\nplain = true\n[visitors]\non = true\nport = " << visitors << "\n"
                           << limits;
    std::vector<CommandBody> commands;
    auto access = must(store::openAccess(data / "access.db"));
    for (std::size_t i = 0; i < agents; ++i) {
        std::string login = "agent" + std::to_string(i);
        Agent agent{makeId<AgentId>(systemClock(), systemRandom()), "Agent " + std::to_string(i), Role::Agent,
                    login};
        Member member{agent.id, "sd_" + makeToken(systemRandom())};
        TimePoint now = systemClock().now();
        TokenId id = makeId<TokenId>(systemClock(), systemRandom());
        must(access->addToken({{id, agent.id, "bench", now, now, now + kLifetime}, sha256(member.token)}));
        commands.push_back(RegisterAgent{std::move(agent)});
        members_.push_back(std::move(member));
    }
    execute(std::move(commands));
}

void TeamFolder::execute(std::vector<CommandBody> commands) {
    Quiet(*folder_ / "data").execute(std::move(commands));
}

std::string TeamFolder::epoch() const {
    std::ifstream in(*folder_ / "data" / "epoch");
    std::string text;
    in >> text;
    return text;
}

} // namespace santral::bench
