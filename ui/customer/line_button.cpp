#include "ui/customer/line_button.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QKeyEvent>
#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kOneLine = 28;
constexpr int kTwoLines = 44;
constexpr int kTile = 22;

} // namespace

LineButton::LineButton(const char* name, QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QLatin1String(name));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineButton::setFace(const LineFace& face) {
    face_ = face;
    QStringList words{face.text, face.detail, face.right};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(textWidth(face.text, typeface(Type::Base)) > 220 ? face.text : QString());
    updateGeometry();
    update();
}

QSize LineButton::sizeHint() const {
    return {240, face_.detail.isEmpty() ? kOneLine : kTwoLines};
}

void LineButton::paintEvent(QPaintEvent*) {
    const Look& l = look();
    QPainter painter(this);
    const QRectF box(rect());
    if (isDown() || underMouse()) drawBox(painter, box, radius::kControl, l.hover);
    if (showsFocusRing(*this)) drawFocusRing(painter, box, radius::kControl);
    const bool tile = face_.iconGround.isValid();
    const QRectF place(box.left() + 6, box.center().y() - kTile / 2.0, kTile, kTile);
    if (tile) drawBox(painter, place, 5, face_.iconGround);
    const qreal inset = tile ? 4.5 : 3;
    drawIcon(painter, place.adjusted(inset, inset, -inset, -inset), face_.icon,
             face_.iconInk.isValid() ? face_.iconInk : l.text2);
    QRectF words = box.adjusted(kTile + 14, 0, -6, 0);
    if (!face_.right.isEmpty()) {
        const QRectF right =
            words.adjusted(0, 0, 0, face_.detail.isEmpty() ? 0 : -(kTwoLines - kOneLine) + 4);
        const int used = drawLine(painter, right, face_.right, typeface(Type::Secondary),
                                  face_.dot ? l.ok : l.text3, Qt::AlignRight | Qt::AlignVCenter);
        if (face_.dot)
            drawBox(painter, QRectF(right.right() - used - 12, right.center().y() - 3, 7, 7), 3.5, l.ok);
        words.setRight(words.right() - used - (face_.dot ? 20 : 10));
    }
    const Type face = face_.strong ? Type::BaseStrong : Type::Base;
    if (face_.detail.isEmpty()) {
        drawLine(painter, words, face_.text, typeface(face), l.text);
        return;
    }
    drawLine(painter, QRectF(words.left(), 4, words.width(), 19), face_.text, typeface(face), l.text);
    drawLine(painter, QRectF(words.left(), 22, box.right() - 6 - words.left(), 18), face_.detail,
             typeface(Type::Secondary), l.text2);
}

void LineButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace santral::ui
