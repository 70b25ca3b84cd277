// Who may be handed work, and how much of it at once.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"
#include "core/routing/work.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace santral::routing {

inline constexpr std::size_t kChannels = 3;
template <class T>
using PerChannel = std::array<T, kChannels>;
inline std::size_t indexOf(Channel channel) {
    return static_cast<std::size_t>(channel);
}

// How much fits beside each other. Usual: a call fills an agent, three chats do, mails fill the rest.
struct Capacity {
    int units = 12;
    PerChannel<int> weight = {4, 1, 12}; // of one contact: chat, mail, phone; 0: costs nothing
    PerChannel<int> most = {3, 12, 1};   // at once
    bool operator==(const Capacity&) const = default;
};

struct Agent {
    AgentId id;
    PerChannel<bool> ready = {true, true, true};
    std::vector<QueueId> queues;
    std::vector<SkillLevel> skills;
    Capacity capacity;
    TimePoint idleSince{}; // became ready, or ended his last contact
    bool operator==(const Agent&) const = default;
};

} // namespace santral::routing
