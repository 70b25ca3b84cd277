// Which part of the window hears which other: the wiring of MainWindow, and what each key does.
#include "ui/administration/administration_view.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/agent/state_control.hpp"
#include "ui/agent/wrap_up_bar.hpp"
#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/call/call_bar.hpp"
#include "ui/call/dial_pad.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/first_start.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/settings/settings_window.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/arrivals.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/idle_watch.hpp"
#include "ui/shell/in_hand_list.hpp"
#include "ui/shell/in_hand_popup.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/mention_notices.hpp"
#include "ui/shell/menu_digits.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/phone_desk.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/search_popup.hpp"
#include "ui/shell/shortcut_sheet.hpp"
#include "ui/shell/shortcuts.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/shell/status_bar.hpp"
#include "ui/shell/work_desk.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/widgets/prompts.hpp"
#include "ui/widgets/toast.hpp"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace santral::ui {

void MainWindow::connectInbox() {
    connect(inbox_, &InboxPane::opened, this, [this](const InboxRow& row) { workspace_->open(row); });
    connect(inbox_, &InboxPane::entered, this, [this] { conversation_->composer().focusText(); });
    connect(inbox_, &InboxPane::rowChanged, this, [this](const InboxRow& row) {
        arrivals_->see(row);
        workspace_->refresh(row);
        help_->see(row);
    });
    connect(inbox_, &InboxPane::goneRow, this, [this](ConversationId id) { workspace_->forget(id); });
    connect(inbox_, &InboxPane::counted, this, [this](const InboxCounts& counts) {
        top_->setCounts(counts);
        rail_->setUnread(static_cast<int>(counts.unread));
    });
    connect(inbox_, &InboxPane::startRequested, this, &MainWindow::startConversation);
    connect(inbox_, &InboxPane::setUpRequested, this, &MainWindow::setUpChannels);
    connect(inbox_, &InboxPane::stripLeft, this, [this] {
        fullList_ = true;
        fold();
    });
    connect(&inbox_->model(), &InboxModel::loaded, this, &MainWindow::openFirst);
    connect(arrivals_, &Arrivals::arrived, this, &MainWindow::onArrived);
}

void MainWindow::connectTop() {
    connect(top_, &TopBar::stateChosen, this, &MainWindow::applyState);
    connect(top_, &TopBar::bellPressed, this, [this] { notices_->openMenu(top_->bell()); });
    connect(top_, &TopBar::customerToggled, this, &MainWindow::toggleCustomer);
    connect(notices_, &NoticeCenter::changed, this, [this] { top_->setNotices(notices_->unseen()); });
    connect(search_, &SearchPopup::chosen, this, [this](const SearchHit& hit) {
        if (hit.conversation)
            workspace_->open(hit.conversation, hit.seq);
        else
            workspace_->openCustomer(hit.customer);
        conversation_->timeline().setFocus(Qt::OtherFocusReason);
    });
    connect(search_, &SearchPopup::left, this, [this] { inbox_->list()->setFocus(Qt::OtherFocusReason); });
    connect(rail_, &Rail::inboxRequested, this, [this] {
        closePlaces();
        inbox_->list()->setFocus(Qt::OtherFocusReason);
    });
    connect(rail_, &Rail::helpRequested, this, &MainWindow::openSheet);
    connect(rail_, &Rail::settingsRequested, this, [this] { openSettings(); });
    connect(rail_, &Rail::themeRequested, &parts_.appearance, &Appearance::toggleTheme);
    connect(rail_, &Rail::dialRequested, this,
            [this] { dialPad_->openAt(*rail_->dialAnchor(), Popover::Side::Right); });
    connect(status_, &StatusBar::troubleChosen, this, &MainWindow::setUpChannels);
    rail_->setPhone(parts_.voice != nullptr);
}

