#include "ui/administration/work_effect.hpp"

#include "core/domain/board_alarm.hpp"
#include "ui/administration/duration_words.hpp"
#include "ui/bridge/alarm_words.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace santral::ui {
namespace {

bool isIn(const std::vector<QueueId>& queues, QueueId id) {
    return std::find(queues.begin(), queues.end(), id) != queues.end();
}

// By himself or by a team that is in use, as the hub reckons it. Administrators see every queue and serve
// only those.
bool serves(const Agent& agent, QueueId queue, const std::vector<Team>& teams) {
    if (agent.away) return false;
    return isIn(agent.queues, queue) || std::any_of(teams.begin(), teams.end(), [&](const Team& team) {
               const bool his =
                   std::find(agent.teams.begin(), agent.teams.end(), team.id) != agent.teams.end();
               return his && !team.away && isIn(team.queues, queue);
           });
}

bool hasAll(const Agent& agent, const std::vector<SkillLevel>& asked, int lower) {
    return std::all_of(asked.begin(), asked.end(), [&](const SkillLevel& want) {
        const int least = want.level - lower;
        return least <= 0 ||
               std::any_of(agent.skills.begin(), agent.skills.end(), [&](const SkillLevel& has) {
                   return has.skill == want.skill && has.level >= least;
               });
    });
}

bool isReady(const std::vector<AgentState>& states, AgentId agent) {
    return std::any_of(states.begin(), states.end(), [&](const AgentState& state) {
        return state.agent == agent && state.presence == Presence::Ready && !state.next;
    });
}

class QueueEffect {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::QueueEffect)
public:
    QueueEffect(const Queue& queue, const Queue& before, const SetupModel& model)
        : queue_(queue), before_(before), model_(model) {}

    SetupEffect tell() const {
        const int serve = count({queue_.id}, {}, 0);
        if (serve == 0) return {tr("Nobody serves this queue: give it to a team or a user."), true};
        if (queue_.work.handOut == HandOut::Push) return push(serve);
        return joined({tr("%n agent(s) serve it and take what they like.", nullptr, serve), begins()}, false);
    }

private:
    static SetupEffect joined(QStringList sentences, bool warns) {
        sentences.removeAll({});
        return {sentences.join(QLatin1Char(' ')), warns};
    }
    SetupEffect push(int serve) const {
        if (queue_.work.skills.empty())
            return joined(
                {tr("%n agent(s) serve it and may be asked.", nullptr, serve), readyNow(), begins()}, false);
        const int fit = count({queue_.id}, queue_.work.skills, 0);
        const QString who = tr("%n agent(s) serve it.", nullptr, serve);
        const QString have = tr("%n have all skills asked for.", nullptr, fit);
        if (fit > 0) return joined({who, have, readyNow(), begins()}, false);
        const QString none = tr("Nobody has all skills asked for.");
        const auto later = firstWidening();
        if (!later) return joined({who, none, tr("Nothing would be handed out.")}, true);
        const QString then =
            tr("Nothing is handed out before %1; then %n may be asked.", nullptr, later->second);
        return joined({who, none, then.arg(later->first)}, true);
    }
    // After how long somebody fits, and how many.
    std::optional<std::pair<QString, int>> firstWidening() const {
        std::vector<Widening> steps = queue_.work.widenings;
        std::sort(steps.begin(), steps.end(),
                  [](const Widening& a, const Widening& b) { return a.after < b.after; });
        std::vector<QueueId> queues{queue_.id};
        int lower = 0;
        for (const Widening& step : steps) {
            lower += step.lowerLevels;
            if (step.alsoTo) queues.push_back(step.alsoTo);
            if (const int fit = count(queues, queue_.work.skills, lower); fit > 0)
                return std::pair{
                    durationText(static_cast<std::uint32_t>(step.after / std::chrono::seconds(1))), fit};
        }
        return {};
    }
    QString readyNow() const {
        const int ready = count({queue_.id}, queue_.work.skills, 0, true);
        return ready > 0 ? tr("%n of them ready now.", nullptr, ready) : tr("None of them is ready now.");
    }
    QString begins() const {
        if (!before_.id || before_.work.handOut == queue_.work.handOut) return {};
        return queue_.work.handOut == HandOut::Push ? tr("What waits is offered as soon as this is saved.")
                                                    : tr("Nothing more is offered once this is saved.");
    }
    int count(const std::vector<QueueId>& queues, const std::vector<SkillLevel>& asked, int lower,
              bool ready = false) const {
        const auto& agents = model_.agents();
        return static_cast<int>(std::count_if(agents.begin(), agents.end(), [&](const Agent& agent) {
            return std::any_of(queues.begin(), queues.end(),
                               [&](QueueId id) { return serves(agent, id, model_.all().teams); }) &&
                   hasAll(agent, asked, lower) && (!ready || isReady(model_.all().states, agent.id));
        }));
    }

    const Queue& queue_;
    const Queue& before_;
    const SetupModel& model_;
};

// What the limits would say at this moment.
class LimitWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::QueueEffect)
public:
    static QString tell(const Queue& queue, const Board& board) {
        if (queue.work.limits == BoardLimits{} || queue.away) return {};
        Organisation alone;
        alone.queues = {queue};
        QStringList beyond;
        for (const BoardAlarm& alarm : alarmsOf(board, alone))
            if (alarm.what != BoardMeasure::ServiceLevel) beyond << alarmText(alarm);
        if (beyond.isEmpty()) return tr("Nothing is beyond its limits now.");
        return tr("Beyond its limits now: %1.").arg(beyond.join(QStringLiteral("; ")));
    }
};

class CapacityWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::QueueEffect)
public:
    static SetupEffect tell(const Capacity& capacity) {
        const QString chats = tr("%n chat(s)", nullptr, most(capacity, Channel::Chat));
        const QString mails = tr("%n e-mail(s)", nullptr, most(capacity, Channel::Mail));
        const QString calls = tr("%n call(s)", nullptr, most(capacity, Channel::Phone));
        return {tr("Where the hub offers, at once up to %1, or %2, or %3.").arg(chats, mails, calls), false};
    }

private:
    static int most(const Capacity& capacity, Channel channel) {
        const int weight = capacity.weight[indexOf(channel)], most = capacity.most[indexOf(channel)];
        return weight > 0 ? qMin(most, capacity.units / weight) : most;
    }
};

} // namespace

SetupEffect queueEffect(const Queue& queue, const Queue& before, const SetupModel& model,
                        const std::optional<Board>& board) {
    SetupEffect effect = QueueEffect(queue, before, model).tell();
    const QString limits = board ? LimitWords::tell(queue, *board) : QString();
    if (!limits.isEmpty()) effect.words += QLatin1Char(' ') + limits;
    return effect;
}

SetupEffect capacityEffect(const Capacity& capacity) {
    return CapacityWords::tell(capacity);
}

} // namespace santral::ui
