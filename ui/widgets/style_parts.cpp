#include "ui/widgets/style_parts.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

namespace santral::ui::parts {
namespace {

QColor mix(const QColor& a, const QColor& b, qreal part) {
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * part),
                            float(a.greenF() + (b.greenF() - a.greenF()) * part),
                            float(a.blueF() + (b.blueF() - a.blueF()) * part));
}

struct ButtonColours {
    QColor fill, border, ink;
};

Button::Kind kindOf(const QWidget* widget, const QStyleOption& option) {
    if (const auto* button = qobject_cast<const Button*>(widget)) return button->kind();
    const auto* plain = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool main = plain && (plain->features & QStyleOptionButton::DefaultButton);
    return main ? Button::Kind::Primary : Button::Kind::Quiet;
}

ButtonColours coloursOf(Button::Kind kind, QStyle::State state) {
    const Look& l = look();
    const bool over = (state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled);
    const bool down = state & (QStyle::State_Sunken | QStyle::State_On);
    if (!(state & QStyle::State_Enabled)) {
        const bool filled = kind == Button::Kind::Primary || kind == Button::Kind::Danger;
        return {filled ? l.border : QColor(), filled || kind == Button::Kind::Bare ? QColor() : l.border,
                l.text3};
    }
    const QColor shade = l.dark() ? QColor(Qt::white) : QColor(Qt::black);
    switch (kind) {
    case Button::Kind::Primary:
    case Button::Kind::Danger: {
        const QColor base = kind == Button::Kind::Primary ? l.accent : l.danger;
        return {down   ? mix(base, QColor(Qt::black), 0.22)
                : over ? mix(base, QColor(Qt::black), 0.1)
                       : base,
                {},
                l.onAccent};
    }
    case Button::Kind::Quiet:
        return {down ? l.accentSoft : over ? l.hover : l.surface, down ? l.accent : l.borderStrong, l.text};
    case Button::Kind::Soft:
        return {down ? mix(l.surface2, shade, 0.1) : over ? l.hover : l.surface2, l.border, l.text2};
    case Button::Kind::Bare:
        break;
    }
    return {down ? l.accentSoft : over ? l.hover : QColor(), {}, down ? l.accentText : l.text2};
}

} // namespace

void buttonPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const ButtonColours c = coloursOf(kindOf(widget, option), option.state);
    if (c.fill.isValid() || c.border.isValid())
        drawBox(painter, QRectF(option.rect), radius::kControl, c.fill, c.border);
    const bool ring =
        (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (!ring) return;
    drawFocusRing(painter, QRectF(option.rect), radius::kControl);
    if (c.fill == look().accent || c.fill == look().danger) {
        // On a filled button the ring needs a line of its own to be seen.
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look().onAccent, 1.5));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2.75, 2.75, -2.75, -2.75), 4, 4);
        painter.restore();
    }
}

void buttonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
    const QColor ink = coloursOf(kindOf(widget, option), option.state).ink;
    const auto* button = qobject_cast<const Button*>(widget);
    const Icon glyph = button ? button->glyph() : Icon::None;
    const QFont& face = widget ? widget->font() : typeface(Type::Button);
    const QRectF box(option.rect);
    if (option.text.isEmpty()) {
        const int size = box.height() < height::kSmallControl             ? 14
                         : button && button->kind() == Button::Kind::Bare ? 18
                                                                          : 16;
        return drawIcon(painter, QRectF(box.center() - QPointF(size / 2.0, size / 2.0), QSizeF(size, size)),
                        glyph, ink);
    }
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const qreal iconPart = glyph == Icon::None ? 0 : 16 + space::kItem;
    const qreal menuPart = menu ? 16 : 0;
    const qreal text = qMin(qreal(textWidth(option.text, face)), box.width() - iconPart - menuPart - 8);
    qreal x = box.center().x() - (text + iconPart + menuPart) / 2;
    if (glyph != Icon::None) {
        drawIcon(painter, QRectF(x, box.center().y() - 8, 16, 16), glyph, ink);
        x += iconPart;
    }
    drawLine(painter, QRectF(x, box.top(), text + 1, box.height()), option.text, face, ink);
    if (menu) drawIcon(painter, QRectF(x + text + 4, box.center().y() - 7, 14, 14), Icon::ChevronDown, ink);
}

void toolButton(const QStyleOption& option, QPainter& painter, const QWidget*) {
    const ButtonColours c = coloursOf(Button::Kind::Bare, option.state);
    if (c.fill.isValid()) drawBox(painter, QRectF(option.rect), radius::kControl, c.fill);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(option.rect), radius::kControl);
}

