#include "ui/widgets/style.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/style_parts.hpp"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace santral::ui {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocusRing(*painter, QRectF(option->rect), radius::kControl);
        return;
    case PE_PanelButtonCommand:
        return parts::buttonPanel(*option, *painter, widget);
    case PE_PanelButtonTool:
        return parts::toolButton(*option, *painter, widget);
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
        // Inside a combo or spin box the outer control has the frame.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            parts::fieldFrame(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
        return parts::checkBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return parts::radioButton(*option, *painter);
    case PE_PanelMenu:
        return parts::menuPanel(*option, *painter);
    case PE_FrameMenu:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return parts::itemPanel(*item, *painter, widget);
        break;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.toolTipBase());
        return;
    case PE_IndicatorArrowDown: // a button with a menu has its mark in the label
        if (qobject_cast<const QPushButton*>(widget)) return;
        break;
    case PE_FrameDefaultButton:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return parts::buttonLabel(*button, *painter, widget);
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return parts::menuItem(*item, *painter);
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return parts::progressBar(*bar, *painter);
        break;
    case CE_Splitter: {
        QRectF line(option->rect);
        if (option->state & State_Horizontal)
            line.setWidth(1);
        else
            line.setHeight(1);
        painter->fillRect(line, look().border);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return parts::scrollBar(*bar, *painter,
                                    subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return parts::comboBox(*box, *painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

namespace {

// No arrows: the whole bar is groove.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl sub, int thickness) {
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0)
        slider = qMax(qMin(36, length), int(qint64(length) * bar.pageStep / (range + bar.pageStep)));
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   length - slider, bar.upsideDown);
    QRect part;
    switch (sub) {
    case QStyle::SC_ScrollBarSlider:
        part = {0, at, thickness, slider};
        break;
    case QStyle::SC_ScrollBarGroove:
        part = {0, 0, thickness, length};
        break;
    case QStyle::SC_ScrollBarSubPage:
        part = {0, 0, thickness, at};
        break;
    case QStyle::SC_ScrollBarAddPage:
        part = {0, at + slider, thickness, length - at - slider};
        break;
    default:
        return {};
    }
    if (horizontal) part = {part.y(), part.x(), part.height(), part.width()};
    return QStyle::visualRect(bar.direction, bar.rect, part.translated(bar.rect.topLeft()));
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarPart(*bar, sub, pixelMetric(PM_ScrollBarExtent, option, widget));
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        return option->rect.adjusted(box && !box->frame ? 2 : 10, 1, -26, -1);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    switch (type) {
    case CT_PushButton:
        return {qMax(72, size.width() + 2 * space::kGroup), height::kControl};
    case CT_LineEdit:
        return {size.width() + 2 * space::kSmall, qMax(height::kControl, size.height() + 8)};
    case CT_ComboBox:
        return {size.width() + 40, height::kControl};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) return {10, 9};
            return {size.width() + 56, height::kControl};
        }
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::kItem;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return space::kTight;
    case PM_SmallIconSize:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return space::kSmall;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea*>(widget)) return 0;
        break;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kItem;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const {
    switch (hint) {
    // Nothing moves on its own: every frame costs on a remote desktop.
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* menu = qobject_cast<QMenu*>(widget)) {
        menu->setWindowFlag(Qt::FramelessWindowHint);
        menu->setWindowFlag(Qt::NoDropShadowWindowHint);
        menu->setAttribute(Qt::WA_TranslucentBackground);
    }
}

} // namespace santral::ui
