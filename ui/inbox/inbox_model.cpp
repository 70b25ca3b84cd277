#include "ui/inbox/inbox_model.hpp"

#include "ui/bridge/text.hpp"
#include "ui/inbox/row_words.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr Millis kLongestRest = std::chrono::minutes(1);

} // namespace

InboxModel::InboxModel(const Clock& clock, AgentId me, QObject* parent)
    : QAbstractListModel(parent), clock_(clock), me_(me) {}

void InboxModel::start(InboxTab tab) {
    beginResetModel();
    tab_ = tab;
    rows_.clear();
    loading_ = true;
    more_ = asked_ = false;
    endResetModel();
}

void InboxModel::apply(const InboxUpdate& update) {
    if (update.snapshot) {
        beginResetModel();
        rows_ = update.page.rows;
        std::sort(rows_.begin(), rows_.end(), [this](const auto& a, const auto& b) { return before(a, b); });
        more_ = update.page.more;
        loading_ = asked_ = false;
        endResetModel();
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
        removeAt(i);
    }
    for (InboxRow& row : moving) place(std::move(row));
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

void InboxModel::setOrder(InboxOrder order) {
    if (order == order_) return;
    order_ = order;
    if (rows_.empty()) return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    std::vector<ConversationId> ids;
    for (const QModelIndex& one : old) ids.push_back(at(one.row()).conversation.id);
    std::sort(rows_.begin(), rows_.end(), [this](const auto& a, const auto& b) { return before(a, b); });
    QModelIndexList moved;
    for (const ConversationId id : ids) moved << index(rowOf(id));
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged();
}

bool InboxModel::before(const InboxRow& a, const InboxRow& b) const {
    if (isLive(a) != isLive(b)) return isLive(a);
    if (order_ == InboxOrder::MostUrgent) {
        const TimePoint dueA = answerDue(a.conversation).value_or(TimePoint::max());
        const TimePoint dueB = answerDue(b.conversation).value_or(TimePoint::max());
        if (dueA != dueB) return dueA < dueB;
    }
    return newer(a, b);
}

const InboxRow& InboxModel::oldest() const {
    const InboxRow* found = &rows_.back();
    for (const InboxRow& row : rows_)
        if (!isLive(row) && (isLive(*found) || newer(*found, row))) found = &row;
    return *found;
}

bool InboxModel::newer(const InboxRow& a, const InboxRow& b) {
    return std::pair(a.conversation.lastAt, a.conversation.id) >
           std::pair(b.conversation.lastAt, b.conversation.id);
}

// Older than what has been loaded: it comes with its page.
bool InboxModel::isBehindPage(const InboxRow& row) const {
    return more_ && !rows_.empty() && !isLive(row) && newer(oldest(), row);
}

void InboxModel::upsert(const InboxRow& row) {
    const int old = rowOf(row.conversation.id);
    const bool here = belongs(row.conversation, tab_, me_);
    if (old < 0) {
        if (here && !isBehindPage(row)) place(row);
        return;
    }
    if (!here) return removeAt(old);
    const auto position = rows_.begin() + old;
    const bool stays = (old == 0 || before(rows_[static_cast<std::size_t>(old) - 1], row)) &&
                       (position + 1 == rows_.end() || before(row, *(position + 1)));
    if (!stays) {
        // Everything below moves up by one: the list keeps its selection through a move, not through a reset.
        const auto target = std::find_if(rows_.begin(), rows_.end(), [&](const InboxRow& other) {
            return other.conversation.id != row.conversation.id && before(row, other);
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
                                           [this](const auto& a, const auto& b) { return before(a, b); });
    const int at = static_cast<int>(position - rows_.begin());
    beginInsertRows({}, at, at);
    rows_.insert(position, std::move(row));
    endInsertRows();
}

void InboxModel::removeAt(int row) {
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
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
        return toQt(row.customerName);
    case Qt::AccessibleTextRole:
        return describeRow(row, clock_.now(), isLive(row));
    default:
        return {};
    }
}

bool InboxModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && more_ && !asked_ && !rows_.empty();
}

void InboxModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    asked_ = true;
    Q_EMIT wanted(oldest());
}

} // namespace santral::ui
