#include "ui/administration/work_sections.hpp"

#include "ui/administration/duration_field.hpp"
#include "ui/administration/duration_words.hpp"
#include "ui/administration/level_grid.hpp"
#include "ui/administration/number_field.hpp"
#include "ui/administration/thing_form.hpp"
#include "ui/administration/things.hpp"
#include "ui/administration/widening_list.hpp"
#include "ui/bridge/text.hpp"
#include "ui/settings/settings_page.hpp"

#include <QRegularExpression>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kMostLimited = 9999;
constexpr int kMostLines = 100, kLinesLimit = kMostLines * 34;
constexpr int kLowestPriority = -100, kHighestPriority = 100;
constexpr std::uint32_t kShortestOffer = 5, kLongestOffer = 10 * 60; // seconds

// While one types, the field says what is wrong with it.
void tellEdits(FormSection* section, QLineEdit* line, FormField* field) {
    QObject::connect(line, &QLineEdit::textEdited, section, [section, field] {
        field->setTouched(true);
        Q_EMIT section->edited();
    });
}

QStringList linesIn(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

ServiceSection::ServiceSection(ThingForm& form)
    : FormSection(&form), first_(new DurationField("queueFirstAnswer", this)),
      next_(new DurationField("queueNextAnswer", this)),
      resolution_(new DurationField("queueResolution", this)),
      warnAt_(new NumberField("queueWarnAt", this, 1, 100)),
      target_(new NumberField("queueTarget", this, 1, 100)), firstField_(form.add(first_)),
      nextField_(form.add(next_)), resolutionField_(form.add(resolution_)), warnAtField_(form.add(warnAt_)),
      targetField_(form.add(target_)) {
    addRow({firstField_, nextField_, resolutionField_});
    addRow({warnAtField_, targetField_, nullptr});
    tellEdits(this, first_, firstField_);
    tellEdits(this, next_, nextField_);
    tellEdits(this, resolution_, resolutionField_);
    tellEdits(this, warnAt_, warnAtField_);
    tellEdits(this, target_, targetField_);
}

void ServiceSection::load(const ServiceLevel& level) {
    first_->setSeconds(level.firstAnswer);
    next_->setSeconds(level.nextAnswer);
    resolution_->setSeconds(level.resolution);
    warnAt_->setNumber(static_cast<int>(level.warnAt));
    target_->setNumber(static_cast<int>(level.target));
}

ServiceLevel ServiceSection::value() const {
    return {first_->seconds(), next_->seconds(), resolution_->seconds(),
            static_cast<std::uint32_t>(warnAt_->number()), static_cast<std::uint32_t>(target_->number())};
}

void ServiceSection::check() {
    firstField_->setProblem(first_->problem());
    nextField_->setProblem(next_->problem());
    resolutionField_->setProblem(resolution_->problem());
    warnAtField_->setProblem(warnAt_->problem());
    targetField_->setProblem(target_->problem());
}

void ServiceSection::retranslate() {
    setWords(tr("Service level"),
             tr("Counted while the queue is open. A time that is left out is not promised."));
    firstField_->setWords(tr("First answer within"));
    nextField_->setWords(tr("Each next answer within"));
    resolutionField_->setWords(tr("Closed within"));
    warnAtField_->setWords(tr("Warn at, in %"), tr("Of the time, when it becomes pressing."));
    targetField_->setWords(tr("Target, in %"), tr("That have their first answer in time."));
    for (DurationField* field : {first_, next_, resolution_}) field->setPlaceholderText(tr("not promised"));
}

LimitSection::LimitSection(ThingForm& form)
    : FormSection(&form), waiting_(new NumberField("queueLimitWaiting", this, 0, kMostLimited)),
      longest_(new DurationField("queueLimitLongest", this)),
      abandoned_(new NumberField("queueLimitAbandoned", this, 0, 100)), waitingField_(form.add(waiting_)),
      longestField_(form.add(longest_)), abandonedField_(form.add(abandoned_)) {
    addRow({waitingField_, longestField_, abandonedField_});
    tellEdits(this, waiting_, waitingField_);
    tellEdits(this, longest_, longestField_);
    tellEdits(this, abandoned_, abandonedField_);
}

void LimitSection::load(const BoardLimits& limits) {
    waiting_->setNumber(static_cast<int>(limits.waiting));
    longest_->setSeconds(limits.longestWait);
    abandoned_->setNumber(static_cast<int>(limits.abandonedPercent));
}

BoardLimits LimitSection::value() const {
    return {static_cast<std::uint32_t>(waiting_->number()), longest_->seconds(),
            static_cast<std::uint32_t>(abandoned_->number())};
}

void LimitSection::check() {
    waitingField_->setProblem(waiting_->problem());
    longestField_->setProblem(longest_->problem());
    abandonedField_->setProblem(abandoned_->problem());
}

void LimitSection::retranslate() {
    setWords(tr("Limits on the floor board"),
             tr("Beyond them the queue's tile turns red and supervisors are told once."));
    waitingField_->setWords(tr("Waiting, at most"), tr("0: no limit."));
    longestField_->setWords(tr("Longest wait, at most"));
    abandonedField_->setWords(tr("Abandoned today, at most in %"), tr("0: no limit."));
    longest_->setPlaceholderText(tr("no limit"));
}

SkillSection::SkillSection(ThingForm& form)
    : FormSection(&form), skills_(new LevelGrid("queueSkills", this)), widenings_(new WideningList(this)),
      skillsField_(form.add(skills_)), wideningsField_(form.add(widenings_)) {
    addRow({skillsField_});
    addRow({wideningsField_});
    connect(skills_, &LevelGrid::edited, this, &SkillSection::edited);
    connect(widenings_, &WideningList::edited, this, [this] {
        wideningsField_->setTouched(true);
        Q_EMIT edited();
    });
    connect(widenings_, &WideningList::lineAdded, this, &SkillSection::lineAdded);
}

void SkillSection::fill(const SetupModel& model, QueueId self) {
    skills_->setSkills(skillsInUse(model));
    std::vector<ThingChoice> others = queuesInUse(model);
    std::erase_if(others, [&](const ThingChoice& one) { return one.id == self.value; });
    widenings_->setQueues(others);
}

void SkillSection::load(const QueueWork& work) {
    skills_->setLevels(work.skills);
    widenings_->setWidenings(work.widenings);
}

void SkillSection::store(QueueWork& work) const {
    work.skills = skills_->levels();
    work.widenings = widenings_->widenings();
}

void SkillSection::check(bool counts) {
    wideningsField_->setProblem(counts ? widenings_->problem() : QString());
}

void SkillSection::retranslate() {
    setWords(tr("Who is asked"), tr("Of the agents who serve the queue, whoever has all of these and room."));
    skillsField_->setWords(tr("Skills asked for, at least"));
    skills_->setWords(tr("Find a skill"), tr("There is no skill yet. Make one under Skills."),
                      tr("not asked for"));
    wideningsField_->setWords(tr("While it waits"),
                              tr("Whoever waits longer is given to more agents, or sooner. Steps add up."));
    widenings_->retranslate();
}

CallSection::CallSection(ThingForm& form)
    : FormSection(&form), lines_(makeField("queueLines", this, kLinesLimit)),
      mostWaiting_(new NumberField("queueMostWaiting", this, 0, kMostLimited)), linesField_(form.add(lines_)),
      mostWaitingField_(form.add(mostWaiting_)) {
    addRow({linesField_, mostWaitingField_});
    tellEdits(this, lines_, linesField_);
    tellEdits(this, mostWaiting_, mostWaitingField_);
}

void CallSection::load(const QueueWork& work) {
    QStringList lines;
    for (const std::string& line : work.lines) lines << toQt(line);
    lines_->setText(lines.join(QStringLiteral(", ")));
    mostWaiting_->setNumber(static_cast<int>(work.mostWaiting));
}

void CallSection::store(QueueWork& work, bool counts) const {
    work.lines.clear();
    for (const QString& line : linesIn(lines_->text()))
        if (counts) work.lines.push_back(toCore(line));
    work.mostWaiting = static_cast<std::uint32_t>(std::max(0, mostWaiting_->number()));
}

QString CallSection::linesProblem() const {
    const QStringList lines = linesIn(lines_->text());
    for (const QString& line : lines)
        if (!isExtension(toCore(line))) return tr("%1: letters, digits and + * # . _ - only.").arg(line);
    return lines.size() > kMostLines ? tr("At most %1 lines.").arg(kMostLines) : QString();
}

void CallSection::check(bool counts) {
    linesField_->setProblem(counts ? linesProblem() : QString());
    mostWaitingField_->setProblem(counts ? mostWaiting_->problem() : QString());
}

void CallSection::retranslate() {
    setWords(tr("Calls"), tr("The telephone system asks the hub who gets them."));
    linesField_->setWords(tr("Lines"),
                          tr("Dialled numbers whose calls come here, with commas between them."));
    mostWaitingField_->setWords(tr("Calls waiting, at most"), tr("0: no limit."));
}

OfferSection::OfferSection(ThingForm& form)
    : FormSection(&form),
      priority_(new NumberField("queuePriority", this, kLowestPriority, kHighestPriority)),
      offer_(new DurationField("queueOffer", this)), sticky_(new DurationField("queueSticky", this)),
      keepFree_(new DurationField("queueKeepFree", this)), gone_(new DurationField("queueGone", this)),
      quiet_(new DurationField("queueQuiet", this)), wrapUp_{new DurationField("queueWrapUpChat", this),
                                                             new DurationField("queueWrapUpMail", this),
                                                             new DurationField("queueWrapUpPhone", this)},
      priorityField_(form.add(priority_)), offerField_(form.add(offer_)), stickyField_(form.add(sticky_)),
      keepFreeField_(form.add(keepFree_)), goneField_(form.add(gone_)),
      quietField_(form.add(quiet_)), wrapUpFields_{form.add(wrapUp_[0]), form.add(wrapUp_[1]),
                                                   form.add(wrapUp_[2])} {
    addRow({offerField_, stickyField_, priorityField_});
    addRow({goneField_, quietField_, keepFreeField_});
    addRow({wrapUpFields_[0], wrapUpFields_[1], wrapUpFields_[2]});
    tellEdits(this, priority_, priorityField_);
    tellEdits(this, offer_, offerField_);
    tellEdits(this, sticky_, stickyField_);
    tellEdits(this, keepFree_, keepFreeField_);
    tellEdits(this, gone_, goneField_);
    tellEdits(this, quiet_, quietField_);
    for (std::size_t i = 0; i < kChannels; ++i) tellEdits(this, wrapUp_[i], wrapUpFields_[i]);
}

void OfferSection::load(const QueueWork& work) {
    priority_->setNumber(work.priority);
    offer_->setSeconds(work.offer);
    sticky_->setSeconds(work.sticky);
    keepFree_->setSeconds(work.keepFree);
    gone_->setSeconds(work.gone);
    quiet_->setSeconds(work.quiet);
    for (std::size_t i = 0; i < kChannels; ++i) wrapUp_[i]->setSeconds(work.wrapUp[i]);
}

void OfferSection::store(QueueWork& work) const {
    work.priority = priority_->problem().isEmpty() ? priority_->number() : 0;
    work.offer = offer_->seconds();
    work.sticky = sticky_->seconds();
    work.keepFree = keepFree_->seconds();
    work.gone = gone_->seconds();
    work.quiet = quiet_->seconds();
    for (std::size_t i = 0; i < kChannels; ++i) work.wrapUp[i] = wrapUp_[i]->seconds();
}

QString OfferSection::offerProblem() const {
    const std::uint32_t seconds = offer_->seconds();
    if (!offer_->problem().isEmpty() || (seconds >= kShortestOffer && seconds <= kLongestOffer))
        return offer_->problem();
    return tr("From %1 to %2.").arg(durationText(kShortestOffer), durationText(kLongestOffer));
}

void OfferSection::check(bool counts) {
    const auto tell = [&](FormField* field, const QString& problem) {
        field->setProblem(counts ? problem : QString());
    };
    tell(priorityField_, priority_->problem());
    tell(offerField_, offerProblem());
    tell(stickyField_, sticky_->problem());
    tell(keepFreeField_, keepFree_->problem());
    tell(goneField_, gone_->problem());
    tell(quietField_, quiet_->problem());
    for (std::size_t i = 0; i < kChannels; ++i) tell(wrapUpFields_[i], wrapUp_[i]->problem());
}

void OfferSection::retranslate() {
    setWords(tr("Offers and wrap-up"), {});
    offerField_->setWords(tr("An offer stands for"), tr("Then the next agent is asked."));
    stickyField_->setWords(tr("Last agent first, for"), tr("Who had this customer last is asked alone."));
    priorityField_->setWords(tr("Priority"), tr("Higher ones are handed out sooner."));
    goneField_->setWords(tr("Desk gone: back after"), tr("Then the work goes to somebody else."));
    quietField_->setWords(tr("Quiet chat ends after"), tr("Answered, and nobody says more."));
    keepFreeField_->setWords(tr("Keep an agent free after"), tr("Of a contact for which nobody has room."));
    wrapUpFields_[indexOf(Channel::Chat)]->setWords(tr("Wrap-up after a chat"));
    wrapUpFields_[indexOf(Channel::Mail)]->setWords(tr("Wrap-up after an e-mail"));
    wrapUpFields_[indexOf(Channel::Phone)]->setWords(tr("Wrap-up after a call"));
    for (DurationField* field : wrapUp_) field->setPlaceholderText(tr("none"));
    for (DurationField* field : {gone_, quiet_}) field->setPlaceholderText(tr("never"));
    keepFree_->setPlaceholderText(tr("at once"));
    sticky_->setPlaceholderText(tr("not asked first"));
}

} // namespace santral::ui
