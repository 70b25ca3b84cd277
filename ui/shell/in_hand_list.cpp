#include "ui/shell/in_hand_list.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/shell/in_hand_words.hpp"

#include <algorithm>

namespace santral::ui {

InHandList::InHandList(HubClient& hub, QObject* parent) : QObject(parent), hub_(hub) {
    watch_ = hub_.watchInHand([this](std::vector<InHand> all) { hear(std::move(all)); });
}

void InHandList::hear(std::vector<InHand> all) {
    const auto isRefused = [](const InHand& entry) { return entry.refused.has_value(); };
    const auto isQuiet = [](const InHand& entry) { return isReading(entry.body); };
    reads_ = static_cast<int>(std::erase_if(all, isQuiet));
    std::stable_partition(all.begin(), all.end(), isRefused);
    refused_ = static_cast<int>(std::count_if(all.begin(), all.end(), isRefused));
    entries_ = std::move(all);
    loadNames();
    Q_EMIT changed();
}

void InHandList::loadNames() {
    for (const InHand& entry : entries_) {
        const ConversationId id = conversationOf(entry.body);
        if (!id || !names_.try_emplace(id).second) continue;
        hub_.loadConversation(this, id, [this, id](const Result<InboxRow>& row) {
            if (!row) return;
            names_[id] = customerText(row->customerName);
            Q_EMIT changed();
        });
    }
}

QString InHandList::customerOf(const InHand& entry) const {
    const auto known = names_.find(conversationOf(entry.body));
    return known == names_.end() ? QString() : known->second;
}

} // namespace santral::ui
