#include "ui/call/dial_pad.hpp"

#include "ui/call/keypad.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace santral::ui {

DialPad::DialPad(QWidget* parent)
    : Popover("dialPad", parent), number_(new QLineEdit(this)), line_(new QLabel(this)),
      call_(new Button(Button::Kind::Primary, "dialCall", this)) {
    number_->setObjectName(QStringLiteral("dialNumber"));
    number_->setFont(typeface(Type::Subject));
    number_->setMaxLength(250);
    number_->setTextMargins(space::kTight, 0, space::kTight, 0);
    line_->setFont(typeface(Type::Secondary));
    line_->setWordWrap(true);
    call_->setGlyph(Icon::Phone);
    auto* pad = new Keypad(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kGroup, space::kGroup, space::kGroup);
    column->setSpacing(space::kItem);
    column->addWidget(number_);
    column->addWidget(pad);
    column->addWidget(call_);
    column->addWidget(line_);
    connect(pad, &Keypad::pressed, number_, [this](QChar key) { number_->insert(key); });
    connect(number_, &QLineEdit::textChanged, this,
            [this] { call_->setEnabled(ready_ && !number_->text().isEmpty()); });
    connect(number_, &QLineEdit::returnPressed, this, &DialPad::dial);
    connect(call_, &Button::clicked, this, &DialPad::dial);
    setFocusProxy(number_);
    retranslate();
}

void DialPad::setLine(const QString& line, bool ready) {
    line_->setText(line);
    line_->setVisible(!ready);
    ready_ = ready;
    call_->setEnabled(ready && !number_->text().isEmpty());
}

void DialPad::setNumber(const QString& number) {
    number_->setText(number);
}

void DialPad::dial() {
    if (!call_->isEnabled()) return;
    const QString number = number_->text().trimmed();
    close();
    Q_EMIT dialRequested(number);
}

void DialPad::retranslate() {
    number_->setPlaceholderText(tr("Number"));
    number_->setAccessibleName(tr("Number to call"));
    call_->setLabel(tr("Call"));
}

void DialPad::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Popover::changeEvent(event);
}

void DialPad::showEvent(QShowEvent* event) {
    Popover::showEvent(event);
    number_->setFocus();
    number_->selectAll();
}

} // namespace santral::ui
