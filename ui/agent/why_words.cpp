#include "ui/agent/why_words.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace santral::ui {
namespace {

class WhyWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::WhyWords)
public:
    static QString of(Chosen chosen) {
        switch (chosen) {
        case Chosen::Only:
            return tr("You were the only one who could take it.");
        case Chosen::Preferred:
            return tr("You were the last to talk to this customer.");
        case Chosen::LeastLoaded:
            return tr("You had the least in hand.");
        case Chosen::LongestIdle:
            return tr("You had been free the longest.");
        case Chosen::FirstById:
            break;
        }
        return tr("You and others were equal; somebody had to come first.");
    }
    static QString waited(const QString& time) { return tr("The customer had waited for %1.").arg(time); }
    static QString next(const QString& names) { return tr("Next would have been: %1.").arg(names); }
    static QString before(int n) { return tr("%n more urgent waited that nobody could take.", nullptr, n); }
    static QString lowered(int n) {
        return tr("The skills asked for had been lowered by %n level(s).", nullptr, n);
    }
    // Of the others; empty for what says nothing to an agent.
    static QString others(Verdict verdict, int n) {
        switch (verdict) {
        case Verdict::NotReady:
            return tr("%n colleague(s) were not ready.", nullptr, n);
        case Verdict::LacksSkill:
            return tr("%n colleague(s) lacked a skill it asks for.", nullptr, n);
        case Verdict::Full:
            return tr("%n colleague(s) had their hands full.", nullptr, n);
        case Verdict::Refused:
            return tr("%n colleague(s) had just let it pass.", nullptr, n);
        case Verdict::KeptFree:
            return tr("%n colleague(s) were kept free for what is more urgent.", nullptr, n);
        case Verdict::NotThePreferred:
            return tr("%n colleague(s) had to let somebody else go first.", nullptr, n);
        case Verdict::NotMeant:
            return tr("%n colleague(s) were not meant: it was handed over.", nullptr, n);
        case Verdict::Fits:
        case Verdict::OtherQueue:
        case Verdict::Closed:
            break;
        }
        return {};
    }
};

QString namesOf(const std::vector<AgentId>& ids, const std::vector<Agent>& agents) {
    QStringList names;
    for (const AgentId id : ids) {
        const auto known =
            std::find_if(agents.begin(), agents.end(), [&](const Agent& agent) { return agent.id == id; });
        if (known != agents.end()) names << toQt(known->name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QStringList whyLines(const Why& why, const std::vector<Agent>& agents) {
    QStringList lines{WhyWords::of(why.chosen)};
    const QString next = namesOf(why.next, agents);
    if (!next.isEmpty()) lines << WhyWords::next(next);
    if (why.waited > Millis(0)) lines << WhyWords::waited(waitText(why.waited));
    if (why.before > 0) lines << WhyWords::before(static_cast<int>(why.before));
    for (std::size_t i = 0; i < kVerdicts; ++i) {
        if (why.agents[i] == 0) continue;
        const QString line = WhyWords::others(static_cast<Verdict>(i), static_cast<int>(why.agents[i]));
        if (!line.isEmpty()) lines << line;
    }
    if (why.lowered > 0) lines << WhyWords::lowered(why.lowered);
    return lines;
}

} // namespace santral::ui
