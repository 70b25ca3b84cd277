#include "ui/bridge/alarm_words.hpp"

#include "ui/bridge/when.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace santral::ui {
namespace {

class AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::AlarmWords)
public:
    static QString of(const BoardAlarm& alarm) {
        const QLocale locale;
        const QString value = locale.toString(alarm.value), limit = locale.toString(alarm.limit);
        switch (alarm.what) {
        case BoardMeasure::Waiting:
            return tr("%1 wait, at most %2").arg(value, limit);
        case BoardMeasure::LongestWait:
            return tr("Longest wait over %1").arg(time(alarm.limit));
        case BoardMeasure::Abandoned:
            return tr("%1% abandoned, at most %2%").arg(value, limit);
        case BoardMeasure::ServiceLevel:
            break;
        }
        return tr("%1% in time, target %2%").arg(value, limit);
    }

private:
    static QString time(std::uint32_t seconds) {
        const std::chrono::seconds span(seconds);
        return span < std::chrono::minutes(2) || seconds % 60 != 0 ? secondsText(span) : waitText(span);
    }
};

} // namespace

QString alarmText(const BoardAlarm& alarm) {
    return AlarmWords::of(alarm);
}

} // namespace santral::ui
