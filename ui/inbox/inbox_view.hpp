// The list itself: rows of one height, moved through by arrow keys, J and K, opened by Return.
#pragma once

#include <QListView>

namespace santral::ui {

class InboxView final : public QListView {
    Q_OBJECT
public:
    explicit InboxView(QWidget* parent = nullptr);
    void step(int by); // to the next or the previous row

Q_SIGNALS:
    void chosen(const QModelIndex& index);         // became current: show it
    void activatedByKey(const QModelIndex& index); // Return: go on into the conversation

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    // Letters are shortcuts here, not a search in the list.
    void keyboardSearch(const QString&) override {}
};

} // namespace santral::ui
