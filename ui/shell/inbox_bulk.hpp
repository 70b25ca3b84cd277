// What is done with all conversations that are picked in the inbox: asks where, whom or why, does it, tells
// how far it has come and what was refused, and lets one key take back all of it.
#pragma once

#include "ui/inbox/bulk_bar.hpp"
#include "ui/shell/bulk_work.hpp"

#include <QObject>

namespace santral::ui {

class Actions;
class ChoicePopup;
class InboxPane;

class InboxBulk final : public QObject {
    Q_OBJECT
public:
    InboxBulk(HubClient& hub, Actions& actions, InboxPane& inbox, QObject* parent = nullptr);

    void setOrganisation(const Organisation& all);
    void setAgents(const std::vector<Agent>& agents) { agents_ = agents; }
    // Where several are picked, what a key means is done with all of them. False: with none.
    bool run(BulkAct act);
    BulkWork& work() { return *work_; }

private:
    void take();
    void assign();
    void move();
    void tag();
    void tagAll(const QString& tag);
    void snooze();
    void read();
    void close();
    void begin(BulkWork::Wish wish);
    void hear(const BulkWork::Outcome& outcome);

    HubClient& hub_;
    Actions& actions_;
    InboxPane& inbox_;
    BulkBar& bar_;
    BulkWork* work_;
    ChoicePopup* choices_;
    Organisation all_; // of it, what is in use and by name: queues, tags, reasons for closing
    std::vector<Agent> agents_;
};

} // namespace santral::ui
