#include "ui/conversation/timeline_model.hpp"

#include <algorithm>

namespace santral::ui {

void ThreadModel::setItems(std::vector<TimelineItem> items, bool hasOlder) {
    items_ = std::move(items);
    hasOlder_ = hasOlder;
    asked_ = false;
    Q_EMIT reset();
}

void ThreadModel::prepend(std::vector<TimelineItem> items, bool hasOlder) {
    asked_ = false;
    hasOlder_ = hasOlder;
    // A page may overlap when the thread moved on while it was fetched.
    if (!items_.empty())
        std::erase_if(items, [&](const TimelineItem& item) { return item.seq >= items_.front().seq; });
    if (!items.empty()) {
        const int count = static_cast<int>(items.size());
        items_.insert(items_.begin(), std::make_move_iterator(items.begin()),
                      std::make_move_iterator(items.end()));
        Q_EMIT inserted(0, count);
    }
    Q_EMIT olderChanged();
}

std::vector<TimelineItem>::iterator ThreadModel::lowerBound(Seq seq) {
    return std::lower_bound(items_.begin(), items_.end(), seq,
                            [](const TimelineItem& item, Seq wanted) { return item.seq < wanted; });
}

void ThreadModel::put(const TimelineItem& item) {
    const auto at = lowerBound(item.seq);
    const int row = static_cast<int>(at - items_.begin());
    if (at != items_.end() && at->seq == item.seq) {
        if (item.revision < at->revision) return;
        *at = item;
        Q_EMIT changed(row, 1);
        return;
    }
    // Older than all that is here, and more of that age is not here: it comes with its page.
    if (row == 0 && hasOlder_ && !items_.empty()) return;
    items_.insert(at, item);
    Q_EMIT inserted(row, 1);
}

void ThreadModel::refresh(Seq seq) {
    if (const int row = rowOf(seq); row >= 0) Q_EMIT changed(row, 1);
}

void ThreadModel::remove(Seq seq) {
    const auto at = lowerBound(seq);
    if (at == items_.end() || at->seq != seq) return;
    const int row = static_cast<int>(at - items_.begin());
    items_.erase(at);
    Q_EMIT removed(row, 1);
}

int ThreadModel::rowOf(Seq seq) const {
    const auto at = std::lower_bound(items_.begin(), items_.end(), seq,
                                     [](const TimelineItem& item, Seq wanted) { return item.seq < wanted; });
    return at != items_.end() && at->seq == seq ? static_cast<int>(at - items_.begin()) : -1;
}

void ThreadModel::wantOlder() {
    if (!hasOlder_ || asked_ || items_.empty()) return;
    asked_ = true;
    Q_EMIT olderWanted(items_.front().seq);
}

} // namespace santral::ui
