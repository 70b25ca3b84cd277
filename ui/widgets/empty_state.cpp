#include "ui/widgets/empty_state.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

EmptyState::EmptyState(const char* name, QWidget* parent)
    : QWidget(parent), picture_(new QWidget(this)), title_(new QLabel(this)), text_(new QLabel(this)),
      action_(new Button(Button::Kind::Quiet, "emptyStateAction", this)) {
    setObjectName(QLatin1String(name));
    picture_->setFixedSize(56, 56);
    title_->setFont(typeface(Type::Subject));
    text_->setWordWrap(true);
    text_->setMaximumWidth(320); // in the middle of what the pane has
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    column->setSpacing(space::kItem);
    column->addStretch(2);
    column->addWidget(picture_, 0, Qt::AlignHCenter);
    column->addSpacing(space::kTight);
    for (QLabel* label : {title_, text_}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    column->addWidget(title_, 0, Qt::AlignHCenter);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(text_, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::kTight);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    action_->hide();
    connect(action_, &Button::clicked, this, &EmptyState::acted);
    recolour();
}

void EmptyState::set(Icon icon, const QString& title, const QString& text, const QString& action) {
    icon_ = icon;
    title_->setText(title);
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
    action_->setLabel(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF circle(picture_->geometry());
    drawBox(painter, circle, circle.width() / 2, look().sunken);
    drawIcon(painter, circle.adjusted(16, 16, -16, -16), icon_, look().text3);
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) recolour();
    QWidget::changeEvent(event);
}

void EmptyState::recolour() {
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, look().text2);
    text_->setPalette(quiet);
}

} // namespace santral::ui
