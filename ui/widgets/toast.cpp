#include "ui/widgets/toast.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace santral::ui {

Toast::Toast(QWidget* over)
    : QWidget(over), text_(new QLabel(this)), action_(new Button(Button::Kind::Quiet, "toastAction", this)),
      close_(new Button(Button::Kind::Bare, "toastClose", this)) {
    setObjectName(QStringLiteral("toast"));
    text_->setObjectName(QStringLiteral("toastText"));
    text_->setFont(typeface(Type::Button));
    text_->setTextFormat(Qt::PlainText);
    close_->setGlyph(Icon::X);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPane, space::kSmall, space::kSmall, space::kSmall);
    row->setSpacing(space::kItem);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    timer_.setInterval(1000);
    connect(&timer_, &QTimer::timeout, this, &Toast::passSecond);
    connect(close_, &Button::clicked, this, &Toast::end);
    connect(action_, &Button::clicked, this, &Toast::act);
    over->installEventFilter(this);
    retranslate();
    hide();
}

void Toast::say(const QString& text, const QString& action, std::function<void()> onAction) {
    counts_ = false;
    begin(text, {action, {}, kStaysMs / 1000}, std::move(onAction));
}

void Toast::offer(const QString& text, const Offer& offer, std::function<void()> onAction) {
    counts_ = true;
    begin(text, offer, std::move(onAction));
}

void Toast::begin(const QString& text, const Offer& offer, std::function<void()> onAction) {
    onAction_ = std::move(onAction);
    offer_ = offer;
    text_->setText(text);
    action_->setVisible(!offer.action.isEmpty());
    showLeft();
    const QString spoken = counts_ && !offer_.key.isEmpty()
                               ? tr("%1. Undo with %2 within %n second(s).", nullptr, offer_.seconds)
                                     .arg(text, offer_.key.toString(QKeySequence::NativeText))
                               : text;
    setAccessibleName(spoken);
    place();
    show();
    raise();
    timer_.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT announced(spoken);
}

void Toast::showLeft() {
    if (!counts_) return action_->setLabel(offer_.action);
    action_->setLabel(tr("%1 (%2 s)").arg(offer_.action).arg(offer_.seconds), offer_.key);
    // The name stays, so that a reader does not speak with every second; how long is there for who asks.
    action_->setAccessibleName(offer_.action);
    action_->setAccessibleDescription(tr("%n second(s) left", nullptr, offer_.seconds));
}

void Toast::passSecond() {
    if (isHidden() || isKept()) return;
    if (--offer_.seconds <= 0) return end();
    showLeft();
}

bool Toast::isKept() const {
    return underMouse() || action_->hasFocus() || close_->hasFocus();
}

void Toast::end() {
    const bool offered = isOffering();
    dismiss();
    if (offered) Q_EMIT over();
}

void Toast::dismiss() {
    timer_.stop();
    onAction_ = nullptr;
    hide();
}

bool Toast::act() {
    if (!onAction_) return false;
    const auto action = std::move(onAction_);
    dismiss();
    action();
    return true;
}

void Toast::setLift(int height) {
    lift_ = height;
    if (isVisible()) place();
}

void Toast::place() {
    const QSize room = parentWidget()->size();
    const int width = qMin(sizeHint().width(), room.width() - 2 * space::kWide);
    const int height = sizeHint().height();
    setGeometry((room.width() - width) / 2, room.height() - height - space::kWide - lift_, width, height);
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, QRectF(rect()), radius::kCard, look().surface, look().borderStrong);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Toast::retranslate() {
    close_->setLabel(tr("Dismiss"));
}

} // namespace santral::ui
