// What a supervisor does about an agent, from the row of the board.
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/work/state_words.hpp"

#include <QMenu>

#include <algorithm>

namespace santral::ui {

void BoardView::addContacts(QMenu& menu, const AgentFace& face) {
    for (const BoardContact& contact : face.contacts) {
        QString what = channelName(contact.channel);
        for (const Queue& queue : all_.queues)
            if (queue.id == contact.queue) what += QStringLiteral(" · ") + toQt(queue.name);
        what += QStringLiteral(" · ") + waitText(shownAt() - contact.since);
        menu.addAction(themedIcon(channelIcon(contact.channel)), tr("Open: %1").arg(what), this,
                       [this, id = contact.conversation] { Q_EMIT openRequested(id); });
    }
}

void BoardView::addStates(QMenu& menu, const AgentFace& face) {
    if (!menu.isEmpty()) menu.addSeparator();
    const auto add = [&](QMenu& into, const QString& text, Presence presence, ReasonId reason = {}) {
        QAction* choice = into.addAction(text);
        choice->setCheckable(true);
        choice->setChecked(face.state.presence == presence && face.state.reason == reason);
        connect(choice, &QAction::triggered, this, [this, agent = face.state.agent, presence, reason, face] {
            SetAgentState wish;
            wish.agent = agent;
            wish.presence = presence;
            wish.reason = reason;
            wish.off = face.state.off;
            Q_EMIT stateAsked(wish);
        });
    };
    // Whoever is signed out has to come himself.
    if (face.state.presence == Presence::SignedOut) return;
    add(menu, presenceText(Presence::Ready), Presence::Ready);
    const std::vector<Reason> reasons = notReadyReasons(all_.reasons);
    if (reasons.empty()) {
        add(menu, presenceText(Presence::NotReady), Presence::NotReady);
    } else {
        QMenu* why = menu.addMenu(presenceText(Presence::NotReady));
        for (const Reason& reason : reasons) add(*why, toQt(reason.name), Presence::NotReady, reason.id);
    }
    menu.addSeparator();
    add(menu, tr("Sign out"), Presence::SignedOut);
}

} // namespace santral::ui
