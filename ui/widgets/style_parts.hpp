// The shapes that Style draws, one function a control. Used by style.cpp only.
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionViewItem;
class QWidget;
class QRect;

namespace santral::ui::parts {

void buttonPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void buttonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void fieldFrame(const QStyleOption& option, QPainter& painter);
void checkBox(const QStyleOption& option, QPainter& painter);
void radioButton(const QStyleOption& option, QPainter& painter);
void menuPanel(const QStyleOption& option, QPainter& painter);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter);
void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& slider);
void progressBar(const QStyleOptionProgressBar& option, QPainter& painter);
void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget);
void toolButton(const QStyleOption& option, QPainter& painter, const QWidget* widget);

} // namespace santral::ui::parts
