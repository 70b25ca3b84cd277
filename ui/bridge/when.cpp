#include "ui/bridge/when.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace santral::ui {
namespace {

using namespace std::chrono_literals;

constexpr Millis kToTheSecond = 2min;

class When {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::When)
public:
    static QString justNow() { return tr("now"); }
    static QString minutes(qint64 n) { return tr("%1 min").arg(n); }
    static QString hours(qint64 n) { return tr("%1 h").arg(n); }
    static QString days(qint64 n) { return tr("%1 d").arg(n); }
    static QString yesterday() { return tr("Yesterday"); }
    static QString tomorrow(const QString& time) { return tr("Tomorrow %1").arg(time); }
};

QString clockText(const QDateTime& at) {
    return QLocale().toString(at.time(), QStringLiteral("HH:mm"));
}

} // namespace

QDateTime toLocal(TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

QString agoText(TimePoint at, TimePoint now) {
    const auto ago = now - at;
    if (ago < 1min) return When::justNow(); // also what a clock running behind takes for the future
    if (ago < 1h) return When::minutes(ago / 1min);
    const QDateTime then = toLocal(at);
    const QDate today = toLocal(now).date();
    if (then.date() == today || ago < 6h) return When::hours(ago / 1h);
    if (then.date() == today.addDays(-1)) return When::yesterday();
    const QLocale locale;
    if (then.date().year() == today.year()) return locale.toString(then.date(), QStringLiteral("d MMM"));
    return locale.toString(then.date(), QStringLiteral("dd.MM.yyyy"));
}

QString waitText(Millis waited) {
    if (waited < kToTheSecond) return secondsText(waited);
    if (waited < 1h) return When::minutes(waited / 1min);
    if (waited < 48h) return When::hours(waited / 1h);
    return When::days(waited / 24h);
}

Millis untilNextWait(Millis time, Runs runs) {
    const Millis shown = std::max(time, Millis(0));
    const Millis step = shown < kToTheSecond ? Millis(1s) : shown < 1h ? Millis(1min) : Millis(1h);
    const Millis past = shown % step;
    return runs == Runs::Up ? step - past : past + 1ms;
}

QString secondsText(Millis left) {
    const auto seconds = left < 0ms ? 0 : left / 1s;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString momentText(TimePoint at) {
    return QLocale().toString(toLocal(at), QStringLiteral("d MMMM yyyy HH:mm"));
}

QString untilText(TimePoint until, TimePoint now) {
    const QDateTime then = toLocal(until);
    const QDate today = toLocal(now).date();
    if (then.date() == today) return clockText(then);
    if (then.date() == today.addDays(1)) return When::tomorrow(clockText(then));
    return QLocale().toString(then, QStringLiteral("ddd d MMM HH:mm"));
}

QString octetsText(std::uint64_t octets) {
    return QLocale().formattedDataSize(static_cast<qint64>(octets), 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace santral::ui
