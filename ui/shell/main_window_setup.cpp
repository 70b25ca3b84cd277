// The administration in the window: a place beside the inbox, for administrators; and what is set up there as
// the rest of the window shows it.
#include "ui/administration/administration_view.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/bridge/text.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/inbox/inbox_view.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/rail.hpp"
#include "ui/widgets/toast.hpp"

#include <QBoxLayout>
#include <QCollator>
#include <QSplitter>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kSaveBar = 48; // what every form has at its foot

} // namespace

void MainWindow::connectSetup() {
    setup_ = new SetupModel(parts_.hub, this);
    connect(setup_, &SetupModel::changed, this, [this] {
        hearRole(setup_->mayAdminister());
        // A desk that is joined learns its agent's name from the hub.
        if (!setup_->self().name.empty()) rail_->setAgent(toQt(setup_->self().name));
    });
    connect(setup_, &SetupModel::changed, this, &MainWindow::hearOrganisation);
    connect(rail_, &Rail::administrationRequested, this, &MainWindow::openAdministration);
    hearRole(setup_->mayAdminister());
}

// Taken from him while he is there: the hub refuses from then on, and the pages go.
void MainWindow::hearRole(bool administrator) {
    rail_->setAdministrator(administrator);
    if (!administrator) closeAdministration();
}

void MainWindow::hearOrganisation() {
    QStringList reasons;
    for (const Reason& reason : setup_->all().reasons)
        if (reason.kind == ReasonKind::NotReady && !reason.away) reasons << toQt(reason.name);
    std::sort(reasons.begin(), reasons.end(), QCollator()); // as the desk's language has it
    top_->setReasons(reasons);
}

bool MainWindow::isAdministering() const {
    return administration_ && administration_->isVisibleTo(panes_);
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
    if (drawer_) showDrawer(false);
    splitter_->hide();
    administration_->show();
    rail_->setPlace(Rail::Place::Administration);
    toast_->setLift(kSaveBar);
    administration_->open();
}

// Of a team's hub in its administration, by whoever may; else in the settings.
void MainWindow::setUpChannels() {
    if (!setup_->isTeam() || !setup_->mayAdminister()) return openSettings();
    openAdministration();
    administration_->openChannels();
}

void MainWindow::closeAdministration() {
    rail_->setPlace(Rail::Place::Inbox);
    if (!isAdministering()) return;
    administration_->hide();
    toast_->setLift(0);
    splitter_->show();
    inbox_->list()->setFocus(Qt::OtherFocusReason);
}

} // namespace santral::ui
