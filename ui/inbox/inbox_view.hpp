// The list itself: rows of one height, moved through by arrow keys, J and K, opened by Return. Rows are
// picked by a click on their picture or with Ctrl or Shift, by Shift with the arrow keys, all by Ctrl+A;
// Escape lets them go.
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace santral::ui {

class InboxView final : public QListView {
    Q_OBJECT
public:
    explicit InboxView(QWidget* parent = nullptr);
    void step(int by); // to the next or the previous row
    void pickCurrent();
    void forgetAnchor(); // nothing is picked any more

Q_SIGNALS:
    void chosen(const QModelIndex& index);         // became current: show it
    void activatedByKey(const QModelIndex& index); // Return: go on into the conversation
    void pickToggled(const QModelIndex& index);
    void pickedUpTo(int from, int to); // these and none else, whichever is above
    void allPicked();
    void picksDropped();
    void pictureEntered(int row); // the mouse is over the picture of this one; -1: of none

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    // Letters are shortcuts here, not a search in the list.
    void keyboardSearch(const QString&) override {}

private:
    bool pickPressed(const QMouseEvent& event);
    void extend(int by);
    void extendTo(const QModelIndex& index);
    void point(int row);

    QPersistentModelIndex anchor_; // where picking a stretch began
    QPersistentModelIndex lead_;   // how far it goes
    int pointed_ = -1;
    bool picking_ = false; // the mouse was pressed to pick
};

} // namespace santral::ui
