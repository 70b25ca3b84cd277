#include "tests/fault/desk_book.hpp"

#include <algorithm>
#include <charconv>

namespace santral::fault {
namespace {

// The first word, which is gone from `text` then.
std::string_view takeWord(std::string_view& text) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

Seq takeNumber(std::string_view& text) {
    std::string_view word = takeWord(text);
    Seq number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

template <class IdType>
IdType idIn(std::string_view word) {
    auto id = parseUuid(word);
    return id ? IdType{*id} : IdType{};
}

} // namespace

void DeskBook::add(const std::string& desk, AgentId agent) {
    desks_[desk] = agent;
}

void DeskBook::hear(const std::string& desk, std::string_view line) {
    std::string_view what = takeWord(line);
    if (what == "fault") return faults_.push_back(desk + ": " + std::string(line));
    std::string_view id = takeWord(line);
    if (what == "ask") {
        auto conversation = idIn<ConversationId>(takeWord(line));
        asked_[idIn<CommandId>(id)] = {desk, desks_[desk], conversation, std::string(line)};
        return;
    }
    Asked* asked = find(id, desk);
    if (!asked) return;
    if (what == "ok") {
        Seq first = takeNumber(line), last = takeNumber(line);
        asked->safe = true;
        if (first > 0) asked->told.emplace(first, last);
    } else if (what == "no" || what == "left") {
        asked->refused = true;
    }
}

DeskBook::Asked* DeskBook::find(std::string_view id, const std::string& desk) {
    auto found = asked_.find(idIn<CommandId>(id));
    if (found != asked_.end()) return &found->second;
    faults_.push_back(desk + " tells of " + std::string(id) + ", for which nobody asked");
    return nullptr;
}

void DeskBook::answered(CommandId id, const Receipt& receipt) {
    auto found = asked_.find(id);
    if (found == asked_.end()) return;
    if (receipt.first > 0) {
        found->second.told.emplace(receipt.first, receipt.last);
    } else {
        found->second.nothing = true;
    }
}

std::uint64_t DeskBook::refusals() const {
    return static_cast<std::uint64_t>(
        std::count_if(asked_.begin(), asked_.end(), [](const auto& one) { return one.second.refused; }));
}

} // namespace santral::fault
