// Narrows and orders the inbox: joins the buttons above the list, the pills below the tabs and the lists that
// open from them to what each tab shows. The pane asks it for the query of its tab.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/inbox/inbox_queries.hpp"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace santral::ui {

class Button;
class FilterBar;
class FilterPopover;
class SaveViewPopover;
class ViewsButton;
class ViewsPopover;

class InboxFiltering final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ViewsButton& views;
        Button& filter;
        Button& order;
        FilterBar& bar;
    };
    InboxFiltering(HubClient& hub, const Parts& parts, QWidget* pane);
    ~InboxFiltering() override;

    InboxQuery query() const { return queries_.query(tab_); }
    bool isNarrowed() const { return !(query().filter == InboxFilter{}); }
    InboxTab tab() const { return tab_; }
    void setTab(InboxTab tab); // says nothing: the pane has turned to it
    void setMatching(std::optional<std::uint64_t> matching);
    void setNames(InboxNames names, bool shares); // `shares`: may keep views for everybody
    const InboxNames& names() const { return names_; }
    void setKeys(const QKeySequence& filter, const QKeySequence& views);
    void setAnchor(QWidget* anchor) { anchor_ = anchor; } // where lists open; nullptr: at their buttons

    QByteArray kept() const { return queries_.toBytes(); }
    void restore(const QByteArray& bytes);

    void openFilter();
    void openViews();
    void setFilter(const InboxFilter& filter);
    void setOrder(InboxOrder order);
    void pick(SavedViewId view); // nil: the whole inbox
    void askName();              // under which this is kept
    void retranslate();

Q_SIGNALS:
    void tabWanted(santral::InboxTab tab); // of the view that was picked
    void changed();                        // the query is another one, or the view in use
    // What was done with a view, and what it was before; nothing: it is new.
    void viewSaved(const santral::SavedView& view, const std::optional<santral::SavedView>& before);

private:
    const SavedView* inUse() const { return viewById(names_, queries_.view(tab_)); }
    bool isChanged() const; // shows something else than the view in use
    bool mayChange(const SavedView& view) const;
    void say(); // the query is another one
    void refresh();
    void fillOrders();
    void save(SavedView view);
    void connectViews();
    QWidget& anchorOf(QWidget& button) const { return anchor_ ? *anchor_ : button; }

    HubClient& hub_;
    Parts parts_;
    InboxQueries queries_;
    InboxTab tab_ = InboxTab::Mine;
    InboxNames names_;
    bool shares_ = false;
    std::optional<std::uint64_t> matching_;
    QKeySequence filterKeys_, viewsKeys_;
    QWidget* anchor_ = nullptr;
    FilterPopover* filter_;
    ViewsPopover* views_;
    SaveViewPopover* naming_;
    std::function<void(const QString&, bool)> named_; // what becomes of the name that is asked for
};

} // namespace santral::ui
