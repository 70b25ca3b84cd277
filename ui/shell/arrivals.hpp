// Notices what reaches the inbox while the agent looks elsewhere, and tells it once: a sound, a notice of the
// desktop, a line behind the bell for a missed call.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/settings/preferences.hpp"

#include <QObject>

#include <unordered_map>

namespace santral::ui {

struct Arrival {
    enum class Kind { NewConversation, Message, MissedCall };
    Kind kind = Kind::Message;
    InboxRow row;
};

class Arrivals final : public QObject {
    Q_OBJECT
public:
    Arrivals(const Clock& clock, AgentId me, QObject* parent = nullptr);
    void see(const InboxRow& row);

Q_SIGNALS:
    void arrived(const santral::ui::Arrival& arrival);

private:
    struct Seen {
        int unread = 0;
        bool missed = false;
    };
    TimePoint since_; // what is older was there before
    AgentId me_;
    std::unordered_map<ConversationId, Seen> seen_;
};

} // namespace santral::ui
