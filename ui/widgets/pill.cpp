#include "ui/widgets/pill.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kPillHeight = 20;
constexpr int kIcon = 13;

} // namespace

ToneColours toneColours(Tone tone) {
    const Look& l = look();
    switch (tone) {
    case Tone::Accent:
        return {l.accentSoft, l.accentText};
    case Tone::Ok:
        return {l.okSoft, l.ok};
    case Tone::Warn:
        return {l.warnSoft, l.warn};
    case Tone::Bad:
        return {l.badSoft, l.bad};
    case Tone::Neutral:
        break;
    }
    return {l.dark() ? l.hover : l.sunken, l.text2};
}

int pillWidth(const QString& text, Icon icon) {
    return textWidth(text, typeface(Type::Pill)) + 14 + (icon == Icon::None ? 0 : kIcon + 4);
}

int drawPill(QPainter& painter, QPoint leftTop, int height, const QString& text, Tone tone, Icon icon,
             int maxWidth) {
    const ToneColours c = toneColours(tone);
    const int width = qMin(pillWidth(text, icon), maxWidth);
    const QRectF box(leftTop, QSizeF(width, height));
    drawBox(painter, box, 5, c.fill);
    QRectF inside = box.adjusted(7, 0, -6, 0);
    if (icon != Icon::None) {
        drawIcon(painter, QRectF(inside.left(), box.center().y() - kIcon / 2.0, kIcon, kIcon), icon, c.ink);
        inside.setLeft(inside.left() + kIcon + 4);
    }
    drawLine(painter, inside, text, typeface(Type::Pill), c.ink);
    return width;
}

int drawBadge(QPainter& painter, QPoint rightTop, int count, bool strong) {
    if (count <= 0) return 0;
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    const int width = qMax(18, textWidth(text, typeface(Type::Pill)) + 10);
    const QRectF box(rightTop.x() - width, rightTop.y(), width, 18);
    const ToneColours quiet = toneColours(Tone::Neutral);
    drawBox(painter, box, 9, strong ? look().accent : quiet.fill);
    drawLine(painter, box, text, typeface(Type::Pill), strong ? look().onAccent : quiet.ink, Qt::AlignCenter);
    return width;
}

Pill::Pill(const char* name, QWidget* parent) : QWidget(parent) {
    setObjectName(QLatin1String(name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::set(const QString& text, Tone tone, Icon icon) {
    text_ = text;
    tone_ = tone;
    icon_ = icon;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const {
    return {pillWidth(text_, icon_), kPillHeight};
}
QSize Pill::minimumSizeHint() const {
    return sizeHint();
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawPill(painter, {0, 0}, height(), text_, tone_, icon_, width());
}

} // namespace santral::ui
