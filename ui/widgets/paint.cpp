#include "ui/widgets/paint.hpp"

#include "ui/widgets/look.hpp"

#include <QCache>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <QWidget>
#include <QtMath>

namespace santral::ui {
namespace {

// Shaping a line costs more than painting it, and most lines of a window are painted again and again.
struct ShapedLine {
    QTextLayout layout;
    int width = 0;
};

struct LineKey {
    QString text;
    QFont font;
    int room; // in which it was cut; -1 when whole
    bool operator==(const LineKey&) const = default;
};

size_t qHash(const LineKey& key, size_t seed) {
    return qHashMulti(seed, key.text, key.font, key.room);
}

constexpr int kShapedLines = 600;
constexpr qreal kEndless = 1 << 24;

template <class T>
QCache<LineKey, T>& linesOf() {
    static QCache<LineKey, T> lines(kShapedLines);
    static const bool registered = [] {
        qAddPostRoutine([] { linesOf<T>().clear(); }); // before the fonts go
        return true;
    }();
    Q_UNUSED(registered);
    return lines;
}

// The line stays until the next call.
const ShapedLine& shapedLine(const QString& text, const QFont& font) {
    const LineKey key{text, font, -1};
    if (const ShapedLine* known = linesOf<ShapedLine>().object(key)) return *known;
    auto* line = new ShapedLine;
    QString words = text;
    for (const QChar stop : {QChar(u'\n'), QChar(u'\r'), QChar(QChar::LineSeparator)})
        words.replace(stop, u' ');
    line->layout.setText(words);
    line->layout.setFont(font);
    line->layout.setCacheEnabled(true);
    line->layout.beginLayout();
    QTextLine whole = line->layout.createLine();
    whole.setLineWidth(kEndless);
    line->layout.endLayout();
    line->width = qRound(whole.horizontalAdvance());
    linesOf<ShapedLine>().insert(key, line);
    return *line;
}

QString cutText(const QString& text, const QFont& font, int room) {
    const LineKey key{text, font, room};
    if (const QString* known = linesOf<QString>().object(key)) return *known;
    const QString cut = QFontMetrics(font).elidedText(text, Qt::ElideRight, room);
    linesOf<QString>().insert(key, new QString(cut));
    return cut;
}

} // namespace

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
    return text.isEmpty() ? 0 : shapedLine(text, font).width;
}

int drawLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
             const QColor& colour, Qt::Alignment alignment) {
    if (text.isEmpty() || box.width() <= 0) return 0;
    const ShapedLine* line = &shapedLine(text, font);
    if (line->width > box.width()) line = &shapedLine(cutText(text, font, qFloor(box.width())), font);
    const QSizeF size = line->layout.boundingRect().size();
    QPointF at = box.topLeft();
    if (alignment & Qt::AlignRight) at.rx() += box.width() - line->width;
    if (alignment & Qt::AlignHCenter) at.rx() += (box.width() - line->width) / 2;
    if (alignment & Qt::AlignBottom) at.ry() += box.height() - size.height();
    if (alignment & Qt::AlignVCenter) at.ry() += (box.height() - size.height()) / 2;
    painter.setFont(font);
    painter.setPen(colour);
    line->layout.draw(&painter, at);
    return line->width;
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
