// The service-level clock: time that counts only while a schedule is open. A span counts the seconds that
// really pass in it, so one with a missing hour is shorter and one with a doubled hour longer. Made once for
// a schedule and kept; a question takes microseconds where it reaches weeks ahead.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/zone.hpp"
#include "core/routing/schedule.hpp"

#include <map>
#include <optional>

namespace santral::routing {

class BusinessHours {
public:
    // What is not due within so long is never due: a schedule that never opens has an answer too.
    static constexpr std::chrono::years kDueWithin{50};

    // The first moment at which so much open time has passed since `start`; `start` itself for no time. Where
    // the last second is the last before closing time, that is closing time and not the next opening.
    std::optional<TimePoint> due(TimePoint start, std::chrono::seconds open) const;

    // Open time from start to end, in whole seconds, rounded down; none where the end comes first. Before the
    // year 0 and after 9999 nothing is open.
    std::chrono::seconds opened(TimePoint start, TimePoint end) const;

private:
    using LocalDay = std::chrono::local_days;
    using LocalPoint = std::chrono::local_time<Millis>;
    struct Passed { // how far a walk has come, and the open time it has seen
        TimePoint at;
        Millis open{};
    };

    BusinessHours(Zone zone, const Schedule& schedule);
    friend Result<BusinessHours> makeBusinessHours(const Schedule& schedule);

    Passed pass(TimePoint from, TimePoint until, Millis wanted) const;
    void passStretch(Passed& passed, TimePoint until, std::chrono::seconds offset, Millis wanted) const;
    LocalPoint passDay(Millis& open, LocalPoint from, LocalPoint until, Millis wanted) const;
    std::chrono::weeks plainWeeks(LocalDay from, LocalPoint until, Millis left) const;
    const std::vector<OpenSpan>& spansOn(LocalDay day) const;

    Zone zone_;
    std::array<std::vector<OpenSpan>, 7> week_;            // in order
    std::map<LocalDay, std::vector<OpenSpan>> exceptions_; // holidays and special days
    Millis weekOpen_{};                                    // of a week without exceptions and jumps
};

Result<BusinessHours> makeBusinessHours(const Schedule& schedule); // what check() says to a faulty one

} // namespace santral::routing
