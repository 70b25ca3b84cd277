#include "ui/settings/notice_box.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kIcon = 16;

} // namespace

NoticeBox::NoticeBox(const char* name, Tone tone, Icon icon, QWidget* parent)
    : QWidget(parent), tone_(tone), icon_(icon), text_(new QLabel(this)) {
    text_->setObjectName(QLatin1String(name));
    text_->setFont(typeface(Type::Base));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kGroup + kIcon + space::kItem, space::kItem, space::kGroup, space::kItem);
    row->addWidget(text_);
    hide();
}

void NoticeBox::say(const QString& words) {
    text_->setText(words);
    text_->setAccessibleName(words);
    setVisible(!words.isEmpty());
    updateGeometry();
}

void NoticeBox::announce() {
    QAccessibleEvent told(text_, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void NoticeBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ToneColours colours = toneColours(tone_);
    drawBox(painter, QRectF(rect()), radius::kCard, colours.fill);
    drawIcon(painter, QRectF(space::kGroup, space::kItem + 1, kIcon, kIcon), icon_, colours.ink);
}

} // namespace santral::ui
