#include "ui/administration/check_grid.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/small_pages.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/look.hpp"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {

NameForm::NameForm(const char* name, SetupModel& model, int limit)
    : model_(model), name_(makeField(name, this, limit)), nameField_(add(name_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kPane);
    column->addWidget(nameField_);
    connect(name_, &QLineEdit::textEdited, this, [this] {
        nameField_->setTouched(true);
        Q_EMIT edited();
    });
}

void NameForm::load(const Setup& value, bool) {
    shown_ = value;
    name_->setText(toQt(nameOf(value)));
}

Setup NameForm::value() const {
    Setup setup = shown_;
    withThing(setup, [&](auto& thing) { thing.name = toCore(name_->text().simplified()); });
    return setup;
}

// Among those in use, and reasons among those for the same thing.
bool NameForm::isTaken(const QString& name) const {
    const std::vector<Setup> alike = thingsLike(model_, shown_);
    const std::string wanted = toCore(name);
    return std::any_of(alike.begin(), alike.end(), [&](const Setup& other) {
        return idOf(other) != idOf(shown_) && !isAway(other) && nameOf(other) == wanted;
    });
}

void NameForm::check() {
    const QString name = name_->text().simplified();
    QString problem;
    if (name.isEmpty()) problem = tr("A name is needed.");
    if (!isAway(shown_) && isTaken(name)) problem = tr("This name is taken already.");
    nameField_->setProblem(problem);
}

void NameForm::setWords(const QString& label, const QString& hint) {
    label_ = label;
    hint_ = hint;
    nameField_->setWords(label, hint);
}

void NameForm::retranslate() {
    nameField_->setWords(label_.isEmpty() ? tr("Name") : label_, hint_);
}

TeamForm::TeamForm(SetupModel& model)
    : NameForm("teamName", model, 80), queues_(new CheckGrid("teamQueues", this)),
      queuesField_(add(queues_)) {
    layout()->addWidget(queuesField_);
    connect(queues_, &CheckGrid::edited, this, &TeamForm::edited);
}

void TeamForm::fill() {
    queues_->setThings(queuesInUse(model()));
}

void TeamForm::load(const Setup& value, bool fresh) {
    NameForm::load(value, fresh);
    queues_->setTicked(uuidsOf(value.team->queues));
}

Setup TeamForm::value() const {
    Setup setup = NameForm::value();
    if (setup.team)
        setup.team->queues = mergedIds(setup.team->queues, queues_->ticked(), queuesInUse(model()));
    return setup;
}

void TeamForm::retranslate() {
    NameForm::retranslate();
    queuesField_->setWords(tr("Queues it serves"), tr("Members see the conversations in these queues."));
    queues_->setWords(tr("Find a queue"), tr("There is no queue yet. Make one under Queues."));
}

} // namespace santral::ui
