// What the inbox is narrowed to, chosen from one list: found by typing, ticked by Return or Space, as many as
// one likes. The keyboard stays in the field; each tick takes effect at once.
#pragma once

#include "ui/inbox/inbox_filter.hpp"
#include "ui/widgets/popover.hpp"

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace santral::ui {

class Button;

class FilterPopover final : public Popover {
    Q_OBJECT
public:
    explicit FilterPopover(QWidget* parent);

    void ask(QWidget& anchor, InboxTab tab, const InboxFilter& filter, const InboxNames& names);
    void setMatching(std::uint64_t matching, bool known); // how many conversations are left
    QStringList shown() const;                            // what can be ticked, after finding

Q_SIGNALS:
    void chosen(const santral::InboxFilter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void addHeading(FilterPart::Kind kind);
    void addPart(const FilterPart& part);
    void step(int by);
    void tick();
    void setFilter(InboxFilter filter);
    void showCurrent();
    const FilterPart* partAt(int row) const;

    InboxTab tab_ = InboxTab::Mine;
    InboxFilter filter_;
    InboxNames names_;
    std::vector<FilterPart> parts_;           // by row
    std::vector<std::optional<int>> indexes_; // of a row in parts_; a heading has none
    QLineEdit* field_;
    QListWidget* list_;
    QLabel* matching_;
    Button* clear_;
};

} // namespace santral::ui
