#include "app/workstation/watched_application.hpp"

#include <QAbstractEventDispatcher>
#include <QThread>

namespace santral {
namespace {

// An event handler may throw nothing, but one may be left in the middle by an exception all the same.
class Timed {
public:
    Timed(StallWatch& watch, int loop, const Doing& doing) : watch_(watch) {
        watch_.eventBegins(loop, doing);
    }
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;
    ~Timed() { watch_.eventEnds(); }

private:
    StallWatch& watch_;
};

} // namespace

void WatchedApplication::watch(StallWatch* stalls, HangAlarm* hangs) {
    stalls_ = stalls;
    hangs_ = hangs;
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance(thread());
    dispatcher->disconnect(this);
    if (!stalls) return;
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        stalls_->waits();
        if (hangs_) hangs_->idle();
    });
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { stalls_->wakes(); });
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Other threads' objects are told of their events through here too.
    if (!stalls_ || QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    const Doing doing = Doing::of(*receiver, *event);
    if (hangs_) hangs_->busy(doing.type, doing.receiver);
    const Timed timed(*stalls_, thread()->loopLevel(), doing);
    return QApplication::notify(receiver, event);
}

} // namespace santral
