#include "ui/inbox/views_popover.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kViewsWidth = 330;
constexpr int kViewLine = 46;
constexpr int kViewsHigh = 8 * kViewLine; // of the list
constexpr int kMenuRoom = 34;             // at the end of a line
constexpr int kAbout = Qt::UserRole;
constexpr int kInUse = Qt::UserRole + 1;
constexpr int kShared = Qt::UserRole + 2;
constexpr int kHasMenu = Qt::UserRole + 3;

class ViewDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const QRectF box(option.rect);
        const bool current = option.state & QStyle::State_Selected;
        const bool over = option.state & QStyle::State_MouseOver;
        if (current || over) drawBox(*painter, box, radius::kControl, current ? l.selection : l.hover);
        const bool inUse = index.data(kInUse).toBool();
        const Icon icon = inUse                             ? Icon::Check
                          : !index.data(kHasMenu).isValid() ? Icon::Inbox
                          : index.data(kShared).toBool()    ? Icon::Users
                                                            : Icon::Bookmark;
        drawIcon(*painter, QRectF(box.left() + 10, box.top() + 7, 16, 16), icon,
                 inUse ? l.accentText : l.text2);
        const QRectF words = box.adjusted(36, 4, -kMenuRoom - 18, -4);
        drawLine(*painter, QRectF(words.left(), words.top(), words.width(), 19),
                 index.data(Qt::DisplayRole).toString(), typeface(Type::BaseStrong), l.text);
        drawLine(*painter, QRectF(words.left(), words.top() + 19, words.width() + 18, 17),
                 index.data(kAbout).toString(), typeface(Type::Secondary), l.text2);
        if (index.row() < 9)
            drawLine(*painter, QRectF(words.right(), words.top(), 16, 19), QString::number(index.row() + 1),
                     typeface(Type::Secondary), l.text3, Qt::AlignRight | Qt::AlignVCenter);
        if (index.data(kHasMenu).toBool())
            drawIcon(*painter, QRectF(box.right() - kMenuRoom + 9, box.center().y() - 8, 16, 16),
                     Icon::Ellipsis, l.text2);
    }
};

} // namespace