void MainWindow::connectWorkspace() {
    connect(workspace_, &Workspace::opened, this, [this](const InboxRow& row) {
        closePlaces();
        inbox_->mark(row.conversation.id);
    });
    connect(workspace_, &Workspace::rested, this, [this] { workspace_->expect(inbox_->around()); });
    connect(workspace_, &Workspace::failed, this, [this](const QString& text) { toast_->say(text); });
    connect(workspace_, &Workspace::whole, this, [this] {
        if (!settled_) update(); // the paint tells that it is done
    });
    connect(workspace_, &Workspace::nextRequested, this, [this] {
        // Chats wait for their answer where they are; of mails the next one comes.
        const auto& row = workspace_->row();
        if (row && row->conversation.channel == Channel::Mail) inbox_->next();
    });
    connect(workspace_, &Workspace::dialRequested, this, [this](const QString& number) {
        if (phone_) phone_->dial(number);
    });
    connect(customer_, &CustomerPanel::closeRequested, this, &MainWindow::toggleCustomer);
}

void MainWindow::connectInHand() {
    connect(status_, &StatusBar::inHandRequested, this, &MainWindow::openInHand);
    connect(inHand_, &InHandList::changed, this, &MainWindow::hearInHand);
    connect(inHandPopup_, &InHandPopup::openRequested, this, [this](ConversationId id) {
        workspace_->open(id);
        conversation_->timeline().setFocus(Qt::OtherFocusReason);
    });
    connect(inHandPopup_, &InHandPopup::backRequested, this, [this](const InHand& entry) {
        if (isWritten(entry.body))
            workspace_->putBack(entry);
        else
            parts_.hub.dropInHand(entry.id);
    });
    connect(inHandPopup_, &InHandPopup::dropRequested, this, [this](const InHand& entry) {
        const QString what = inHandTitle(entry.body, inHand_->customerOf(entry));
        workspace_->writing().discard(entry);
        if (!isWritten(entry.body)) return;
        actions_->tellDone(tr("Discarded: %1").arg(what), [this, entry] { workspace_->putBack(entry); });
    });
}

void MainWindow::connectMentions() {
    MentionDoor door{parts_.hub, *notices_, {}, {}, {}, {}, {}};
    const auto active = [] { return QApplication::applicationState() == Qt::ApplicationActive; };
    door.open = [this](ConversationId id, Seq seq) {
        raiseWindow();
        workspace_->open(id, seq);
    };
    door.isOnScreen = [this, active](ConversationId id) {
        return active() && !isAway() && workspace_->row() && workspace_->row()->conversation.id == id;
    };
    door.tell = [this, active](const DesktopNotice& notice) {
        if (state_.kind == OwnState::Kind::NotReady) return;
        sounds_->play(SoundEvent::Message);
        if (!active()) desktop().show(notice);
    };
    door.showsContent = [this] { return parts_.preferences.noticesShowContent(); };
    door.takeBack = [this](const QString& key) {
        if (desktop_) desktop_->take(key);
    };
    mentions_ = new MentionNotices(std::move(door), this);
    connect(workspace_, &Workspace::opened, mentions_,
            [this](const InboxRow& row) { mentions_->opened(row.conversation.id); });
}

void MainWindow::hearInHand() {
    status_->setRefused(inHand_->refused());
    std::vector<CommandId> refused;
    const auto keyOf = [](CommandId id) -> QString {
        return QStringLiteral("in-hand-") + toQt(toString(id));
    };
    for (const InHand& entry : inHand_->entries()) {
        const QString customer = inHand_->customerOf(entry);
        if (!entry.refused || (conversationOf(entry.body) && customer.isEmpty())) continue;
        refused.push_back(entry.id);
        if (std::find(refusalsTold_.begin(), refusalsTold_.end(), entry.id) != refusalsTold_.end()) continue;
        Notice notice;
        notice.key = keyOf(entry.id);
        notice.icon = Icon::CircleAlert;
        notice.text = tr("Refused: %1").arg(inHandTitle(entry.body, customer));
        notice.open = [this] { openInHand(); };
        notices_->add(std::move(notice));
        sounds_->play(SoundEvent::Trouble);
    }
    for (const CommandId id : refusalsTold_)
        if (std::find(refused.begin(), refused.end(), id) == refused.end()) notices_->remove(keyOf(id));
    refusalsTold_ = std::move(refused);
}

