// Who writes in a bench of live chat: many customers of one server, whatever its wire. Messages have the
// numbers that the caller gives, each once; a message counts as answered when its server has promised to keep
// it, or has shown it to an agent.
#pragma once

#include "tests/bench/figures.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace santral::bench {

class Talkers {
public:
    using Answered = std::function<void(std::uint32_t message, Steady::time_point at)>;

    virtual ~Talkers() = default;
    virtual bool open(double seconds) = 0; // lets all of them in; false where not every one came in time
    virtual void say(std::size_t who, std::uint32_t message) = 0;
    // Waits for answers until then at most, and takes what has come.
    virtual void turn(Steady::time_point until, const Answered& answered) = 0;
    virtual std::size_t count() const = 0;
    virtual std::uint64_t pushedBack() const = 0; // messages refused for now, and said again
    virtual std::uint64_t broken() const = 0;     // connections lost, messages refused for good
    // Which message an id names; nothing where it is none of this run's.
    virtual std::optional<std::uint32_t> messageOf(std::string_view id) const = 0;
};

// Ids of one run's messages: 32 hex digits, 16 of them the run's own.
class MessageIds {
public:
    MessageIds();
    std::string idOf(std::uint32_t message) const;
    std::optional<std::uint32_t> messageOf(std::string_view id) const;

private:
    std::string run_;
};

// The value behind `key` (such as "id":") in a text whose strings need no unescaping.
std::string_view valueAfter(std::string_view text, std::string_view key, char end);

} // namespace santral::bench
