// The sections of a queue's form about its work: what is promised, who is asked, and how. The last two are
// for queues whose contacts the hub hands out.
#pragma once

#include "core/domain/queue_work.hpp"
#include "ui/administration/form_section.hpp"

class QLineEdit;

namespace santral::ui {

class DurationField;
class LevelGrid;
class NumberField;
class SetupModel;
class ThingForm;
class WideningList;

class ServiceSection final : public FormSection {
    Q_OBJECT
public:
    explicit ServiceSection(ThingForm& form);
    void load(const ServiceLevel& level);
    ServiceLevel value() const;
    void check();
    void retranslate();

private:
    DurationField *first_, *next_, *resolution_;
    NumberField *warnAt_, *target_;
    FormField *firstField_, *nextField_, *resolutionField_, *warnAtField_, *targetField_;
};

class LimitSection final : public FormSection {
    Q_OBJECT
public:
    explicit LimitSection(ThingForm& form);
    void load(const BoardLimits& limits);
    BoardLimits value() const;
    void check();
    void retranslate();

private:
    NumberField* waiting_;
    DurationField* longest_;
    NumberField* abandoned_;
    FormField *waitingField_, *longestField_, *abandonedField_;
};

class SkillSection final : public FormSection {
    Q_OBJECT
public:
    explicit SkillSection(ThingForm& form);
    void fill(const SetupModel& model, QueueId self);
    void load(const QueueWork& work);
    void store(QueueWork& work) const;
    void check(bool counts);
    void retranslate();

Q_SIGNALS:
    void lineAdded(QLineEdit* line);

private:
    LevelGrid* skills_;
    WideningList* widenings_;
    FormField *skillsField_, *wideningsField_;
};

class CallSection final : public FormSection {
    Q_OBJECT
public:
    explicit CallSection(ThingForm& form);
    void load(const QueueWork& work);
    void store(QueueWork& work, bool counts) const; // none where the hub does not hand out
    void check(bool counts);
    void retranslate();

private:
    QString linesProblem() const;

    QLineEdit* lines_;
    NumberField* mostWaiting_;
    FormField *linesField_, *mostWaitingField_;
};

class OfferSection final : public FormSection {
    Q_OBJECT
public:
    explicit OfferSection(ThingForm& form);
    void load(const QueueWork& work);
    void store(QueueWork& work) const;
    void check(bool counts);
    void retranslate();

private:
    QString offerProblem() const;

    NumberField* priority_;
    DurationField *offer_, *sticky_, *keepFree_, *gone_, *quiet_;
    PerChannel<DurationField*> wrapUp_;
    FormField *priorityField_, *offerField_, *stickyField_, *keepFreeField_, *goneField_, *quietField_;
    PerChannel<FormField*> wrapUpFields_;
};

} // namespace santral::ui
