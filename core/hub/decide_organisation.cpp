// Brands, queues, teams, tags, reasons, skills, hours and agents: what administrators set up; and saved
// views. Each save names the whole thing, so that saving what was there before is the way back.
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"
#include "core/hub/login.hpp"
#include "core/hub/settings_check.hpp"
#include "core/routing/schedule_json.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kScheduleLimit = 64 * 1024;
constexpr std::size_t kMostWidenings = 20;
constexpr std::size_t kMostLines = 100;
constexpr int kMostUnits = 1'000;
constexpr std::uint32_t kLongest = 366 * 24 * 3600; // seconds
constexpr std::size_t kOrganisationName = 80;       // octets of a brand's, queue's or team's name
constexpr std::size_t kViewName = 64;
constexpr std::size_t kMostChosen = 64;    // of each kind, in a filter
constexpr std::ptrdiff_t kMostViews = 200; // in use, of one agent or of everybody

bool isLine(std::string_view text) {
    return isUtf8(text) && text == trim(text) &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

Result<void> checkName(std::string_view name) {
    if (name.empty() || !isLine(name)) return Error{Errc::Invalid, "name"};
    if (name.size() > kOrganisationName) return Error{Errc::TooLarge, "name"};
    return {};
}

// A name belongs to one thing in use at a time.
template <class T>
Result<void> checkUnique(const std::vector<T>& all, const T& one) {
    auto same = [&](const T& other) { return other.id != one.id && !other.away && other.name == one.name; };
    if (!one.away && std::any_of(all.begin(), all.end(), same)) return Error{Errc::Conflict, "name"};
    return {};
}

template <class T>
const T* known(const std::vector<T>& all, const T& one) {
    auto found = std::find_if(all.begin(), all.end(), [&](const T& other) { return other.id == one.id; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
Result<void> check(const std::vector<T>& all, const T& one) {
    if (!one.id) return Error{Errc::Invalid, "id"};
    if (auto ok = checkName(one.name); !ok) return ok;
    return checkUnique(all, one);
}

// Each skill once, with a level that there is.
Result<void> checkSkills(const State& state, const std::vector<SkillLevel>& skills) {
    for (std::size_t i = 0; i < skills.size(); ++i) {
        if (!state.skill(skills[i].skill)) return Error{Errc::NotFound, "skill"};
        if (skills[i].level < 1 || skills[i].level > kBestLevel) return Error{Errc::Invalid, "level"};
        for (std::size_t j = 0; j < i; ++j) {
            if (skills[j].skill == skills[i].skill) return Error{Errc::Invalid, "skill"};
        }
    }
    return {};
}

Result<void> checkCapacity(const Capacity& capacity) {
    bool good = capacity.units >= 0 && capacity.units <= kMostUnits;
    for (std::size_t i = 0; i < kChannels; ++i) {
        for (int number : {capacity.weight[i], capacity.most[i]})
            good = good && number >= 0 && number <= kMostUnits;
    }
    return good ? Result<void>() : Error{Errc::Invalid, "capacity"};
}

Result<void> checkWork(const State& state, const QueueWork& work) {
    const auto& hours = state.organisation().hours;
    bool known = std::any_of(hours.begin(), hours.end(), [&](const Hours& h) { return h.id == work.hours; });
    if (work.hours && !known) return Error{Errc::NotFound, "hours"};
    const ServiceLevel& level = work.level;
    bool percent = level.warnAt <= 100 && level.target <= 100 && work.limits.abandonedPercent <= 100;
    if (!percent) return Error{Errc::Invalid, "percent"};
    if (auto ok = checkSkills(state, work.skills); !ok) return ok;
    if (work.lines.size() > kMostLines) return Error{Errc::TooLarge, "lines"};
    bool lines = std::all_of(work.lines.begin(), work.lines.end(), isExtension);
    if (!lines || (!work.lines.empty() && work.handOut != HandOut::Push))
        return Error{Errc::Invalid, "lines"};
    if (work.widenings.size() > kMostWidenings) return Error{Errc::TooLarge, "widenings"};
    for (const Widening& one : work.widenings) {
        if (one.after < Millis(0) || one.lowerLevels < 0) return Error{Errc::Invalid, "widening"};
        if (one.alsoTo && !state.queue(one.alsoTo)) return Error{Errc::NotFound, "queue"};
    }
    if (work.handOut == HandOut::Push && (work.offer < 5 || work.offer > 600))
        return Error{Errc::Invalid, "offer"};
    bool longest = work.sticky > kLongest || work.keepFree > kLongest || work.gone > kLongest ||
                   work.quiet > kLongest || level.firstAnswer > kLongest || level.nextAnswer > kLongest ||
                   level.resolution > kLongest || work.limits.longestWait > kLongest;
    for (std::uint32_t seconds : work.wrapUp) longest = longest || seconds > kLongest;
    return longest ? Error{Errc::TooLarge, "seconds"} : Result<void>();
}

// Everything that is named exists; `none` says whether nil may be named.
template <class IdType, class Known>
Result<void> checkNamed(const std::vector<IdType>& ids, bool none, const char* what, const Known& exists) {
    if (ids.size() > kMostChosen) return Error{Errc::TooLarge, what};
    for (IdType id : ids) {
        if (id ? !exists(id) : !none) return Error{Errc::NotFound, what};
    }
    return {};
}

Result<void> checkFilter(const State& state, const InboxFilter& filter) {
    const auto& brands = state.organisation().brands;
    auto queue = [&](QueueId id) { return state.queue(id) != nullptr; };
    auto brand = [&](BrandId id) { return known(brands, Brand{id, {}, false}) != nullptr; };
    auto owner = [&](AgentId id) { return state.agent(id) != nullptr; };
    if (auto ok = checkNamed(filter.queues, true, "queue", queue); !ok) return ok;
    if (auto ok = checkNamed(filter.brands, false, "brand", brand); !ok) return ok;
    if (auto ok = checkNamed(filter.owners, true, "agent", owner); !ok) return ok;
    if (filter.channels.size() > kMostChosen) return Error{Errc::TooLarge, "channel"};
    if (filter.tags.size() > kMostChosen) return Error{Errc::TooLarge, "tag"};
    if (!std::all_of(filter.tags.begin(), filter.tags.end(), isTag)) return Error{Errc::Invalid, "tag"};
    return {};
}

Result<void> checkText(const PerLanguage& text, std::size_t limit, const char* what) {
    for (const std::string* one : {&text.tr, &text.az, &text.en}) {
        if (!isLine(*one)) return Error{Errc::Invalid, what};
        if (one->size() > limit) return Error{Errc::TooLarge, what};
    }
    return {};
}

Result<void> checkLook(const ChatLook& look) {
    if (!look.accent.empty() && !isColour(look.accent)) return Error{Errc::Invalid, "accent"};
    if (auto ok = checkText(look.title, kChatTitle, "title"); !ok) return ok;
    return checkText(look.greeting, kChatGreeting, "greeting");
}

// One name belongs to one brand in use at a time.
Result<void> checkChat(const State& state, const Brand& brand) {
    const BrandChat& chat = brand.chat;
    if (!chat.name.empty() && !isChatName(chat.name)) return Error{Errc::Invalid, "chat"};
    auto same = [&](const Brand& other) {
        return other.id != brand.id && !other.away && other.chat.name == chat.name;
    };
    const auto& all = state.organisation().brands;
    bool uses = !chat.name.empty() && !brand.away;
    if (uses && std::any_of(all.begin(), all.end(), same)) return Error{Errc::Conflict, "chat"};
    if (auto ok = checkOrigins(chat.origins); !ok) return ok;
    return checkQueue(chat.queue, state);
}

Actor authorOf(AgentId by) {
    return by ? Actor{Actor::Kind::Agent, by, Role::Administrator} : Actor::system();
}

bool administers(const Agent& agent) {
    return agent.role == Role::Administrator && !agent.away;
}

// Somebody has to be left who can set things up again, and from a desk: the hub's own agent, who has no
// login, does not count for those. Nobody takes it from himself, since he could not give it back.
Result<void> staysAdministered(const State& state, const Actor& actor, const Agent& wanted) {
    bool fromDesk = actor.kind == Actor::Kind::Agent;
    const Agent* now = state.agent(wanted.id);
    if (fromDesk && wanted.login.empty() && (!now || !now->login.empty()))
        return Error{Errc::Invalid, "login"};
    if (!now || !administers(*now) || administers(wanted)) return {};
    if (fromDesk && actor.agent == wanted.id) return Error{Errc::Conflict, "self"};
    auto agents = state.agents();
    auto other = [&](const Agent& a) {
        return a.id != wanted.id && administers(a) && (!fromDesk || !a.login.empty());
    };
    if (std::none_of(agents.begin(), agents.end(), other)) return Error{Errc::Conflict, "last-administrator"};
    return {};
}

} // namespace

Result<void> Deciding::on(const SaveBrand& c) {
    const auto& all = state_.organisation().brands;
    if (auto ok = check(all, c.brand); !ok) return ok;
    if (auto ok = checkLook(c.brand.look); !ok) return ok;
    if (auto ok = checkChat(state_, c.brand); !ok) return ok;
    const Brand* now = known(all, c.brand);
    if (now && *now == c.brand) return {};
    return emit(BrandChanged{c.brand}, {}, {});
}

Result<void> Deciding::on(const SaveQueue& c) {
    const Organisation& all = state_.organisation();
    if (auto ok = check(all.queues, c.queue); !ok) return ok;
    bool brand = !c.queue.brand || known(all.brands, Brand{c.queue.brand, {}, false});
    if (!brand) return Error{Errc::NotFound, "brand"};
    if (auto ok = checkWork(state_, c.queue.work); !ok) return ok;
    for (const std::string& line : c.queue.work.lines) {
        const Queue* other = c.queue.away ? nullptr : state_.queueOf(line);
        if (other && other->id != c.queue.id) return Error{Errc::Conflict, "line"};
    }
    const Queue* now = known(all.queues, c.queue);
    if (now && *now == c.queue) return {};
    return emit(QueueChanged{c.queue}, {}, {});
}

Result<void> Deciding::on(const SaveTeam& c) {
    const auto& all = state_.organisation().teams;
    if (auto ok = check(all, c.team); !ok) return ok;
    for (QueueId queue : c.team.queues) {
        if (!state_.queue(queue)) return Error{Errc::NotFound, "queue"};
    }
    const Team* now = known(all, c.team);
    if (now && *now == c.team) return {};
    return emit(TeamChanged{c.team}, {}, {});
}

Result<void> Deciding::on(const SaveSkill& c) {
    const auto& all = state_.organisation().skills;
    if (auto ok = check(all, c.skill); !ok) return ok;
    const Skill* now = known(all, c.skill);
    if (now && *now == c.skill) return {};
    return emit(SkillChanged{c.skill}, {}, {});
}

Result<void> Deciding::on(const SaveHours& c) {
    const auto& all = state_.organisation().hours;
    if (auto ok = check(all, c.hours); !ok) return ok;
    if (c.hours.schedule.size() > kScheduleLimit) return Error{Errc::TooLarge, "schedule"};
    auto schedule = routing::readSchedule(c.hours.schedule);
    if (!schedule) return Error{Errc::Invalid, schedule.error().detail};
    const Hours* now = known(all, c.hours);
    if (now && *now == c.hours) return {};
    return emit(HoursChanged{c.hours}, {}, {});
}

Result<void> Deciding::on(const SetSkills& c) {
    const Agent* agent = state_.agent(c.agent);
    if (!agent || agent->away) return Error{Errc::NotFound, "agent"};
    if (auto ok = checkSkills(state_, c.skills); !ok) return ok;
    if (auto ok = checkCapacity(c.capacity); !ok) return ok;
    Agent changed = *agent;
    changed.skills = c.skills;
    changed.capacity = c.capacity;
    return changed == *agent ? Result<void>() : emit(AgentAdded{std::move(changed)}, {}, {});
}

Result<void> Deciding::on(const SaveTag& c) {
    const auto& all = state_.organisation().tags;
    if (auto ok = check(all, c.tag); !ok) return ok;
    if (!isTag(c.tag.name)) return Error{Errc::TooLarge, "name"};
    const Tag* now = known(all, c.tag);
    if (now && *now == c.tag) return {};
    return emit(TagChanged{c.tag}, {}, {});
}

// Names are unique among one's own views, and among everybody's.
Result<void> Deciding::on(const SaveView& c) {
    const SavedView& view = c.view;
    if (!view.id) return Error{Errc::Invalid, "id"};
    if (auto ok = checkName(view.name); !ok) return ok;
    if (view.name.size() > kViewName) return Error{Errc::TooLarge, "name"};
    if (view.owner && !state_.agent(view.owner)) return Error{Errc::NotFound, "agent"};
    const SavedView* now = state_.savedView(view.id);
    if (now && now->owner != view.owner) return Error{Errc::Conflict, "owner"};
    std::vector<SavedView> alike = state_.organisation().views;
    std::erase_if(alike, [&](const SavedView& one) { return one.owner != view.owner; });
    if (auto ok = checkUnique(alike, view); !ok) return ok;
    auto isUsed = [&](const SavedView& one) { return !one.away && one.id != view.id; };
    auto used = std::count_if(alike.begin(), alike.end(), isUsed);
    if (!view.away && used >= kMostViews) return Error{Errc::TooLarge, "views"};
    if (auto ok = checkFilter(state_, view.query.filter); !ok) return ok;
    if (now && *now == view) return {};
    return emit(ViewChanged{view}, {}, {});
}

Result<void> Deciding::on(const SaveReason& c) {
    if (!c.reason.id) return Error{Errc::Invalid, "id"};
    if (auto ok = checkName(c.reason.name); !ok) return ok;
    const Reason* now = state_.reason(c.reason.id);
    if (now && now->kind != c.reason.kind) return Error{Errc::Conflict, "kind"};
    std::vector<Reason> alike = state_.organisation().reasons;
    std::erase_if(alike, [&](const Reason& other) { return other.kind != c.reason.kind; });
    if (auto ok = checkUnique(alike, c.reason); !ok) return ok;
    if (now && *now == c.reason) return {};
    return emit(ReasonChanged{c.reason}, {}, {});
}

// The hub says it of what is kept outside of the ledger, in the name of whoever changed it.
Result<void> Deciding::on(const RecordSettings& c) {
    return emitAs(authorOf(c.by), SettingsChanged{c.before, c.after, c.secret}, {}, {});
}

Result<void> Deciding::on(const RecordAccess& c) {
    return emitAs(authorOf(c.by), AccessChanged{c.change}, {}, {});
}

Result<void> Deciding::on(const RegisterAgent& c) {
    if (!c.agent.id) return Error{Errc::Invalid, "id"};
    if (auto ok = checkName(c.agent.name); !ok) return ok;
    if (!isLogin(c.agent.login)) return Error{Errc::Invalid, "login"};
    const Agent* same = state_.agent(std::string_view(c.agent.login));
    if (same && same->id != c.agent.id) return Error{Errc::Conflict, "login"};
    if (!c.agent.extension.empty() && !isExtension(c.agent.extension))
        return Error{Errc::Invalid, "extension"};
    const Agent* there = c.agent.away ? nullptr : state_.agentAt(c.agent.extension);
    if (there && there->id != c.agent.id) return Error{Errc::Conflict, "extension"};
    for (TeamId team : c.agent.teams) {
        if (!state_.team(team)) return Error{Errc::NotFound, "team"};
    }
    for (QueueId queue : c.agent.queues) {
        if (!state_.queue(queue)) return Error{Errc::NotFound, "queue"};
    }
    if (auto ok = checkSkills(state_, c.agent.skills); !ok) return ok;
    if (auto ok = checkCapacity(c.agent.capacity); !ok) return ok;
    const Agent* now = state_.agent(c.agent.id);
    if (now && *now == c.agent) return {};
    if (auto ok = staysAdministered(state_, command_.actor, c.agent); !ok) return ok;
    return emit(AgentAdded{c.agent}, {}, {});
}

} // namespace santral