void MainWindow::openInHand() {
    inHandPopup_->openAbove(status_->hubChip());
}

void MainWindow::connectPhone() {
    if (!parts_.voice) return;
    // After the work desk: a call that is offered stands on its card before it leaves the phone's.
    phone_ = new PhoneDesk(parts_.hub, *parts_.voice,
                           {*callBar_, *offers_, *routed_, *dialPad_, *status_, *toast_, *notices_, *sounds_,
                            [this]() -> DesktopNotices& { return desktop(); }},
                           this);
    connect(phone_, &PhoneDesk::customerWanted, this,
            [this](CustomerId id) { workspace_->openCustomer(id); });
    connect(phone_, &PhoneDesk::customerOffered, this, [this](CustomerId id) {
        // What is being typed must not land at somebody else.
        if (!isTyping(QApplication::focusWidget())) workspace_->openCustomer(id);
    });
    connect(phone_, &PhoneDesk::liveCustomerChanged, this, [this](CustomerId id, const QString& number) {
        inbox_->setLiveCustomer(id);
        customer_->setCallNumber(toCore(number));
    });
    const auto refresh = [this] {
        top_->state().setOnCall(phone_->isOnCall());
        customer_->setPhoneReady(phone_->isReady());
    };
    connect(phone_, &PhoneDesk::callStateChanged, this, refresh);
    connect(phone_, &PhoneDesk::raiseRequested, this, &MainWindow::raiseWindow);
    connect(phone_, &PhoneDesk::offerAnswered, work_, &WorkDesk::acceptCall);
    connect(phone_, &PhoneDesk::offerDeclined, work_, &WorkDesk::declineCall);
    connect(contacts_, &ContactStack::callerAsked, phone_, &PhoneDesk::showCaller);
    refresh();
}

void MainWindow::applyState(const OwnState& state) {
    state_ = state;
    top_->state().setOwn(state);
    const bool ready = state.kind == OwnState::Kind::Ready;
    parts_.hub.setReady(ready);
    if (phone_) phone_->setReady(ready);
    sounds_->setQuiet(!ready || (phone_ && phone_->isOnCall()));
    if (!ready) sounds_->stopRinging();
}

void MainWindow::applyPreferences() {
    shortcuts_->apply();
    top_->nameKeys(shortcuts_->bindings());
    rail_->nameKeys(shortcuts_->bindings());
    const auto firstOf = [this](Act act) {
        const auto keys = shortcuts_->bindings().keysOf(act);
        return keys.empty() ? QKeySequence() : keys.front();
    };
    actions_->setUndoKey(firstOf(Act::Undo));
    conversation_->composer().setLaterKeys(firstOf(Act::SendLater));
    workspace_->writing().setHolds(parts_.preferences.hold(Channel::Chat),
                                   parts_.preferences.hold(Channel::Mail));
    contacts_->setKeys(
        {firstOf(Act::AcceptOffer), firstOf(Act::DeclineOffer), firstOf(Act::Answer), firstOf(Act::Decline)});
    wrapUp_->setKeys(firstOf(Act::WrapUpDone));
    nameInbox();
    work_->setShowContent(parts_.preferences.noticesShowContent());
    idle_->setLimit(std::chrono::minutes(parts_.preferences.idleMinutes()));
    if (phone_) phone_->setShowContent(parts_.preferences.noticesShowContent());
}

