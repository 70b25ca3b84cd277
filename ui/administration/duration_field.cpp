#include "ui/administration/duration_field.hpp"

#include "ui/administration/duration_words.hpp"
#include "ui/widgets/look.hpp"

#include <QEvent>

namespace santral::ui {
namespace {

constexpr int kDurationLimit = 40; // characters

} // namespace

DurationField::DurationField(const char* name, QWidget* parent) : QLineEdit(parent) {
    setObjectName(QLatin1String(name));
    setMaxLength(kDurationLimit);
    setTextMargins(space::kTight, 0, space::kTight, 0);
}

void DurationField::setSeconds(std::uint32_t seconds) {
    shown_ = seconds;
    setText(seconds > 0 ? durationText(seconds) : QString());
}

std::uint32_t DurationField::seconds() const {
    return durationFrom(text()).value_or(0);
}

QString DurationField::problem() const {
    if (text().trimmed().isEmpty() || durationFrom(text())) return {};
    return tr("Write a time as “%1”, “%2” or “%3”.")
        .arg(durationText(20), durationText(5 * 60), durationText(4 * 60 * 60));
}

void DurationField::focusOutEvent(QFocusEvent* event) {
    if (problem().isEmpty()) setSeconds(seconds());
    QLineEdit::focusOutEvent(event);
}

// What nobody has typed in is said in the new language.
void DurationField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && durationFrom(text()) == shown_) setSeconds(shown_);
    QLineEdit::changeEvent(event);
}

} // namespace santral::ui
