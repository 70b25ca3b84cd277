// Time zones by their IANA names, from the system's tzdata and never from the network. For everything that
// reckons in the hours on somebody's wall. Summer time is known up to 2037, where the system's files end.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"

#include <chrono>
#include <string_view>

namespace date {
class time_zone;
}

namespace santral {

// The moments from `begin` until just before `end`, in which local time is UTC + offset throughout. The first
// and the last stretch of a zone reach beyond any date that people write.
struct ZoneStretch {
    std::chrono::sys_seconds begin;
    std::chrono::sys_seconds end;
    std::chrono::seconds offset;
};

// Which of the two is meant where clocks were put back and a local time came twice.
enum class Twice { First, Second };

// A handle, good for the life of the program; callable from every thread.
class Zone {
public:
    std::string_view name() const;
    ZoneStretch stretchAt(std::chrono::sys_seconds moment) const;
    std::chrono::local_seconds toLocal(std::chrono::sys_seconds moment) const;
    // A local time that clocks jumped over means the moment of the jump.
    std::chrono::sys_seconds toUtc(std::chrono::local_seconds local, Twice twice = Twice::First) const;

private:
    explicit Zone(const date::time_zone& zone) : zone_(&zone) {}
    friend Result<Zone> findZone(std::string_view name);

    const date::time_zone* zone_;
};

// NotFound for a name that is none, Unavailable where the system's tzdata cannot be read. The first call
// reads the names of all zones, which takes milliseconds; keep what it gives.
Result<Zone> findZone(std::string_view name);

// This computer's own; UTC where it does not say.
Result<Zone> systemZone();

// The first moment of the day in which this one lies.
TimePoint startOfDay(const Zone& zone, TimePoint moment);

} // namespace santral
