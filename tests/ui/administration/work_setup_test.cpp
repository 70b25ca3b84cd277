// The administration of how work is handed out: skills, opening hours, a queue's work, an agent's capacity.
#include "tests/ui/support/admin_desk.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/administration/setup_words.hpp"

#include <QListWidget>

using namespace santral;
using namespace santral::ui;

namespace {

constexpr int kPush = static_cast<int>(HandOut::Push);

// The box of a skill's level, by the skill's name.
QComboBox& levelBox(AdminDesk& desk, const char* grid, const char* skill) {
    for (auto* box : desk.part<QWidget>(grid).findChildren<QComboBox*>())
        if (box->accessibleName() == text(skill)) return *box;
    FAIL("no such skill: " << skill);
    throw std::logic_error(skill);
}

void setLevel(AdminDesk& desk, const char* grid, const char* skill, int level) {
    QComboBox& box = levelBox(desk, grid, skill);
    box.setCurrentIndex(level);
    Q_EMIT box.activated(level);
    desk.settle();
}

// A field of a line in a list, and the whole form's description of what is wrong there.
QLineEdit& lineField(AdminDesk& desk, const char* name, int at) {
    const auto all = desk.window->findChildren<QLineEdit*>(QLatin1String(name));
    QList<QLineEdit*> shown;
    for (QLineEdit* field : all)
        if (field->isVisibleTo(desk.window.get())) shown << field;
    REQUIRE(shown.size() > at);
    return *shown[at];
}

void retypeLine(AdminDesk& desk, const char* name, int at, const char* words) {
    QLineEdit& field = lineField(desk, name, at);
    field.setFocus();
    field.selectAll();
    field.insert(text(words));
    desk.settle();
}

} // namespace

TEST_CASE("skills: a new one is saved, stands in the log, and is put away by undo") {
    AdminDesk desk;
    desk.skills();
    desk.press("skillsAdd");
    desk.retype("skillName", text("Fransızca"));
    desk.press("skillsSave");
    REQUIRE(desk.last<SaveSkill>());
    CHECK(desk.last<SaveSkill>()->skill.name == "Fransızca");
    CHECK(desk.log().list().shown().front() == text("Skill made: Fransızca"));
    desk.undo();
    CHECK(desk.last<SaveSkill>()->skill.away);
}

TEST_CASE("skills: a line says how many have it and how many queues ask for it") {
    AdminDesk desk;
    desk.skills().show(desk.company.returnsSkill.value);
    CHECK(desk.skills().list().shown().size() == 4);
    auto& list = desk.part<QListWidget>("skillsList");
    CHECK(list.findItems(text("İade işlemleri"), Qt::MatchExactly)
              .front()
              ->toolTip()
              .contains(text("2 users · 1 queue")));
}

TEST_CASE("hours: what was typed is saved as a schedule, and undo brings back the text that was there") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    retypeLine(desk, "hoursDay", 5, "10-14");
    desk.press("hoursSave");
    REQUIRE(desk.last<SaveHours>());
    CHECK(desk.last<SaveHours>()->hours.schedule.find(R"("sat":[["10:00","14:00"]])") != std::string::npos);
    CHECK(desk.last<SaveHours>()->hours.schedule.find(R"("2026-10-28":[["09:00","12:30"]])") !=
          std::string::npos);
    desk.undo();
    CHECK(desk.last<SaveHours>()->hours.schedule.find("sat") == std::string::npos);
}

TEST_CASE("hours: a form that only another name was typed in keeps the schedule to the letter") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    desk.retype("hoursName", text("Merkez"));
    desk.press("hoursSave");
    REQUIRE(desk.last<SaveHours>());
    CHECK(desk.last<SaveHours>()->hours.schedule.starts_with(R"({"tz":"Europe/Istanbul","week":{"mon")"));
}

TEST_CASE("hours: what is wrong is said with the day it is wrong on, and is not sent") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    retypeLine(desk, "hoursDay", 1, "18:00-09:00");
    desk.press("hoursSave");
    CHECK(desk.count<SaveHours>() == 0);
    CHECK(desk.verdict("hoursVerdict") ==
          text("Tuesday: 18:00-09:00 ends before it begins; what is after 24:00 stands on the next day."));
    retypeLine(desk, "hoursDay", 1, "09:00-18:00");
    retypeLine(desk, "otherDayDate", 1, "31.02.2026");
    desk.press("hoursSave");
    CHECK(desk.count<SaveHours>() == 0);
    CHECK(desk.verdict("hoursVerdict") == text("“31.02.2026” is not a date such as 29.10.2026."));
}

TEST_CASE("hours: a zone that nobody knows is told while it is typed") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    desk.retype("hoursZone", text("Europe/Istanbull"));
    CHECK(desk.part<QLineEdit>("hoursZone").accessibleDescription() ==
          text("There is no time zone of this name."));
}

TEST_CASE("hours: Monday's stand for the whole working week by one button") {
    AdminDesk desk;
    desk.hours();
    desk.press("hoursAdd");
    desk.retype("hoursName", text("Akşam"));
    retypeLine(desk, "hoursDay", 0, "14-22");
    desk.press("hoursCopy");
    CHECK(lineField(desk, "hoursDay", 4).text() == text("14:00-22:00"));
    CHECK(lineField(desk, "hoursDay", 5).text().isEmpty());
}

