#include "ui/inbox/filter_popover.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kFilterWidth = 300;
constexpr int kFilterLine = 30;
constexpr int kFilterHeading = 28;
constexpr int kMostHigh = 390; // of the list: beside a window of 768 pixels
constexpr int kTicked = Qt::UserRole;
constexpr int kGlyph = Qt::UserRole + 1;
constexpr std::size_t kLongestTag = 64; // as TagConversation

class FilterDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const QRectF box(option.rect);
        const QString text = index.data(Qt::DisplayRole).toString();
        if (!(index.flags() & Qt::ItemIsEnabled))
            return void(drawLine(*painter, box.adjusted(space::kItem, 6, 0, 0), text,
                                 typeface(Type::SecondaryStrong), l.text3));
        const bool current = option.state & QStyle::State_Selected;
        const bool over = option.state & QStyle::State_MouseOver;
        if (current || over) drawBox(*painter, box, radius::kControl, current ? l.selection : l.hover);
        const bool ticked = index.data(kTicked).toBool();
        const QRectF tick(box.left() + space::kItem, box.center().y() - 8, 16, 16);
        drawBox(*painter, tick, 4, ticked ? l.accent : l.surface, ticked ? l.accent : l.borderStrong);
        if (ticked) drawIcon(*painter, tick.adjusted(2, 2, -2, -2), Icon::Check, l.onAccent);
        const QRectF glyph(tick.right() + 10, box.center().y() - 8, 16, 16);
        drawIcon(*painter, glyph, static_cast<Icon>(index.data(kGlyph).toInt()), l.text2);
        drawLine(*painter, box.adjusted(glyph.right() - box.left() + 8, 0, -space::kItem, 0), text,
                 typeface(ticked ? Type::Button : Type::Base), l.text);
    }
};

} // namespace

FilterPopover::FilterPopover(QWidget* parent)
    : Popover("inboxFilterPopover", parent), field_(new QLineEdit(this)), list_(new QListWidget(this)),
      matching_(new QLabel(this)), clear_(new Button(Button::Kind::Quiet, "filterClear", this)) {
    field_->setObjectName(QStringLiteral("filterField"));
    field_->setAccessibleName(tr("Filter the inbox")); // until it is opened
    field_->setFixedHeight(height::kLargeControl);
    field_->setTextMargins(space::kItem, 0, space::kItem, 0);
    field_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("filterList"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setMouseTracking(true);
    list_->setItemDelegate(new FilterDelegate(list_));
    matching_->setObjectName(QStringLiteral("filterMatching"));
    matching_->setFont(typeface(Type::Secondary));
    clear_->setLabel(tr("Clear all"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(matching_, 1);
    foot->addWidget(clear_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kGroup, space::kGroup, space::kGroup);
    column->setSpacing(space::kItem);
    column->addWidget(field_);
    column->addWidget(list_);
    column->addLayout(foot);
    setFixedWidth(kFilterWidth);
    connect(field_, &QLineEdit::textEdited, this, &FilterPopover::fill);
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        list_->setCurrentItem(item);
        tick();
    });
    connect(clear_, &Button::clicked, this, [this] { setFilter({}); });
}

void FilterPopover::ask(QWidget& anchor, InboxTab tab, const InboxFilter& filter, const InboxNames& names) {
    tab_ = tab;
    filter_ = filter;
    names_ = names;
    setAccessibleName(tr("Filter the inbox"));
    field_->setAccessibleName(tr("Filter the inbox"));
    field_->setPlaceholderText(tr("Type to find"));
    list_->setAccessibleName(tr("What is shown"));
    clear_->setLabel(tr("Clear all"));
    clear_->setEnabled(!(filter_ == InboxFilter{}));
    field_->clear();
    fill({});
    openAt(anchor, Side::Below);
    field_->setFocus(Qt::PopupFocusReason);
}

void FilterPopover::setMatching(std::uint64_t matching, bool known) {
    matching_->setText(known ? matchingText(matching) : QString());
}

QStringList FilterPopover::shown() const {
    QStringList texts;
    for (int i = 0; i < list_->count(); ++i)
        if (partAt(i)) texts << list_->item(i)->text();
    return texts;
}

const FilterPart* FilterPopover::partAt(int row) const {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= indexes_.size() || !indexes_[at]) return nullptr;
    return &parts_[static_cast<std::size_t>(*indexes_[at])];
}

