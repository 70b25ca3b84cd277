#include "ui/settings/settings_page.hpp"

#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QIntValidator>
#include <QLineEdit>

namespace santral::ui {

void SettingsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

FieldLabel::FieldLabel(QWidget* field, QWidget* parent) : QLabel(parent) {
    setFont(typeface(Type::SecondaryStrong));
    setTextFormat(Qt::PlainText);
    setBuddy(field);
}

void FieldLabel::setWords(const QString& words) {
    setText(words);
    if (buddy()) buddy()->setAccessibleName(words);
}

QLineEdit* makeField(const char* name, QWidget* parent, int limit) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(limit);
    field->setTextMargins(space::kTight, 0, space::kTight, 0);
    return field;
}

QLineEdit* makePasswordField(const char* name, QWidget* parent) {
    QLineEdit* field = makeField(name, parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

QLineEdit* makePortField(const char* name, QWidget* parent, int lowest) {
    QLineEdit* field = makeField(name, parent, 5);
    field->setValidator(new QIntValidator(lowest, 65535, field));
    field->setInputMethodHints(Qt::ImhDigitsOnly);
    return field;
}

} // namespace santral::ui
