// A made-up company as its administrator sees it: users, teams, skills, queues, hours, brands, tags,
// reasons, devices, and
// what was changed lately. For shots and for tests of the administration.
#pragma once

#include "core/base/clock.hpp"
#include "tests/support/test_hub.hpp"

namespace santral {
class Random;
}

namespace santral::ui::sample {

struct Company {
    AgentId me, deniz, can, leyla, former;
    QueueId returns, orders, billing;
    TeamId support, sales;
    BrandId north, south;
    SkillId azerbaijani, english, returnsSkill;
    HoursId office;
};

// The desk's agent is an administrator from then on, and the hub a team's.
Company setUpCompany(TestHub& hub, const Clock& clock, Random& random);

} // namespace santral::ui::sample
