// Wrap-up after a contact, above the panes: of whom, how long it still lasts, how it ended, and Done. Several
// stand in order, the one that ends first is shown. Takes no focus by itself.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/conversation.hpp"
#include "core/domain/team.hpp"
#include "ui/agent/contact_card.hpp"
#include "ui/widgets/button.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace santral::ui {

class ElidedLabel;
class TimerLabel;

class WrapUpBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeight = 46;
    explicit WrapUpBar(const Clock& clock, QWidget* parent = nullptr);

    void set(const std::vector<ContactFace>& faces); // none hides it
    void setReasons(std::vector<Reason> reasons);    // how it can have ended; none: nothing is asked
    void setKeys(const QKeySequence& done);
    void finish(); // the key

Q_SIGNALS:
    void finished(santral::ConversationId conversation, santral::ContactId contact,
                  santral::ReasonId reason); // nil: none was given
    void openRequested(santral::ConversationId conversation);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void tick();
    void fillReasons();
    const Reason* chosenReason() const;

    const Clock& clock_;
    std::vector<ContactFace> faces_;
    std::vector<Reason> reasons_;
    ReasonId reason_; // of the one that is shown
    QKeySequence keys_;
    ElidedLabel* text_;
    TimerLabel* time_;
    Button* open_;
    Button* outcome_;
    Button* done_;
    QTimer timer_;
};

} // namespace santral::ui
