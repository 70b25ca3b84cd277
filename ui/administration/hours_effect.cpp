#include "ui/administration/hours_effect.hpp"

#include "ui/administration/opening_hours.hpp"
#include "ui/bridge/text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace santral::ui {
namespace {

constexpr int kNamed = 3; // queues; of more the rest is left out

class HoursEffect {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::HoursEffect)
public:
    HoursEffect(const OpeningHours& hours, const QDateTime& at)
        : hours_(hours), there_(wallClock(at, hours)), open_(isOpen(hours, there_)) {}

    SetupEffect tell(const OpeningHours& before, const QDateTime& at, const QStringList& queues) const {
        if (queues.isEmpty())
            return {state() + QLatin1Char(' ') + tr("No queue has these hours yet."), false};
        const int count = static_cast<int>(queues.size());
        const bool wasOpen = isZoneName(before.zone) ? isOpen(before, wallClock(at, before)) : open_;
        QString then = tr("%n queue(s) have these hours: %1.", nullptr, count);
        if (wasOpen && !open_) then = tr("Saving closes %n queue(s) at once: %1.", nullptr, count);
        if (!wasOpen && open_) then = tr("Saving opens %n queue(s) at once: %1.", nullptr, count);
        return {state() + QLatin1Char(' ') + then.arg(names(queues)), (wasOpen && !open_) || isNever()};
    }

private:
    static QDateTime wallClock(const QDateTime& at, const OpeningHours& hours) {
        return at.toTimeZone(QTimeZone(hours.zone.toUtf8()));
    }
    bool isNever() const { return !open_ && !nextChange(hours_, there_).isValid(); }
    QString state() const {
        const QDateTime next = nextChange(hours_, there_);
        if (!next.isValid())
            return open_ ? tr("Always open.") : tr("Never open: nothing would be handed out.");
        return open_ ? tr("Open now, until %1.").arg(when(next))
                     : tr("Closed now, opens %1.").arg(when(next));
    }
    QString when(const QDateTime& next) const {
        const auto days = there_.date().daysTo(next.date());
        const char* form = days == 0 ? "HH:mm" : days < 7 ? "dddd HH:mm" : "d MMMM HH:mm";
        return QLocale().toString(next, QLatin1String(form));
    }
    static QString names(const QStringList& queues) {
        QString shown = queues.mid(0, kNamed).join(QStringLiteral(", "));
        return queues.size() > kNamed ? shown + QStringLiteral(", …") : shown;
    }

    const OpeningHours& hours_;
    QDateTime there_;
    bool open_;
};

} // namespace

SetupEffect hoursEffect(const Hours& hours, const Hours& before, const std::vector<Queue>& queues,
                        const QDateTime& at) {
    const OpeningHours opening = openingHoursFrom(hours.schedule);
    if (!isZoneName(opening.zone)) return {};
    QStringList names;
    for (const Queue& queue : queues)
        if (!queue.away && queue.work.hours == hours.id) names << toQt(queue.name);
    return HoursEffect(opening, at).tell(openingHoursFrom(before.schedule), at, names);
}

} // namespace santral::ui
