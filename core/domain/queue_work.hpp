// How a queue hands out its work, what agents can do and how much of it at once. Administrators set it up,
// routing decides by it (core/routing).
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

inline constexpr std::size_t kChannels = 3;
template <class T>
using PerChannel = std::array<T, kChannels>;
inline std::size_t indexOf(Channel channel) {
    return static_cast<std::size_t>(channel);
}

// Something an agent can do, such as a language. Levels are 1 (some) to 5 (best).
struct Skill {
    SkillId id;
    std::string name;
    bool away = false;
    bool operator==(const Skill&) const = default;
};
inline constexpr int kBestLevel = 5;

struct SkillLevel {
    SkillId skill;
    int level = 1;
    bool operator==(const SkillLevel&) const = default;
};

// How much fits beside each other. Usual: a call fills an agent, three chats do, mails fill the rest.
struct Capacity {
    int units = 12;
    PerChannel<int> weight = {4, 1, 12}; // of one contact: chat, mail, phone; 0: costs nothing
    PerChannel<int> most = {3, 12, 1};   // at once
    bool operator==(const Capacity&) const = default;
};

// What becomes of a contact that has waited so long; several add up.
struct Widening {
    Millis after{};      // since it came into the queue
    int lowerLevels = 0; // every skill asked for may be so much lower; at 0 it is not asked for any more
    QueueId alsoTo;      // agents of this queue may have it as well; nil: none
    int priority = 0;    // added to the contact's own
    bool operator==(const Widening&) const = default;
};

// When a company is open. `schedule` as core/routing/schedule_json.hpp reads one.
struct Hours {
    HoursId id;
    std::string name;
    std::string schedule;
    bool away = false;
    bool operator==(const Hours&) const = default;
};

enum class HandOut {
    Pull, // agents take what they like
    Push  // the hub offers each contact to the agent who suits it best
};
constexpr std::array<std::string_view, 2> enumNames(HandOut) {
    return {"pull", "push"};
}

// Seconds of open time; 0: none is promised.
struct ServiceLevel {
    std::uint32_t firstAnswer = 0; // to the first one in a conversation
    std::uint32_t nextAnswer = 0;  // to every later one
    std::uint32_t resolution = 0;  // from its opening
    std::uint32_t warnAt = 75;     // percent of the time, when it becomes pressing
    std::uint32_t target = 80;     // percent that shall have their first answer in time
    bool operator==(const ServiceLevel&) const = default;
};

// What a supervisor is alarmed at on the board; 0: at nothing.
struct BoardLimits {
    std::uint32_t waiting = 0;          // most that may wait at once
    std::uint32_t longestWait = 0;      // seconds
    std::uint32_t abandonedPercent = 0; // of what arrived today
    bool operator==(const BoardLimits&) const = default;
};

// Seconds, where nothing else is said.
struct QueueWork {
    HandOut handOut = HandOut::Pull;
    HoursId hours; // nil: always open
    ServiceLevel level;
    // These only where the hub hands out.
    std::vector<SkillLevel> skills; // that every contact asks for
    std::vector<Widening> widenings;
    int priority = 0;
    std::uint32_t offer = 20;    // an offer that is not answered goes on to the next agent
    std::uint32_t sticky = 120;  // who had the customer last is asked alone first
    std::uint32_t keepFree = 20; // see routing::QueueRules::keepFreeAfter
    std::uint32_t gone = 15;     // work of an agent whose desk is away goes back; 0: it stays his
    std::uint32_t quiet = 0;     // a chat that was answered and in which nobody says more ends; 0: never
    PerChannel<std::uint32_t> wrapUp{}; // after a contact; 0: none
    // Dialled numbers whose calls a PBX brings here, each spelled as it spells them (isExtension).
    std::vector<std::string> lines = {};
    std::uint32_t mostWaiting = 0; // calls at once, more are refused; 0: any number
    BoardLimits limits = {};
    bool operator==(const QueueWork&) const = default;
};

// What a PBX may call a phone or a line: 1 to 32 of these characters, so that it fits into any SIP address.
inline bool isExtension(std::string_view text) {
    constexpr std::string_view kOthers = "+*#._-";
    auto fits = [&](char c) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || kOthers.find(c) != kOthers.npos;
    };
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), fits);
}

} // namespace santral
