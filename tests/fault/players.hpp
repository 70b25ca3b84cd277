// The processes of a team: its hub and its desks, each in one life after the other. Whoever is killed is
// started again a moment later. On the thread of the executor.
#pragma once

#include "core/base/subscription.hpp"
#include "core/base/timers.hpp"
#include "tests/fault/bad_lines.hpp"
#include "tests/fault/line_process.hpp"
#include "tests/fault/real_team.hpp"
#include "tests/sim/dice.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace santral::fault {

class Players {
public:
    struct Events {
        std::function<void(const std::string& desk, std::string_view line)> line; // of a DeskBook
        std::function<void(const std::string& why)> failed; // somebody does what he must not
    };
    Players(asio::any_io_executor executor, Timers& timers, const RealTeam& team, BadLines& lines,
            std::uint64_t seed, Events events);

    void startHub();
    bool hubServes() const { return hub().up; }
    void startDesks(std::uint16_t port); // of their line
    // Desks may ask until they have asked for so much in all, whoever dies with what he might still ask for.
    void allowUpTo(std::uint64_t count);
    std::uint64_t asked() const { return asked_; }
    std::string killOne(); // of those that are there: the hub or one of its desks; says who it was
    std::uint64_t hubKills() const { return hub().kills; }
    std::uint64_t deskKills() const;

    bool allUp() const;
    void rest(); // desks are told to say when they are quiet
    std::vector<std::string> busy() const;
    void endDesks(); // in order
    void endHub();
    bool desksEnded() const;
    bool hubEnded() const { return !hub().up; }
    asio::awaitable<void> stop(); // before it goes

private:
    struct Player {
        std::string name;
        std::unique_ptr<LineProcess> process = {};
        bool up = false; // serves, or works
        bool killed = false;
        bool quiet = false;
        bool inOrder = false; // said that it ends
        std::uint64_t lives = 0, kills = 0;
        std::size_t allowed = 0; // to ask for more
        Subscription restart = {};
    };
    Player& hub() { return all_.back(); }
    const Player& hub() const { return all_.back(); }
    std::size_t desks() const { return all_.size() - 1; }
    void startDesk(std::size_t i);
    void start(Player& one, const std::vector<std::string>& words,
               std::function<void(std::string_view)> heard);
    void hearHub(std::string_view line);
    void hearDesk(Player& one, std::string_view line);
    void ended(Player& one);
    void allow();

    asio::any_io_executor executor_;
    Timers& timers_;
    const RealTeam& team_;
    BadLines& lines_;
    std::uint64_t seed_;
    Events events_;
    sim::Dice dice_;
    std::vector<Player> all_; // the desks, and the hub behind them
    std::uint16_t port_ = 0;
    std::uint64_t asked_ = 0, most_ = 0;
    bool resting_ = false, ending_ = false;
};

} // namespace santral::fault
