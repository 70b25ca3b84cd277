#include "ui/call/keypad.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QKeyEvent>

namespace santral::ui {
namespace {

constexpr QStringView kPadKeys = u"123456789*0#";

// Reads the key's name to screen readers where the sign alone says little.
QString nameOf(QChar key) {
    if (key == QLatin1Char('*')) return Keypad::tr("Star");
    if (key == QLatin1Char('#')) return Keypad::tr("Hash");
    return key;
}

class Key final : public Button {
public:
    Key(QChar key, QWidget* parent)
        : Button(Kind::Soft, QStringLiteral("key%1").arg(key).toLatin1().constData(), parent) {
        setLabel(key);
        setAccessibleName(nameOf(key));
        setFont(typeface(Type::Subject));
    }
    QSize sizeHint() const override { return {64, 40}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

Keypad::Keypad(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("keypad"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kSmall);
    for (int i = 0; i < kPadKeys.size(); ++i) {
        const QChar key = kPadKeys[i];
        auto* button = new Key(key, this);
        grid->addWidget(button, i / 3, i % 3);
        connect(button, &Button::clicked, this, [this, key] { Q_EMIT pressed(key); });
    }
}

void Keypad::keyPressEvent(QKeyEvent* event) {
    if (event->text().size() == 1 && kPadKeys.contains(event->text().front()))
        Q_EMIT pressed(event->text().front());
    else
        QWidget::keyPressEvent(event);
}

} // namespace santral::ui
