// Made-up content for tests and the gallery: one customer's thread in three languages, and a thread of any
// length.
#pragma once

#include "core/domain/timeline_item.hpp"
#include "ui/conversation/timeline_model.hpp"
#include "ui/widgets/language.hpp"

#include <unordered_map>
#include <vector>

namespace santral::ui::sample {

TimePoint now(); // 12 November 2025, 11:20 in Istanbul
class FixedClock final : public Clock {
public:
    TimePoint now() const override { return at; }
    SteadyPoint steadyNow() const override { return {}; }
    TimePoint at = sample::now();
};

TimelineItem chat(Seq seq, Direction direction, std::string text, TimePoint at = now());
std::vector<TimelineItem> chats(Seq first, int count); // one a minute, both ways
std::vector<TimelineItem> thread(Language language);   // one of everything

// Rows made from their number; nothing is stored. For the scroll measurement and for tests with gaps.
class EndlessModel final : public TimelineModel {
public:
    explicit EndlessModel(int rows) : rows_(rows) {}
    int size() const override { return rows_; }
    const TimelineItem* item(int row) const override;
    int rowOf(Seq seq) const override { return static_cast<int>(seq) - 1; }

private:
    int rows_;
    mutable std::unordered_map<int, TimelineItem> made_; // of the last rows asked for
};

} // namespace santral::ui::sample
