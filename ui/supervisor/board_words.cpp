#include "ui/supervisor/board_words.hpp"

#include "ui/agent/state_words.hpp"
#include "ui/bridge/alarm_words.hpp"
#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_faces.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace santral::ui {
namespace {

const QString kNothing = QStringLiteral("–");

class BoardWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::BoardWords)
public:
    static QString noQueue() { return tr("Without a queue"); }
    static QString noBrand() { return tr("Without a brand"); }
    static QString queues(int n) { return tr("%n queue(s)", nullptr, n); }
    static QString help() { return tr("asks for help"); }
    static QString percent(int n) { return tr("%1%").arg(QLocale().toString(n)); }
    static QString doing(Activity activity) {
        switch (activity) {
        case Activity::Reserved:
            return tr("Being offered");
        case Activity::Busy:
            return tr("Busy");
        case Activity::WrapUp:
            return tr("Wrap-up");
        case Activity::SignedOut:
            return tr("Signed out");
        case Activity::Idle:
        case Activity::NotReady:
            break;
        }
        return {};
    }
    static QString why(PresenceWhy why) {
        switch (why) {
        case PresenceWhy::SignedIn:
            return tr("has just signed in");
        case PresenceWhy::NotAnswering:
            return tr("let an offer pass");
        case PresenceWhy::Idle:
            return tr("nobody at the desk");
        case PresenceWhy::DeskGone:
            return tr("desk without connection");
        case PresenceWhy::Supervisor:
            return tr("set by a supervisor");
        case PresenceWhy::Chosen:
            break;
        }
        return {};
    }
    static QStringList agents(const QueueFace& q) {
        QStringList parts{tr("%n ready", nullptr, int(q.ready)), tr("%n busy", nullptr, int(q.busy))};
        if (q.wrapUp > 0) parts << tr("%n in wrap-up", nullptr, int(q.wrapUp));
        if (q.notReady > 0) parts << tr("%n not ready", nullptr, int(q.notReady));
        return parts;
    }
    static QString waiting() { return tr("Waiting"); }
    static QString longest() { return tr("Longest wait"); }
    static QString level() { return tr("In time today"); }
    static QString lately(const QString& percent) { return tr("last 30 min %1").arg(percent); }
    static QString abandonedOf(int n) { return tr("%n abandoned", nullptr, n); }
    static QString active(int n) { return tr("%n in hand", nullptr, n); }
    static QString arrived() { return tr("Arrived today"); }
    static QString abandoned() { return tr("Abandoned"); }
};

} // namespace

QString noQueueText() {
    return BoardWords::noQueue();
}

QString percentText(const std::optional<int>& percent) {
    return percent ? BoardWords::percent(*percent) : kNothing;
}

QString spanText(const std::optional<Millis>& span) {
    return span ? durationText(std::chrono::duration_cast<std::chrono::seconds>(*span)) : kNothing;
}

QString doingText(const BoardAgent& agent, const std::vector<Reason>& reasons) {
    const QString doing = BoardWords::doing(agent.activity);
    return doing.isEmpty() ? stateText(agent.state, reasons) : doing;
}

QString doingDetail(const BoardAgent& agent, const std::vector<Reason>& reasons) {
    QStringList parts;
    if (agent.state.help) parts << BoardWords::help();
    const bool atWork = agent.activity == Activity::Busy || agent.activity == Activity::WrapUp;
    // Whoever is at work and takes nothing new: that is worth knowing.
    if (atWork && (agent.state.presence != Presence::Ready || !agent.state.off.empty()))
        parts << stateText(agent.state, reasons);
    if (agent.state.presence == Presence::NotReady) parts << BoardWords::why(agent.state.why);
    parts << nextStateText(agent.state, reasons);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString noBrandText() {
    return BoardWords::noBrand();
}

QStringList alarmTexts(const QueueFace& queue) {
    QStringList parts;
    for (const BoardAlarm& alarm : queue.alarms) {
        if (queue.queues.empty()) {
            parts << alarmText(alarm);
            continue;
        }
        for (const QueueFace& part : queue.queues)
            if (part.queue == alarm.queue) parts << QStringLiteral("%1: %2").arg(part.name, alarmText(alarm));
    }
    return parts;
}

QString alarmsText(const QueueFace& queue) {
    return alarmTexts(queue).join(QStringLiteral(" · "));
}

QString agentsText(const QueueFace& queue) {
    if (!queue.queues.empty()) return BoardWords::queues(static_cast<int>(queue.queues.size()));
    return BoardWords::agents(queue).join(QStringLiteral(" · "));
}

QString waitingText() {
    return BoardWords::waiting();
}
QString longestText() {
    return BoardWords::longest();
}
QString levelText() {
    return BoardWords::level();
}
QString arrivedText() {
    return BoardWords::arrived();
}
QString abandonedText() {
    return BoardWords::abandoned();
}

QString lateText(const QueueFace& queue) {
    QStringList parts;
    if (queue.lastHalfHour) parts << BoardWords::lately(percentText(queue.lastHalfHour));
    parts << BoardWords::abandonedOf(int(queue.abandoned)) << BoardWords::active(int(queue.active));
    return parts.join(QStringLiteral(" · "));
}

QString describeQueue(const QueueFace& queue, TimePoint now) {
    const auto pair = [](const QString& what, const QString& value) {
        return QStringLiteral("%1 %2").arg(what, value);
    };
    QStringList parts{queue.name, pair(waitingText(), QLocale().toString(queue.waiting))};
    if (queue.oldest) parts << pair(longestText(), waitText(now - *queue.oldest));
    parts << pair(levelText(), percentText(queue.today));
    if (const QString alarms = alarmsText(queue); !alarms.isEmpty()) parts << alarms;
    parts << lateText(queue) << agentsText(queue);
    return parts.join(QStringLiteral(", "));
}

} // namespace santral::ui
