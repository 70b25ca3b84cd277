#include "ui/inbox/inbox_view.hpp"

#include "ui/inbox/inbox_delegate.hpp"

#include <QKeyEvent>
#include <QMouseEvent>

namespace santral::ui {

InboxView::InboxView(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("inboxList"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
}

void InboxView::step(int by) {
    if (!model() || model()->rowCount() == 0) return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    setCurrentIndex(model()->index(qBound(0, row, model()->rowCount() - 1), 0));
}

void InboxView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT activatedByKey(currentIndex());
        return;
    }
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (shift && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        return extend(event->key() == Qt::Key_Down ? 1 : -1);
    if (event->matches(QKeySequence::SelectAll)) return void(Q_EMIT allPicked());
    if (event->key() == Qt::Key_Escape) return void(Q_EMIT picksDropped());
    QListView::keyPressEvent(event);
}

void InboxView::pickCurrent() {
    if (!currentIndex().isValid()) return;
    anchor_ = lead_ = currentIndex();
    Q_EMIT pickToggled(currentIndex());
}

void InboxView::forgetAnchor() {
    anchor_ = lead_ = QPersistentModelIndex();
}

// The conversation that is open stays open.
void InboxView::extend(int by) {
    const QModelIndex from = lead_.isValid() ? QModelIndex(lead_) : currentIndex();
    if (!from.isValid()) return;
    if (!anchor_.isValid()) anchor_ = from;
    extendTo(model()->index(qBound(0, from.row() + by, model()->rowCount() - 1), 0));
}

void InboxView::extendTo(const QModelIndex& index) {
    lead_ = index;
    scrollTo(index);
    Q_EMIT pickedUpTo(anchor_.row(), index.row());
}

bool InboxView::pickPressed(const QMouseEvent& event) {
    const QModelIndex index = indexAt(event.pos());
    if (event.button() != Qt::LeftButton || !index.isValid()) return false;
    if (event.modifiers() == Qt::ShiftModifier) {
        if (!anchor_.isValid()) anchor_ = currentIndex().isValid() ? currentIndex() : index;
        extendTo(index);
        return true;
    }
    const bool wide = viewport()->width() > InboxDelegate::pictureIn(visualRect(index)).right() * 2;
    const bool onPicture = wide && InboxDelegate::pictureIn(visualRect(index)).contains(event.pos());
    if (event.modifiers() != Qt::ControlModifier && !onPicture) return false;
    anchor_ = lead_ = index;
    Q_EMIT pickToggled(index);
    return true;
}

void InboxView::mousePressEvent(QMouseEvent* event) {
    picking_ = pickPressed(*event);
    if (!picking_) return QListView::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void InboxView::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(picking_, false)) QListView::mouseReleaseEvent(event);
}

void InboxView::mouseMoveEvent(QMouseEvent* event) {
    if (!picking_) QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool over = index.isValid() && InboxDelegate::pictureIn(visualRect(index)).contains(event->pos());
    point(over ? index.row() : -1);
}

void InboxView::leaveEvent(QEvent* event) {
    QListView::leaveEvent(event);
    point(-1);
}

void InboxView::point(int row) {
    if (row == pointed_) return;
    const int before = std::exchange(pointed_, row);
    Q_EMIT pictureEntered(row);
    for (const int touched : {before, row})
        if (touched >= 0) update(model()->index(touched, 0));
}

void InboxView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid()) Q_EMIT chosen(current);
}

// A screen reader presses a row by selecting it; nothing else would make it the current one.
void InboxView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    const QModelIndexList rows = selected.indexes();
    if (!rows.isEmpty() && rows.front() != currentIndex()) setCurrentIndex(rows.front());
}

} // namespace santral::ui
