#include "ui/widgets/tab_strip.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/pill.hpp"

#include <QHoverEvent>
#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kGap = 20; // between two tabs
constexpr int kHeight = 34;

QString countText(int count) {
    return count > 99 ? QStringLiteral("99+") : QString::number(count);
}
int countWidth(int count) {
    return count <= 0 ? 0 : space::kSmall + qMax(18, textWidth(countText(count), typeface(Type::Pill)) + 10);
}

} // namespace

TabStrip::TabStrip(const char* name, QWidget* parent) : QTabBar(parent) {
    setObjectName(QLatin1String(name));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

void TabStrip::setCount(int index, int count) {
    setTabData(index, count);
    setTabText(index, tabText(index)); // QTabBar measures its tabs again only for a text
}

QSize TabStrip::tabSizeHint(int index) const {
    const int last = index == count() - 1 ? 0 : kGap;
    // Measured in the heavier face, so that choosing a tab moves nothing.
    return {textWidth(tabText(index), typeface(Type::BaseStrong)) + countWidth(countOf(index)) + last,
            kHeight};
}

QSize TabStrip::minimumTabSizeHint(int index) const {
    return {qMin(48, tabSizeHint(index).width()), kHeight};
}

// Remembered here: asking the screen where the mouse is, while painting, would wait for its answer.
bool TabStrip::event(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::HoverEnter || type == QEvent::HoverMove)
        over_ = tabAt(static_cast<QHoverEvent*>(event)->position().toPoint());
    if (type == QEvent::HoverLeave) over_ = -1;
    return QTabBar::event(event);
}

void TabStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) paintTab(painter, i);
}

void TabStrip::paintTab(QPainter& painter, int index) const {
    const Look& l = look();
    const bool current = index == currentIndex();
    QRectF box(tabRect(index));
    if (index != count() - 1) box.setWidth(box.width() - kGap);
    const bool over = index == over_ && isEnabled() && isTabEnabled(index);
    const QColor ink = !isTabEnabled(index) ? l.text3 : current || over ? l.text : l.text2;
    const int tail = countWidth(countOf(index));
    const Type face = current ? Type::BaseStrong : Type::Button;
    const int used = drawLine(painter, box.adjusted(0, 0, -tail, -3), tabText(index), typeface(face), ink);
    if (const int count = countOf(index); count > 0) {
        const int width = countWidth(count) - space::kSmall;
        const QRectF pill(box.left() + used + space::kSmall, box.center().y() - 10.5, width, 18);
        drawBox(painter, pill, 6, current ? l.accentSoft : l.hover);
        drawLine(painter, pill, countText(count), typeface(Type::Pill), current ? l.accentText : l.text2,
                 Qt::AlignCenter);
    }
    if (current) drawBox(painter, QRectF(box.left(), box.bottom() - 2, box.width(), 2.5), 1.25, l.accent);
    if (current && showsFocusRing(*this))
        drawFocusRing(painter, box.adjusted(-5, 3, 5, -5).intersected(rect()), 5);
}

} // namespace santral::ui
