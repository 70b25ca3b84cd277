// Help that agents ask of supervisors, each in one conversation: who asks, where and since when. Tells
// supervisors of each new one, and keeps it behind the bell until it is over.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace santral::ui {

class NoticeCenter;
struct DesktopNotice;

struct HelpAsked {
    AgentId agent;
    QString name;
    ConversationId conversation;
    TimePoint since{};
    bool operator==(const HelpAsked&) const = default;
};

struct HelpDoor {
    HubClient& hub;
    NoticeCenter& notices;
    std::function<void(ConversationId)> open;
    std::function<void(const DesktopNotice&)> tell; // sound, and the desktop where nobody looks
    std::function<void(const QString& key)> untell;
    std::function<void(const QString& text)> failed;
};

class HelpDesk final : public QObject {
    Q_OBJECT
public:
    explicit HelpDesk(HelpDoor door, QObject* parent = nullptr);

    void setAgents(const std::vector<Agent>& agents);
    void setStates(const std::vector<AgentState>& states);
    // The role of this desk's agent: whom notices are for.
    void setSupervisor(bool supervisor);
    void see(const InboxRow& row); // one's own matter was closed: nobody has to come any more

    bool canAsk() const; // there is a supervisor besides this agent
    bool asksIn(ConversationId conversation) const { return own_ == conversation && bool(own_); }
    void ask(ConversationId conversation, bool on);
    const std::vector<HelpAsked>& asked() const { return asked_; } // by others, the longest first
    std::optional<HelpAsked> askedIn(ConversationId conversation) const;
    std::set<ConversationId> conversations() const; // also where this agent asks
    // The next one that this supervisor has not open; nil: none.
    ConversationId next(ConversationId open) const;

Q_SIGNALS:
    void changed();

private:
    void hear();
    void tellNew(const HelpAsked& one);

    HelpDoor door_;
    TimePoint since_; // what was asked before is no news
    std::vector<Agent> agents_;
    std::vector<AgentState> states_;
    bool supervisor_ = false;
    ConversationId own_;
    std::vector<HelpAsked> asked_;
    std::map<AgentId, HelpAsked> told_;
};

} // namespace santral::ui
