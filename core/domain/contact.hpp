// One chat session, call or mail exchange: what routing hands out, an agent has in hand and wrap-up closes. A
// conversation has at most one of a channel at a time. They exist in queues whose work the hub hands out
// (HandOut::Push).
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"
#include "core/domain/why.hpp"

#include <array>
#include <optional>

namespace santral {

enum class ContactState { Waiting, Offered, Active, WrapUp };
constexpr std::array<std::string_view, 4> enumNames(ContactState) {
    return {"waiting", "offered", "active", "wrap-up"};
}

struct Contact {
    ContactId id;
    Channel channel = Channel::Chat;
    ContactState state = ContactState::Waiting;
    QueueId queue;
    TimePoint queuedAt{};           // came into this queue
    TimePoint since{};              // in this state
    AgentId agent;                  // Offered: to whom; Active, WrapUp: whose; nil while it waits
    std::optional<TimePoint> until; // Offered: then it goes on to the next; WrapUp: then it ends
    int priority = 0;
    TimePoint deadline{}; // of its answer
    AgentId preferred;    // who is asked alone until then
    std::optional<TimePoint> preferredUntil;
    std::optional<Why> why; // he was chosen when it was last offered; nothing: it never was
    CallId call;            // that waits at a PBX, or that the caller gave up; nil: none
    bool callback = false;  // the customer waits to be called
    bool operator==(const Contact&) const = default;
};

// Why one that was offered or in hand waits again.
enum class ReturnWhy { Declined, NotAnswered, DeskGone, GivenBack, NotReady };
constexpr std::array<std::string_view, 5> enumNames(ReturnWhy) {
    return {"declined", "not-answered", "desk-gone", "given-back", "not-ready"};
}

enum class EndWhy {
    Answered,  // a mail was
    Finished,  // by its agent
    Closed,    // the conversation was
    Hung,      // up
    Abandoned, // the customer did not wait
    Moved,     // into a queue whose agents take for themselves
    Quiet,     // nobody said anything any more
    Merged     // its matter goes on in another conversation
};
constexpr std::array<std::string_view, 8> enumNames(EndWhy) {
    return {"answered", "finished", "closed", "hung-up", "abandoned", "moved", "quiet", "merged"};
}

// What a queue promises a customer, reckoned for one conversation.
enum class ServiceMark { None, Warned, Breached };
constexpr std::array<std::string_view, 3> enumNames(ServiceMark) {
    return {"none", "warned", "breached"};
}
struct ServiceClock {
    TimePoint due{};
    TimePoint warn{};
    ServiceMark mark = ServiceMark::None;
    bool operator==(const ServiceClock&) const = default;
};
enum class ServiceWhat { Answer, Resolution };
constexpr std::array<std::string_view, 2> enumNames(ServiceWhat) {
    return {"answer", "resolution"};
}

} // namespace santral
