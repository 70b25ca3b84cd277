#include "ui/administration/work_words.hpp"

#include "ui/administration/duration_words.hpp"
#include "ui/administration/opening_hours.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/administration/week_hours.hpp"
#include "ui/bridge/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace santral::ui {
namespace {

class WorkWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::WorkWords)
public:
    explicit WorkWords(const SetupModel& model) : model_(model) {}

    std::vector<ChangeLine> work(const QueueWork& a, const QueueWork& b) {
        line(tr("Handing out"), handOutName(a.handOut), handOutName(b.handOut));
        line(tr("Opening hours"), hoursName(a.hours), hoursName(b.hours));
        level(a.level, b.level);
        line(tr("Skills asked for"), skills(a.skills), skills(b.skills));
        line(tr("While it waits"), widenings(a.widenings), widenings(b.widenings));
        line(tr("Priority"), QString::number(a.priority), QString::number(b.priority));
        time(tr("An offer stands for"), a.offer, b.offer);
        time(tr("Last agent first, for"), a.sticky, b.sticky);
        time(tr("Keep an agent free after"), a.keepFree, b.keepFree);
        time(tr("Desk gone: back after"), a.gone, b.gone);
        time(tr("Quiet chat ends after"), a.quiet, b.quiet);
        const QString wrapUps[] = {tr("Wrap-up after a chat"), tr("Wrap-up after an e-mail"),
                                   tr("Wrap-up after a call")};
        for (std::size_t i = 0; i < kChannels; ++i) time(wrapUps[i], a.wrapUp[i], b.wrapUp[i]);
        line(tr("Lines"), names(a.lines), names(b.lines));
        line(tr("Calls waiting, at most"), QString::number(a.mostWaiting), QString::number(b.mostWaiting));
        limits(a.limits, b.limits);
        return std::move(lines_);
    }

    std::vector<ChangeLine> ability(const Agent& a, const Agent& b) {
        line(tr("Skills"), skills(a.skills), skills(b.skills));
        line(tr("Chats, e-mails, calls at once"), numbers(a.capacity.most), numbers(b.capacity.most));
        line(tr("A chat, an e-mail, a call counts"), numbers(a.capacity.weight), numbers(b.capacity.weight));
        line(tr("Together up to"), QString::number(a.capacity.units), QString::number(b.capacity.units));
        return std::move(lines_);
    }

private:
    void line(const QString& what, const QString& from, const QString& to) {
        if (from != to) lines_.push_back({what, from, to});
    }
    void time(const QString& what, std::uint32_t from, std::uint32_t to) {
        line(what, from > 0 ? durationText(from) : QString(), to > 0 ? durationText(to) : QString());
    }
    void level(const ServiceLevel& a, const ServiceLevel& b) {
        time(tr("First answer within"), a.firstAnswer, b.firstAnswer);
        time(tr("Each next answer within"), a.nextAnswer, b.nextAnswer);
        time(tr("Closed within"), a.resolution, b.resolution);
        line(tr("Warn at"), percent(a.warnAt), percent(b.warnAt));
        line(tr("Target"), percent(a.target), percent(b.target));
    }
    void limits(const BoardLimits& a, const BoardLimits& b) {
        const auto number = [](std::uint32_t n) { return n > 0 ? QString::number(n) : QString(); };
        const auto share = [](std::uint32_t n) { return n > 0 ? percent(n) : QString(); };
        line(tr("Limit: waiting"), number(a.waiting), number(b.waiting));
        time(tr("Limit: longest wait"), a.longestWait, b.longestWait);
        line(tr("Limit: abandoned"), share(a.abandonedPercent), share(b.abandonedPercent));
    }
    static QString percent(std::uint32_t of) { return tr("%1 %").arg(of); }
    static QString numbers(const PerChannel<int>& all) {
        QStringList texts;
        for (const int one : all) texts << QString::number(one);
        return texts.join(QStringLiteral(", "));
    }
    QString hoursName(HoursId id) const {
        const Hours* hours = model_.hours(id);
        return hours ? toQt(hours->name) : tr("always open");
    }
    static QString names(const std::vector<std::string>& all) {
        QStringList texts;
        for (const std::string& one : all) texts << toQt(one);
        return texts.join(QStringLiteral(", "));
    }
    QString skills(const std::vector<SkillLevel>& all) const {
        QStringList texts;
        for (const SkillLevel& one : all)
            if (const Skill* skill = model_.skill(one.skill))
                texts << QStringLiteral("%1 %2").arg(toQt(skill->name)).arg(one.level);
        texts.sort(Qt::CaseInsensitive);
        return texts.join(QStringLiteral(", "));
    }
    QString widenings(const std::vector<Widening>& all) const {
        QStringList texts;
        for (const Widening& one : all) texts << widening(one);
        return texts.join(QLatin1Char('\n'));
    }
    QString widening(const Widening& one) const {
        QStringList parts;
        if (one.lowerLevels >= kBestLevel)
            parts << tr("any level or none");
        else if (one.lowerLevels > 0)
            parts << tr("levels lower by %1").arg(one.lowerLevels);
        if (const Queue* queue = model_.queue(one.alsoTo)) parts << tr("also %1").arg(toQt(queue->name));
        if (one.priority != 0) parts << tr("priority +%1").arg(one.priority);
        return tr("after %1: %2")
            .arg(durationText(static_cast<std::uint32_t>(one.after / std::chrono::seconds(1))),
                 parts.join(QStringLiteral(", ")));
    }

    const SetupModel& model_;
    std::vector<ChangeLine> lines_;
};

class ScheduleWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::WorkWords)
public:
    static std::vector<ChangeLine> lines(const std::string& before, const std::string& after) {
        const OpeningHours a = openingHoursFrom(before), b = openingHoursFrom(after);
        std::vector<ChangeLine> lines;
        if (a.zone != b.zone) lines.push_back({tr("Time zone"), a.zone, b.zone});
        for (std::size_t day = 0; day < a.week.size(); ++day)
            if (!(a.week[day] == b.week[day]))
                lines.push_back(
                    {dayName(day), before.empty() ? QString() : open(a.week[day]), open(b.week[day])});
        std::map<QDate, std::pair<QString, QString>> days;
        for (const OtherDay& day : a.days) days[day.date].first = open(day.spans);
        for (const OtherDay& day : b.days) days[day.date].second = open(day.spans);
        for (const auto& [date, texts] : days)
            if (texts.first != texts.second) lines.push_back({dateText(date), texts.first, texts.second});
        return lines;
    }

private:
    static QString open(const OpenSpans& spans) { return spans.empty() ? tr("closed") : spansText(spans); }
};

} // namespace

std::vector<ChangeLine> workLines(const QueueWork& before, const QueueWork& after, const SetupModel& model) {
    return WorkWords(model).work(before, after);
}

std::vector<ChangeLine> abilityLines(const Agent& before, const Agent& after, const SetupModel& model) {
    return WorkWords(model).ability(before, after);
}

std::vector<ChangeLine> scheduleLines(const std::string& before, const std::string& after) {
    return ScheduleWords::lines(before, after);
}

} // namespace santral::ui
