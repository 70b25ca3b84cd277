// Small painting helpers that every widget of the desk shares: boxes with a hairline, focus rings, cut text.
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QFont;
class QPainter;
class QWidget;

namespace santral::ui {

// A filled box with an optional hairline border that lies on whole device pixels.
void drawBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill,
             const QColor& border = QColor());
// Two pixels in the accent colour, inside `box`.
void drawFocusRing(QPainter& painter, const QRectF& box, qreal radius);
// True when the widget has the focus and people move by keyboard: a mouse click draws no ring.
bool showsFocusRing(const QWidget& widget);
// One line, cut with an ellipsis where it does not fit. Returns the width used.
int drawLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
             const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
int textWidth(const QString& text, const QFont& font);
// Digits in cells of one width, so that a running timer does not tremble (Qt 6.4 cannot ask for tabular
// figures).
int drawTabular(QPainter& painter, QPointF leftBaseline, const QString& text, const QFont& font,
                const QColor& colour);
int tabularWidth(const QString& text, const QFont& font);

} // namespace santral::ui
