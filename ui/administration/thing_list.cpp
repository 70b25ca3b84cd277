#include "ui/administration/thing_list.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kThingRole = Qt::UserRole; // index into the rows
constexpr int kThingPicture = 34;

class ThingDelegate final : public QStyledItemDelegate {
public:
    ThingDelegate(const std::vector<ThingRow>& rows, QObject* parent)
        : QStyledItemDelegate(parent), rows_(rows) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {220, ThingList::kRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThingRow& row = rows_.at(static_cast<std::size_t>(index.data(kThingRole).toInt()));
        const Look& l = look();
        const QRectF box = QRectF(option.rect).adjusted(6, 1, -6, -1);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool over = option.state & QStyle::State_MouseOver;
        if (chosen || over) drawBox(*painter, box, radius::kCard, chosen ? l.selection : l.hover);
        if (chosen) drawBox(*painter, QRectF(box.left(), box.center().y() - 12, 3, 24), 1.5, l.accent);
        if ((option.state & QStyle::State_HasFocus) && option.widget && showsFocusRing(*option.widget))
            drawFocusRing(*painter, box, radius::kCard);
        drawPicture(
            *painter,
            QRectF(box.left() + 12, box.center().y() - kThingPicture / 2.0, kThingPicture, kThingPicture),
            row);
        drawWords(*painter, box.adjusted(12 + kThingPicture + 12, 0, -12, 0), row);
    }

private:
    static void drawPicture(QPainter& painter, const QRectF& box, const ThingRow& row) {
        const Look& l = look();
        painter.save();
        if (row.away) painter.setOpacity(0.55);
        if (row.icon == Icon::None) {
            drawAvatar(painter, box.toRect(), {row.title, std::nullopt, l.surface});
        } else {
            drawBox(painter, box, radius::kCard, l.sunken, l.border);
            drawIcon(painter, box.adjusted(9, 9, -9, -9), row.icon, l.text2);
        }
        painter.restore();
    }
    static void drawWords(QPainter& painter, const QRectF& box, const ThingRow& row) {
        const Look& l = look();
        const QRectF first(box.left(), box.top() + 7, box.width(), 19);
        const QRectF second(box.left(), box.top() + 26, box.width(), 18);
        qreal room = first.width();
        if (!row.pill.isEmpty()) {
            const int width = qMin(pillWidth(row.pill), int(first.width() / 2));
            drawPill(painter, QPoint(int(first.right()) - width, int(first.top()) + 1), 17, row.pill,
                     row.tone, Icon::None, width);
            room -= width + space::kItem;
        }
        drawLine(painter, QRectF(first.left(), first.top(), room, first.height()), row.title,
                 typeface(Type::BaseStrong), row.away ? l.text3 : l.text);
        drawLine(painter, second, row.detail, typeface(Type::Secondary), row.away ? l.text3 : l.text2);
    }

    const std::vector<ThingRow>& rows_;
};

// Qt tells screen readers of the current line also while the keyboard is elsewhere, as when a page opens.
class ThingLines final : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override {
        if (hasFocus()) return QListWidget::currentChanged(current, previous);
        QAbstractItemView::currentChanged(current, previous);
    }
};

} // namespace

ThingList::ThingList(const char* name, Icon icon, QWidget* parent, Kind kind)
    : QWidget(parent), icon_(icon), title_(new QLabel(this)), count_(new QLabel(this)),
      explanation_(new QLabel(this)),
      find_(makeField(QByteArray(QByteArray(name) + "Find").constData(), this)), away_(new QCheckBox(this)),
      list_(new ThingLines(this)),
      empty_(new EmptyState(QByteArray(QByteArray(name) + "Empty").constData(), this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QLatin1String(name));
    list_->setObjectName(QLatin1String(name) + QStringLiteral("List"));
    away_->setObjectName(QLatin1String(name) + QStringLiteral("Away"));
    if (kind == Kind::Grows)
        add_ = new Button(Button::Kind::Primary, QByteArray(QByteArray(name) + "Add").constData(), this);
    build();
    find_->installEventFilter(this);
    list_->installEventFilter(this);
    connect(find_, &QLineEdit::textEdited, this, &ThingList::refresh);
    connect(away_, &QCheckBox::toggled, this, &ThingList::refresh);
    connect(list_, &QListWidget::currentRowChanged, this, [this] { tellMarked(); });
    if (add_) connect(add_, &Button::clicked, this, &ThingList::addRequested);
    connect(empty_, &EmptyState::acted, this, &ThingList::addRequested);
}

