#include "ui/widgets/popover.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QPainter>
#include <QScreen>

namespace santral::ui {

Popover::Popover(const char* name, QWidget* parent) : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint) {
    setObjectName(QLatin1String(name));
    setAttribute(Qt::WA_TranslucentBackground);
}

void Popover::openAt(QWidget& anchor, Side side) {
    adjustSize();
    QPoint corner(0, anchor.height() + space::kTight);
    if (side == Side::BelowEnd) corner.rx() = anchor.width() - width();
    if (side == Side::Above) corner.ry() = -height() - space::kTight;
    if (side == Side::Right) corner = {anchor.width() + space::kItem, 0};
    QRect box(anchor.mapToGlobal(corner), size());
    const QRect room = anchor.screen()->availableGeometry();
    // What is larger than the screen shows its upper left corner.
    box.moveLeft(qMax(room.left(), qMin(box.left(), room.right() - box.width())));
    box.moveTop(qMax(room.top(), qMin(box.top(), room.bottom() - box.height())));
    move(box.topLeft());
    show();
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, QRectF(rect()), radius::kBubble, look().surface, look().borderStrong);
}

} // namespace santral::ui
