// What the PBX door asks of the hub. Core thread; answers may come later.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/domain/call.hpp"

#include <functional>
#include <string>
#include <vector>

namespace santral::phone {

// How a call stands at this moment.
struct CallStanding {
    enum class Is {
        Unknown,   // nobody has told of it
        Waiting,   // for an agent
        Rings,     // is to ring at this extension
        Connected, // an agent talks to the caller
        Dropped,   // waits at the PBX, and in no queue any more
        Ended
    };
    Is is = Is::Unknown;
    std::size_t position = 0; // Waiting: 1 is next, by arrival in its queue
    Millis waited{};          // Waiting
    std::string extension;    // Rings, Connected; empty where the agent has none
    Millis offer{};           // Rings: so long from now
};

struct NewCall {
    CallId call;
    std::string number, line, display;
    bool callback = false;
};

struct CallReport {
    CallId call;
    CallStep step = CallStep::HungUp;
    std::string extension; // empty: the one that it is offered to
    bool talked = false;
};

class Port {
public:
    using Done = std::function<void(Result<void>)>;

    virtual ~Port() = default;
    virtual CallStanding standing(CallId call) = 0;
    // NotFound "line"; Conflict "closed", "full" or "call"; Invalid "number" of a callback.
    virtual void received(NewCall call, Done done) = 0;
    // Answered when it is on disk. NotFound "call" or "extension"; Conflict "answered"; Invalid "number".
    virtual void reported(CallReport report, Done done) = 0;
    virtual std::vector<CallId> waiting() = 0; // at a PBX: not answered and not ended
};

} // namespace santral::phone
