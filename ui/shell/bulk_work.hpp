// Does one thing to many conversations: a few commands at a time, told how far it has come, and what was
// refused. What was done can be taken back together.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace santral::ui {

class BulkWork final : public QObject {
    Q_OBJECT
public:
    static constexpr int kAtOnce = 8; // commands that wait for their answer

    explicit BulkWork(HubClient& hub, QObject* parent = nullptr);

    struct Wish {
        QString doing;                   // "Closing"
        std::function<QString(int)> did; // "12 solved"
        std::function<CommandBody(const InboxRow&)> command;
        bool undoes = true; // it can be taken back
    };
    struct Failure {
        InboxRow row;
        Error why;
    };
    struct Outcome {
        QString said; // of what was done; empty: nothing was
        std::vector<CommandId> undoable;
        std::vector<Failure> failures;
        std::vector<InboxRow> untouched; // it was stopped before these
    };
    void begin(std::vector<InboxRow> rows, Wish wish); // not while it is running
    bool isRunning() const { return running_; }
    void stop(); // what has gone out is waited for, nothing else goes out

Q_SIGNALS:
    void progressed(const QString& doing, int done, int total);
    void finished(const santral::ui::BulkWork::Outcome& outcome);

private:
    void more();
    void hear(std::size_t at, CommandId id, const Result<Receipt>& done);
    void end();

    HubClient& hub_;
    Wish wish_;
    std::vector<InboxRow> rows_;
    std::size_t next_ = 0;
    int waiting_ = 0;
    int done_ = 0; // and those that failed
    bool running_ = false;
    Outcome outcome_;
    int good_ = 0;
};

// "Ayşe Demir: somebody else has taken it"
QStringList failureLines(const std::vector<BulkWork::Failure>& failures);

} // namespace santral::ui
