// Names on the command line to ids of the hub, and back. A name that nothing has brings an error that says
// what there is.
#pragma once

#include "core/base/error.hpp"
#include "core/base/id.hpp"
#include "core/domain/team.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace santral::hub {

constexpr std::string_view kindOf(const Team&) {
    return "team";
}
constexpr std::string_view kindOf(const Queue&) {
    return "queue";
}
constexpr std::string_view kindOf(const Brand&) {
    return "brand";
}

constexpr std::string_view kindOf(const Tag&) {
    return "tag";
}
constexpr std::string_view kindOf(const Reason&) {
    return "reason";
}
constexpr std::string_view kindOf(const Skill&) {
    return "skill";
}
constexpr std::string_view kindOf(const Hours&) {
    return "hours";
}

enum class Use { Now, Away, Any };

// NotFound: `there is no team "Destek"; there are: Satış, Teknik`.
Error unknownName(std::string_view kind, const std::string& name, std::vector<std::string> there);

// By name or by id; one in use before one that is away.
template <class T>
Result<T> named(const std::vector<T>& all, const std::string& name, Use use = Use::Now) {
    auto id = parseUuid(name);
    const T* found = nullptr;
    std::vector<std::string> there;
    for (const T& one : all) {
        if (use != Use::Any && one.away != (use == Use::Away)) continue;
        there.push_back(one.name);
        bool fits = one.name == name || (id && one.id.value == *id);
        if (fits && (!found || found->away)) found = &one;
    }
    if (!found) return unknownName(kindOf(T{}), name, std::move(there));
    return *found;
}

template <class IdType, class T>
Result<std::vector<IdType>> idsOf(const std::vector<T>& all, const std::vector<std::string>& names) {
    std::vector<IdType> ids;
    for (const std::string& name : names) {
        auto one = named(all, name);
        if (!one) return one.error();
        if (std::find(ids.begin(), ids.end(), one->id) == ids.end()) ids.push_back(one->id);
    }
    return ids;
}

template <class IdType, class T>
std::vector<std::string> namesOf(const std::vector<T>& all, const std::vector<IdType>& ids) {
    std::vector<std::string> names;
    for (const T& one : all) {
        if (std::find(ids.begin(), ids.end(), one.id) != ids.end()) names.push_back(one.name);
    }
    return names;
}

std::string joined(const std::vector<std::string>& texts); // with ", "

} // namespace santral::hub
