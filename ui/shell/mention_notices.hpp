// Notes that mention this agent, also from while he was away: a line behind the bell each until its
// conversation was opened, the line was cleared or the note was taken back, and a notice of the desktop for
// what comes in now.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/notice_center.hpp"

#include <QObject>

#include <functional>
#include <map>

namespace santral::ui {

struct MentionDoor {
    HubClient& hub;
    NoticeCenter& notices;
    std::function<void(ConversationId, Seq)> open;
    std::function<bool(ConversationId)> isOnScreen;
    // Something came in while nobody looks at it: a sound and, with this, the desktop's notice.
    std::function<void(const DesktopNotice&)> tell;
    std::function<bool()> showsContent;               // of notices of the desktop
    std::function<void(const QString& key)> takeBack; // the desktop's notice
};

class MentionNotices final : public QObject {
    Q_OBJECT
public:
    explicit MentionNotices(MentionDoor door, QObject* parent = nullptr);
    void opened(ConversationId id); // what mentions him there is seen

private:
    void hear(const MentionUpdate& update);
    void add(const TimelineItem& note);
    void lookWhatIsLeft(); // lines that have gone were seen
    void tellSeen();

    MentionDoor door_;
    std::map<Seq, ConversationId> unseen_;
    Seq heard_ = 0;
    TimePoint since_; // what is older was there before: no notice of the desktop
    Subscription watch_;
};

} // namespace santral::ui
