#include "ui/administration/setup_model.hpp"

#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/bridge/text.hpp"

#include <algorithm>
#include <utility>

namespace santral::ui {
namespace {

template <class T, class IdType>
const T* findById(const std::vector<T>& all, IdType id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
void copyOf(const std::vector<T>& all, const std::optional<T>& like, std::optional<T>& into) {
    const T* found = like ? findById(all, like->id) : nullptr;
    if (found) into = *found;
}

CommandBody commandOf(const Setup& setup) {
    if (setup.agent) return RegisterAgent{*setup.agent};
    if (setup.brand) return SaveBrand{*setup.brand};
    if (setup.queue) return SaveQueue{*setup.queue};
    if (setup.team) return SaveTeam{*setup.team};
    if (setup.tag) return SaveTag{*setup.tag};
    if (setup.skill) return SaveSkill{*setup.skill};
    if (setup.hours) return SaveHours{*setup.hours};
    if (setup.view) return SaveView{*setup.view};
    return SaveReason{setup.reason.value_or(Reason{})};
}

bool isSettings(const Setup& setup) {
    return setup.mailbox || setup.widget || setup.phone;
}

} // namespace

SetupModel::SetupModel(HubClient& hub, QObject* parent) : QObject(parent), hub_(hub), self_(hub.self()) {
    agentWatch_ = hub_.watchAgents([this](std::vector<Agent> agents) {
        agents_ = std::move(agents);
        if (const Agent* me = agent(self_.id)) self_ = *me;
        Q_EMIT changed();
    });
    // States come and go all day, and nothing of them is set up here.
    organisationWatch_ = hub_.watchOrganisation([this](Organisation all) {
        Organisation before = std::exchange(all_, std::move(all));
        const bool stirred = before.states != all_.states;
        before.states = all_.states;
        if (before != all_) return Q_EMIT changed();
        if (stirred) Q_EMIT statesChanged();
    });
    statusWatch_ = hub_.watchStatus([this](const HubStatus& status) {
        const bool team = status.link != HubStatus::Link::Embedded;
        const bool reachable = !team || status.link == HubStatus::Link::Connected;
        if (toldMailboxes_ && std::exchange(toldMailboxes_, status.mailboxes) != status.mailboxes)
            loadMailboxes();
        if (team == team_ && reachable == reachable_) return;
        team_ = team;
        reachable_ = reachable;
        Q_EMIT changed();
    });
}

std::vector<Agent> SetupModel::users() const {
    std::vector<Agent> users;
    for (const Agent& one : agents_)
        if (!one.login.empty()) users.push_back(one);
    return users;
}

const Agent* SetupModel::agent(AgentId id) const {
    return findById(agents_, id);
}
const Queue* SetupModel::queue(QueueId id) const {
    return findById(all_.queues, id);
}
const Team* SetupModel::team(TeamId id) const {
    return findById(all_.teams, id);
}
const Brand* SetupModel::brand(BrandId id) const {
    return findById(all_.brands, id);
}
const Skill* SetupModel::skill(SkillId id) const {
    return findById(all_.skills, id);
}
const Hours* SetupModel::hours(HoursId id) const {
    return findById(all_.hours, id);
}

void SetupModel::loadMailboxes() {
    if (!toldMailboxes_) toldMailboxes_.emplace();
    AdminRequest request;
    request.ask = AdminAsk::Settings;
    hub_.administer(this, std::move(request), [this](const Result<AdminAnswer>& answer) {
        if (!answer || mailboxes_ == answer->settings.mailboxes) return;
        mailboxes_ = answer->settings.mailboxes;
        Q_EMIT changed();
    });
}

Setup SetupModel::current(const Setup& like) const {
    Setup now;
    for (const MailboxSettings& one : mailboxes_)
        if (like.mailbox && like.mailbox->address == one.address) now.mailbox = one;
    copyOf(agents_, like.agent, now.agent);
    copyOf(all_.brands, like.brand, now.brand);
    copyOf(all_.queues, like.queue, now.queue);
    copyOf(all_.teams, like.team, now.team);
    copyOf(all_.tags, like.tag, now.tag);
    copyOf(all_.reasons, like.reason, now.reason);
    copyOf(all_.skills, like.skill, now.skill);
    copyOf(all_.hours, like.hours, now.hours);
    copyOf(all_.views, like.view, now.view);
    return now;
}

// Nothing of it waits on this desk: whoever sets up a hub wants to know now what became of it.
void SetupModel::send(QObject* context, const Setup& after, const Setup& instead, Saved saved) {
    if (!reachable_) return saved(Error{Errc::Unavailable, "hub"});
    if (isSettings(after)) return sendSettings(context, after, instead, {}, std::move(saved));
    hub_.execute(context, commandOf(after), [saved](const Result<Receipt>& done) {
        saved(done ? Result<void>() : Result<void>(done.error()));
    });
}

// The way back is another change; what is new is put away, since nothing is ever deleted.
void SetupModel::offer(const Setup& after, const Setup& before, const QString& said) {
    const Setup back = before == Setup{} ? withAway(after, true) : before;
    Q_EMIT made(said, [this, back, after] {
        send(this, back, after, [this](const Result<void>& done) {
            if (!done) return Q_EMIT refused(setupErrorText(done.error()));
            Q_EMIT made(tr("Taken back"), {});
        });
    });
}

void SetupModel::save(QObject* context, const Setup& after, const Setup& before, const QString& said,
                      Saved saved) {
    send(context, after, before, [this, after, before, said, saved](const Result<void>& done) {
        saved(done);
        if (done) offer(after, before, said);
    });
}

void SetupModel::saveSettings(QObject* context, const Setup& after, const Setup& before,
                              const QString& password, const QString& said, Saved saved) {
    sendSettings(context, after, before, password,
                 [this, after, before, said, saved](const Result<void>& done) {
                     saved(done);
                     if (done) offer(after, before, said);
                 });
}

void SetupModel::sendSettings(QObject* context, const Setup& after, const Setup& instead,
                              const QString& password, Saved saved) {
    AdminRequest request;
    request.ask = AdminAsk::SaveSettings;
    request.settings = after;
    request.password = toCore(password);
    if (after.mailbox) request.mailbox = instead.mailbox ? instead.mailbox->address : std::string();
    hub_.administer(context, std::move(request), [this, saved](const Result<AdminAnswer>& done) {
        saved(done ? Result<void>() : Result<void>(done.error()));
        if (done && toldMailboxes_) loadMailboxes();
    });
}

void SetupModel::setPassword(QObject* context, AgentId agent, const QString& password, Saved saved) {
    AdminRequest request;
    request.ask = AdminAsk::SetPassword;
    request.agent = agent;
    request.password = toCore(password);
    hub_.administer(context, std::move(request), [saved](const Result<AdminAnswer>& done) {
        saved(done ? Result<void>() : Result<void>(done.error()));
    });
}

void SetupModel::ask(QObject* context, AdminRequest request, HubClient::Done<AdminAnswer> done) {
    hub_.administer(context, std::move(request), std::move(done));
}

} // namespace santral::ui
