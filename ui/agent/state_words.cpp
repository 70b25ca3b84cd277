#include "ui/agent/state_words.hpp"

#include "ui/bridge/text.hpp"
#include "ui/widgets/channels.hpp"

#include <QCollator>
#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace santral::ui {
namespace {

class StateWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::StateWords)
public:
    static QString of(Presence presence) {
        switch (presence) {
        case Presence::Ready:
            return tr("Ready");
        case Presence::SignedOut:
            return tr("Signed out");
        case Presence::NotReady:
            break;
        }
        return tr("Not ready");
    }
    // In place of a reason, where there is none.
    static QString brief(PresenceWhy why) {
        switch (why) {
        case PresenceWhy::NotAnswering:
            return tr("Missed an offer");
        case PresenceWhy::Idle:
            return tr("Away from the desk");
        case PresenceWhy::DeskGone:
            return tr("Connection lost");
        case PresenceWhy::Chosen:
        case PresenceWhy::SignedIn:
        case PresenceWhy::Supervisor:
            break;
        }
        return of(Presence::NotReady);
    }
    static QString whole(PresenceWhy why) {
        switch (why) {
        case PresenceWhy::SignedIn:
            return tr("You have just signed in. Choose Ready to be offered work.");
        case PresenceWhy::NotAnswering:
            return tr("An offer passed unanswered. Nothing more comes until you are ready again.");
        case PresenceWhy::Idle:
            return tr("Nobody was at this desk for a while.");
        case PresenceWhy::DeskGone:
            return tr("This desk lost its connection for a while.");
        case PresenceWhy::Supervisor:
            return tr("A supervisor has set this.");
        case PresenceWhy::Chosen:
            break;
        }
        return {};
    }
    static QString ready(const std::vector<Channel>& off) {
        if (off.empty()) return of(Presence::Ready);
        if (off.size() >= kChannels) return tr("Ready for nothing");
        if (off.size() == 1) return tr("Ready, except %1").arg(channelName(off.front()));
        for (const Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone})
            if (std::find(off.begin(), off.end(), channel) == off.end())
                return tr("Ready, %1 only").arg(channelName(channel));
        return of(Presence::Ready);
    }
    static QString then(const QString& next) { return tr("Then: %1").arg(next); }
};

QString reasonName(ReasonId id, const std::vector<Reason>& reasons) {
    const auto known =
        std::find_if(reasons.begin(), reasons.end(), [&](const Reason& reason) { return reason.id == id; });
    return id && known != reasons.end() ? toQt(known->name) : QString();
}

} // namespace

QString stateText(const AgentState& state, const std::vector<Reason>& reasons) {
    if (state.presence == Presence::Ready) return StateWords::ready(state.off);
    if (state.presence == Presence::SignedOut) return StateWords::of(state.presence);
    const QString reason = reasonName(state.reason, reasons);
    return reason.isEmpty() ? StateWords::brief(state.why) : reason;
}

QString nextStateText(const AgentState& state, const std::vector<Reason>& reasons) {
    if (!state.next) return {};
    const QString reason = reasonName(state.next->reason, reasons);
    return StateWords::then(reason.isEmpty() ? StateWords::of(state.next->presence) : reason);
}

QString presenceText(Presence presence) {
    return StateWords::of(presence);
}

QString stateWhyText(PresenceWhy why) {
    return StateWords::whole(why);
}

std::vector<Reason> notReadyReasons(const std::vector<Reason>& all) {
    std::vector<Reason> kept;
    for (const Reason& reason : all)
        if (reason.kind == ReasonKind::NotReady && !reason.away) kept.push_back(reason);
    const QCollator byName;
    std::sort(kept.begin(), kept.end(), [&](const Reason& a, const Reason& b) {
        return byName.compare(toQt(a.name), toQt(b.name)) < 0;
    });
    return kept;
}

} // namespace santral::ui
