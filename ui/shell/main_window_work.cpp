// The work that the hub hands out, in the window: the agent's own state, what is offered, wrap-up.
#include "ui/administration/setup_model.hpp"
#include "ui/agent/state_control.hpp"
#include "ui/agent/state_words.hpp"
#include "ui/agent/why_popup.hpp"
#include "ui/agent/wrap_up_bar.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/idle_watch.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/phone_desk.hpp"
#include "ui/shell/routed_calls.hpp"
#include "ui/shell/work_desk.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/toast.hpp"

#include <algorithm>

namespace santral::ui {

void MainWindow::connectWork() {
    contacts_ = new ContactStack(parts_.clock, panes_);
    routed_ = new RoutedCalls(parts_.voice, parts_.clock, this);
    idle_ = new IdleWatch(parts_.clock, this);
    work_ = new WorkDesk(parts_.hub,
                         {*contacts_, *routed_, *wrapUp_, *new WhyPopup(this), *toast_, *sounds_,
                          [this]() -> DesktopNotices& { return desktop(); }},
                         this);
    top_->state().setClock(parts_.clock);
    connect(&top_->state(), &StateControl::asked, this, &MainWindow::askState);
    connect(idle_, &IdleWatch::idle, this, &MainWindow::hearIdle);
    connect(offers_, &OfferStack::placed, contacts_, &ContactStack::setFoot);
    connect(offers_, &OfferStack::focusLeft, contacts_, &ContactStack::takeFocus);
    offers_->setAbove(&conversation_->composer());
    connect(work_, &WorkDesk::changed, this, [this] { top_->state().setInHand(work_->hasInHand()); });
    connect(work_, &WorkDesk::raiseRequested, this, &MainWindow::raiseWindow);
    connect(work_, &WorkDesk::openWanted, this, [this](const InboxRow& row) {
        workspace_->open(row);
        conversation_->composer().focusText();
    });
    ConversationHeader& header = conversation_->header();
    connect(&header, &ConversationHeader::finishRequested, this, [this](ContactId contact) {
        if (workspace_->row()) work_->finish(workspace_->row()->conversation.id, contact);
    });
    connect(&header, &ConversationHeader::whyRequested, this, [this](ContactId contact) {
        if (workspace_->row())
            work_->explain(workspace_->row()->conversation.id, contact, conversation_->header().menuAnchor(),
                           Popover::Side::BelowEnd);
    });
}

// The hub's word on this agent, where it keeps one.
void MainWindow::hearOwnState() {
    const auto& states = setup_->all().states;
    help_->setStates(states);
    const AgentId me = parts_.hub.self().id;
    const auto own = std::find_if(states.begin(), states.end(),
                                  [&](const AgentState& state) { return state.agent == me; });
    const auto now = own == states.end() ? std::nullopt : std::optional(*own);
    if (now == hubState_) return;
    hubState_ = now;
    top_->state().setHub(now);
    if (!now) return;
    OwnState state;
    if (now->presence != Presence::Ready)
        state = {OwnState::Kind::NotReady, stateText(*now, setup_->all().reasons), -1};
    applyState(state);
    // Whoever takes no calls, or nothing new, hears none ring.
    if (phone_) phone_->setReady(now->takes(Channel::Phone));
}

void MainWindow::askState(const SetAgentState& wish) {
    parts_.hub.execute(this, wish, [this](const Result<Receipt>& done) {
        if (!done) toast_->say(errorText(done.error()));
    });
}

void MainWindow::askSkills(const SetSkills& wish, const SetSkills& before, const QString& said) {
    const auto failed = [this](const Result<Receipt>& done) {
        if (!done) toast_->say(errorText(done.error()));
    };
    parts_.hub.execute(this, wish, [this, before, said, failed](const Result<Receipt>& done) {
        if (!done) return failed(done);
        actions_->tellDone(said, [this, before, failed] { parts_.hub.execute(this, before, failed); });
    });
}

// Whoever has something in hand may well be reading, or on the phone.
void MainWindow::hearIdle() {
    const bool ready = hubState_ && hubState_->presence == Presence::Ready;
    if (!ready || work_->hasInHand() || (phone_ && phone_->isOnCall())) return;
    SetAgentState away;
    away.off = hubState_->off;
    away.idle = true;
    askState(away);
}

} // namespace santral::ui
