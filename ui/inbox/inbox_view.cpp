#include "ui/inbox/inbox_view.hpp"

#include <QKeyEvent>

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
    QListView::keyPressEvent(event);
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