void ThingList::build() {
    title_->setFont(typeface(Type::Title));
    explanation_->setFont(typeface(Type::Secondary));
    explanation_->setWordWrap(true);
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    count_->setFont(typeface(Type::Subject));
    count_->setForegroundRole(QPalette::PlaceholderText);
    if (add_) add_->setGlyph(Icon::Plus);
    if (add_) add_->setMinimumHeight(height::kControl);
    find_->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    find_->setClearButtonEnabled(true);
    find_->setFixedHeight(height::kLargeControl);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new ThingDelegate(rows_, this));
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    pages_->addWidget(list_);
    pages_->addWidget(empty_);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kItem);
    top->addWidget(title_);
    top->addWidget(count_, 1);
    if (add_) top->addWidget(add_);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(18, space::kPane, space::kGroup, space::kSmall);
    head->setSpacing(space::kItem);
    head->addLayout(top);
    head->addWidget(explanation_);
    head->addWidget(find_);
    head->addWidget(away_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(pages_, 1);
}

void ThingList::setWords(const ThingWords& words) {
    words_ = words;
    explanation_->setText(words.explanation);
    if (add_) add_->setLabel(words.add);
    find_->setPlaceholderText(words.find);
    find_->setAccessibleName(words.find);
    list_->setAccessibleName(words.title);
    refresh();
}

void ThingList::setRows(std::vector<ThingRow> rows) {
    const Uuid kept = marked();
    rows_ = std::move(rows);
    filling_ = true; // the old rows' indices mean nothing any more
    list_->clear();
    filling_ = false;
    refresh();
    mark(kept);
}

void ThingList::refresh() {
    const Uuid kept = marked();
    const int inUse = static_cast<int>(
        std::count_if(rows_.begin(), rows_.end(), [](const ThingRow& row) { return !row.away; }));
    const int away = static_cast<int>(rows_.size()) - inUse;
    title_->setText(words_.title);
    count_->setText(inUse > 0 ? QString::number(inUse) : QString());
    away_->setText(QStringLiteral("%1 (%2)").arg(words_.away).arg(away));
    away_->setVisible(away > 0);
    filling_ = true;
    list_->clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const ThingRow& row = rows_[i];
        const bool fit = fits(row.title + QLatin1Char(' ') + row.detail, find_->text());
        if (!fit || (row.away && !away_->isChecked())) continue;
        auto* item = new QListWidgetItem(row.title, list_);
        item->setData(kThingRole, static_cast<int>(i));
        item->setData(Qt::AccessibleTextRole,
                      QStringList({row.title, row.detail, row.pill}).join(QStringLiteral(", ")));
        item->setToolTip(row.detail.isEmpty() ? row.title : row.title + QLatin1Char('\n') + row.detail);
    }
    filling_ = false;
    mark(kept);
    const bool searching = !find_->text().trimmed().isEmpty();
    if (searching)
        empty_->set(Icon::Search, tr("Nothing is called that"), tr("Try fewer letters."));
    else
        empty_->set(icon_, words_.emptyTitle, words_.emptyText, words_.add);
    find_->setVisible(searching || !rows_.empty());
    pages_->setCurrentIndex(list_->count() > 0 ? 0 : 1);
}

void ThingList::mark(Uuid id) {
    filling_ = true;
    int at = -1;
    for (int i = 0; i < list_->count(); ++i)
        if (rows_[static_cast<std::size_t>(list_->item(i)->data(kThingRole).toInt())].id == id) at = i;
    list_->setCurrentRow(at);
    filling_ = false;
}

Uuid ThingList::marked() const {
    const QListWidgetItem* item = list_->currentItem();
    if (!item) return {};
    const auto index = static_cast<std::size_t>(item->data(kThingRole).toInt());
    return index < rows_.size() ? rows_[index].id : Uuid{};
}

Uuid ThingList::firstShown() const {
    if (list_->count() == 0) return {};
    return rows_[static_cast<std::size_t>(list_->item(0)->data(kThingRole).toInt())].id;
}

QStringList ThingList::shown() const {
    QStringList titles;
    for (int i = 0; i < list_->count(); ++i) titles << list_->item(i)->text();
    return titles;
}

void ThingList::focusList() {
    QWidget* other = add_ ? static_cast<QWidget*>(add_) : find_;
    (list_->count() > 0 ? list_ : other)->setFocus(Qt::OtherFocusReason);
}

void ThingList::tellMarked() {
    if (!filling_ && list_->currentItem()) Q_EMIT chosen(marked());
}

bool ThingList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == list_ && enter) {
        Q_EMIT entered();
        return true;
    }
    if (watched == find_ && (key == Qt::Key_Down || enter)) {
        if (list_->count() > 0 && list_->currentRow() < 0) list_->setCurrentRow(0);
        focusList();
        return true;
    }
    if (watched == find_ && key == Qt::Key_Escape && !find_->text().isEmpty()) {
        find_->clear();
        refresh();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ThingList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), look().border);
}

} // namespace santral::ui
