#include "ui/widgets/field_box.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

FieldBox::FieldBox(QWidget* field, QWidget* parent) : QWidget(parent), field_(field) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTight, 3, 3, 3);
    column->addWidget(field);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(field)) {
        area->setFrameShape(QFrame::NoFrame);
        area->viewport()->setAutoFillBackground(false);
    }
    field->installEventFilter(this);
}

bool FieldBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void FieldBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const bool focus = field_->hasFocus();
    drawBox(painter, QRectF(rect()), radius::kControl, field_->isEnabled() ? l.surface : l.sunken,
            focus ? l.accent : l.borderStrong);
    if (focus) drawFocusRing(painter, QRectF(rect()), radius::kControl);
}

} // namespace santral::ui
