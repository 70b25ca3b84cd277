#include "tests/fault/report.hpp"

#include <boost/json.hpp>

#include <cmath>

namespace santral::fault {

void Report::add(const Judgement& judgement) {
    counts.lost += judgement.counts.lost;
    counts.doubled += judgement.counts.doubled;
    counts.madeUp += judgement.counts.madeUp;
    counts.halves += judgement.counts.halves;
    counts.keptLost += judgement.counts.keptLost;
    sentences.insert(sentences.end(), judgement.faults.begin(), judgement.faults.end());
}

void Report::addAsked(const Judgement& judgement) {
    counts.asked += judgement.counts.asked;
    counts.acknowledged += judgement.counts.acknowledged;
    counts.kept += judgement.counts.kept;
}

std::string Report::json() const {
    boost::json::object out{{"test", test},
                            {"faults", faults},
                            {"good", good()},
                            {"asked", counts.asked},
                            {"acknowledged", counts.acknowledged},
                            {"lost", counts.lost},
                            {"doubled", counts.doubled},
                            {"made_up", counts.madeUp},
                            {"half", counts.halves},
                            {"drafts_and_settings", counts.kept},
                            {"of_them_lost", counts.keptLost},
                            {"not_sound", unsound},
                            {"not_opened", unopened},
                            {"seed", seed},
                            {"seconds", std::round(seconds * 10) / 10}};
    for (const auto& [name, value] : others) out[name] = value;
    return boost::json::serialize(out);
}

} // namespace santral::fault
