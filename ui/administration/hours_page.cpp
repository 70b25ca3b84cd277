#include "ui/administration/hours_page.hpp"

#include "ui/administration/hours_effect.hpp"
#include "ui/administration/opening_hours.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"

#include <QTimeZone>

#include <algorithm>

namespace santral::ui {
namespace {

// Monday to Friday, nine to six, where the desk is: most companies change little of it.
std::string usualSchedule() {
    OpeningHours hours;
    hours.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    if (!isZoneName(hours.zone)) hours.zone = QStringLiteral("Europe/Istanbul");
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{9 * 60, 18 * 60}};
    return scheduleOf(hours);
}

} // namespace

HoursPage::HoursPage(SetupModel& model) : ThingPage("hours", model, Icon::Clock, new HoursForm(model)) {
    retranslate();
}

ThingWords HoursPage::words() const {
    return {tr("Opening hours"),
            tr("When work is handed out and service levels count. A queue names the hours it has."),
            tr("New hours"),
            tr("Find hours"),
            tr("Those put away"),
            tr("No opening hours yet"),
            tr("Queues without any are always open.")};
}
std::vector<Setup> HoursPage::things() const {
    return thingsLike(model(), setupOf(&Setup::hours, Hours{}));
}
ThingRow HoursPage::rowOf(const Setup& setup) const {
    const auto& queues = model().all().queues;
    const int count = static_cast<int>(std::count_if(queues.begin(), queues.end(), [&](const Queue& queue) {
        return !queue.away && queue.work.hours == setup.hours->id;
    }));
    ThingRow row{idOf(setup), toQt(nameOf(setup)),
                 openingHoursFrom(setup.hours->schedule).zone + QStringLiteral(" · ") +
                     tr("%n queue(s)", nullptr, count)};
    row.away = isAway(setup);
    row.icon = Icon::Clock;
    return row;
}
Setup HoursPage::fresh() {
    Hours hours;
    hours.id = model().hub().makeId<HoursId>();
    hours.schedule = usualSchedule();
    return setupOf(&Setup::hours, std::move(hours));
}

SetupEffect HoursPage::effect(const Setup& now, const Setup& before) const {
    if (!now.hours) return {};
    return hoursEffect(*now.hours, before.hours.value_or(Hours{}), model().all().queues,
                       toLocal(model().hub().now()));
}

} // namespace santral::ui
