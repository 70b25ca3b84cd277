// What an agent does to a conversation or a customer: done at once, told in a toast, and taken back within 10
// seconds by the inverse command. No "are you sure".
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QPointer>

#include <optional>

namespace santral::ui {

class Toast;

// The command that takes `done` back, given how the conversation was before. Nothing where there is none.
std::optional<CommandBody> inverseOf(const CommandBody& done, const Conversation& before);

class Actions final : public QObject {
    Q_OBJECT
public:
    Actions(HubClient& hub, Toast& toast, QObject* parent = nullptr);

    void take(const InboxRow& row);
    void assign(const InboxRow& row, AgentId agent, const QString& name);
    void close(const InboxRow& row);
    void reopen(const InboxRow& row);
    void snooze(const InboxRow& row, TimePoint until);
    void tag(const InboxRow& row, const std::string& tag, bool on);
    void unlink(const Identity& identity, CustomerId from);
    void link(const Identity& identity, CustomerId to);
    void undo(); // Ctrl+Z outside of texts

    // Anything else: only a failure is told.
    void run(CommandBody command);

Q_SIGNALS:
    void failed(const QString& text);

private:
    void act(const InboxRow& row, CommandBody command, const QString& said);
    void say(const QString& said, std::optional<CommandBody> inverse);
    void tellFailure(const Error& error);

    HubClient& hub_;
    QPointer<Toast> toast_;
};

} // namespace santral::ui
