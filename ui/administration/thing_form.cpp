#include "ui/administration/thing_form.hpp"

namespace santral::ui {
namespace {

void focusIn(QWidget* editor) {
    if (editor->focusPolicy() != Qt::NoFocus) return editor->setFocus(Qt::OtherFocusReason);
    for (QWidget* inside : editor->findChildren<QWidget*>())
        if (inside->isVisible() && inside->focusPolicy() & Qt::TabFocus)
            return inside->setFocus(Qt::OtherFocusReason);
}

} // namespace

FormField* ThingForm::add(QWidget* field) {
    auto* line = new FormField(field, this);
    fields_.push_back(line);
    editors_.push_back(field);
    return line;
}

QString ThingForm::problem() const {
    for (const FormField* field : fields_)
        if (field->hasProblem()) return field->problem();
    return {};
}

void ThingForm::setTouched(bool touched) {
    for (FormField* field : fields_) field->setTouched(touched);
}

void ThingForm::focusFirst() {
    if (!editors_.empty()) focusIn(editors_.front());
}

void ThingForm::focusProblem() {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i]->hasProblem()) return focusIn(editors_[i]);
}

} // namespace santral::ui
