// The views that can be picked: the whole inbox, the agent's own and everybody's. A digit picks, letters
// find, Return takes the line that is lit; F2, Delete and the menu key work on it.
#pragma once

#include "ui/inbox/inbox_filter.hpp"
#include "ui/widgets/popover.hpp"

#include <vector>

class QLineEdit;
class QListWidget;
class QLabel;

namespace santral::ui {

class Button;

class ViewsPopover final : public Popover {
    Q_OBJECT
public:
    explicit ViewsPopover(QWidget* parent);

    struct Given {
        SavedViewId inUse;   // nil: none
        bool saves = false;  // there is something to keep under a name
        bool shares = false; // the agent keeps those that are everybody's
    };
    void ask(QWidget& anchor, const Given& given, const InboxNames& names);
    QStringList shown() const; // after finding, from the top
    static bool mayChange(const SavedView& view, bool shares) { return bool(view.owner) || shares; }

Q_SIGNALS:
    void picked(santral::SavedViewId view); // nil: the whole inbox
    void saveRequested();
    void renameRequested(const santral::SavedView& view);
    void changeRequested(const santral::SavedView& view); // shall show what the list shows
    void removeRequested(const santral::SavedView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void step(int by);
    void pick(int row);
    void openMenu();
    bool keyPressed(int key);
    const SavedView* viewAt(int row) const; // nullptr: the whole inbox

    Given given_;
    InboxNames names_;
    std::vector<SavedView> views_; // that can be picked
    std::vector<int> rows_;        // of the list, in views_; -1: the whole inbox
    QLineEdit* field_;
    QListWidget* list_;
    QLabel* none_;
    Button* save_;
};

} // namespace santral::ui
