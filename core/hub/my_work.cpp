#include "core/hub/my_work.hpp"

#include <algorithm>

namespace santral {
namespace {

// The contact of his that has been in its state longest; nullptr: none is his.
const Contact* oldestOf(const Conversation& conversation, AgentId agent) {
    const Contact* oldest = nullptr;
    for (const Contact& contact : conversation.contacts) {
        if (contact.agent == agent && (!oldest || contact.since < oldest->since)) oldest = &contact;
    }
    return oldest;
}

} // namespace

Subscription MyWork::watch(std::function<void(std::vector<InboxRow>)> tell) {
    auto keep = listeners_.add(std::move(tell));
    reload();
    return keep;
}

// What is committed between the question and its answer is looked at again with the answer.
void MyWork::reload() {
    if (listeners_.empty()) return;
    known_ = false;
    changed_.clear();
    reading_.ask([](store::ViewReader& view) { return view.served(); },
                 [this](Result<std::vector<InboxRow>> served) {
                     if (!served) return;
                     known_ = true;
                     rows_.clear();
                     for (const InboxRow& row : *served) changed_.insert(row.conversation.id);
                     for (ConversationId id : std::exchange(changed_, {})) take(id);
                     listeners_.tell(rows());
                 });
}

bool MyWork::take(ConversationId id) {
    auto row = rowOf_(id);
    if (!row || !oldestOf(row->conversation, self_)) return rows_.erase(id) > 0;
    InboxRow& known = rows_[id];
    if (known == *row) return false;
    known = std::move(*row);
    return true;
}

void MyWork::settle() {
    if (!known_ || listeners_.empty()) return;
    bool other = false;
    for (ConversationId id : std::exchange(changed_, {})) other = take(id) || other;
    if (other) listeners_.tell(rows());
}

std::vector<InboxRow> MyWork::rows() const {
    std::vector<InboxRow> all;
    for (const auto& [id, row] : rows_) all.push_back(row);
    auto sooner = [this](const InboxRow& a, const InboxRow& b) {
        return oldestOf(a.conversation, self_)->since < oldestOf(b.conversation, self_)->since;
    };
    std::stable_sort(all.begin(), all.end(), sooner);
    return all;
}

} // namespace santral
