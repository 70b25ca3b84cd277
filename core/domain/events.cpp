#include "core/domain/events.hpp"

namespace santral {

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody&) = default;
EventBody::EventBody(EventBody&&) noexcept = default;
EventBody::~EventBody() = default;
EventBody& EventBody::operator=(const EventBody&) = default;
EventBody& EventBody::operator=(EventBody&&) noexcept = default;

bool isOrganisation(const EventBody& body) {
    return std::holds_alternative<BrandChanged>(body) || std::holds_alternative<QueueChanged>(body) ||
           std::holds_alternative<TeamChanged>(body) || std::holds_alternative<TagChanged>(body) ||
           std::holds_alternative<ReasonChanged>(body) || std::holds_alternative<SkillChanged>(body) ||
           std::holds_alternative<HoursChanged>(body) || std::holds_alternative<ViewChanged>(body);
}

} // namespace santral
