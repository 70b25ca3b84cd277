#include "ui/shell/in_hand_line.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kIconRoom = 36;

} // namespace

InHandLine::InHandLine(const InHandFace& face, QWidget* parent) : QWidget(parent), face_(face) {
    setObjectName(QStringLiteral("inHandLine"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QStringList spoken{face.title, face.text, face.since, face.why};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    auto* title = new ElidedLabel("inHandTitle", Type::BaseStrong, ElidedLabel::Ink::Text, this);
    title->setText(face.title);
    auto* since = new QLabel(face.since, this);
    since->setFont(typeface(Type::Secondary));
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kItem);
    first->addWidget(title, 1);
    first->addWidget(since);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kIconRoom, space::kItem, space::kGroup, space::kItem);
    column->setSpacing(3);
    column->addLayout(first);
    if (!face.text.isEmpty()) {
        auto* text = new ElidedLabel("inHandText", Type::Secondary, ElidedLabel::Ink::Quiet, this);
        text->setText(face.text);
        column->addWidget(text);
    }
    auto* why = new QLabel(face.why, this);
    why->setObjectName(QStringLiteral("inHandWhy"));
    why->setFont(typeface(Type::Secondary));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    column->addWidget(why);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, face.refused ? look().bad : look().text2);
    why->setPalette(ink);
    ink.setColor(QPalette::WindowText, look().text3);
    since->setPalette(ink);
    column->addSpacing(2);
    column->addWidget(buildButtons(), 0, Qt::AlignLeft);
}

QWidget* InHandLine::buildButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    const auto add = [&](const char* name, const QString& label, void (InHandLine::*wish)()) {
        auto* button = new Button(Button::Kind::Soft, name, box);
        button->setLabel(label);
        connect(button, &Button::clicked, this, wish);
        row->addWidget(button);
    };
    if (face_.refused && face_.written)
        add("inHandBack", tr("Put back into the composer"), &InHandLine::backRequested);
    if (!face_.refused) add("inHandTakeBack", tr("Take back"), &InHandLine::backRequested);
    if (face_.refused) add("inHandDiscard", tr("Discard"), &InHandLine::dropRequested);
    if (face_.opens) add("inHandOpen", tr("Open"), &InHandLine::openRequested);
    return box;
}

void InHandLine::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (face_.opens) Q_EMIT openRequested();
        return;
    case Qt::Key_Delete:
        if (face_.refused)
            Q_EMIT dropRequested();
        else
            Q_EMIT backRequested();
        return;
    case Qt::Key_Up:
        return Q_EMIT stepRequested(-1);
    case Qt::Key_Down:
        return Q_EMIT stepRequested(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void InHandLine::mouseReleaseEvent(QMouseEvent* event) {
    if (face_.opens && rect().contains(event->pos())) Q_EMIT openRequested();
}

void InHandLine::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    for (QWidget* up = parentWidget(); up; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(this, 0, space::kItem);
    update();
}

void InHandLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const QRectF box = QRectF(rect()).adjusted(4, 1, -4, -1);
    if (underMouse()) drawBox(painter, box, radius::kControl, l.hover);
    if (showsFocusRing(*this)) drawFocusRing(painter, box, radius::kControl);
    drawIcon(painter, QRectF(13, 10, 15, 15), face_.icon, face_.refused ? l.bad : l.text2);
}

} // namespace santral::ui
