// What a hub holds for an agent and what a desk holds, compared as `santral-hub hash` does.
#pragma once

#include "core/hub/scope.hpp"
#include "core/store/sqlite/view.hpp"
#include "tests/support/team_bench.hpp"

namespace santral::test {

inline store::ScopeHash hashIn(const std::filesystem::path& folder, const store::UnitQuery& query) {
    auto view = store::openViewReader({folder / "view.db", {}});
    REQUIRE(view);
    auto hash = (*view)->scopeHash(query);
    REQUIRE(hash);
    return *hash;
}

// Of the hub once its view has everything that is committed. `since`: leaves older conversations out.
inline store::ScopeHash hashOfHub(TeamBench& t, AgentId agent, TimePoint since = {}) {
    t.until([&] { return t.hub->idle() && t.hub->viewApplied() == t.hub->head(); });
    const Agent* found = t.hub->state().agent(agent);
    REQUIRE(found);
    store::UnitQuery query = unitsOf(scopeOf(t.hub->state(), *found));
    query.since = since;
    return hashIn(t.folder.path() / "hub", query);
}

inline store::ScopeHash hashOfDesk(const TeamBench::Desk& desk, TimePoint since = {}) {
    store::UnitQuery all;
    all.everything = true;
    all.since = since;
    return hashIn(desk.folder, all);
}

} // namespace santral::test
