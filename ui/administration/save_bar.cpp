#include "ui/administration/save_bar.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace santral::ui {

SaveBar::SaveBar(const char* name, QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)),
      action_(new Button(Button::Kind::Quiet, QByteArray(QByteArray(name) + "Action").constData(), this)),
      discard_(new Button(Button::Kind::Quiet, QByteArray(QByteArray(name) + "Discard").constData(), this)),
      save_(new Button(Button::Kind::Primary, QByteArray(QByteArray(name) + "Save").constData(), this)) {
    setObjectName(QLatin1String(name) + QStringLiteral("Bar"));
    text_->setObjectName(QLatin1String(name) + QStringLiteral("Verdict"));
    text_->setFont(typeface(Type::Secondary));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    action_->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, space::kGroup, space::kWide, space::kGroup);
    row->setSpacing(space::kItem);
    row->addWidget(action_);
    row->addWidget(text_, 1);
    row->addWidget(discard_);
    row->addWidget(save_);
    connect(save_, &Button::clicked, this, &SaveBar::saveRequested);
    connect(discard_, &Button::clicked, this, &SaveBar::discardRequested);
    connect(action_, &Button::clicked, this, &SaveBar::actionRequested);
    set(false, false);
    retranslate();
}

void SaveBar::set(bool dirty, bool busy) {
    save_->setEnabled(dirty && !busy);
    discard_->setEnabled(dirty && !busy);
    action_->setEnabled(!busy);
}

void SaveBar::say(const QString& text, Verdict verdict) {
    if (text == text_->text() && verdict == verdict_) return;
    verdict_ = verdict;
    text_->setText(text);
    text_->setContentsMargins(verdict == Verdict::None ? 0 : 20, 0, 0, 0);
    recolour();
    update();
    if (verdict == Verdict::None) return;
    QAccessibleEvent alert(text_, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SaveBar::offer(const QString& action) {
    action_->setLabel(action);
    action_->setVisible(!action.isEmpty());
}

void SaveBar::recolour() {
    QPalette ink;
    ink.setColor(QPalette::WindowText, verdict_ == Verdict::Bad ? look().bad : look().text2);
    text_->setPalette(ink);
}

void SaveBar::retranslate() {
    save_->setLabel(tr("Save"));
    discard_->setLabel(tr("Discard"));
}

void SaveBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), look().border);
    if (verdict_ == Verdict::None) return;
    const QRect box = text_->geometry();
    const bool bad = verdict_ == Verdict::Bad;
    drawIcon(painter, QRectF(box.x(), box.center().y() - 7, 14, 14),
             bad ? Icon::CircleAlert : Icon::CircleCheck, bad ? look().bad : look().ok);
}

void SaveBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) recolour();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
