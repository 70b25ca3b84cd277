// A working day on paper: queues, who serves them, and which customer comes when. Values only, all of it from
// the seed.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/team.hpp"

#include <filesystem>
#include <vector>

namespace santral::sim {

struct DayWish {
    std::size_t contacts = 5'000;
    std::size_t agents = 50;
    double hours = 8;
    double speed = 60;
    std::uint64_t seed = 1;
    int from = 9 * 60; // minutes after midnight
    std::filesystem::path folder;
    // So many of the calls are real ones: a PBX asks at this port of 127.0.0.1 where they go; 0: none.
    std::size_t sipCalls = 0;
    std::uint16_t pbxPort = 0;
    std::string pbxToken = {};

    Millis length() const { return Millis(static_cast<Millis::rep>(hours * 3'600'000)); }
};

struct Arrival {
    Millis at{}; // after the beginning of the day
    Channel channel = Channel::Chat;
    QueueId queue;
    std::size_t customer = 0;
    std::vector<Millis> later;  // further messages of a chat, after the first
    std::optional<Millis> goes; // a chat's customer does not wait longer
    bool missed = false;        // a call that nobody answers
    bool sip = false;           // a real call
};

struct DayPlan {
    std::vector<Skill> skills;
    std::vector<Reason> reasons;
    std::vector<Queue> queues;
    std::vector<Agent> agents; // with login; the supervisors last
    std::vector<Arrival> arrivals;

    static constexpr std::size_t kSupervisors = 2;
    static constexpr std::size_t kChatQueues = 6, kMailQueues = 3; // and one for calls
    static constexpr const char* kLine = "900";                    // of the real calls
    std::size_t sipCalls() const;                                  // there may be fewer than were wished for
    QueueId phoneQueue() const { return queues.back().id; }
    const Queue& queue(QueueId id) const;
    std::vector<QueueId> alike(QueueId id) const; // other queues of the same channel
    std::vector<ReasonId> reasonsFor(ReasonKind kind) const;
};
DayPlan planDay(const DayWish& wish);

} // namespace santral::sim
