#include "ui/agent/why_popup.hpp"

#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kWhyWidth = 320;

} // namespace

WhyPopup::WhyPopup(QWidget* parent)
    : Popover("whyPopup", parent), title_(new QLabel(this)), lines_(new QVBoxLayout) {
    setFocusPolicy(Qt::StrongFocus);
    title_->setFont(typeface(Type::SecondaryStrong));
    title_->setForegroundRole(QPalette::PlaceholderText);
    lines_->setSpacing(space::kSmall);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPane, space::kGroup, space::kPane, space::kPane);
    column->setSpacing(space::kItem);
    column->addWidget(title_);
    column->addLayout(lines_);
    setFixedWidth(kWhyWidth);
    retranslate();
}

void WhyPopup::tell(QWidget& anchor, Side side, const QStringList& lines) {
    while (QLayoutItem* old = lines_->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    told_ = lines;
    for (const QString& words : lines) {
        auto* line = new QLabel(words, this);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setFont(typeface(lines_->isEmpty() ? Type::BaseStrong : Type::Base));
        line->setFixedHeight(line->heightForWidth(kWhyWidth - 2 * space::kPane));
        lines_->addWidget(line);
    }
    setAccessibleDescription(text());
    openAt(anchor, side);
    setFocus(Qt::PopupFocusReason); // so that it is read aloud
}

void WhyPopup::retranslate() {
    title_->setText(tr("Why me?"));
    setAccessibleName(tr("Why me?"));
}

void WhyPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Popover::changeEvent(event);
}

} // namespace santral::ui
