#include "ui/shell/idle_watch.hpp"

#include <QCoreApplication>
#include <QEvent>

namespace santral::ui {
namespace {

constexpr int kLookMs = 15'000;

bool isSomebody(QEvent::Type type) {
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(const Clock& clock, QObject* parent)
    : QObject(parent), clock_(clock), last_(clock.steadyNow()) {
    timer_.setInterval(kLookMs);
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimit(std::chrono::minutes limit) {
    if (limit == limit_) return;
    limit_ = limit;
    last_ = clock_.steadyNow();
    qApp->removeEventFilter(this);
    timer_.stop();
    if (limit_.count() == 0) return;
    qApp->installEventFilter(this);
    timer_.start();
}

void IdleWatch::look() {
    if (limit_.count() > 0 && clock_.steadyNow() - last_ >= limit_) Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    if (isSomebody(event->type())) last_ = clock_.steadyNow();
    return QObject::eventFilter(watched, event);
}

} // namespace santral::ui