void MainWindow::onArrived(const Arrival& arrival) {
    const Conversation& c = arrival.row.conversation;
    const bool active = QApplication::applicationState() == Qt::ApplicationActive;
    const bool onScreen =
        active && !isAway() && workspace_->row() && workspace_->row()->conversation.id == c.id;
    const QString name = customerText(arrival.row.customerName);
    const auto open = [this, id = c.id] {
        raiseWindow();
        workspace_->open(id);
    };
    if (arrival.kind == Arrival::Kind::MissedCall)
        notices_->add({QStringLiteral("missed-") + toQt(toString(c.id)), Icon::PhoneMissed,
                       tr("Missed call: %1").arg(name), c.lastAt, open});
    if (onScreen || state_.kind == OwnState::Kind::NotReady) return;
    sounds_->play(arrival.kind == Arrival::Kind::NewConversation ? SoundEvent::NewConversation
                                                                 : SoundEvent::Message);
    if (active) return;
    const bool content = parts_.preferences.noticesShowContent();
    DesktopNotice notice;
    notice.key = toQt(toString(c.id));
    notice.title = content ? name : tr("New message");
    notice.text = content ? toQt(c.snippet) : QString();
    notice.open = open;
    desktop().show(notice);
}

void MainWindow::startConversation() {
    Question question;
    question.title = tr("New conversation");
    question.text = tr("A mail address to write to, or a phone number to call.");
    question.accept = tr("Start");
    prompts().askLine(this, question, {}, [this](bool accepted, const QString& line) {
        const QString address = line.trimmed();
        if (!accepted || address.isEmpty()) return;
        if (!address.contains(QLatin1Char('@'))) {
            if (phone_) phone_->dial(address);
            return;
        }
        workspace_->mailTo(address);
    });
}

void MainWindow::copyNumber() {
    if (!workspace_->row() || isAhead(workspace_->row()->conversation.number)) return;
    const QString number = QStringLiteral("#%1").arg(workspace_->row()->conversation.number);
    QApplication::clipboard()->setText(number);
    toast_->say(tr("Copied: %1").arg(number));
}

void MainWindow::openSettings(int page) {
    auto* settings = findChild<SettingsWindow*>();
    if (!settings) {
        settings = new SettingsWindow(
            {parts_.hub, parts_.voice, parts_.preferences, sounds_->player(), setup_->isTeam()}, this);
        connect(settings, &SettingsWindow::saved, this, &MainWindow::hearSettings);
        connect(settings, &SettingsWindow::soundTried, sounds_, &Sounds::play);
        settings->open();
    }
    settings->showPage(page);
}

void MainWindow::openFirstStart() {
    if (findChild<FirstStart*>()) return;
    auto* guide = new FirstStart({parts_.hub, parts_.voice, parts_.preferences, sounds_->player()}, this);
    connect(guide, &FirstStart::saved, this, &MainWindow::hearSettings);
    connect(guide, &QDialog::finished, this,
            [this] { parts_.preferences.setFlag(QStringLiteral("guided"), true); });
    guide->open();
}

void MainWindow::openSheet() {
    (new ShortcutSheet(shortcuts_->bindings(), this))->open();
}

// Rail → list → conversation → composer → customer, as on the screen.
void MainWindow::cyclePane(int by) {
    std::vector<QWidget*> panes{rail_, inbox_->list(), &conversation_->timeline(), &conversation_->composer(),
                                customer_};
    if (isAdministering()) panes = {rail_, administration_->navigation(), administration_->page()};
    if (isOnBoard()) panes = {rail_, board_};
    const QWidget* focus = QApplication::focusWidget();
    int at = 1;
    for (std::size_t i = 0; i < panes.size(); ++i)
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) at = static_cast<int>(i);
    const int count = static_cast<int>(panes.size());
    for (int tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        QWidget* pane = panes[static_cast<std::size_t>(at)];
        if (!pane->isVisible()) continue;
        if (pane == &conversation_->composer()) return conversation_->composer().focusText();
        if (pane->focusPolicy() != Qt::NoFocus) return pane->setFocus(Qt::TabFocusReason);
        for (QWidget* child : pane->findChildren<QWidget*>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
                return child->setFocus(Qt::TabFocusReason);
    }
}

