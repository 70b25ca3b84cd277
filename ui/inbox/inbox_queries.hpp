// What each tab of the inbox shows on this desk: its filter, its order and the view in use. Kept between two
// runs.
#pragma once

#include "ui/inbox/inbox_filter.hpp"

#include <QByteArray>

#include <array>

namespace santral::ui {

class InboxQueries {
public:
    InboxQuery query(InboxTab tab) const;
    SavedViewId view(InboxTab tab) const { return at(tab).view; } // nil: none
    void setFilter(InboxTab tab, const InboxFilter& filter) { at(tab).filter = fitting(filter, tab); }
    void setOrder(InboxTab tab, InboxOrder order) { at(tab).order = order; }
    void use(const SavedView& view); // on its own tab
    void leaveView(InboxTab tab) { at(tab).view = {}; }

    QByteArray toBytes() const;
    static InboxQueries fromBytes(const QByteArray& bytes); // what cannot be read is as at the first start

private:
    struct Shown {
        InboxFilter filter;
        InboxOrder order = InboxOrder::Newest;
        SavedViewId view;
    };
    Shown& at(InboxTab tab) { return byTab_[static_cast<std::size_t>(tab)]; }
    const Shown& at(InboxTab tab) const { return byTab_[static_cast<std::size_t>(tab)]; }

    std::array<Shown, 4> byTab_{};
};

} // namespace santral::ui
