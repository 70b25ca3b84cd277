// The lists of the organisation as forms offer them: what is in use, by name.
#pragma once

#include "core/domain/change.hpp"
#include "ui/administration/check_grid.hpp"

#include <set>
#include <vector>

class QComboBox;

namespace santral::ui {

class SetupModel;

using ThingChoice = CheckGrid::Thing;

std::vector<ThingChoice> brandsInUse(const SetupModel& model);
std::vector<ThingChoice> queuesInUse(const SetupModel& model);
std::vector<ThingChoice> teamsInUse(const SetupModel& model);
std::vector<ThingChoice> skillsInUse(const SetupModel& model);
std::vector<ThingChoice> hoursInUse(const SetupModel& model);

// Every thing of the same kind (reasons: for the same purpose), in the order of lists: by name, those put
// away last.
std::vector<Setup> thingsLike(const SetupModel& model, const Setup& like);

// A choice of one thing or none; what is chosen stays.
void fillChoices(QComboBox& box, const QString& none, const std::vector<ThingChoice>& things);
void choose(QComboBox& box, Uuid id); // one that is put away is added under its own words
Uuid chosenIn(const QComboBox& box);

template <class IdType>
std::set<Uuid> uuidsOf(const std::vector<IdType>& ids) {
    std::set<Uuid> all;
    for (IdType id : ids) all.insert(id.value);
    return all;
}

// What is ticked, and what was there and is not offered: order and what is put away stay as they were, so
// that a form nobody has touched says what it was given.
template <class IdType>
std::vector<IdType> mergedIds(const std::vector<IdType>& before, const std::set<Uuid>& ticked,
                              const std::vector<ThingChoice>& offered) {
    std::set<Uuid> known, added = ticked;
    for (const ThingChoice& one : offered) known.insert(one.id);
    std::vector<IdType> all;
    for (IdType id : before) {
        added.erase(id.value);
        if (ticked.count(id.value) > 0 || known.count(id.value) == 0) all.push_back(id);
    }
    for (Uuid id : added) all.push_back(IdType{id});
    return all;
}

} // namespace santral::ui
