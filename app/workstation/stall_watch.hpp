// Notices when the GUI thread does not come back to its events in time: the window cannot move, paint or
// answer a key then. Told are the place (event and receiver) and how long; time in which the program as a
// whole did not run is not counted. It is fed by WatchedApplication, and reads no clock but the one it is
// given. GUI thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/os/standstill.hpp"

#include <QEvent>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace santral {

// What is being done: names only, since the receiver may be gone when it is told.
struct Doing {
    QEvent::Type type = QEvent::None;
    const char* receiver = nullptr; // its class
    const char* parent = nullptr;   // the class it belongs to
    QString name;                   // its objectName

    static Doing of(const QObject& receiver, const QEvent& event);
    std::string describe() const; // "MouseButtonRelease at santral::ui::Button “send” of QWidget"
};

struct Stall {
    Millis took{0};
    std::string doing;
};

class StallWatch {
public:
    struct Parts {
        const Clock& clock;
        std::function<os::Standstill()> standstill;
        std::function<void(const Stall&)> tell;
    };
    static constexpr Millis kLimit{100}; // from here on a person notices

    explicit StallWatch(Parts parts) : parts_(std::move(parts)) { begin(); }

    // An event begins and ends, at this depth of event loops: a menu or dialog that waits has one of its own,
    // and what is done in there is not a stall of the event that opened it. Events sent while another is
    // handled count with that one, and name it where they alone took too long.
    void eventBegins(int loop, const Doing& doing);
    void eventEnds();
    void waits(); // nothing is left to do
    void wakes();

    // For HangAlarm: what is being done now, and whether that is waiting.
    const Doing* now() const { return events_.empty() ? nullptr : &events_.back().doing; }

private:
    struct Event {
        int loop = 0;
        Doing doing;
        SteadyPoint began;
    };
    void begin(); // a stretch that is measured
    void end();   // the same, told of where it was too long
    Millis since(SteadyPoint from) const;

    Parts parts_;
    std::vector<Event> events_; // those that have begun, each inside the one before
    SteadyPoint since_;
    os::Standstill before_;
    bool waiting_ = false;
    std::string culprit_; // of this stretch: the innermost event that alone took too long
};

} // namespace santral
