#include "core/hub/chat_memory.hpp"

#include <algorithm>
#include <functional>

namespace santral {
namespace {

constexpr std::size_t kMostOfOne = 4'000;    // items of a visitor
constexpr std::size_t kMostItems = 200'000;  // 8 to 16 octets each
constexpr std::size_t kMostSenders = 10'000; // some 120 octets each: with the items 5 MB at most

} // namespace

Result<ChatMemory::Found> ChatMemory::find(IdentityId visitor, const std::string& clientId, Seq applied) {
    auto from = sender(visitor, applied);
    if (!from) return from.error();
    const Sender& known = **from;
    std::size_t hash = std::hash<std::string>{}(clientId);
    bool maybe = known.tooMany || std::binary_search(known.items.begin(), known.items.end(), hash);
    if (!maybe) return Found{};
    auto receipt = view_.chatReceipt(visitor, clientId);
    if (!receipt) return receipt.error();
    if (*receipt) return Found{std::move(*receipt), 0};
    return Found{{}, known.touched > applied ? known.touched : 0};
}

void ChatMemory::begins(IdentityId visitor, Seq seq) {
    Sender& from = senders_[visitor];
    from.whole = true;
    from.touched = seq;
}

void ChatMemory::committed(IdentityId visitor, const std::string& clientId, Seq seq) {
    Sender& from = senders_[visitor];
    add(from, clientId);
    from.touched = seq;
}

Result<ChatMemory::Sender*> ChatMemory::sender(IdentityId visitor, Seq applied) {
    auto known = senders_.find(visitor);
    if (known != senders_.end() && known->second.whole) return &known->second;
    auto ids = view_.chatIds(visitor, kMostOfOne + 1);
    if (!ids) return ids.error();
    if (senders_.size() >= kMostSenders || items_ >= kMostItems) dropKept(applied);
    Sender& fresh = senders_[visitor];
    for (const std::string& id : *ids) add(fresh, id);
    fresh.whole = true;
    return &fresh;
}

void ChatMemory::dropKept(Seq applied) {
    std::erase_if(senders_, [&](const auto& entry) {
        bool goes = entry.second.touched <= applied;
        if (goes) items_ -= entry.second.items.size();
        return goes;
    });
}

void ChatMemory::add(Sender& sender, const std::string& id) {
    if (sender.tooMany) return;
    std::size_t hash = std::hash<std::string>{}(id);
    auto& items = sender.items;
    auto place = std::lower_bound(items.begin(), items.end(), hash);
    if (place != items.end() && *place == hash) return;
    items.insert(place, hash);
    ++items_;
    if (items.size() <= kMostOfOne) return;
    sender.tooMany = true;
    items_ -= items.size();
    std::vector<std::size_t>().swap(items);
}

} // namespace santral
