#include "ui/administration/ability_section.hpp"

#include "ui/administration/level_grid.hpp"
#include "ui/administration/number_field.hpp"
#include "ui/administration/thing_form.hpp"
#include "ui/administration/things.hpp"

namespace santral::ui {
namespace {

constexpr int kMostAtOnce = 100, kMostUnits = 1000;

} // namespace

AbilitySection::AbilitySection(ThingForm& form)
    : FormSection(&form),
      skills_(new LevelGrid("userSkills", this)), most_{new NumberField("userMostChat", this, 0, kMostAtOnce),
                                                        new NumberField("userMostMail", this, 0, kMostAtOnce),
                                                        new NumberField("userMostPhone", this, 0,
                                                                        kMostAtOnce)},
      weight_{new NumberField("userWeightChat", this, 0, kMostUnits),
              new NumberField("userWeightMail", this, 0, kMostUnits),
              new NumberField("userWeightPhone", this, 0, kMostUnits)},
      units_(new NumberField("userUnits", this, 1, kMostUnits)),
      skillsField_(form.add(skills_)), mostFields_{form.add(most_[0]), form.add(most_[1]),
                                                   form.add(most_[2])},
      weightFields_{form.add(weight_[0]), form.add(weight_[1]), form.add(weight_[2])},
      unitsField_(form.add(units_)) {
    addRow({skillsField_});
    addRow({mostFields_[0], mostFields_[1], mostFields_[2]});
    addRow({weightFields_[0], weightFields_[1], weightFields_[2]});
    addRow({unitsField_, nullptr, nullptr});
    connect(skills_, &LevelGrid::edited, this, &AbilitySection::edited);
    const auto tell = [this](QLineEdit* line, FormField* field) {
        connect(line, &QLineEdit::textEdited, this, [this, field] {
            field->setTouched(true);
            Q_EMIT edited();
        });
    };
    for (std::size_t i = 0; i < kChannels; ++i) {
        tell(most_[i], mostFields_[i]);
        tell(weight_[i], weightFields_[i]);
    }
    tell(units_, unitsField_);
}

void AbilitySection::fill(const SetupModel& model) {
    skills_->setSkills(skillsInUse(model));
}

void AbilitySection::load(const Agent& agent) {
    skills_->setLevels(agent.skills);
    for (std::size_t i = 0; i < kChannels; ++i) {
        most_[i]->setNumber(agent.capacity.most[i]);
        weight_[i]->setNumber(agent.capacity.weight[i]);
    }
    units_->setNumber(agent.capacity.units);
}

void AbilitySection::store(Agent& agent) const {
    agent.skills = skills_->levels();
    for (std::size_t i = 0; i < kChannels; ++i) {
        agent.capacity.most[i] = most_[i]->number();
        agent.capacity.weight[i] = weight_[i]->number();
    }
    agent.capacity.units = units_->number();
}

void AbilitySection::check() {
    for (std::size_t i = 0; i < kChannels; ++i) {
        mostFields_[i]->setProblem(most_[i]->problem());
        weightFields_[i]->setProblem(weight_[i]->problem());
    }
    unitsField_->setProblem(units_->problem());
}

void AbilitySection::retranslate() {
    setWords(tr("Skills and capacity"), tr("For queues whose work the hub offers. What is in hand is added "
                                           "up; usual are 12, which one call or three chats fill."));
    skillsField_->setWords(tr("Skills"));
    skills_->setWords(tr("Find a skill"), tr("There is no skill yet. Make one under Skills."), tr("none"));
    mostFields_[indexOf(Channel::Chat)]->setWords(tr("Chats at once"));
    mostFields_[indexOf(Channel::Mail)]->setWords(tr("E-mails at once"));
    mostFields_[indexOf(Channel::Phone)]->setWords(tr("Calls at once"));
    weightFields_[indexOf(Channel::Chat)]->setWords(tr("A chat counts"));
    weightFields_[indexOf(Channel::Mail)]->setWords(tr("An e-mail counts"));
    weightFields_[indexOf(Channel::Phone)]->setWords(tr("A call counts"));
    unitsField_->setWords(tr("Together up to"));
}

} // namespace santral::ui
