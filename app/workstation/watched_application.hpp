// The window's application, in which every event is timed (StallWatch, HangAlarm).
#pragma once

#include "app/workstation/hang_alarm.hpp"
#include "app/workstation/stall_watch.hpp"

#include <QApplication>

#include <memory>

namespace santral {

class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    // From now on, as long as neither is taken away (nullptr); both belong to the caller. Not from within an
    // event.
    void watch(StallWatch* stalls, HangAlarm* hangs = nullptr);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    StallWatch* stalls_ = nullptr;
    HangAlarm* hangs_ = nullptr;
};

} // namespace santral
