// The agent's own state in the top bar: what it is and since when, and a menu to change it. Where the hub
// keeps states it shows the hub's and asks for another one; else it is this desk's alone.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/commands.hpp"
#include "ui/agent/own_state.hpp"
#include "ui/widgets/button.hpp"

#include <QTimer>

#include <optional>
#include <vector>

class QMenu;

namespace santral::ui {

class StateControl final : public Button {
    Q_OBJECT
public:
    explicit StateControl(QWidget* parent = nullptr);

    void setClock(const Clock& clock); // outlives it; without one no times are shown
    void setOwn(const OwnState& state);
    void setHub(const std::optional<AgentState>& state); // nothing: the hub keeps none
    void setReasons(std::vector<Reason> reasons);        // all of them, also those put away
    void setOnCall(bool onCall);
    void setInHand(bool inHand); // something is offered to him, in hand or in wrap-up
    void setKeys(const QKeySequence& keys);
    const QString& words() const { return words_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // the words are cut where the window is narrow

Q_SIGNALS:
    void chosen(const santral::ui::OwnState& state); // where the hub keeps none
    void asked(const santral::SetAgentState& wish);  // of the hub

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void tick();
    void fillMenu(QMenu& menu);
    void fillOwn(QMenu& menu);
    void fillHub(QMenu& menu);
    void addStates(QMenu& menu, bool afterwards);
    void addChannels(QMenu& menu);
    void ask(Presence presence, ReasonId reason, bool afterwards);
    void addCaption(QMenu& menu, const QString& text);
    static QStringList usualReasons();

    const Clock* clock_ = nullptr;
    OwnState own_;
    std::optional<AgentState> hub_;
    std::vector<Reason> reasons_;
    QString words_;
    QString time_;
    QKeySequence keys_;
    QTimer timer_;
    bool onCall_ = false;
    bool inHand_ = false;
};

} // namespace santral::ui
