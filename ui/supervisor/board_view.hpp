// The floor board: what waits in each queue, how the day goes, what each agent does; now, or as it was at a
// moment of the last days. For supervisors and administrators; the hub judges every step itself. Watches the
// hub only while somebody looks at it.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/supervisor/board_faces.hpp"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace santral::ui {

class AgentTable;
class BoardScopeBox;
class BoardSummary;
class BoardWall;
class Button;
class EmptyState;
class Pill;
class QueueTile;
class TileGrid;
class TimeMachine;

class BoardView final : public QWidget {
    Q_OBJECT
public:
    BoardView(HubClient& hub, const Clock& clock, QWidget* parent = nullptr);
    ~BoardView() override;

    void setSetup(const Organisation& all, const std::vector<Agent>& agents);
    void open(); // it comes on screen: the keyboard goes into the table
    void openWall();
    BoardWall* wall() const; // nullptr: closed
    TimeMachine& time() { return *time_; }
    AgentTable& table() { return *table_; }
    std::vector<QueueTile*> tiles() const; // that are shown
    QString notice() const;                // empty: none
    bool isPast() const;
    BoardScopeBox& scope() { return *scope_; }
    void setMuted(bool muted); // what goes beyond its limits is coloured, and not told

Q_SIGNALS:
    void muteAsked(bool muted);
    void stateAsked(const santral::SetAgentState& wish);
    void skillsAsked(const santral::SetSkills& wish, const santral::SetSkills& before, const QString& said);
    void openRequested(santral::ConversationId conversation);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildFilter();
    void retranslate();
    void watch(); // where somebody looks, and at now
    void hear(const Result<Board>& board);
    void turnTo(); // the moment was chosen
    void show();
    void placeTiles();
    void passTime();
    void say(const QString& text, bool trouble);
    void openMenu(const AgentFace& face, const QPoint& at);
    void addStates(QMenu& menu, const AgentFace& face);
    void addContacts(QMenu& menu, const AgentFace& face);
    void addSkills(QMenu& menu, const AgentFace& face);
    void addLevels(QMenu& menu, const Agent& agent, const Skill& skill);
    TimePoint shownAt() const;
    std::vector<QueueFace> faces(TimePoint now) const; // there is a board

    HubClient& hub_;
    const Clock& clock_;
    Organisation all_;
    std::vector<Agent> agents_;
    std::optional<Board> board_;
    std::optional<Error> trouble_;
    bool past_ = false;
    bool muted_ = false;
    quint64 asked_ = 0; // of the past: only the last answer counts
    QLabel* title_;
    Pill* live_;
    QLabel* notice_;
    BoardScopeBox* scope_;
    Button* mute_;
    Button* toWall_;
    TimeMachine* time_;
    BoardSummary* summary_;
    TileGrid* grid_;
    QScrollArea* tileArea_;
    QLabel* agentsTitle_;
    QLineEdit* find_;
    QCheckBox* signedOut_;
    AgentTable* table_;
    EmptyState* empty_;
    QStackedWidget* pages_;
    QPointer<BoardWall> wall_;
    QTimer second_;
    Subscription watch_;
};

} // namespace santral::ui
