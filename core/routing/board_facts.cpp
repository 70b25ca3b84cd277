#include "core/routing/board_facts.hpp"

namespace santral::routing {

void count(BoardFigures& figures, const BoardFact& fact) {
    switch (fact.kind) {
    case BoardFactKind::Arrived:
        ++figures.arrived;
        break;
    case BoardFactKind::Accepted:
        ++figures.accepted;
        figures.waited += fact.took;
        break;
    case BoardFactKind::Abandoned:
        ++figures.abandoned;
        break;
    case BoardFactKind::Ended:
        ++figures.ended;
        figures.handled += fact.took;
        break;
    case BoardFactKind::Kept:
        ++figures.promised;
        ++figures.kept;
        break;
    case BoardFactKind::Broken:
        ++figures.promised;
        break;
    }
}

void BoardFacts::add(const BoardFact& fact) {
    facts_.push_back(fact);
    while (facts_.front().at < fact.at - kBoardReach) facts_.pop_front();
}

std::vector<std::int64_t> BoardFacts::save() const {
    std::vector<std::int64_t> saved;
    saved.reserve(4 * facts_.size());
    TimePoint last{};
    for (const BoardFact& fact : facts_) {
        saved.push_back((fact.at - last).count());
        saved.push_back(fact.took.count());
        saved.push_back(fact.place);
        saved.push_back(static_cast<std::int64_t>(fact.kind));
        last = fact.at;
    }
    return saved;
}

bool BoardFacts::load(const std::vector<std::int64_t>& saved, BoardPlace places, BoardFacts& into) {
    if (saved.size() % 4 != 0) return false;
    TimePoint last{};
    for (std::size_t i = 0; i < saved.size(); i += 4) {
        Millis later(saved[i]), took(saved[i + 1]);
        std::int64_t place = saved[i + 2], kind = saved[i + 3];
        if (!isBoardTime(later) || !isBoardTime(took) || !isBoardTime(last)) return false;
        if (place < 0 || place >= places || kind < 0 || kind >= kBoardFactKinds) return false;
        last += later;
        into.facts_.push_back({last, took, static_cast<BoardPlace>(place), static_cast<BoardFactKind>(kind)});
    }
    return true;
}

} // namespace santral::routing
