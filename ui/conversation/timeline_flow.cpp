#include "ui/conversation/timeline_flow.hpp"

#include <algorithm>

namespace santral::ui {

void TimelineFlow::setModel(TimelineModel* model) {
    model_ = model;
    reset();
}

void TimelineFlow::setSize(QSize size) {
    const bool wider = size.width() != size_.width();
    size_ = size;
    // Only the rows on screen are laid out again; the heights of the others stay as guesses.
    if (wider)
        layAgain();
    else
        arrange();
}

void TimelineFlow::setMarks(std::vector<std::string> foldedWords) {
    marks_ = std::move(foldedWords);
    layAgain();
}

void TimelineFlow::layAgain() {
    placed_.clear();
    cache_.clear();
    skeleton_.reset();
    arrange();
}

void TimelineFlow::reset() {
    placed_.clear();
    cache_.clear();
    states_.clear();
    index_.reset(model_ ? model_->size() : 0, kEstimatedHeight);
    stick_ = true;
    arrange();
}

void TimelineFlow::inserted(int first, int count) {
    index_.insert(first, count, kEstimatedHeight);
    if (first <= anchorRow_) anchorRow_ += count;
    arrange();
}

void TimelineFlow::removed(int first, int count) {
    index_.remove(first, count);
    if (anchorRow_ >= first + count)
        anchorRow_ -= count;
    else if (anchorRow_ >= first)
        anchorRow_ = std::max(0, std::min(first, index_.rows() - 1));
    // A seq ahead of the hub may come again with another row: nothing kept for it may be found then.
    placed_.clear();
    cache_.clear();
    std::erase_if(states_, [](const auto& state) { return isAhead(state.first); });
    arrange();
}

void TimelineFlow::changed(int first, int count) {
    for (int row = first; row < first + count; ++row)
        if (const TimelineItem* item = model_->item(row)) cache_.drop(item->seq);
    arrange();
}

bool TimelineFlow::opensDay(int row, const TimelineItem& item) const {
    if (row == 0) return true;
    const TimelineItem* above = model_->item(row - 1);
    return above && dayOf(above->at) != dayOf(item.at);
}

const RowLayout* TimelineFlow::layoutOf(int row) {
    const TimelineItem* item = model_->item(row);
    if (!item) {
        if (!skeleton_) skeleton_ = layOutSkeleton(size_.width());
        return skeleton_.get();
    }
    RowContext context;
    context.width = size_.width();
    context.today = today_;
    context.now = clock_->now();
    context.state = stateOf(item->seq);
    context.day = opensDay(row, *item);
    const TimelineItem* above = row > 0 ? model_->item(row - 1) : nullptr;
    context.head = context.day || !above || !continues(*item, *above);
    RowLayout* kept = cache_.find(item->seq);
    if (kept && kept->revision == item->revision && kept->day == context.day && kept->head == context.head)
        return kept;
    context.marks = marks_;
    return cache_.add(item->seq, layOutRow(*item, context));
}

void TimelineFlow::place(int row, int y) {
    const RowLayout* layout = layoutOf(row);
    index_.set(row, layout->height);
    placed_.push_back({row, y, layout});
}

void TimelineFlow::arrange() {
    placed_.clear();
    if (!model_ || index_.rows() == 0 || size_.isEmpty()) return;
    if (const QDate today = dayOf(clock_->now()); today != today_) {
        today_ = today;
        cache_.clear();
        skeleton_.reset();
    }
    if (stick_)
        fillFromEnd();
    else
        fillFromAnchor();
    takeAnchor();
    askForMore();
}

void TimelineFlow::fillFromEnd() {
    placed_.clear();
    int y = size_.height() - kFoot;
    for (int row = index_.rows() - 1; row >= 0 && y > 0; --row) {
        place(row, 0);
        y -= placed_.back().layout->height;
        placed_.back().y = y;
    }
    std::reverse(placed_.begin(), placed_.end());
    stick_ = true;
}

void TimelineFlow::fillFromAnchor() {
    int row = std::clamp(anchorRow_, 0, index_.rows() - 1);
    int y = anchorY_ - layoutOf(row)->bodyTop;
    while (row > 0 && y > 0) {
        --row;
        const RowLayout* above = layoutOf(row);
        index_.set(row, above->height);
        y -= above->height;
    }
    if (row == 0) y = std::min(y, lead());
    for (; row < index_.rows() && y < size_.height(); ++row) {
        place(row, y);
        y = placed_.back().bottom();
        if (y <= 0) placed_.pop_back();
    }
    const bool end = row == index_.rows() && y <= size_.height() - kFoot;
    if (end || placed_.empty()) fillFromEnd();
}

void TimelineFlow::takeAnchor() {
    if (placed_.empty()) return;
    const PlacedRow* best = &placed_.front();
    for (const PlacedRow& one : placed_) {
        if (one.y + one.layout->bodyTop < 0) continue;
        best = &one;
        break;
    }
    anchorRow_ = best->row;
    anchorY_ = best->y + best->layout->bodyTop;
}

void TimelineFlow::askForMore() {
    if (placed_.empty()) return;
    const int spare = static_cast<int>(placed_.size());
    model_->want(std::max(0, placed_.front().row - spare),
                 std::min(index_.rows() - 1, placed_.back().row + spare));
    if (position() < 2 * std::int64_t(size_.height())) model_->wantOlder();
}

int TimelineFlow::lead() const {
    return model_ && model_->hasOlder() ? 3 * kSkeletonHeight : 0;
}

std::int64_t TimelineFlow::position() const {
    if (placed_.empty()) return 0;
    return index_.top(placed_.front().row) + lead() - placed_.front().y;
}

std::optional<int> TimelineFlow::scrollBy(int distance) {
    const std::vector<PlacedRow> before = placed_;
    stick_ = false;
    anchorY_ -= distance;
    arrange();
    for (const PlacedRow& old : before)
        if (const PlacedRow* now = find(old.row)) return now->y - old.y;
    return std::nullopt;
}

void TimelineFlow::jumpTo(std::int64_t position) {
    if (!model_ || index_.rows() == 0) return;
    stick_ = false;
    const std::int64_t y = position - lead();
    anchorRow_ = index_.find(y);
    anchorY_ = static_cast<int>(index_.top(anchorRow_) - y) + layoutOf(anchorRow_)->bodyTop;
    arrange();
}

void TimelineFlow::toEnd() {
    stick_ = true;
    arrange();
}

void TimelineFlow::reveal(int row) {
    if (!model_ || row < 0 || row >= index_.rows()) return;
    const int height = size_.height();
    if (const PlacedRow* here = find(row)) {
        if (here->y < 0)
            scrollBy(here->y - 8);
        else if (here->bottom() > height)
            scrollBy(std::min(here->bottom() - height + kFoot, here->y));
        return;
    }
    const bool next = !placed_.empty() && (row == placed_.front().row - 1 || row == placed_.back().row + 1);
    const RowLayout* layout = layoutOf(row);
    stick_ = false;
    anchorRow_ = row;
    if (!next)
        anchorY_ = height / 3;
    else if (row < placed_.front().row)
        anchorY_ = layout->bodyTop + 8;
    else
        anchorY_ = std::max(8, height - kFoot - layout->height) + layout->bodyTop;
    arrange();
}

RowState TimelineFlow::stateOf(Seq seq) const {
    const auto it = states_.find(seq);
    return it == states_.end() ? RowState() : it->second;
}

void TimelineFlow::setState(Seq seq, RowState state) {
    states_[seq] = state;
    if (const PlacedRow* here = find(model_->rowOf(seq))) {
        // Unfolding grows downwards, also at the end of the thread.
        anchorRow_ = here->row;
        anchorY_ = here->y + here->layout->bodyTop;
        stick_ = false;
    }
    cache_.drop(seq);
    arrange();
}

const PlacedRow* TimelineFlow::find(int row) const {
    const auto it =
        std::find_if(placed_.begin(), placed_.end(), [row](const PlacedRow& one) { return one.row == row; });
    return it == placed_.end() ? nullptr : &*it;
}

} // namespace santral::ui