void FilterPopover::addHeading(FilterPart::Kind kind) {
    auto* item = new QListWidgetItem(headingOf(kind), list_);
    item->setFlags(Qt::NoItemFlags);
    item->setSizeHint({0, kFilterHeading});
    indexes_.emplace_back();
}

void FilterPopover::addPart(const FilterPart& part) {
    auto* item = new QListWidgetItem(part.text, list_);
    item->setSizeHint({0, kFilterLine});
    item->setToolTip(part.text);
    item->setData(kTicked, has(filter_, part));
    item->setData(kGlyph, static_cast<int>(part.icon));
    indexes_.emplace_back(static_cast<int>(parts_.size()));
    parts_.push_back(part);
}

// A word that is no tag of the company may be one of this agent's own.
void FilterPopover::fill(const QString& typed) {
    list_->clear();
    parts_.clear();
    indexes_.clear();
    QString heading;
    bool exact = false;
    for (const FilterPart& part : filterParts(names_, tab_, filter_)) {
        exact = exact || part.text.compare(typed.trimmed(), Qt::CaseInsensitive) == 0;
        if (!fits(part.text, typed) && !fits(headingOf(part.kind), typed)) continue;
        if (headingOf(part.kind) != heading) addHeading(part.kind);
        heading = headingOf(part.kind);
        addPart(part);
    }
    const std::string own = toCore(typed.trimmed());
    if (!own.empty() && own.size() <= kLongestTag && !exact) {
        FilterPart part = tagPart(own);
        part.text = tr("Tag “%1”").arg(part.text);
        if (heading != headingOf(part.kind)) addHeading(part.kind);
        addPart(part);
    }
    int high = 2;
    for (int i = 0; i < list_->count(); ++i) high += list_->item(i)->sizeHint().height();
    list_->setFixedHeight(std::min(high, kMostHigh));
    list_->setCurrentRow(-1);
    step(1);
    layout()->activate();
    adjustSize();
}

void FilterPopover::step(int by) {
    for (int row = list_->currentRow() + by; row >= 0 && row < list_->count(); row += by) {
        if (!partAt(row)) continue;
        list_->setCurrentRow(row);
        if (row == 1) list_->scrollToTop(); // with the heading above it
        return showCurrent();
    }
}

// The field has the focus: what a reader says of it is the line that would be ticked.
void FilterPopover::showCurrent() {
    const FilterPart* part = partAt(list_->currentRow());
    if (!part) return field_->setAccessibleDescription({});
    field_->setAccessibleDescription(has(filter_, *part) ? tr("%1, ticked").arg(part->text)
                                                         : tr("%1, not ticked").arg(part->text));
}

void FilterPopover::tick() {
    const FilterPart* part = partAt(list_->currentRow());
    if (part) setFilter(toggled(filter_, *part));
}

void FilterPopover::setFilter(InboxFilter filter) {
    filter_ = std::move(filter);
    clear_->setEnabled(!(filter_ == InboxFilter{}));
    for (int i = 0; i < list_->count(); ++i)
        if (const FilterPart* part = partAt(i)) list_->item(i)->setData(kTicked, has(filter_, *part));
    showCurrent();
    Q_EMIT chosen(filter_);
}

bool FilterPopover::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) return Popover::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Space:
        if (!field_->text().isEmpty()) break; // a word goes on
        [[fallthrough]];
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tick();
        return true;
    default:
        break;
    }
    return Popover::eventFilter(watched, event);
}

} // namespace santral::ui
