#include "ui/administration/effect_line.hpp"

#include "ui/widgets/icons.hpp"
#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kEffectIcon = 16;

} // namespace

EffectLine::EffectLine(const char* name, QWidget* parent) : QWidget(parent), text_(new QLabel(this)) {
    text_->setObjectName(QLatin1String(name) + QStringLiteral("Effect"));
    text_->setFont(typeface(Type::Secondary));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide + kEffectIcon + space::kItem, space::kItem, space::kWide,
                            space::kItem);
    row->addWidget(text_);
    hide();
}

void EffectLine::tell(const SetupEffect& effect) {
    setVisible(!effect.words.isEmpty());
    if (effect == effect_) return;
    effect_ = effect;
    text_->setText(effect.words);
    recolour();
    update();
}

void EffectLine::recolour() {
    QPalette ink;
    ink.setColor(QPalette::WindowText, effect_.warns ? look().warn : look().text2);
    text_->setPalette(ink);
}

void EffectLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    painter.fillRect(rect(), effect_.warns ? l.warnSoft : l.surface2);
    painter.fillRect(QRect(0, 0, width(), 1), l.border);
    drawIcon(painter, QRectF(space::kWide, text_->y() + 1, kEffectIcon, kEffectIcon),
             effect_.warns ? Icon::TriangleAlert : Icon::Info, effect_.warns ? l.warn : l.text2);
}

void EffectLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) recolour();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
