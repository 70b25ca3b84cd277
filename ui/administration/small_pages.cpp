#include "ui/administration/small_pages.hpp"

#include "ui/administration/brand_form.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kNameLimit = 80; // the hub counts octets and says so where letters have more than one
constexpr int kTagLimit = 64;

template <class T>
Setup newThing(SetupModel& model, std::optional<T> Setup::*part) {
    T thing{};
    thing.id = model.hub().makeId<decltype(thing.id)>();
    return setupOf(part, std::move(thing));
}

bool hasSkill(const std::vector<SkillLevel>& levels, SkillId id) {
    return std::any_of(levels.begin(), levels.end(), [&](const SkillLevel& one) { return one.skill == id; });
}

} // namespace

BrandPage::BrandPage(SetupModel& model) : ThingPage("brands", model, Icon::Store, new BrandForm(model)) {
    retranslate();
}

ThingWords BrandPage::words() const {
    return {tr("Brands"),
            tr("The names customers know you by. A queue can belong to one, and the chat looks like it."),
            tr("New brand"),
            tr("Find a brand"),
            tr("Those put away"),
            tr("No brand yet"),
            tr("With one name only, none is needed.")};
}
std::vector<Setup> BrandPage::things() const {
    return thingsLike(model(), setupOf(&Setup::brand, Brand{}));
}
ThingRow BrandPage::rowOf(const Setup& setup) const {
    const auto& queues = model().all().queues;
    const int count = static_cast<int>(std::count_if(queues.begin(), queues.end(), [&](const Queue& queue) {
        return !queue.away && queue.brand == setup.brand->id;
    }));
    ThingRow row{idOf(setup), toQt(nameOf(setup)), tr("%n queue(s)", nullptr, count)};
    row.away = isAway(setup);
    row.icon = Icon::Store;
    return row;
}
Setup BrandPage::fresh() {
    return newThing(model(), &Setup::brand);
}

TeamPage::TeamPage(SetupModel& model) : ThingPage("teams", model, Icon::Users, new TeamForm(model)) {
    retranslate();
}

ThingWords TeamPage::words() const {
    return {tr("Teams"),
            tr("Who works on the same queues. A user may be in several."),
            tr("New team"),
            tr("Find a team"),
            tr("Those put away"),
            tr("No team yet"),
            tr("A team ties users and queues together.")};
}
std::vector<Setup> TeamPage::things() const {
    return thingsLike(model(), setupOf(&Setup::team, Team{}));
}
ThingRow TeamPage::rowOf(const Setup& setup) const {
    const auto users = model().users();
    const TeamId id = setup.team->id;
    const int members = static_cast<int>(std::count_if(users.begin(), users.end(), [&](const Agent& user) {
        return !user.away && std::find(user.teams.begin(), user.teams.end(), id) != user.teams.end();
    }));
    ThingRow row{idOf(setup), toQt(nameOf(setup)),
                 tr("%n member(s)", nullptr, members) + QStringLiteral(" · ") +
                     tr("%n queue(s)", nullptr, static_cast<int>(setup.team->queues.size()))};
    row.away = isAway(setup);
    row.icon = Icon::Users;
    return row;
}
Setup TeamPage::fresh() {
    return newThing(model(), &Setup::team);
}

SkillPage::SkillPage(SetupModel& model)
    : ThingPage("skills", model, Icon::Star, new NameForm("skillName", model, kNameLimit)) {
    retranslate();
}

ThingWords SkillPage::words() const {
    return {tr("Skills"),
            tr("What agents can do, such as a language. Users have them with a level, queues ask for them."),
            tr("New skill"),
            tr("Find a skill"),
            tr("Those put away"),
            tr("No skill yet"),
            tr("Until there is one, every agent of a queue is asked.")};
}
std::vector<Setup> SkillPage::things() const {
    return thingsLike(model(), setupOf(&Setup::skill, Skill{}));
}
ThingRow SkillPage::rowOf(const Setup& setup) const {
    const SkillId id = setup.skill->id;
    const auto users = model().users();
    const auto& queues = model().all().queues;
    const auto have = std::count_if(users.begin(), users.end(), [&](const Agent& user) {
        return !user.away && hasSkill(user.skills, id);
    });
    const auto ask = std::count_if(queues.begin(), queues.end(), [&](const Queue& queue) {
        return !queue.away && queue.work.handOut == HandOut::Push && hasSkill(queue.work.skills, id);
    });
    ThingRow row{idOf(setup), toQt(nameOf(setup)),
                 tr("%n user(s)", nullptr, static_cast<int>(have)) + QStringLiteral(" · ") +
                     tr("%n queue(s)", nullptr, static_cast<int>(ask))};
    row.away = isAway(setup);
    row.icon = Icon::Star;
    return row;
}
Setup SkillPage::fresh() {
    return newThing(model(), &Setup::skill);
}

TagPage::TagPage(SetupModel& model)
    : ThingPage("tags", model, Icon::Tag, new NameForm("tagName", model, kTagLimit)) {
    retranslate();
}

ThingWords TagPage::words() const {
    return {
        tr("Tags"),
        tr("Offered when a conversation is tagged. A tag that is on a conversation already keeps its words."),
        tr("New tag"),
        tr("Find a tag"),
        tr("Those put away"),
        tr("No tag yet"),
        tr("Agents type their own words until there are some.")};
}
std::vector<Setup> TagPage::things() const {
    return thingsLike(model(), setupOf(&Setup::tag, Tag{}));
}
ThingRow TagPage::rowOf(const Setup& setup) const {
    ThingRow row{idOf(setup), toQt(nameOf(setup)),
                 isAway(setup) ? tr("Not offered") : tr("Offered to everybody")};
    row.away = isAway(setup);
    row.icon = Icon::Tag;
    return row;
}
Setup TagPage::fresh() {
    return newThing(model(), &Setup::tag);
}

ReasonPage::ReasonPage(SetupModel& model, ReasonKind kind)
    : ThingPage(kind == ReasonKind::Close ? "closeReasons" : "notReadyReasons", model,
                kind == ReasonKind::Close ? Icon::CircleCheck : Icon::Pause,
                new NameForm(kind == ReasonKind::Close ? "closeReasonName" : "notReadyReasonName", model,
                             kNameLimit)),
      kind_(kind) {
    retranslate();
}

ThingWords ReasonPage::words() const {
    if (kind_ == ReasonKind::Close)
        return {tr("Closing reasons"),
                tr("How a conversation ended. Whoever closes one chooses among them."),
                tr("New reason"),
                tr("Find a reason"),
                tr("Those put away"),
                tr("No closing reason yet"),
                tr("Until there is one, conversations are closed without.")};
    return {tr("Not-ready reasons"),
            tr("Why somebody takes no work: what agents choose from beside their name."),
            tr("New reason"),
            tr("Find a reason"),
            tr("Those put away"),
            tr("No reason of your own yet"),
            tr("Until there is one, the usual ones are offered: break, lunch, meeting, paperwork.")};
}
std::vector<Setup> ReasonPage::things() const {
    Reason like;
    like.kind = kind_;
    return thingsLike(model(), setupOf(&Setup::reason, like));
}
ThingRow ReasonPage::rowOf(const Setup& setup) const {
    ThingRow row{idOf(setup), toQt(nameOf(setup)),
                 isAway(setup) ? tr("Not offered") : tr("Offered to everybody")};
    row.away = isAway(setup);
    row.icon = icon();
    return row;
}
Setup ReasonPage::fresh() {
    Setup setup = newThing(model(), &Setup::reason);
    setup.reason->kind = kind_;
    return setup;
}

} // namespace santral::ui