TEST_CASE("hours: a holiday is added on a line of its own and taken out again") {
    AdminDesk desk;
    desk.hours().show(desk.company.office.value);
    desk.press("otherDayAdd");
    retypeLine(desk, "otherDayDate", 2, "1.1.2027");
    desk.press("hoursSave");
    REQUIRE(desk.last<SaveHours>());
    CHECK(desk.last<SaveHours>()->hours.schedule.find(R"("holidays":["2026-10-29","2027-01-01"])") !=
          std::string::npos);
    desk.press("otherDayRemove"); // the first line's
    desk.press("hoursSave");
    CHECK(desk.last<SaveHours>()->hours.schedule.find("special") == std::string::npos);
}

TEST_CASE("queue's work: where agents take what they like, nothing of offers is shown") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    CHECK_FALSE(desk.part<QWidget>("queueSkills").isVisible());
    CHECK_FALSE(desk.part<QLineEdit>("queueOffer").isVisible());
    CHECK(desk.part<QLineEdit>("queueFirstAnswer").isVisible());
    desk.pick("queueHandOut", kPush);
    CHECK(desk.part<QWidget>("queueSkills").isVisible());
    CHECK(desk.part<QLineEdit>("queueOffer").text() == text("20 s"));
}

TEST_CASE("queue's work: times are typed with their units and saved as seconds") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.pick("queueHandOut", kPush);
    desk.retype("queueFirstAnswer", text("2 dk"));
    desk.retype("queueResolution", text("4 h"));
    desk.retype("queueWrapUpPhone", text("45 s"));
    desk.retype("queueGone", {});
    desk.press("queuesSave");
    REQUIRE(desk.last<SaveQueue>());
    const QueueWork work = desk.last<SaveQueue>()->queue.work;
    CHECK(work.handOut == HandOut::Push);
    CHECK(work.level.firstAnswer == 120);
    CHECK(work.level.resolution == 4 * 60 * 60);
    CHECK(work.wrapUp == PerChannel<std::uint32_t>{0, 0, 45});
    CHECK(work.gone == 0);
    CHECK(desk.part<QLineEdit>("queueFirstAnswer").text() == text("2 min"));
}

TEST_CASE("queue's work: lines are typed with commas, saved one by one, and none where agents take for "
          "themselves") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.retype("queueLines", text("900, +90212 5550"));
    desk.retype("queueMostWaiting", text("20"));
    desk.press("queuesSave");
    REQUIRE(desk.last<SaveQueue>());
    CHECK(desk.last<SaveQueue>()->queue.work.lines == std::vector<std::string>{"900", "+90212", "5550"});
    CHECK(desk.last<SaveQueue>()->queue.work.mostWaiting == 20);
    desk.retype("queueLines", text("900, çağrı"));
    desk.press("queuesSave");
    CHECK(desk.verdict("queuesVerdict") == text("çağrı: letters, digits and + * # . _ - only."));
    desk.pick("queueHandOut", static_cast<int>(HandOut::Pull));
    CHECK_FALSE(desk.part<QLineEdit>("queueLines").isVisible());
    desk.press("queuesSave");
    CHECK(desk.last<SaveQueue>()->queue.work.lines.empty());
}

TEST_CASE("queue's work: a time that is none, or an offer that is too short, is not sent") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.retype("queueFirstAnswer", text("soon"));
    desk.press("queuesSave");
    CHECK(desk.verdict("queuesVerdict") == text("Write a time as “20 s”, “5 min” or “4 h”."));
    desk.retype("queueFirstAnswer", text("1 min"));
    desk.retype("queueOffer", text("2 s"));
    desk.press("queuesSave");
    CHECK(desk.verdict("queuesVerdict") == text("From 5 s to 10 min."));
    CHECK(desk.count<SaveQueue>() == 0);
}

TEST_CASE("queue's work: what is wrong in a part that is not shown does not stand in the way") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.retype("queueOffer", text("2 s"));
    desk.pick("queueHandOut", static_cast<int>(HandOut::Pull));
    desk.press("queuesSave");
    REQUIRE(desk.last<SaveQueue>());
    CHECK(desk.last<SaveQueue>()->queue.work.handOut == HandOut::Pull);
}

TEST_CASE("queue's work: skills and steps are saved, and undo saves what was there before") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    setLevel(desk, "queueSkills", "İngilizce", 4);
    desk.press("wideningAdd");
    retypeLine(desk, "wideningAfter", 2, "20 min");
    desk.press("queuesSave");
    REQUIRE(desk.last<SaveQueue>());
    QueueWork work = desk.last<SaveQueue>()->queue.work;
    CHECK(work.skills.back() == SkillLevel{desk.company.english, 4});
    REQUIRE(work.widenings.size() == 3);
    CHECK(work.widenings[2].after == std::chrono::minutes(20));
    CHECK(work.widenings[2].lowerLevels == 1);
    desk.undo();
    CHECK(desk.last<SaveQueue>()->queue.work.widenings.size() == 2);
    CHECK(desk.last<SaveQueue>()->queue.work.skills.size() == 2);
}