ViewsPopover::ViewsPopover(QWidget* parent)
    : Popover("viewsPopover", parent), field_(new QLineEdit(this)), list_(new QListWidget(this)),
      none_(new QLabel(this)), save_(new Button(Button::Kind::Quiet, "viewSaveNew", this)) {
    field_->setObjectName(QStringLiteral("viewsField"));
    field_->setAccessibleName(tr("Views of the inbox")); // until it is opened
    field_->setFixedHeight(height::kLargeControl);
    field_->setTextMargins(space::kItem, 0, space::kItem, 0);
    field_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("viewsList"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setItemDelegate(new ViewDelegate(list_));
    list_->viewport()->installEventFilter(this);
    none_->setWordWrap(true);
    none_->setFont(typeface(Type::Secondary));
    save_->setGlyph(Icon::Plus);
    save_->setLabel(tr("Save what is shown as a view…"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kGroup, space::kGroup, space::kGroup);
    column->setSpacing(space::kItem);
    for (QWidget* part : std::initializer_list<QWidget*>{field_, list_, none_, save_})
        column->addWidget(part);
    setFixedWidth(kViewsWidth);
    connect(field_, &QLineEdit::textEdited, this, &ViewsPopover::fill);
    connect(save_, &Button::clicked, this, [this] {
        close();
        Q_EMIT saveRequested();
    });
}

void ViewsPopover::ask(QWidget& anchor, const Given& given, const InboxNames& names) {
    given_ = given;
    names_ = names;
    views_ = viewsOf(names);
    const QString title = tr("Views of the inbox");
    setAccessibleName(title);
    field_->setAccessibleName(title);
    field_->setPlaceholderText(tr("Type to find, or press a digit"));
    list_->setAccessibleName(title);
    save_->setLabel(tr("Save what is shown as a view…"));
    save_->setVisible(given.saves);
    field_->clear();
    fill({});
    openAt(anchor, Side::Below);
    field_->setFocus(Qt::PopupFocusReason);
}

QStringList ViewsPopover::shown() const {
    QStringList texts;
    for (int i = 0; i < list_->count(); ++i) texts << list_->item(i)->text();
    return texts;
}

const SavedView* ViewsPopover::viewAt(int row) const {
    if (row < 0 || row >= static_cast<int>(rows_.size())) return nullptr;
    const int at = rows_[static_cast<std::size_t>(row)];
    return at < 0 ? nullptr : &views_[static_cast<std::size_t>(at)];
}

void ViewsPopover::fill(const QString& typed) {
    list_->clear();
    rows_.clear();
    const auto add = [&](const QString& name, const QString& about, int at) {
        if (!fits(name, typed)) return;
        auto* item = new QListWidgetItem(name, list_);
        item->setSizeHint({0, kViewLine});
        item->setToolTip(about);
        item->setData(kAbout, about);
        rows_.push_back(at);
        if (at < 0) return item->setData(kInUse, !given_.inUse);
        const SavedView& view = views_[static_cast<std::size_t>(at)];
        item->setData(kInUse, view.id == given_.inUse);
        item->setData(kShared, !view.owner);
        item->setData(kHasMenu, mayChange(view, given_.shares));
    };
    add(tr("Whole inbox"), tr("Without a filter"), -1);
    for (std::size_t i = 0; i < views_.size(); ++i)
        add(toQt(views_[i].name), describeQuery(views_[i].query, names_), static_cast<int>(i));
    none_->setVisible(views_.empty() || list_->count() == 0);
    none_->setText(views_.empty() ? tr("No view is kept yet: choose a filter, then save it under a name.")
                                  : tr("Nothing is called that"));
    list_->setVisible(list_->count() > 0);
    list_->setFixedHeight(std::min(list_->count() * kViewLine, kViewsHigh) + 2);
    list_->setCurrentRow(-1);
    step(1);
    layout()->activate();
    adjustSize();
}

void ViewsPopover::step(int by) {
    const int row = list_->currentRow() + by;
    if (row < 0 || row >= list_->count()) return;
    list_->setCurrentRow(row);
    const QListWidgetItem& item = *list_->item(row);
    field_->setAccessibleDescription(QStringLiteral("%1, %2").arg(item.text(), item.data(kAbout).toString()));
}

void ViewsPopover::pick(int row) {
    if (row < 0 || row >= list_->count()) return;
    const SavedView* view = viewAt(row);
    const SavedViewId id = view ? view->id : SavedViewId();
    close();
    Q_EMIT picked(id);
}

void ViewsPopover::openMenu() {
    const SavedView* at = viewAt(list_->currentRow());
    if (!at || !mayChange(*at, given_.shares)) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](Icon icon, const QString& text, void (ViewsPopover::*told)(const SavedView&)) {
        return menu->addAction(themedIcon(icon), text, this, [this, told, view = *at] {
            close();
            Q_EMIT(this->*told)(view);
        });
    };
    add(Icon::Pencil, tr("Rename…"), &ViewsPopover::renameRequested);
    add(Icon::ListFilter, tr("Let it show what is shown now"), &ViewsPopover::changeRequested);
    menu->addSeparator();
    add(Icon::Trash2, tr("Remove"), &ViewsPopover::removeRequested);
    const QRect line = list_->visualItemRect(list_->currentItem());
    menu->popup(list_->viewport()->mapToGlobal(QPoint(line.right() - kMenuRoom, line.bottom())));
}

bool ViewsPopover::keyPressed(int key) {
    const SavedView* view = viewAt(list_->currentRow());
    const bool his = view && mayChange(*view, given_.shares);
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(list_->currentRow());
        return true;
    case Qt::Key_Menu:
        openMenu();
        return true;
    case Qt::Key_F2:
    case Qt::Key_Delete:
        if (!his || (key == Qt::Key_Delete && !field_->text().isEmpty())) return key == Qt::Key_F2;
        {
            const SavedView meant = *view;
            close();
            key == Qt::Key_F2 ? Q_EMIT renameRequested(meant) : Q_EMIT removeRequested(meant);
        }
        return true;
    default:
        break;
    }
    if (!field_->text().isEmpty() || key < Qt::Key_1 || key > Qt::Key_9) return false;
    pick(key - Qt::Key_1);
    return true;
}

bool ViewsPopover::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            openMenu();
            return true;
        }
        return plain && keyPressed(key->key());
    }
    if (watched == list_->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = list_->indexAt(mouse->pos());
        if (!index.isValid()) return false;
        list_->setCurrentRow(index.row());
        const bool onMenu = mouse->pos().x() > list_->visualRect(index).right() - kMenuRoom;
        if (mouse->button() == Qt::RightButton || (onMenu && index.data(kHasMenu).toBool()))
            openMenu();
        else
            pick(index.row());
        return true;
    }
    return Popover::eventFilter(watched, event);
}

} // namespace santral::ui
