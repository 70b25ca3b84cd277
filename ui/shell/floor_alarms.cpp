#include "ui/shell/floor_alarms.hpp"

#include "ui/bridge/alarm_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/notice_center.hpp"

#include <algorithm>
#include <iterator>

namespace santral::ui {
namespace {

// Where none is set nobody has asked to be told, of a missed service level either.
bool hasLimits(const Queue& queue) {
    return !queue.away && !(queue.work.limits == BoardLimits{});
}

} // namespace

FloorAlarms::FloorAlarms(AlarmDoor door, QObject* parent) : QObject(parent), door_(std::move(door)) {
    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, &FloorAlarms::tick);
}

void FloorAlarms::setOrganisation(const Organisation& all) {
    all_ = all;
    watch();
    look();
}

void FloorAlarms::setSupervisor(bool supervisor) {
    supervisor_ = supervisor;
    watch();
}

void FloorAlarms::setMuted(bool muted) {
    if (std::exchange(muted_, muted) == muted || !muted) return;
    for (const auto& [key, going] : going_) {
        door_.notices.remove(keyText(key));
        door_.untell(keyText(key));
    }
}

void FloorAlarms::watch() {
    const bool wanted = supervisor_ && std::any_of(all_.queues.begin(), all_.queues.end(), hasLimits);
    if (std::exchange(watching_, wanted) == wanted) return;
    if (wanted) {
        watch_ = door_.hub.watchBoard([this](const Result<Board>& board) {
            if (!board) return; // what was last known says nothing any more, and nothing new begins
            board_ = *board;
            look();
        });
        return second_.start();
    }
    watch_.reset();
    board_.reset();
    second_.stop();
    look();
}

void FloorAlarms::tick() {
    look();
}

void FloorAlarms::look() {
    const TimePoint now = door_.hub.now();
    std::vector<BoardAlarm> alarms;
    if (board_ && watching_) {
        board_->at = std::max(board_->at, now);
        Organisation limited;
        std::copy_if(all_.queues.begin(), all_.queues.end(), std::back_inserter(limited.queues), hasLimits);
        alarms = alarmsOf(*board_, limited);
    }
    for (auto& [key, going] : going_) {
        const auto same = [&key = key](const BoardAlarm& one) {
            return one.queue == key.queue && one.what == key.what;
        };
        if (!going.on || std::any_of(alarms.begin(), alarms.end(), same)) continue;
        going.on = false;
        door_.notices.remove(keyText(key));
        door_.untell(keyText(key));
    }
    std::erase_if(going_,
                  [&](const auto& one) { return !one.second.on && now - one.second.seen >= kSameFor; });
    for (const BoardAlarm& alarm : alarms) {
        const auto [at, fresh] = going_.try_emplace(Key{alarm.queue, alarm.what});
        at->second = {true, now};
        if (fresh && !muted_) tell(alarm);
    }
}

void FloorAlarms::tell(const BoardAlarm& alarm) {
    const auto queue = std::find_if(all_.queues.begin(), all_.queues.end(),
                                    [&](const Queue& one) { return one.id == alarm.queue; });
    const QString name = queue == all_.queues.end() ? QString() : toQt(queue->name);
    const QString key = keyText({alarm.queue, alarm.what});
    door_.notices.add({key, Icon::TriangleAlert, QStringLiteral("%1: %2").arg(name, alarmText(alarm)),
                       door_.hub.now(), door_.open});
    DesktopNotice notice;
    notice.key = key;
    notice.title = name;
    notice.text = alarmText(alarm);
    notice.urgent = true;
    notice.open = door_.open;
    door_.tell(notice);
}

QString FloorAlarms::keyText(const Key& key) {
    return QStringLiteral("alarm-%1-%2").arg(toQt(toString(key.queue))).arg(static_cast<int>(key.what));
}

} // namespace santral::ui
