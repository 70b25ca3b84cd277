#include "core/hub/inbound_memory.hpp"

#include <algorithm>
#include <functional>

namespace santral {
namespace {

constexpr std::size_t kMostOfOne = 4'000;    // items of a sender
constexpr std::size_t kMostItems = 200'000;  // 8 to 16 octets each
constexpr std::size_t kMostSenders = 10'000; // some 200 octets each: with the items 5 MB at most

// What the ids of one sender begin with; empty where that cannot be told.
std::string_view beginningOf(const ProviderKey& key) {
    std::size_t colon = key.id.rfind(':');
    return colon == std::string::npos ? std::string_view() : std::string_view(key.id).substr(0, colon + 1);
}

std::string nameOf(const ProviderKey& key) {
    std::string name = key.channel;
    name += '\n';
    name += beginningOf(key);
    return name;
}

} // namespace

Result<std::optional<Receipt>> InboundMemory::find(const ProviderKey& key) {
    if (beginningOf(key).empty()) return ledger_.findInbound(key);
    auto from = sender(key);
    if (!from) return from.error();
    const std::vector<std::size_t>& items = (*from)->items;
    std::size_t hash = std::hash<std::string>{}(key.id);
    bool maybe = (*from)->tooMany || std::binary_search(items.begin(), items.end(), hash);
    if (!maybe) return std::optional<Receipt>();
    return ledger_.findInbound(key);
}

void InboundMemory::committed(const ProviderKey& key) {
    if (Sender* from = known(key)) add(*from, key.id);
}

void InboundMemory::forget() {
    senders_.clear();
    items_ = 0;
}

InboundMemory::Sender* InboundMemory::known(const ProviderKey& key) {
    auto found = senders_.find(nameOf(key));
    return found == senders_.end() ? nullptr : &found->second;
}

Result<InboundMemory::Sender*> InboundMemory::sender(const ProviderKey& key) {
    if (Sender* from = known(key)) return from;
    auto ids = ledger_.inboundIds(key.channel, std::string(beginningOf(key)), kMostOfOne + 1);
    if (!ids) return ids.error();
    if (senders_.size() >= kMostSenders || items_ >= kMostItems) forget();
    Sender& fresh = senders_[nameOf(key)];
    for (const std::string& id : *ids) add(fresh, id);
    return &fresh;
}

void InboundMemory::add(Sender& sender, const std::string& id) {
    if (sender.tooMany) return;
    std::size_t hash = std::hash<std::string>{}(id);
    auto& items = sender.items;
    items.insert(std::upper_bound(items.begin(), items.end(), hash), hash);
    ++items_;
    if (items.size() <= kMostOfOne) return;
    sender.tooMany = true;
    items_ -= items.size();
    std::vector<std::size_t>().swap(items);
}

} // namespace santral