// What means nothing where neither list nor conversation is on screen.
bool MainWindow::isAboutInbox(Act act) {
    switch (act) {
    case Act::Next:
    case Act::Previous:
    case Act::NextAnywhere:
    case Act::PreviousAnywhere:
    case Act::Take:
    case Act::Close:
    case Act::Snooze:
    case Act::Tag:
    case Act::Move:
    case Act::HandOver:
    case Act::Reply:
    case Act::Note:
    case Act::ToggleNote:
    case Act::CopyNumber:
    case Act::CustomerPanel:
    case Act::Filter:
    case Act::Views:
    case Act::Pick:
    case Act::AskHelp:
        return true;
    default:
        return false;
    }
}

bool MainWindow::runForPhone(Act act) {
    if (!phone_) return false;
    switch (act) {
    case Act::Answer:
        phone_->answerFirst();
        return true;
    case Act::Decline:
        phone_->declineFirst();
        return true;
    case Act::Mute:
        phone_->toggleMute();
        return true;
    case Act::Hold:
        phone_->toggleHold();
        return true;
    case Act::HangUp:
        phone_->hangUp();
        return true;
    case Act::ToCall:
        phone_->showCustomer();
        return true;
    case Act::DialPad:
        dialPad_->openAt(*rail_->dialAnchor(), Popover::Side::Right);
        return true;
    default:
        return false;
    }
}

bool MainWindow::runForConversation(Act act) {
    if (!workspace_->row()) return false;
    Composer& composer = conversation_->composer();
    switch (act) {
    case Act::Take:
        workspace_->take();
        return true;
    case Act::Close:
        workspace_->toggleClosed();
        return true;
    case Act::Snooze:
        conversation_->header().openSnoozeMenu();
        chooseByDigits();
        return true;
    case Act::Tag:
        workspace_->askTag();
        return true;
    case Act::Move:
        workspace_->askQueue();
        return true;
    case Act::HandOver:
        workspace_->askColleague();
        return true;
    case Act::Reply:
        composer.setMode(composer.hasMode(ComposeMode::Chat) ? ComposeMode::Chat : ComposeMode::Mail);
        composer.focusText();
        return true;
    case Act::Note:
        workspace_->writing().write(ComposeMode::Note);
        return true;
    case Act::ToggleNote:
        workspace_->writing().toggleNote();
        return true;
    case Act::SendLater:
        composer.askLater();
        chooseByDigits();
        return true;
    case Act::CopyNumber:
        copyNumber();
        return true;
    case Act::AskHelp: {
        const ConversationId id = workspace_->row()->conversation.id;
        if (help_->asksIn(id) || help_->canAsk()) help_->ask(id, !help_->asksIn(id));
        return true;
    }
    default:
        return false;
    }
}

void MainWindow::run(Act act) {
    if (runForPhone(act)) return;
    // A letter that closes a conversation must not do so behind another page.
    if (!isAway() ? runForInbox(act) : isAboutInbox(act)) return;
    switch (act) {
    case Act::Search:
        return search_->begin();
    case Act::Next:
    case Act::NextAnywhere:
        return inbox_->next();
    case Act::Previous:
    case Act::PreviousAnywhere:
        return inbox_->previous();
    case Act::NextPane:
        return cyclePane(1);
    case Act::PreviousPane:
        return cyclePane(-1);
    case Act::Undo:
        return actions_->undo();
    case Act::InHand:
        return openInHand();
    case Act::StateMenu:
        return top_->openStateMenu();
    case Act::CustomerPanel:
        return toggleCustomer();
    case Act::StartConversation:
        return startConversation();
    case Act::Sheet:
        return openSheet();
    case Act::Settings:
        return openSettings();
    case Act::Administration:
        return isAdministering() ? closePlaces() : openAdministration();
    case Act::Board:
        return isOnBoard() ? closePlaces() : openBoard();
    case Act::AcceptOffer:
        return work_->acceptFirst();
    case Act::DeclineOffer:
        return work_->declineFirst();
    case Act::WrapUpDone:
        return wrapUp_->finish();
    case Act::ToHelp:
        if (const ConversationId id =
                help_->next(workspace_->row() ? workspace_->row()->conversation.id : ConversationId()))
            workspace_->open(id);
        return;
    default:
        return;
    }
}

} // namespace santral::ui
