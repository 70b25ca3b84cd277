#include "ui/administration/things.hpp"

#include "ui/administration/setup_model.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/bridge/text.hpp"

#include <QCollator>
#include <QComboBox>

#include <algorithm>

namespace santral::ui {
namespace {

bool comesBefore(const QString& a, const QString& b) {
    QCollator order; // of the desk's language
    order.setCaseSensitivity(Qt::CaseInsensitive);
    return order.compare(a, b) < 0;
}

template <class T>
std::vector<ThingChoice> inUse(const std::vector<T>& all) {
    std::vector<ThingChoice> some;
    for (const T& one : all)
        if (!one.away) some.push_back({one.id.value, toQt(one.name)});
    std::sort(some.begin(), some.end(),
              [](const auto& a, const auto& b) { return comesBefore(a.name, b.name); });
    return some;
}

template <class T>
void addAll(std::vector<Setup>& into, const std::vector<T>& all, std::optional<T> Setup::*part) {
    for (const T& one : all) into.push_back(setupOf(part, one));
}

} // namespace

std::vector<ThingChoice> brandsInUse(const SetupModel& model) {
    return inUse(model.all().brands);
}
std::vector<ThingChoice> queuesInUse(const SetupModel& model) {
    return inUse(model.all().queues);
}
std::vector<ThingChoice> teamsInUse(const SetupModel& model) {
    return inUse(model.all().teams);
}
std::vector<ThingChoice> skillsInUse(const SetupModel& model) {
    return inUse(model.all().skills);
}
std::vector<ThingChoice> hoursInUse(const SetupModel& model) {
    return inUse(model.all().hours);
}

std::vector<Setup> thingsLike(const SetupModel& model, const Setup& like) {
    std::vector<Setup> all;
    if (like.agent) addAll(all, model.users(), &Setup::agent);
    if (like.brand) addAll(all, model.all().brands, &Setup::brand);
    if (like.queue) addAll(all, model.all().queues, &Setup::queue);
    if (like.team) addAll(all, model.all().teams, &Setup::team);
    if (like.tag) addAll(all, model.all().tags, &Setup::tag);
    if (like.reason) addAll(all, model.all().reasons, &Setup::reason);
    if (like.skill) addAll(all, model.all().skills, &Setup::skill);
    if (like.hours) addAll(all, model.all().hours, &Setup::hours);
    if (like.reason) std::erase_if(all, [&](const Setup& s) { return s.reason->kind != like.reason->kind; });
    std::sort(all.begin(), all.end(), [](const Setup& a, const Setup& b) {
        if (isAway(a) != isAway(b)) return isAway(b);
        return comesBefore(toQt(nameOf(a)), toQt(nameOf(b)));
    });
    return all;
}

void fillChoices(QComboBox& box, const QString& none, const std::vector<ThingChoice>& things) {
    const Uuid kept = chosenIn(box);
    box.clear();
    box.addItem(none, QString());
    for (const ThingChoice& thing : things) box.addItem(thing.name, toQt(toString(thing.id)));
    choose(box, kept);
}

void choose(QComboBox& box, Uuid id) {
    const QString wanted = id == Uuid{} ? QString() : toQt(toString(id));
    int at = box.findData(wanted);
    if (at < 0 && id != Uuid{}) {
        box.addItem(QStringLiteral("—"), wanted);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

Uuid chosenIn(const QComboBox& box) {
    return parseUuid(toCore(box.currentData().toString())).value_or(Uuid{});
}

} // namespace santral::ui
