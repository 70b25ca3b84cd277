// The section of a user's form about what the hub may offer him: skills with levels, and how much at once.
#pragma once

#include "core/domain/agent.hpp"
#include "ui/administration/form_section.hpp"

namespace santral::ui {

class LevelGrid;
class NumberField;
class SetupModel;
class ThingForm;

class AbilitySection final : public FormSection {
    Q_OBJECT
public:
    explicit AbilitySection(ThingForm& form);
    void fill(const SetupModel& model);
    void load(const Agent& agent);
    void store(Agent& agent) const;
    void check();
    void retranslate();

private:
    LevelGrid* skills_;
    PerChannel<NumberField*> most_, weight_;
    NumberField* units_;
    FormField* skillsField_;
    PerChannel<FormField*> mostFields_, weightFields_;
    FormField* unitsField_;
};

} // namespace santral::ui
