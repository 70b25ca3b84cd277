// Who else looks at the conversation that is open here or writes in it, and telling colleagues the same of
// this desk. Nothing of it is stored anywhere: what is not renewed is over. GUI thread.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QTimer>

#include <chrono>
#include <map>

namespace santral::ui {

class Together final : public QObject {
    Q_OBJECT
public:
    static constexpr auto kViewingLasts = std::chrono::seconds(90);
    static constexpr auto kViewingRenewed = std::chrono::seconds(45);
    static constexpr auto kTypingLasts = std::chrono::seconds(6);
    static constexpr auto kTypingRenewed = std::chrono::seconds(4);
    static constexpr auto kAwayAfter = std::chrono::seconds(60); // the window in the background

    explicit Together(HubClient& hub, QObject* parent = nullptr);
    ~Together() override;

    // nil: none is. Quietly: colleagues are not told, until an answer is written there.
    void open(ConversationId id, bool quietly = false);
    bool isQuiet() const { return quiet_; }
    void setTyping(bool typing); // here, in the open one
    void setActive(bool active); // somebody looks at the window
    void setAgents(std::vector<Agent> agents);
    void hear(const Signal& signal); // those of customers are passed over
    void tick();                     // what is due now is renewed or let go; runs by itself

    QString text() const; // "Deniz is writing an answer"; empty: nobody is there
    bool isWriting() const { return !namesOf(writing_).isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    using Key = std::pair<ConversationId, AgentId>;
    using Until = std::map<Key, TimePoint>;
    QStringList namesOf(const Until& what) const;
    void view(bool on);
    void type(bool on);
    void wait(); // for what is due next

    HubClient& hub_;
    std::vector<Agent> agents_;
    Until viewing_, writing_; // of colleagues, in all conversations
    ConversationId open_;
    bool quiet_ = false;
    bool viewed_ = false; // colleagues were told that it is looked at
    bool typing_ = false;
    TimePoint viewedAt_{}, typedAt_{};
    std::optional<TimePoint> inactiveSince_;
    QTimer timer_;
};

} // namespace santral::ui
