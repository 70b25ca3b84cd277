#include "ui/widgets/paint.hpp"

#include "ui/widgets/look.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QWidget>
#include <QtMath>

namespace santral::ui {

void drawBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& border) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, 1.0));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(box, radius, radius);
    }
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& box, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look().accent, 2.0));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

bool showsFocusRing(const QWidget& widget) {
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

int textWidth(const QString& text, const QFont& font) {
    return QFontMetrics(font).horizontalAdvance(text);
}

int drawLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
             const QColor& colour, Qt::Alignment alignment) {
    if (text.isEmpty() || box.width() <= 0) return 0;
    const QFontMetrics metrics(font);
    int used = metrics.horizontalAdvance(text);
    QString shown = text;
    if (used > box.width()) {
        shown = metrics.elidedText(text, Qt::ElideRight, qFloor(box.width()));
        used = metrics.horizontalAdvance(shown);
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    return used;
}

namespace {

int digitCell(const QFontMetrics& metrics) {
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = qMax(cell, metrics.horizontalAdvance(QChar(digit)));
    return cell;
}

int cellOf(QChar c, const QFontMetrics& metrics, int digit) {
    return c.isDigit() ? digit : metrics.horizontalAdvance(c);
}

} // namespace

int tabularWidth(const QString& text, const QFont& font) {
    const QFontMetrics metrics(font);
    const int digit = digitCell(metrics);
    int width = 0;
    for (QChar c : text) width += cellOf(c, metrics, digit);
    return width;
}

int drawTabular(QPainter& painter, QPointF leftBaseline, const QString& text, const QFont& font,
                const QColor& colour) {
    const QFontMetrics metrics(font);
    const int digit = digitCell(metrics);
    painter.setFont(font);
    painter.setPen(colour);
    int x = 0;
    for (QChar c : text) {
        const int cell = cellOf(c, metrics, digit);
        const int inset = (cell - metrics.horizontalAdvance(c)) / 2;
        painter.drawText(leftBaseline + QPointF(x + inset, 0), QString(c));
        x += cell;
    }
    return x;
}

} // namespace santral::ui
