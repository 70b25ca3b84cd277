#include "ui/widgets/elided_label.hpp"

#include "ui/widgets/paint.hpp"

#include <QFontMetrics>
#include <QPainter>

namespace santral::ui {

ElidedLabel::ElidedLabel(const char* name, Type type, Ink ink, QWidget* parent)
    : QWidget(parent), type_(type), ink_(ink) {
    setObjectName(QLatin1String(name));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    setAccessibleName(text);
    refreshToolTip();
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {textWidth(text_, typeface(type_)) + 1, QFontMetrics(typeface(type_)).height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {qMin(40, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const QColor& ink = ink_ == Ink::Text ? l.text : ink_ == Ink::Quiet ? l.text2 : l.text3;
    drawLine(painter, QRectF(rect()), text_, typeface(type_), ink);
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    refreshToolTip();
}

void ElidedLabel::refreshToolTip() {
    setToolTip(width() < sizeHint().width() ? text_ : QString());
}

} // namespace santral::ui
