#include "tests/fault/desk_judge.hpp"

#include "tests/fault/effect.hpp"

#include <algorithm>
#include <optional>

namespace santral::fault {
namespace {

constexpr std::size_t kEventsAtOnce = 5000;

using Asked = DeskBook::Asked;

std::string nameOf(const Asked& asked) {
    return asked.desk + "'s \"" + asked.effect + "\" in " + toString(asked.conversation);
}

std::string inWords(Seq first, Seq last) {
    return first == last ? "event " + std::to_string(first)
                         : "events " + std::to_string(first) + " to " + std::to_string(last);
}

class DeskJudge {
public:
    DeskJudge(const DeskBook& book, store::LedgerReader& ledger) : book_(book), ledger_(ledger) {}

    Judgement judge() {
        judgement_.faults = book_.faults();
        if (auto read = readLedger(); !read) {
            judgement_.faults.push_back("the ledger cannot be read: " + describe(read.error()));
            return std::move(judgement_);
        }
        by_.resize(events_.size());
        for (const auto& [id, asked] : book_.asked()) judge(id, asked);
        for (const Event& event : events_) judge(event);
        return std::move(judgement_);
    }

private:
    Result<void> readLedger() {
        for (;;) {
            auto more = ledger_.read(events_.size(), kEventsAtOnce);
            if (!more) return more.error();
            if (more->empty()) return {};
            for (Event& event : *more) {
                Seq due = events_.size() + 1;
                if (event.seq != due) return Error{Errc::Corrupt, "no event " + std::to_string(due)};
                events_.push_back(std::move(event));
            }
        }
    }

    void fault(std::uint64_t& counter, const std::string& what) {
        ++counter;
        judgement_.faults.push_back(what);
    }

    void judge(CommandId id, const Asked& asked) {
        Counts& counts = judgement_.counts;
        ++counts.asked;
        if (asked.safe || asked.nothing || !asked.told.empty()) ++counts.acknowledged;
        auto kept = ledger_.findCommand(id);
        if (!kept) return judgement_.faults.push_back(nameOf(asked) + ": " + describe(kept.error()));
        const std::optional<Receipt>& receipt = *kept;
        bool there = receipt && receipt->first > 0;
        for (const auto& [first, last] : asked.told) {
            if (there && first == receipt->first && last == receipt->last) continue;
            std::string instead = there ? ", but is " + inWords(receipt->first, receipt->last) : "";
            fault(counts.lost, nameOf(asked) + " was acknowledged as " + inWords(first, last) +
                                   " and is not there" + instead);
        }
        bool settled = there || asked.refused || (asked.nothing && !isUnique(asked.effect));
        if (asked.safe && asked.told.empty() && !settled)
            fault(counts.lost,
                  nameOf(asked) + " was safe, and is neither in the ledger nor among what was refused");
        if (there) judgePlace(asked, *receipt);
    }

    // In the events of its receipt it has to be done, once, and they are no other's.
    void judgePlace(const Asked& asked, const Receipt& receipt) {
        Counts& counts = judgement_.counts;
        std::string place = inWords(receipt.first, receipt.last);
        if (receipt.last > events_.size() || receipt.last < receipt.first)
            return fault(counts.lost, nameOf(asked) + " is remembered as " + place + ", which is not there");
        std::size_t times = 0;
        for (Seq seq = receipt.first; seq <= receipt.last; ++seq) {
            if (isOf(asked, events_[seq - 1])) ++times;
            if (by_[seq - 1])
                fault(counts.doubled, nameOf(asked) + " and " + nameOf(*by_[seq - 1]) + " are both " + place);
            by_[seq - 1] = &asked;
        }
        if (times > 1) fault(counts.doubled, nameOf(asked) + " is done twice in " + place);
        if (times == 0) fault(counts.madeUp, nameOf(asked) + " became " + place + ", which is another thing");
    }

    bool isOf(const Asked& asked, const Event& event) const {
        return event.actorKind == Actor::Kind::Agent && event.agent == asked.agent &&
               event.conversation == asked.conversation && effectOf(event.body) == asked.effect;
    }

    // What an agent has done belongs to something that he asked for.
    void judge(const Event& event) {
        auto isHis = [&](const auto& desk) { return desk.second == event.agent; };
        const auto& desks = book_.desks();
        auto desk = std::find_if(desks.begin(), desks.end(), isHis);
        bool asAgent = event.actorKind == Actor::Kind::Agent && desk != desks.end();
        std::string effect = effectOf(event.body);
        if (!asAgent || effect.empty() || by_[event.seq - 1]) return;
        auto like = [&](const auto& one) { return isOf(one.second, event); };
        const auto& asked = book_.asked();
        auto again = std::find_if(asked.begin(), asked.end(), like);
        std::string where = "event " + std::to_string(event.seq);
        if (again != asked.end())
            return fault(judgement_.counts.doubled,
                         nameOf(again->second) + " is there once more, as " + where);
        fault(judgement_.counts.madeUp,
              where + " is \"" + effect + "\" by " + desk->first + ", for which nobody asked");
    }

    const DeskBook& book_;
    store::LedgerReader& ledger_;
    Judgement judgement_;
    std::vector<Event> events_;
    std::vector<const Asked*> by_; // whose event it is
};

} // namespace

Judgement judge(const DeskBook& book, store::LedgerReader& ledger) {
    return DeskJudge(book, ledger).judge();
}

} // namespace santral::fault
