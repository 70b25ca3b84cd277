// Picking rows of the inbox, and what the filter changes in the pane.
#include "ui/inbox/bulk_bar.hpp"
#include "ui/inbox/inbox_delegate.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/inbox/inbox_view.hpp"
#include "ui/widgets/tab_strip.hpp"

#include <QSignalBlocker>

#include <algorithm>

namespace santral::ui {

void InboxPane::connectFiltering() {
    connect(filtering_, &InboxFiltering::tabWanted, this, [this](InboxTab tab) {
        const QSignalBlocker quiet(tabs_); // the query that comes with it is watched once
        tabs_->setCurrentIndex(static_cast<int>(tab));
        filtering_->setTab(tab);
        dropPicks();
    });
    connect(filtering_, &InboxFiltering::changed, this, [this] {
        if (!(filtering_->query() == model_->query())) watch();
        Q_EMIT queryChanged();
    });
}

void InboxPane::connectPicking() {
    connect(view_, &InboxView::pickToggled, this, [this](const QModelIndex& index) {
        const InboxRow& row = model_->at(index.row());
        model_->pick(row.conversation.id, !model_->isPicked(row));
    });
    connect(view_, &InboxView::pickedUpTo, this, [this](int from, int to) {
        std::set<ConversationId> ids;
        for (int row = std::min(from, to); row <= std::max(from, to); ++row)
            ids.insert(model_->at(row).conversation.id);
        model_->pickOnly(std::move(ids));
    });
    connect(view_, &InboxView::allPicked, model_, &InboxModel::pickAll);
    connect(view_, &InboxView::picksDropped, this, &InboxPane::dropPicks);
    connect(view_, &InboxView::pictureEntered, this, [this](int row) { delegate_->setPointed(row); });
    connect(model_, &InboxModel::picksChanged, this, &InboxPane::showPicks);
    connect(bulk_, &BulkBar::dropped, this, &InboxPane::dropPicks);
    connect(bulk_, &BulkBar::allWanted, this, &InboxPane::pickAll);
}

void InboxPane::showPicks() {
    const int picks = model_->picks();
    if (picks == 0) view_->forgetAnchor();
    if (picks > 0 && strip_) Q_EMIT stripLeft(); // what can be done with them has no room there
    std::optional<std::uint64_t> all = matching_;
    if (all) all = std::min<std::uint64_t>(*all, kMostPicked);
    bulk_->setPicks(picks, all);
}

std::vector<InboxRow> InboxPane::picked() const {
    return model_->picked();
}

void InboxPane::pickCurrent() {
    view_->pickCurrent();
}

void InboxPane::pickAll() {
    picksAll_ = true;
    loadToPick();
}

void InboxPane::loadToPick() {
    if (model_->rowCount() < kMostPicked && model_->canFetchMore({})) return model_->fetchMore({});
    picksAll_ = false;
    model_->pickAll();
}

void InboxPane::keepPicked(const std::vector<ConversationId>& ids) {
    model_->pickOnly({ids.begin(), ids.end()});
}

void InboxPane::dropPicks() {
    picksAll_ = false;
    model_->pickOnly({});
}

void InboxPane::setHelp(std::set<ConversationId> conversations) {
    model_->setHelp(std::move(conversations));
}

} // namespace santral::ui