TEST_CASE("queue's work: Return saves from a line that was added, as from any other") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.press("wideningAdd");
    QTest::keyClick(&lineField(desk, "wideningAfter", 2), Qt::Key_Return);
    desk.settle();
    REQUIRE(desk.last<SaveQueue>());
    CHECK(desk.last<SaveQueue>()->queue.work.widenings.size() == 3);
}

TEST_CASE("queue's work: who is ready is told as it changes, and nothing typed is lost by it") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.retype("queueFirstAnswer", text("3 min"));
    desk.hub.execute({}, SetAgentState{desk.company.leyla, Presence::NotReady}, [](const auto&) {});
    desk.settle();
    CHECK(desk.verdict("queuesEffect").contains(text("None of them is ready now.")));
    CHECK(desk.part<QLineEdit>("queueFirstAnswer").text() == text("3 min"));
}

TEST_CASE("queue's work: a step that changes nothing is told with its line") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.press("wideningAdd");
    for (auto* box : desk.window->findChildren<QComboBox*>(QStringLiteral("wideningLower")))
        box->setCurrentIndex(0);
    desk.press("queuesSave");
    CHECK(desk.count<SaveQueue>() == 0);
    CHECK(desk.verdict("queuesVerdict") ==
          text("Line 1: It changes nothing: choose a level, a queue or a priority."));
}

TEST_CASE("queue's work: the line below says who would be asked, and warns where that is nobody") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    // Destek and Satış serve it; Leyla alone has both skills, and she is ready.
    CHECK(desk.verdict("queuesEffect") ==
          text("3 agents serve it. 1 has all skills asked for. 1 of them is ready now."));
    setLevel(desk, "queueSkills", "İngilizce", 5);
    CHECK(desk.verdict("queuesEffect").contains(text("Nobody has all skills asked for.")));
    CHECK(desk.verdict("queuesEffect").contains(text("before 5 min")));
    desk.queues().addNew();
    CHECK(desk.verdict("queuesEffect") == text("Nobody serves this queue: give it to a team or a user."));
}

TEST_CASE("queue's work: beginning to offer is told before it is saved") {
    AdminDesk desk;
    desk.queues().show(desk.company.billing.value);
    desk.pick("queueHandOut", kPush);
    CHECK(desk.verdict("queuesEffect").contains(text("What waits is offered as soon as this is saved.")));
}

TEST_CASE("queue's work: the log says from what to what") {
    AdminDesk desk;
    desk.queues().show(desk.company.orders.value);
    desk.retype("queueFirstAnswer", text("5 min"));
    setLevel(desk, "queueSkills", "İngilizce", 2);
    desk.press("queuesSave");
    const Change change = desk.hub.changes().front();
    SetupModel model(*desk.client);
    desk.settle();
    const auto lines = changeLines(change, model);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == ChangeLine{text("First answer within"), text("1 min"), text("5 min")});
    CHECK(lines[1].to == text("Azerbaycanca 3, İade işlemleri 2, İngilizce 2"));
}

TEST_CASE("users: skills and capacity are saved with the user, and said in numbers below") {
    AdminDesk desk;
    desk.users().show(desk.company.can.value);
    CHECK(desk.verdict("usersEffect") ==
          text("Where the hub offers, at once up to 3 chats, or 12 e-mails, or 1 call."));
    setLevel(desk, "userSkills", "Azerbaycanca", 4);
    desk.retype("userMostChat", text("5"));
    desk.retype("userWeightChat", text("2"));
    CHECK(desk.verdict("usersEffect").contains(text("5 chats")));
    desk.press("usersSave");
    REQUIRE(desk.last<RegisterAgent>());
    const Agent agent = desk.last<RegisterAgent>()->agent;
    CHECK(agent.skills == std::vector<SkillLevel>{{desk.company.azerbaijani, 4}});
    CHECK(agent.capacity.most == PerChannel<int>{5, 12, 1});
    CHECK(agent.capacity.weight == PerChannel<int>{2, 1, 12});
    desk.retype("userUnits", text("many"));
    desk.press("usersSave");
    CHECK(desk.verdict("usersVerdict") == text("A whole number from 1 to 1000."));
}

TEST_CASE("users: a skill that is put away stays with whoever has it") {
    AdminDesk desk;
    Skill away{desk.company.english, "İngilizce", true};
    Organisation all;
    all.skills = {away, {desk.company.returnsSkill, "İade işlemleri", false}};
    desk.hub.setOrganisation(all);
    desk.settle();
    desk.users().show(desk.company.deniz.value);
    setLevel(desk, "userSkills", "İade işlemleri", 5);
    desk.press("usersSave");
    REQUIRE(desk.last<RegisterAgent>());
    CHECK(desk.last<RegisterAgent>()->agent.skills ==
          std::vector<SkillLevel>{{desk.company.returnsSkill, 5}, {desk.company.english, 2}});
}
