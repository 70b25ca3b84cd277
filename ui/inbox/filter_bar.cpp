#include "ui/inbox/filter_bar.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/flow_layout.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/pill.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace santral::ui {
namespace {

constexpr int kPillHigh = 24;
constexpr int kPillWide = 150; // longer names are cut
constexpr std::size_t kPillsShown = 6;
constexpr int kCross = 12;

} // namespace

FilterPill::FilterPill(const FilterPart& part, QWidget* parent) : QAbstractButton(parent), part_(part) {
    setObjectName(QStringLiteral("filterPill"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(part.text);
    setToolTip(tr("%1: take out").arg(part.text));
    setAccessibleName(tr("Filter: %1").arg(part.text));
    setAccessibleDescription(tr("Press to take it out"));
}

QSize FilterPill::sizeHint() const {
    const int words = textWidth(text(), typeface(Type::SecondaryStrong));
    return {qMin(kPillWide, words + 16 + kCross + 2 * space::kItem + 10), kPillHigh};
}

void FilterPill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ToneColours c = toneColours(Tone::Accent);
    const QRectF box(rect());
    drawBox(painter, box, 12, c.fill, underMouse() ? c.ink : QColor());
    const QRectF glyph(box.left() + space::kItem, box.center().y() - 7, 14, 14);
    drawIcon(painter, glyph, part_.icon, c.ink);
    const QRectF cross(box.right() - space::kItem - kCross, box.center().y() - kCross / 2.0, kCross, kCross);
    drawIcon(painter, cross, Icon::X, c.ink);
    drawLine(painter, QRectF(glyph.right() + 5, box.top(), cross.left() - glyph.right() - 9, box.height()),
             text(), typeface(Type::SecondaryStrong), c.ink);
    if (showsFocusRing(*this)) drawFocusRing(painter, box, 12);
}

void FilterPill::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), pills_(new QWidget(this)), flow_(new FlowLayout(space::kTight, pills_)),
      matching_(new QLabel(this)), save_(new Button(Button::Kind::Bare, "filterSave", this)),
      clear_(new Button(Button::Kind::Bare, "filterBarClear", this)), saveMenu_(new QMenu(this)) {
    setObjectName(QStringLiteral("filterBar"));
    matching_->setObjectName(QStringLiteral("filterBarMatching"));
    matching_->setFont(typeface(Type::Secondary));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    pills_->setSizePolicy(policy);
    for (Button* button : {save_, clear_}) {
        button->setIconOnly(false);
        button->setFixedHeight(height::kSmallControl);
    }
    saveMenu_->setObjectName(QStringLiteral("filterSaveMenu"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(0);
    foot->addWidget(matching_, 1);
    foot->addWidget(save_);
    foot->addWidget(clear_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, space::kTight);
    column->setSpacing(space::kTight);
    column->addWidget(pills_);
    column->addLayout(foot);
    connect(clear_, &Button::clicked, this, &FilterBar::cleared);
    connect(save_, &Button::clicked, this, [this] {
        if (state_.view.isEmpty()) return void(Q_EMIT saveRequested());
        fillSaveMenu();
        const QSize size = saveMenu_->sizeHint();
        saveMenu_->popup(save_->mapToGlobal(QPoint(save_->width() - size.width(), save_->height() + 4)));
    });
    hide();
}

void FilterBar::set(const State& state, const InboxNames& names) {
    state_ = state;
    setVisible(!(state.filter == InboxFilter{}) || state.changed);
    const std::vector<FilterPart> parts = partsOf(state.filter, names);
    QStringList texts;
    for (const FilterPart& part : parts) texts << part.text;
    if (std::exchange(texts_, texts) != texts) showPills(parts);
    refresh();
}

// Where the keyboard was in a pill that went, it goes into the one that took its place.
void FilterBar::showPills(const std::vector<FilterPart>& parts) {
    int focused = -1;
    for (int i = 0; i < flow_->count(); ++i)
        if (flow_->itemAt(i)->widget()->hasFocus()) focused = i;
    while (QLayoutItem* item = flow_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < parts.size() && i < kPillsShown; ++i) {
        auto* pill = new FilterPill(parts[i], pills_);
        flow_->addWidget(pill);
        pill->show();
        connect(pill, &FilterPill::clicked, this, [this, part = parts[i]] { Q_EMIT removed(part); });
    }
    if (parts.size() > kPillsShown) {
        auto* more = new Button(Button::Kind::Soft, "filterMore", pills_);
        more->setLabel(tr("%n more", nullptr, static_cast<int>(parts.size() - kPillsShown)));
        more->setFixedHeight(kPillHigh);
        flow_->addWidget(more);
        more->show();
        connect(more, &Button::clicked, this, &FilterBar::moreRequested);
    }
    pills_->setVisible(!parts.empty());
    pills_->updateGeometry();
    if (focused >= 0 && flow_->count() > 0)
        flow_->itemAt(qMin(focused, flow_->count() - 1))->widget()->setFocus(Qt::OtherFocusReason);
}

void FilterBar::refresh() {
    matching_->setText(state_.known ? matchingText(state_.matching) : QString());
    clear_->setLabel(tr("Clear all"));
    save_->setLabel(state_.view.isEmpty() ? tr("Save as view") : tr("Save"));
    save_->setVisible(state_.view.isEmpty() || state_.changed);
}

void FilterBar::fillSaveMenu() {
    saveMenu_->clear();
    QAction* change = saveMenu_->addAction(themedIcon(Icon::Bookmark), tr("Change “%1”").arg(state_.view),
                                           this, &FilterBar::changeRequested);
    change->setEnabled(state_.mayChange);
    saveMenu_->addAction(themedIcon(Icon::Plus), tr("Save as another view…"), this,
                         &FilterBar::saveRequested);
    saveMenu_->addSeparator();
    saveMenu_->addAction(themedIcon(Icon::Undo2), tr("Back to “%1”").arg(state_.view), this,
                         &FilterBar::restoreRequested);
}

void FilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    if (event->type() == QEvent::PaletteChange) {
        QPalette quiet;
        quiet.setColor(QPalette::WindowText, look().text2);
        matching_->setPalette(quiet);
    }
    QWidget::changeEvent(event);
}

} // namespace santral::ui
