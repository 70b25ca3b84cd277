#include "ui/administration/number_field.hpp"

#include "ui/widgets/look.hpp"

namespace santral::ui {
namespace {

constexpr int kNumberLimit = 6; // characters

} // namespace

NumberField::NumberField(const char* name, QWidget* parent, int lowest, int highest)
    : QLineEdit(parent), lowest_(lowest), highest_(highest) {
    setObjectName(QLatin1String(name));
    setMaxLength(kNumberLimit);
    setTextMargins(space::kTight, 0, space::kTight, 0);
    setInputMethodHints(Qt::ImhPreferNumbers);
}

void NumberField::setNumber(int number) {
    setText(QString::number(number));
}

int NumberField::number() const {
    return problem().isEmpty() ? text().trimmed().toInt() : lowest_;
}

QString NumberField::problem() const {
    bool good = false;
    const int number = text().trimmed().toInt(&good);
    if (good && number >= lowest_ && number <= highest_) return {};
    return tr("A whole number from %1 to %2.").arg(lowest_).arg(highest_);
}

} // namespace santral::ui
