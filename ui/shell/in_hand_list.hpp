// What waits for the hub or was refused by it, with the customers it is about: the refused first, since
// somebody has to look at them, then what waits, oldest first.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <map>

namespace santral::ui {

class InHandList final : public QObject {
    Q_OBJECT
public:
    explicit InHandList(HubClient& hub, QObject* parent = nullptr);

    const std::vector<InHand>& entries() const { return entries_; } // without what only marks as read
    int reads() const { return reads_; }                            // of which there are so many
    int refused() const { return refused_; }
    int count() const { return int(entries_.size()) + reads_; }
    QString customerOf(const InHand& entry) const; // empty while it is not known

Q_SIGNALS:
    void changed();

private:
    void hear(std::vector<InHand> all);
    void loadNames();

    HubClient& hub_;
    std::vector<InHand> entries_;
    int reads_ = 0;
    int refused_ = 0;
    std::map<ConversationId, QString> names_; // empty: was asked for
    Subscription watch_;
};

} // namespace santral::ui
