// The list of what is in hand, above the foot of the window: opened by its chip or its key. Arrows move,
// Return opens the conversation, Delete takes back or discards, Escape leaves.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/widgets/popover.hpp"

#include <functional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace santral::ui {

class EmptyState;
class InHandLine;
class InHandList;
class Pill;

class InHandPopup final : public Popover {
    Q_OBJECT
public:
    InHandPopup(InHandList& list, const Clock& clock, QWidget* parent);

    void openAbove(QWidget& anchor);
    void setStatus(const HubStatus& status);
    std::vector<InHandLine*> lines() const { return lines_; } // as shown, from the top

Q_SIGNALS:
    void openRequested(santral::ConversationId id);
    void
    backRequested(const santral::InHand& entry); // not to be done any more; what was written is a draft again
    void dropRequested(const santral::InHand& entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addLine(const InHand& entry);
    void fit();
    void step(const InHandLine* from, int by);
    void end(const std::function<void()>& wish);

    InHandList& list_;
    const Clock& clock_;
    HubStatus status_;
    QLabel* title_;
    Pill* count_;
    QLabel* link_;
    QLabel* reads_;
    QLabel* more_;
    QScrollArea* scroll_;
    QVBoxLayout* column_;
    EmptyState* empty_;
    std::vector<InHandLine*> lines_;
};

} // namespace santral::ui
