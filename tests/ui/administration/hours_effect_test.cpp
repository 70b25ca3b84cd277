// What the page of opening hours says would change at once. 2026-11-28 is a Saturday.
#include "tests/ui/support/admin_desk.hpp"
#include "ui/administration/hours_effect.hpp"

#include <QTimeZone>

using namespace santral;
using namespace santral::ui;

namespace {

const HoursId kTheHours{Uuid{1, 1}};

Hours hours(const char* week) {
    return {kTheHours, "Office", std::string(R"({"tz":"Europe/Istanbul","week":{)") + week + "}}", false};
}

const Hours kWeekdays = hours(R"("mon":[["09:00","18:00"]],"fri":[["09:00","18:00"]])");
const Hours kNoFriday = hours(R"("mon":[["09:00","18:00"]])");
const Hours kAlways = hours(
    R"("mon":[["00:00","24:00"]],"tue":[["00:00","24:00"]],"wed":[["00:00","24:00"]],"thu":[["00:00","24:00"]],)"
    R"("fri":[["00:00","24:00"]],"sat":[["00:00","24:00"]],"sun":[["00:00","24:00"]])");

std::vector<Queue> queuesWith(std::initializer_list<const char*> names) {
    std::vector<Queue> queues;
    for (const char* name : names) {
        Queue queue;
        queue.name = name;
        queue.work.hours = kTheHours;
        queues.push_back(queue);
    }
    return queues;
}

QDateTime istanbul(int day, int hour) {
    return {QDate(2026, 11, day), QTime(hour, 0), QTimeZone("Europe/Istanbul")};
}

} // namespace

TEST_CASE("hours effect: says until when it is open, and for which queues") {
    const SetupEffect effect = hoursEffect(kWeekdays, kWeekdays, queuesWith({"Sales"}), istanbul(27, 10));
    CHECK(effect.words == text("Open now, until 18:00. 1 queue has these hours: Sales."));
    CHECK_FALSE(effect.warns);
}

TEST_CASE("hours effect: says when it opens, on whichever day that is") {
    const SetupEffect effect = hoursEffect(kWeekdays, kWeekdays, queuesWith({"Sales"}), istanbul(28, 10));
    CHECK(effect.words.startsWith(text("Closed now, opens Monday 09:00.")));
}

TEST_CASE("hours effect: the hour that counts is the one of the hours' own time zone") {
    const SetupEffect effect = hoursEffect(kWeekdays, kWeekdays, queuesWith({"Sales"}),
                                           istanbul(27, 10).toTimeZone(QTimeZone("Asia/Tokyo")));
    CHECK(effect.words.startsWith(text("Open now, until 18:00.")));
}

TEST_CASE("hours effect: warns where saving closes queues at once") {
    const SetupEffect effect =
        hoursEffect(kNoFriday, kWeekdays, queuesWith({"A", "B", "C", "D"}), istanbul(27, 10));
    CHECK(effect.words.endsWith(text("Saving closes 4 queues at once: A, B, C, ….")));
    CHECK(effect.warns);
}

TEST_CASE("hours effect: says where saving opens queues at once") {
    const SetupEffect effect = hoursEffect(kWeekdays, kNoFriday, queuesWith({"Sales"}), istanbul(27, 10));
    CHECK(effect.words.endsWith(text("Saving opens 1 queue at once: Sales.")));
    CHECK_FALSE(effect.warns);
}

TEST_CASE("hours effect: days that follow each other round the clock have no end") {
    CHECK(hoursEffect(kAlways, kAlways, queuesWith({"Sales"}), istanbul(27, 10))
              .words.startsWith(text("Always open.")));
}

TEST_CASE("hours effect: warns where it is never open") {
    const SetupEffect effect = hoursEffect(hours(""), kNoFriday, queuesWith({"Sales"}), istanbul(28, 10));
    CHECK(effect.words.startsWith(text("Never open")));
    CHECK(effect.warns);
}

TEST_CASE("hours effect: without a time zone nothing is said") {
    Hours nowhere = kWeekdays;
    nowhere.schedule = R"({"tz":"Nowhere/Town","week":{}})";
    CHECK(hoursEffect(nowhere, kWeekdays, queuesWith({"Sales"}), istanbul(27, 10)).words.isEmpty());
}

TEST_CASE("hours effect: stands on the page while it is edited") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    CHECK(desk.verdict("hoursEffect").contains(text("these hours")));
}
