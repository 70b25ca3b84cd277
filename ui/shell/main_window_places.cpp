// The places of the window beside the inbox, made when they are first opened: the administration and the
// floor board.
#include "ui/administration/administration_view.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/inbox/inbox_view.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/widgets/toast.hpp"

#include <QBoxLayout>
#include <QSplitter>

namespace santral::ui {
namespace {

constexpr int kSaveBar = 48; // what every form has at its foot

} // namespace

bool MainWindow::isAdministering() const {
    return administration_ && administration_->isVisibleTo(panes_);
}

bool MainWindow::isOnBoard() const {
    return board_ && board_->isVisibleTo(panes_);
}

bool MainWindow::isAway() const {
    return isAdministering() || isOnBoard();
}

void MainWindow::showPlace(QWidget* page) {
    if (drawer_) showDrawer(false);
    for (QWidget* other : std::initializer_list<QWidget*>{administration_, board_})
        if (other && other != page) other->hide();
    splitter_->setVisible(page == nullptr);
    workspace_->setCovered(page != nullptr);
    toast_->setLift(page == administration_ && page ? kSaveBar : 0);
    if (page) page->show();
}

void MainWindow::openAdministration() {
    if (!setup_->mayAdminister()) return;
    if (!administration_) {
        administration_ = new AdministrationView(*setup_, panes_);
        panes_->layout()->addWidget(administration_);
        administration_->lower(); // calls that ring and the toast lie above it
        connect(administration_, &AdministrationView::told, this,
                [this](const QString& said, const QString& action, const std::function<void()>& act) {
                    toast_->say(said, action, act);
                });
    }
    showPlace(administration_);
    rail_->setPlace(Rail::Place::Administration);
    administration_->open();
}

// Of a team's hub in its administration, by whoever may; else in the settings.
void MainWindow::setUpChannels() {
    if (!setup_->isTeam() || !setup_->mayAdminister()) return openSettings();
    openAdministration();
    administration_->openChannels();
}

void MainWindow::openBoard() {
    if (!isSupervisor()) return;
    if (!board_) {
        board_ = new BoardView(parts_.hub, parts_.clock, panes_);
        panes_->layout()->addWidget(board_);
        board_->lower();
        board_->setSetup(setup_->all(), setup_->agents());
        joinBoard();
        connect(board_, &BoardView::stateAsked, this, &MainWindow::askState);
        connect(board_, &BoardView::skillsAsked, this, &MainWindow::askSkills);
        connect(board_, &BoardView::openRequested, workspace_, &Workspace::lookOn);
    }
    showPlace(board_);
    rail_->setPlace(Rail::Place::Board);
    board_->open();
}

void MainWindow::closePlaces() {
    rail_->setPlace(Rail::Place::Inbox);
    if (!isAway()) return;
    showPlace(nullptr);
    inbox_->list()->setFocus(Qt::OtherFocusReason);
}

} // namespace santral::ui
