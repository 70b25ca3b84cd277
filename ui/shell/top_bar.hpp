// The bar at the top: the search box, how much is open, the agent's own state, the bell.
#pragma once

#include "ui/agent/own_state.hpp"
#include "ui/bridge/hub_client.hpp"
#include "ui/widgets/look.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;
class KeyBindings;
class StateControl;

class TopBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeight = 52;
    explicit TopBar(QWidget* parent = nullptr);

    QLineEdit& search() { return *search_; }
    QWidget& bell();
    void setCounts(const InboxCounts& counts);
    void setNotices(int unseen);
    void setCustomerShown(bool shown);
    StateControl& state() { return *state_; }
    void openStateMenu();
    void nameKeys(const KeyBindings& keys);

Q_SIGNALS:
    void stateChosen(const santral::ui::OwnState& state);
    void bellPressed();
    void customerToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    QLineEdit* search_;
    QLabel* searchKeys_;
    QLabel* openCount_;
    QLabel* unreadCount_;
    StateControl* state_;
    Button* customer_;
    Button* bell_;
    InboxCounts counts_;
    int notices_ = 0;
    QString searchKeyText_ = QStringLiteral("Ctrl+K");
    QKeySequence customerKeys_;
};

} // namespace santral::ui
