// What on the floor goes beyond its limits, told to supervisors: once when it begins, behind the bell until
// it is over. Watches the board while there are limits.
#pragma once

#include "core/domain/board_alarm.hpp"
#include "ui/bridge/hub_client.hpp"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace santral::ui {

class NoticeCenter;
struct DesktopNotice;

struct AlarmDoor {
    HubClient& hub;
    NoticeCenter& notices;
    std::function<void()> open;                     // the board
    std::function<void(const DesktopNotice&)> tell; // sound, and the desktop where nobody looks
    std::function<void(const QString& key)> untell;
};

class FloorAlarms final : public QObject {
    Q_OBJECT
public:
    // What stops and begins again within this time is the same alarm.
    static constexpr auto kSameFor = std::chrono::seconds(60);

    explicit FloorAlarms(AlarmDoor door, QObject* parent = nullptr);

    void setOrganisation(const Organisation& all);
    void setSupervisor(bool supervisor);
    void setMuted(bool muted); // neither notices nor sounds; what goes on now is not told later
    void tick();               // each second: who waits, waits longer
    bool isWatching() const { return watching_; }

private:
    struct Key {
        QueueId queue;
        BoardMeasure what = BoardMeasure::Waiting;
        auto operator<=>(const Key&) const = default;
    };
    struct Going {
        bool on = true;
        TimePoint seen{}; // last, as going on
    };
    void watch();
    void look();
    void tell(const BoardAlarm& alarm);
    static QString keyText(const Key& key);

    AlarmDoor door_;
    Organisation all_;
    bool supervisor_ = false;
    bool muted_ = false;
    bool watching_ = false;
    std::optional<Board> board_;
    std::map<Key, Going> going_;
    QTimer second_;
    Subscription watch_;
};

} // namespace santral::ui