void fieldFrame(const QStyleOption& option, QPainter& painter) {
    const Look& l = look();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    drawBox(painter, QRectF(option.rect), radius::kControl, enabled ? l.surface : l.sunken,
            focus ? l.accent : l.borderStrong);
    if (focus) drawFocusRing(painter, QRectF(option.rect), radius::kControl);
}

namespace {

void tickGround(const QStyleOption& option, QPainter& painter, bool round) {
    const Look& l = look();
    const QRectF box(option.rect);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const qreal corner = round ? box.width() / 2 : 4;
    const QColor fill = on ? (enabled ? l.accent : l.borderStrong) : l.surface;
    drawBox(painter, box, corner, fill, on ? fill : l.text3);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, box.adjusted(-3, -3, 3, 3), corner + 3);
}

} // namespace

void checkBox(const QStyleOption& option, QPainter& painter) {
    tickGround(option, painter, false);
    const QRectF box(option.rect);
    if (option.state & QStyle::State_On)
        drawIcon(painter, QRectF(box.center() - QPointF(6, 6), QSizeF(12, 12)), Icon::Check, look().onAccent);
    else if (option.state & QStyle::State_NoChange)
        painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), look().onAccent);
}

void radioButton(const QStyleOption& option, QPainter& painter) {
    tickGround(option, painter, true);
    if (!(option.state & QStyle::State_On)) return;
    const QPointF centre = QRectF(option.rect).center();
    drawBox(painter, QRectF(centre - QPointF(3, 3), QSizeF(6, 6)), 3, look().onAccent);
}

void menuPanel(const QStyleOption& option, QPainter& painter) {
    drawBox(painter, QRectF(option.rect), radius::kCard, look().surface, look().borderStrong);
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter) {
    const Look& l = look();
    QRectF box(option.rect);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRectF(box.left() + 4, qRound(box.center().y()), box.width() - 8, 1), l.border);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected)) drawBox(painter, box, radius::kControl, l.hover);
    const QColor ink = enabled ? l.text : l.text3;
    const QRectF mark(box.left() + 10, box.center().y() - 8, 16, 16);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) drawIcon(painter, mark, Icon::Check, l.accentText);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark.toRect(), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    QString text = option.text;
    QString keys;
    if (const auto tab = text.indexOf(QLatin1Char('\t')); tab >= 0) {
        keys = text.mid(tab + 1);
        text.truncate(tab);
    }
    text.remove(QLatin1Char('&'));
    box.adjust(36, 0, -14, 0);
    drawLine(painter, box, text, typeface(Type::Base), ink);
    drawLine(painter, box, keys, typeface(Type::Secondary), l.text3, Qt::AlignRight | Qt::AlignVCenter);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, QRectF(box.right() - 10, box.center().y() - 7, 14, 14), Icon::ChevronRight,
                 l.text3);
}

void comboBox(const QStyleOptionComboBox& option, QPainter& painter) {
    const Look& l = look();
    const QRectF box(option.rect);
    const bool over = option.state & QStyle::State_MouseOver;
    const bool lit = over && !option.editable;
    if (option.frame)
        drawBox(painter, box, radius::kControl, lit ? l.hover : l.surface, l.borderStrong);
    else if (lit)
        drawBox(painter, box, radius::kControl, l.hover);
    if (option.state & QStyle::State_HasFocus) drawFocusRing(painter, box, radius::kControl);
    drawIcon(painter, QRectF(box.right() - 24, box.center().y() - 8, 16, 16), Icon::ChevronDown, l.text2);
}

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& slider) {
    if (option.maximum <= option.minimum) return;
    const Look& l = look();
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QRectF grip(slider);
    if (option.orientation == Qt::Vertical)
        grip.adjust(2, 2, -2, -2);
    else
        grip.adjust(2, 2, -2, -2);
    drawBox(painter, grip, 3, active ? l.text3 : l.borderStrong);
}

void progressBar(const QStyleOptionProgressBar& option, QPainter& painter) {
    const QRectF box(option.rect);
    const QRectF groove(box.left(), box.center().y() - 3, box.width(), 6);
    drawBox(painter, groove, 3, look().border);
    const int range = option.maximum - option.minimum;
    if (range <= 0) return;
    QRectF done = groove;
    done.setWidth(groove.width() * (option.progress - option.minimum) / range);
    if (done.width() >= 1) drawBox(painter, done, 3, look().accent);
}

void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget) {
    const Look& l = look();
    const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
    if (option.state & QStyle::State_Selected)
        drawBox(painter, box, radius::kControl, l.selection);
    else if (option.state & QStyle::State_MouseOver)
        drawBox(painter, box, radius::kControl, l.hover);
    const bool current = option.state & QStyle::State_HasFocus;
    if (current && widget && showsFocusRing(*widget)) drawFocusRing(painter, box, radius::kControl);
}

} // namespace santral::ui::parts
