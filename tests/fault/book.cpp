#include "tests/fault/book.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace santral::fault {
namespace {

constexpr std::size_t kPiece = 5000;

std::uint64_t numberFrom(std::string_view text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void Book::hear(std::string_view line) {
    std::istringstream in{std::string(line)};
    std::string what, name;
    in >> what >> name;
    if (what == "try") {
        Asked& asked = asked_[name];
        std::string message;
        in >> asked.kind >> message >> asked.visitor;
        if (asked.kind == "import") {
            asked.entries = numberFrom(message);
        } else {
            asked.messages.insert(message);
            tokens_[message] = name;
        }
    } else if (what == "ok") {
        Asked& asked = asked_[name];
        Seq first = 0, last = 0;
        in >> first >> last;
        // A visitor's message that comes again is told by its own event alone, without those of its first
        // time.
        bool other = asked.answered && asked.last != last && !asked.visitor.starts_with(kPassing);
        if (other) {
            faults_.push_back(asked.kind + " " + name + " of " + asked.visitor + " was answered twice: as " +
                              std::to_string(asked.last) + " and as " + std::to_string(last));
        }
        asked.answered = true;
        asked.first = first;
        asked.last = last;
    } else if (what == "put" || what == "has") {
        std::uint64_t number = 0;
        in >> number;
        Cell& cell = cells_[name];
        cell.asked = std::max(cell.asked, number);
        if (what == "has") cell.acknowledged = std::max(cell.acknowledged, number), ++cell.times;
    } else if (what == "fault") {
        faults_.emplace_back(line.substr(6));
    }
}

std::vector<Book::Chat> Book::unanswered() const {
    std::vector<Chat> open;
    for (const auto& [token, asked] : asked_) {
        if (asked.kind == "chat" && !asked.answered) open.push_back({token, asked.visitor});
    }
    return open;
}

bool Book::anythingKept() const {
    return std::any_of(cells_.begin(), cells_.end(),
                       [](const auto& one) { return one.second.acknowledged > 0; });
}

bool Book::anythingAcknowledged() const {
    return std::any_of(asked_.begin(), asked_.end(), [](const auto& one) { return one.second.answered; });
}

Result<Book::Found> Book::look(store::LedgerReader& ledger) const {
    Found found;
    for (;;) {
        auto events = ledger.read(found.head, kPiece);
        if (!events) return events.error();
        if (events->empty()) return found;
        for (const Event& event : *events) {
            const auto* message = std::get_if<MessageAdded>(&event.body);
            if (!message) continue;
            std::string token = message->text.substr(0, message->text.find(' '));
            auto import = asked_.find(token);
            if (import != asked_.end() && import->second.kind == "import") {
                ++found.entries[token];
            } else {
                found.messages[toString(message->message)].push_back(event.seq);
            }
        }
        found.head = events->back().seq;
    }
}

void Book::judge(const std::string& token, const Asked& asked, const Found& found, Judgement& into) const {
    Counts& counts = into.counts;
    ++counts.asked;
    if (asked.answered) ++counts.acknowledged;
    auto fault = [&](std::uint64_t& counter, const std::string& how) {
        ++counter;
        into.faults.push_back(asked.kind + " " + token + " " + how);
    };
    bool beyond = asked.answered && asked.last > found.head;
    if (asked.kind == "import") {
        auto entries = found.entries.find(token);
        std::size_t there = entries == found.entries.end() ? 0 : entries->second;
        if (there != 0 && there != asked.entries) fault(counts.halves, "is there in part");
        if (there == 0 && asked.answered) fault(counts.lost, "was acknowledged and is lost");
        return;
    }
    if (asked.kind == "act") {
        if (beyond) fault(counts.lost, "was acknowledged and is lost");
        return;
    }
    std::vector<Seq> places;
    for (const std::string& message : asked.messages) {
        auto its = found.messages.find(message);
        if (its != found.messages.end()) places.insert(places.end(), its->second.begin(), its->second.end());
    }
    if (places.size() > 1 && !asked.visitor.starts_with(kPassing)) fault(counts.doubled, "is there twice");
    if (!asked.answered) return;
    bool itsOwn = std::any_of(places.begin(), places.end(),
                              [&](Seq seq) { return seq >= asked.first && seq <= asked.last; });
    if (!itsOwn) fault(counts.lost, "was acknowledged and is lost");
}

void Book::judgeCells(store::Journal* journal, Judgement& into) const {
    for (const auto& [name, cell] : cells_) {
        if (cell.acknowledged == 0) continue;
        into.counts.kept += cell.times;
        std::uint64_t there = journal ? numberIn(*journal, name) : 0;
        if (there >= cell.acknowledged && there <= cell.asked) continue;
        ++into.counts.keptLost;
        into.faults.push_back(name + " holds " + std::to_string(there) + " and not " +
                              std::to_string(cell.acknowledged));
    }
}

Judgement Book::judge(store::LedgerReader& ledger, store::Journal* journal) const {
    Judgement judgement;
    judgement.faults = faults_;
    auto found = look(ledger);
    if (!found) {
        judgement.faults.push_back("the ledger cannot be read: " + describe(found.error()));
        return judgement;
    }
    for (const auto& [token, asked] : asked_) judge(token, asked, *found, judgement);
    for (const auto& [message, places] : found->messages) {
        if (tokens_.count(message) > 0) continue;
        ++judgement.counts.madeUp;
        judgement.faults.push_back("message " + message + " was written by nobody");
    }
    judgeCells(journal, judgement);
    return judgement;
}

std::string draftCell(ConversationId conversation, const std::string& slot) {
    return "draft:" + toString(conversation) + ":" + slot;
}

std::string settingCell(const std::string& name) {
    return "setting:" + name;
}

std::uint64_t numberIn(store::Journal& journal, const std::string& cell) {
    if (cell.starts_with("setting:")) {
        auto value = journal.setting(cell.substr(8));
        return value && *value ? numberFrom(**value) : 0;
    }
    auto id = parseUuid(cell.substr(6, 32));
    if (!id) return 0;
    auto drafts = journal.drafts(ConversationId{*id});
    if (!drafts) return 0;
    for (const store::DraftRow& row : *drafts) {
        if (row.slot == cell.substr(39)) return numberFrom(row.body);
    }
    return 0;
}

} // namespace santral::fault
