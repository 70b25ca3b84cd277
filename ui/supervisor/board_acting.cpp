// What a supervisor does about an agent, from the row of the board.
#include "ui/agent/state_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/widgets/channels.hpp"

#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace santral::ui {

void BoardView::addContacts(QMenu& menu, const AgentFace& face) {
    if (face.state.help)
        menu.addAction(themedIcon(Icon::LifeBuoy),
                       tr("Help asked %1 ago: open").arg(waitText(shownAt() - face.state.helpSince)), this,
                       [this, id = face.state.help] { Q_EMIT openRequested(id); });
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

// What he can do, as of the next contact that asks for it.
void BoardView::addSkills(QMenu& menu, const AgentFace& face) {
    const auto agent = std::find_if(agents_.begin(), agents_.end(),
                                    [&](const Agent& one) { return one.id == face.state.agent; });
    std::vector<Skill> skills;
    for (const Skill& skill : all_.skills)
        if (!skill.away) skills.push_back(skill);
    if (agent == agents_.end() || skills.empty()) return;
    std::sort(skills.begin(), skills.end(), [](const Skill& a, const Skill& b) { return a.name < b.name; });
    if (!menu.isEmpty()) menu.addSeparator();
    QMenu* all = menu.addMenu(tr("Skills"));
    for (const Skill& skill : skills) addLevels(*all, *agent, skill);
}

void BoardView::addLevels(QMenu& menu, const Agent& agent, const Skill& skill) {
    const auto isThis = [&](const SkillLevel& one) { return one.skill == skill.id; };
    const auto has = std::find_if(agent.skills.begin(), agent.skills.end(), isThis);
    const int now = has == agent.skills.end() ? 0 : has->level;
    const QString name = toQt(skill.name);
    const auto words = [&](int level) { return level == 0 ? tr("none") : QLocale().toString(level); };
    QMenu* levels = menu.addMenu(QStringLiteral("%1: %2").arg(name, words(now)));
    const SetSkills before{agent.id, agent.skills, agent.capacity};
    for (int level = 0; level <= kBestLevel; ++level) {
        SetSkills wish = before;
        std::erase_if(wish.skills, isThis);
        if (level > 0) wish.skills.push_back({skill.id, level});
        QAction* choice = levels->addAction(words(level));
        choice->setCheckable(true);
        choice->setChecked(level == now);
        choice->setEnabled(level != now);
        const QString said = QStringLiteral("%1 · %2: %3").arg(toQt(agent.name), name, words(level));
        connect(choice, &QAction::triggered, this,
                [this, wish, before, said] { Q_EMIT skillsAsked(wish, before, said); });
    }
}

} // namespace santral::ui
