// Under the tabs while the list is narrowed: each part of the filter as a pill that can be taken out, how
// many conversations are left, and what becomes of the filter: kept as a view, or gone.
#pragma once

#include "ui/inbox/inbox_filter.hpp"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QLabel;
class QMenu;

namespace santral::ui {

class Button;
class FlowLayout;

// A part of the filter. Pressed, or Delete: it goes.
class FilterPill final : public QAbstractButton {
    Q_OBJECT
public:
    FilterPill(const FilterPart& part, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    FilterPart part_;
};

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    struct State {
        InboxFilter filter;
        std::uint64_t matching = 0;
        bool known = false;   // the number is here
        QString view = {};    // in use; empty: none
        bool changed = false; // the list shows something else than it does
        bool mayChange = false;
    };
    void set(const State& state, const InboxNames& names);

Q_SIGNALS:
    void removed(const santral::ui::FilterPart& part);
    void moreRequested(); // not all parts have room
    void cleared();
    void saveRequested();    // under a new name
    void changeRequested();  // the view in use shall show this
    void restoreRequested(); // as the view in use has it

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPills(const std::vector<FilterPart>& parts);
    void fillSaveMenu();
    void refresh();

    State state_;
    QStringList texts_; // of the parts
    QWidget* pills_;
    FlowLayout* flow_;
    QLabel* matching_;
    Button* save_;
    Button* clear_;
    QMenu* saveMenu_;
};

} // namespace santral::ui
