#include "ui/widgets/button.hpp"

#include "ui/widgets/button_accessible.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

namespace santral::ui {

Button::Button(Kind kind, const char* name, QWidget* parent) : QPushButton(parent), kind_(kind) {
    installButtonAccessibility();
    setObjectName(QLatin1String(name));
    setFont(typeface(Type::Button));
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    if (kind == Kind::Bare) setIconOnly(true);
}

void Button::setKind(Kind kind) {
    kind_ = kind;
    update();
}

void Button::setGlyph(Icon icon) {
    glyph_ = icon;
    updateGeometry();
    update();
}

void Button::setLabel(const QString& label, const QKeySequence& keys) {
    label_ = label;
    keys_ = keys;
    refresh();
}

void Button::setIconOnly(bool iconOnly) {
    iconOnly_ = iconOnly;
    refresh();
}

void Button::refresh() {
    setText(iconOnly_ ? QString() : label_);
    setAccessibleName(label_);
    const QString keys = keys_.toString(QKeySequence::NativeText);
    if (keys.isEmpty())
        setToolTip(iconOnly_ ? label_ : QString());
    else
        setToolTip(QStringLiteral("%1  (%2)").arg(label_, keys));
    updateGeometry();
}

QSize Button::sizeHint() const {
    if (text().isEmpty()) return {height::kControl, height::kControl};
    const int icon = glyph_ == Icon::None ? 0 : 16 + space::kItem;
    const int menuMark = menu() ? 16 : 0;
    return {textWidth(text(), font()) + icon + menuMark + 2 * space::kGroup, height::kControl};
}

QSize Button::minimumSizeHint() const {
    return sizeHint();
}

} // namespace santral::ui
