// What an agent does to a conversation or a customer: done at once, told in a toast, and taken back within 10
// seconds by the inverse command. No "are you sure".
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QPointer>

#include <functional>
#include <vector>

namespace santral::ui {

class Toast;

// What takes `done` back, in order, given how the conversation was before. Empty where nothing does.
std::vector<CommandBody> inverseOf(const CommandBody& done, const Conversation& before);

class Actions final : public QObject {
    Q_OBJECT
public:
    Actions(HubClient& hub, Toast& toast, QObject* parent = nullptr);

    void take(const InboxRow& row);
    void assign(const InboxRow& row, AgentId agent, const QString& name);
    void move(const InboxRow& row, QueueId queue, const QString& name); // nil: into none
    // The colleague reads the note first; empty: none.
    void handOver(const InboxRow& row, AgentId agent, const QString& name, const QString& note);
    void close(const InboxRow& row, ReasonId reason = {}); // nil: none is given
    void reopen(const InboxRow& row);
    void snooze(const InboxRow& row, TimePoint until);
    void tag(const InboxRow& row, const std::string& tag, bool on);
    void unlink(const Identity& identity, CustomerId from);
    void link(const Identity& identity, CustomerId to);
    void undo(); // Ctrl+Z outside of texts
    // Something else was done that `undo` takes back.
    void tellDone(const QString& said, std::function<void()> undo);

    // Anything else: only a failure is told.
    void run(CommandBody command);

Q_SIGNALS:
    void failed(const QString& text);

private:
    void act(const InboxRow& row, CommandBody command, const QString& said);
    void say(const QString& said, const std::vector<CommandBody>& inverse);
    void tellFailure(const Error& error);

    HubClient& hub_;
    QPointer<Toast> toast_;
};

} // namespace santral::ui
