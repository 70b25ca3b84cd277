// The inbox for many, in the window: filters and views, rows that are worked on together, help that agents
// ask for, and what goes beyond its limits on the floor.
#include "ui/administration/setup_model.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/inbox/bulk_bar.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/floor_alarms.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/inbox_bulk.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/shortcuts.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/widgets/toast.hpp"

#include <QApplication>

namespace santral::ui {
namespace {

const QString kQueries = QStringLiteral("inbox-queries");
const QString kMuted = QStringLiteral("alarms-muted");

bool isActive() {
    return QApplication::applicationState() == Qt::ApplicationActive;
}

} // namespace

void MainWindow::connectQueries() {
    InboxFiltering& filtering = inbox_->filtering();
    filtering.restore(parts_.preferences.bytes(kQueries));
    connect(inbox_, &InboxPane::queryChanged, this,
            [this] { parts_.preferences.setBytes(kQueries, inbox_->filtering().kept()); });
    connect(&filtering, &InboxFiltering::viewSaved, this, &MainWindow::saveView);
    bulk_ = new InboxBulk(parts_.hub, *actions_, *inbox_, this);
}

// What takes it back is to save what stood there before; for something new, to put it away.
void MainWindow::saveView(const SavedView& view, const std::optional<SavedView>& before) {
    const QString name = toQt(view.name);
    const QString said = !before                     ? tr("View saved: %1").arg(name)
                         : view.away                 ? tr("View removed: %1").arg(name)
                         : view.name != before->name ? tr("View renamed: %1").arg(name)
                                                     : tr("View changed: %1").arg(name);
    SavedView back = before.value_or(view);
    if (!before) back.away = true;
    const auto told = [this](const Result<Receipt>& done) {
        if (done) return;
        toast_->say(errorText(done.error()));
        hearOrganisation(); // as the hub has it
    };
    parts_.hub.execute(this, SaveView{view}, [this, told, said, back](const Result<Receipt>& done) {
        if (!done) return told(done);
        actions_->tellDone(said, [this, told, back] { parts_.hub.execute(this, SaveView{back}, told); });
    });
}

void MainWindow::tellUrgent(const DesktopNotice& notice) {
    sounds_->play(SoundEvent::Trouble);
    if (!isActive()) desktop().show(notice);
}

void MainWindow::connectHelp() {
    HelpDoor help{parts_.hub, *notices_, {}, {}, {}, {}};
    help.open = [this](ConversationId id) {
        raiseWindow();
        workspace_->open(id);
    };
    help.tell = [this](const DesktopNotice& notice) { tellUrgent(notice); };
    help.untell = [this](const QString& key) {
        if (desktop_) desktop_->take(key);
    };
    help.failed = [this](const QString& text) { toast_->say(text); };
    help_ = new HelpDesk(std::move(help), this);
    AlarmDoor alarm{parts_.hub, *notices_, {}, {}, {}};
    alarm.open = [this] {
        raiseWindow();
        openBoard();
    };
    alarm.tell = [this](const DesktopNotice& notice) { tellUrgent(notice); };
    alarm.untell = [this](const QString& key) {
        if (desktop_) desktop_->take(key);
    };
    alarms_ = new FloorAlarms(std::move(alarm), this);
    alarms_->setMuted(parts_.preferences.flag(kMuted, false));
    connect(help_, &HelpDesk::changed, this, &MainWindow::showHelp);
    connect(workspace_, &Workspace::opened, this, &MainWindow::showHelp);
    connect(&conversation_->header(), &ConversationHeader::helpRequested, this, [this](bool on) {
        if (workspace_->row()) help_->ask(workspace_->row()->conversation.id, on);
    });
}

void MainWindow::showHelp() {
    inbox_->setHelp(help_->conversations());
    rail_->setHelp(isSupervisor() ? static_cast<int>(help_->asked().size()) : 0);
    const auto& row = workspace_->row();
    if (!row) return;
    ConversationHeader::Help help;
    help.offered = help_->canAsk();
    help.asked = help_->asksIn(row->conversation.id);
    if (const auto other = help_->askedIn(row->conversation.id)) {
        help.by = other->name;
        help.since = other->since;
    }
    conversation_->header().setHelp(help);
}

void MainWindow::nameInbox() {
    const KeyBindings& keys = shortcuts_->bindings();
    inbox_->filtering().setKeys(keys.firstOf(Act::Filter), keys.firstOf(Act::Views));
    inbox_->bulk().setKeys({keys.firstOf(Act::Take), keys.firstOf(Act::HandOver), keys.firstOf(Act::Move),
                            keys.firstOf(Act::Tag), keys.firstOf(Act::Snooze), QKeySequence(),
                            keys.firstOf(Act::Close)});
    conversation_->header().setHelpKeys(keys.firstOf(Act::AskHelp));
}

void MainWindow::joinBoard() {
    board_->setMuted(parts_.preferences.flag(kMuted, false));
    connect(board_, &BoardView::muteAsked, this, [this](bool muted) {
        parts_.preferences.setFlag(kMuted, muted);
        alarms_->setMuted(muted);
        toast_->say(muted ? tr("Alarms of the floor are muted on this desk")
                          : tr("Alarms of the floor are told again"));
    });
}

bool MainWindow::runForPicked(Act act) {
    switch (act) {
    case Act::Take:
        return bulk_->run(BulkAct::Take);
    case Act::HandOver:
        return bulk_->run(BulkAct::Assign);
    case Act::Move:
        return bulk_->run(BulkAct::Move);
    case Act::Tag:
        return bulk_->run(BulkAct::Tag);
    case Act::Snooze:
        return bulk_->run(BulkAct::Snooze);
    case Act::Close:
        return bulk_->run(BulkAct::Close);
    default:
        return false;
    }
}

bool MainWindow::runForInbox(Act act) {
    switch (act) {
    case Act::Filter:
        inbox_->filtering().openFilter();
        return true;
    case Act::Views:
        inbox_->filtering().openViews();
        return true;
    case Act::Pick:
        inbox_->pickCurrent();
        return true;
    default:
        return runForPicked(act) || runForConversation(act);
    }
}

} // namespace santral::ui
