#include "ui/conversation/meanwhile_bar.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

MeanwhileBar::MeanwhileBar(QWidget* parent)
    : QWidget(parent),
      said_(new ElidedLabel("meanwhileSaid", Type::BaseStrong, ElidedLabel::Ink::Text, this)),
      words_(new ElidedLabel("meanwhileWords", Type::Base, ElidedLabel::Ink::Quiet, this)),
      show_(new Button(Button::Kind::Quiet, "meanwhileShow", this)) {
    setObjectName(QStringLiteral("meanwhile"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(said_);
    words->addWidget(words_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(42, space::kItem, space::kItem, space::kItem);
    row->setSpacing(space::kGroup);
    row->addLayout(words, 1);
    row->addWidget(show_);
    connect(show_, &Button::clicked, this, &MeanwhileBar::showRequested);
    retranslate();
    hide();
}

void MeanwhileBar::set(const QString& said, const QString& words) {
    const bool news = !said.isEmpty() && (isHidden() || said != said_->text() || words != words_->text());
    said_->setText(said);
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
    setAccessibleName(words.isEmpty() ? said : QStringLiteral("%1: %2").arg(said, words));
    setVisible(!said.isEmpty());
    if (!news) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MeanwhileBar::retranslate() {
    show_->setLabel(tr("Show"));
}

void MeanwhileBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    drawBox(painter, QRectF(rect()), radius::kCard, l.warnSoft, l.warn);
    drawIcon(painter, QRectF(14, height() / 2.0 - 8, 16, 16), Icon::MessageSquareText, l.warn);
}

void MeanwhileBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
