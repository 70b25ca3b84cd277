// What is set up, as the window shows it: who the agent is and what he may, his state, the words to choose
// from.
#include "ui/administration/setup_model.hpp"
#include "ui/agent/state_control.hpp"
#include "ui/bridge/text.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/shell/floor_alarms.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/inbox_bulk.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/work_desk.hpp"
#include "ui/supervisor/board_view.hpp"

namespace santral::ui {

void MainWindow::connectSetup() {
    setup_ = new SetupModel(parts_.hub, this);
    connect(setup_, &SetupModel::changed, this, [this] {
        hearRole();
        // A desk that is joined learns its agent's name from the hub.
        if (!setup_->self().name.empty()) rail_->setAgent(toQt(setup_->self().name));
        hearOrganisation();
    });
    connect(setup_, &SetupModel::statesChanged, this, &MainWindow::hearOwnState);
    connect(rail_, &Rail::administrationRequested, this, &MainWindow::openAdministration);
    connect(rail_, &Rail::boardRequested, this, &MainWindow::openBoard);
    hearRole();
}

bool MainWindow::isSupervisor() const {
    return setup_->self().role != Role::Agent;
}

// Taken from him while he is there: the hub refuses from then on, and the pages go.
void MainWindow::hearRole() {
    rail_->setAdministrator(setup_->mayAdminister());
    rail_->setSupervisor(isSupervisor());
    help_->setSupervisor(isSupervisor());
    alarms_->setSupervisor(isSupervisor());
    const bool lost = (isAdministering() && !setup_->mayAdminister()) || (isOnBoard() && !isSupervisor());
    if (lost) closePlaces();
}

void MainWindow::hearOrganisation() {
    top_->state().setReasons(setup_->all().reasons);
    work_->setOrganisation(setup_->all());
    work_->setAgents(setup_->agents());
    inbox_->filtering().setNames({setup_->all(), setup_->agents(), {}}, isSupervisor());
    bulk_->setOrganisation(setup_->all());
    bulk_->setAgents(setup_->agents());
    help_->setAgents(setup_->agents());
    alarms_->setOrganisation(setup_->all());
    if (board_) board_->setSetup(setup_->all(), setup_->agents());
    hearOwnState();
}

} // namespace santral::ui
