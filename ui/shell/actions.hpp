// What an agent does to a conversation or a customer: done at once, told in a toast, and taken back within
// ten seconds by one key, the newest first. No "are you sure".
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QKeySequence>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace santral::ui {

class Toast;

class Actions final : public QObject {
    Q_OBJECT
public:
    Actions(HubClient& hub, Toast& toast, QObject* parent = nullptr);

    void take(const InboxRow& row);
    void assign(const InboxRow& row, AgentId agent, const QString& name);
    void move(const InboxRow& row, QueueId queue, const QString& name); // nil: into none
    void merge(const InboxRow& row, const InboxRow& into);              // of the same customer
    void separate(const InboxRow& row);

    // These entries of it are a conversation of their own.
    void split(const InboxRow& row, std::vector<MessageId> messages, const QString& subject);
    // The colleague reads the note first; empty: none. Both are taken back together.
    void handOver(const InboxRow& row, AgentId agent, const QString& name, const QString& note);
    // `reason`: nil: none is given. `also`: what else the same key has done, and takes back.
    void close(const InboxRow& row, ReasonId reason = {}, std::function<void()> also = {});
    void reopen(const InboxRow& row);
    void snooze(const InboxRow& row, TimePoint until);
    void tag(const InboxRow& row, const std::string& tag, bool on);
    void edit(const Customer& customer);
    void addIdentity(CustomerId customer, IdentityKind kind, const std::string& address);
    void unlink(const Identity& identity);
    void link(const Identity& identity, CustomerId to);
    void reschedule(ConversationId conversation, MessageId message, TimePoint at);
    // Something else was done that `undo` takes back, and tells of.
    void tellDone(const QString& said, std::function<void()> undo, int seconds = 10);

    // Many things were done by these commands, and go back together; none: they cannot.
    void tellTogether(const QString& said, std::vector<CommandId> commands);

    void undo(); // the key
    void setUndoKey(const QKeySequence& key) { undoKey_ = key; }

    // Anything else: only a failure is told.
    void run(CommandBody command);
    void tellFailure(const QString& text);

Q_SIGNALS:
    void failed(const QString& text);
    void goesOnIn(santral::ConversationId id); // what was merged or split off

private:
    struct Deed {
        quint64 number = 0;
        QString said;
        std::vector<CommandId> commands; // as they were given
        std::function<void()> also;
        TimePoint until{};
    };
    void act(CommandBody command, const QString& said, std::function<void()> also = {});
    quint64 begin(const QString& said, std::function<void()> also, int seconds = 10);
    Deed* find(quint64 number); // nullptr: taken back, or too long ago
    void give(quint64 number, CommandBody command, std::function<void()> then);
    void offer(quint64 number); // in the toast
    void drop(quint64 number);
    void takeBack(Deed deed);

    HubClient& hub_;
    QPointer<Toast> toast_;
    QKeySequence undoKey_;
    std::vector<Deed> deeds_; // the newest last
    quint64 lastNumber_ = 0;
    quint64 offered_ = 0; // the toast shows this one
};

// Why it was not taken back.
QString undoFailureText(const Error& error);

} // namespace santral::ui
