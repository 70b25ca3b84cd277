#include "ui/inbox/inbox_model.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/inbox/row_words.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr Millis kLongestRest = std::chrono::minutes(1);

} // namespace

InboxModel::InboxModel(const Clock& clock, AgentId me, QObject* parent)
    : QAbstractListModel(parent), clock_(clock), me_(me) {}

void InboxModel::start(const InboxQuery& query) {
    beginResetModel();
    query_ = query;
    rows_.clear();
    edge_.reset();
    loading_ = true;
    more_ = asked_ = false;
    endResetModel();
    dropLostPicks();
}

void InboxModel::apply(const InboxUpdate& update) {
    if (update.snapshot) {
        beginResetModel();
        rows_ = update.page.rows;
        edge_ = rows_.empty() ? std::nullopt : std::optional(rows_.back());
        std::sort(rows_.begin(), rows_.end(), [this](const auto& a, const auto& b) { return earlier(a, b); });
        more_ = update.page.more;
        loading_ = asked_ = false;
        endResetModel();
        dropLostPicks();
        Q_EMIT loaded();
    }
    if (loading_) return;
    for (const InboxRow& row : update.changed) upsert(row);
    for (const ConversationId id : update.gone)
        if (const int row = rowOf(id); row >= 0) removeAt(row);
}

void InboxModel::append(const InboxPage& page) {
    asked_ = false;
    more_ = page.more;
    if (!page.rows.empty()) edge_ = page.rows.back();
    for (const InboxRow& row : page.rows)
        if (rowOf(row.conversation.id) < 0) place(row);
}

void InboxModel::setLiveCustomer(CustomerId customer) {
    if (live_ == customer) return;
    const CustomerId previous = std::exchange(live_, customer);
    std::vector<InboxRow> moving;
    for (int i = rowCount() - 1; i >= 0; --i) {
        const CustomerId of = at(i).customer;
        if (!of || (of != previous && of != customer)) continue;
        moving.push_back(at(i));
    }
    const std::set<ConversationId> picked = picked_;
    for (const InboxRow& row : moving) removeAt(rowOf(row.conversation.id));
    for (InboxRow& row : moving)
        if (!isBehindPage(row)) place(std::move(row));
    pickOnly(picked);
}

Millis InboxModel::refreshTimes(int first, int last) {
    const TimePoint now = clock_.now();
    const TimePoint before = std::exchange(refreshed_, now);
    Millis next = kLongestRest;
    for (int i = std::max(first, 0); i <= std::min(last, rowCount() - 1); ++i) {
        const Conversation& c = at(i).conversation;
        if (before + untilNextTimes(c, before) <= now || before > now) Q_EMIT dataChanged(index(i), index(i));
        next = std::min(next, untilNextTimes(c, now));
    }
    return next;
}

void InboxModel::setHelp(std::set<ConversationId> conversations) {
    if (conversations == help_) return;
    help_ = std::move(conversations);
    repaint();
}

bool InboxModel::earlier(const InboxRow& a, const InboxRow& b) const {
    if (isLive(a) != isLive(b)) return isLive(a);
    return before(a, b, query_.order);
}

// It comes with its page, wherever it stood before.
bool InboxModel::isBehindPage(const InboxRow& row) const {
    return more_ && edge_ && !isLive(row) && before(*edge_, row, query_.order);
}

void InboxModel::upsert(const InboxRow& row) {
    const int old = rowOf(row.conversation.id);
    const bool here = matches(row.conversation, query_, me_) && !isBehindPage(row);
    if (old < 0) {
        if (here) place(row);
        return;
    }
    if (!here) return removeAt(old);
    const auto position = rows_.begin() + old;
    const bool stays = (old == 0 || earlier(rows_[static_cast<std::size_t>(old) - 1], row)) &&
                       (position + 1 == rows_.end() || earlier(row, *(position + 1)));
    if (!stays) {
        // Everything below moves up by one: the list keeps its selection through a move, not through a reset.
        const auto target = std::find_if(rows_.begin(), rows_.end(), [&](const InboxRow& other) {
            return other.conversation.id != row.conversation.id && earlier(row, other);
        });
        const int to = static_cast<int>(target - rows_.begin());
        if (to != old && to != old + 1) {
            beginMoveRows({}, old, old, {}, to);
            if (to < old)
                std::rotate(rows_.begin() + to, position, position + 1);
            else
                std::rotate(position, position + 1, rows_.begin() + to);
            endMoveRows();
        }
    }
    const int now = rowOf(row.conversation.id);
    rows_[static_cast<std::size_t>(now)] = row;
    Q_EMIT dataChanged(index(now), index(now));
}

void InboxModel::place(InboxRow row) {
    const auto position = std::upper_bound(rows_.begin(), rows_.end(), row,
                                           [this](const auto& a, const auto& b) { return earlier(a, b); });
    const int at = static_cast<int>(position - rows_.begin());
    beginInsertRows({}, at, at);
    rows_.insert(position, std::move(row));
    endInsertRows();
}

void InboxModel::removeAt(int row) {
    const bool picked = picked_.erase(at(row).conversation.id) > 0;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
    if (picked) Q_EMIT picksChanged();
}

void InboxModel::repaint() {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<InboxRow> InboxModel::picked() const {
    std::vector<InboxRow> rows;
    for (const InboxRow& row : rows_)
        if (isPicked(row)) rows.push_back(row);
    return rows;
}

void InboxModel::pick(ConversationId id, bool on) {
    const int row = rowOf(id);
    if (row < 0 || on == picked_.contains(id)) return;
    if (on)
        picked_.insert(id);
    else
        picked_.erase(id);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT picksChanged();
}

void InboxModel::pickOnly(std::set<ConversationId> ids) {
    std::erase_if(ids, [this](ConversationId id) { return rowOf(id) < 0; });
    if (ids == picked_) return;
    picked_ = std::move(ids);
    repaint();
    Q_EMIT picksChanged();
}

void InboxModel::pickAll() {
    std::set<ConversationId> all;
    for (const InboxRow& row : rows_) all.insert(row.conversation.id);
    pickOnly(std::move(all));
}

// A line that was down comes back with a snapshot, and what is still there stays picked.
void InboxModel::dropLostPicks() {
    if (loading_ || picked_.empty()) return;
    std::set<ConversationId> here;
    for (const InboxRow& row : rows_)
        if (isPicked(row)) here.insert(row.conversation.id);
    if (here == picked_) return;
    picked_ = std::move(here);
    Q_EMIT picksChanged();
}

int InboxModel::rowOf(ConversationId id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const InboxRow& row) { return row.conversation.id == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int InboxModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant InboxModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const InboxRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return customerText(row.customerName);
    case Qt::AccessibleTextRole:
        return describeRow(row, clock_.now(), {isLive(row), asksHelp(row), isPicked(row)});
    default:
        return {};
    }
}

bool InboxModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && more_ && !asked_ && edge_;
}

void InboxModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    asked_ = true;
    Q_EMIT wanted(*edge_);
}

} // namespace santral::ui
