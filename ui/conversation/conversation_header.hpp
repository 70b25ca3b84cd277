// Head of the conversation pane: what it is about, who has it, and what can be done with it as a whole. Folds
// to icons when the pane is narrow.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/conversation.hpp"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <vector>

class QMenu;

namespace santral {
struct Agent; // not included: moc of Qt 6.4 stumbles over <concepts> when it comes first
struct Queue;
} // namespace santral

namespace santral::ui {

class Button;
class ElidedLabel;
class Pill;

class ConversationHeader final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationHeader(const Clock& clock, QWidget* parent = nullptr);
    ~ConversationHeader() override;

    void setRow(const InboxRow& row);
    void setAgents(std::vector<Agent> agents, AgentId self);
    void setMergeable(bool on);                // the customer has another conversation
    void setQueues(std::vector<Queue> queues); // none: the company has no queues, and nothing is said of them
    // Which colleague is here too, in words; empty: none.
    void setCompany(const QString& text, bool writing);
    // Help of a supervisor: whether it can be asked for, whether this agent asks here, and who else does.
    struct Help {
        bool offered = false;
        bool asked = false;
        QString by = {}; // a colleague; empty: none
        TimePoint since = {};
        bool operator==(const Help&) const = default;
    };
    void setHelp(const Help& help);
    void setHelpKeys(const QKeySequence& keys);
    QWidget& menuAnchor() const; // where a list asked for from the menu opens

    // Moments that "Snooze" offers, from now on; for the menu and for Z + digit.
    struct SnoozeChoice {
        QString label;
        TimePoint until;
    };
    static std::vector<SnoozeChoice> snoozeChoices(TimePoint now);
    void openSnoozeMenu();
    void openAssignMenu();

Q_SIGNALS:
    void assignRequested(santral::AgentId agent); // nil: give it back
    void snoozeRequested(santral::TimePoint until);
    void closeRequested();
    void reopenRequested();
    void tagRequested(const QString& tag, bool on);
    void moveRequested();
    void mergeRequested();
    void separateRequested(); // it was merged into another one
    void handOverRequested();
    void helpRequested(bool on);
    void finishRequested(santral::ContactId contact); // a chat of this agent
    void whyRequested(santral::ContactId contact);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void askMain(); // what the main button offers
    void retranslate();
    void refreshMeta();
    void fold();
    void fillAssignMenu();
    void fillSnoozeMenu();
    void fillMoreMenu();
    void addContacts();
    void showHelp();

    const Clock& clock_;
    InboxRow row_;
    std::vector<Agent> agents_;
    std::vector<Queue> queues_;
    AgentId self_;
    bool mergeable_ = false;
    Help helpState_;
    QKeySequence helpKeys_;
    ElidedLabel* title_;
    Pill* company_;
    Pill* helpSign_;
    ElidedLabel* meta_;
    Pill* state_;
    Button* assign_;
    Button* snooze_;
    Button* help_;
    Button* close_;
    Button* more_;
    QMenu* assignMenu_;
    QMenu* snoozeMenu_;
    QMenu* moreMenu_;
    QTimer minute_; // how long the customer has waited
};

} // namespace santral::ui
