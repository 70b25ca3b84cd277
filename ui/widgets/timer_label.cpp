#include "ui/widgets/timer_label.hpp"

#include "ui/widgets/paint.hpp"

#include <QFontMetrics>
#include <QPainter>

namespace santral::ui {

QString durationText(std::chrono::seconds time) {
    const qint64 all = qMax<qint64>(0, time.count());
    const QString seconds = QStringLiteral("%1").arg(all % 60, 2, 10, QLatin1Char('0'));
    if (all < 3600) return QStringLiteral("%1:%2").arg(all / 60).arg(seconds);
    return QStringLiteral("%1:%2:%3")
        .arg(all / 3600)
        .arg(all / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds);
}

TimerLabel::TimerLabel(const char* name, Type type, QWidget* parent)
    : QWidget(parent), type_(type), text_(durationText(std::chrono::seconds(0))) {
    setObjectName(QLatin1String(name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TimerLabel::setWhat(const QString& what) {
    what_ = what;
    rename();
}

void TimerLabel::setTime(std::chrono::seconds time) {
    const QString next = durationText(time);
    if (next == text_) return;
    const bool wider = next.size() != text_.size();
    text_ = next;
    rename();
    if (wider) updateGeometry();
    update();
}

void TimerLabel::setColour(const QColor& colour) {
    colour_ = colour;
    update();
}

void TimerLabel::rename() {
    setAccessibleName(what_.isEmpty() ? text_ : what_ + QLatin1String(": ") + text_);
}

QSize TimerLabel::sizeHint() const {
    return {tabularWidth(text_, typeface(type_)), QFontMetrics(typeface(type_)).height()};
}

void TimerLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetrics metrics(typeface(type_));
    const QPointF at(0, (height() - metrics.height()) / 2.0 + metrics.ascent());
    drawTabular(painter, at, text_, typeface(type_), colour_.isValid() ? colour_ : look().text);
}

} // namespace santral::ui
