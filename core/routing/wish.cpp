#include "core/routing/wish.hpp"

#include <algorithm>

namespace santral::routing {
namespace {

// The higher of two levels asked for, lowered; those that come to nothing are left out.
std::vector<SkillLevel> askedFor(const Contact& contact, const QueueRules& rules, int lowered) {
    std::vector<SkillLevel> asked = rules.skills;
    for (const SkillLevel& own : contact.skills) {
        auto same = std::find_if(asked.begin(), asked.end(), [&](auto& a) { return a.skill == own.skill; });
        if (same == asked.end())
            asked.push_back(own);
        else
            same->level = std::max(same->level, own.level);
    }
    for (SkillLevel& one : asked) one.level -= lowered;
    std::erase_if(asked, [](const SkillLevel& one) { return one.level <= 0; });
    return asked;
}

} // namespace

Wish wishAt(TimePoint now, const Contact& contact, const QueueRules& rules) {
    Wish wish;
    wish.queues = {contact.queue};
    int priority = contact.priority;
    for (const Widening& widening : rules.widenings) {
        if (now < contact.queuedAt + widening.after) continue;
        wish.lowered += widening.lowerLevels;
        priority += widening.priority;
        if (widening.alsoTo) wish.queues.push_back(widening.alsoTo);
    }
    wish.skills = askedFor(contact, rules, wish.lowered);
    wish.urgency = contact.deadline - priority * rules.perPriority;
    return wish;
}

std::optional<TimePoint> nextChange(TimePoint now, const Contact& contact, const QueueRules& rules) {
    std::optional<TimePoint> next;
    auto consider = [&](TimePoint at) {
        if (at > now && (!next || at < *next)) next = at;
    };
    for (const Widening& widening : rules.widenings) consider(contact.queuedAt + widening.after);
    consider(contact.queuedAt + rules.keepFreeAfter);
    if (contact.preferred) consider(contact.preferredUntil);
    return next;
}

} // namespace santral::routing
