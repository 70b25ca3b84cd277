#include "ui/administration/user_page.hpp"

#include "ui/administration/access_box.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/things.hpp"
#include "ui/administration/work_effect.hpp"
#include "ui/bridge/text.hpp"

#include <QStringList>

namespace santral::ui {

UserPage::UserPage(SetupModel& model) : UserPage(model, new UserForm(model)) {}

UserPage::UserPage(SetupModel& model, UserForm* form)
    : ThingPage("users", model, Icon::User, form), form_(form), access_(new AccessBox(model)) {
    addBelow(access_);
    retranslate();
}

void UserPage::retranslate() {
    ThingPage::retranslate();
    if (access_) access_->retranslate();
}

ThingWords UserPage::words() const {
    return {tr("Users"),
            tr("Who may sign in, and what each may see."),
            tr("New user"),
            tr("Find by name, sign-in name or team"),
            tr("Those who may not sign in"),
            tr("Nobody signs in yet"),
            tr("A user has a name, a role and a password.")};
}

std::vector<Setup> UserPage::things() const {
    return thingsLike(model(), setupOf(&Setup::agent, Agent{}));
}

ThingRow UserPage::rowOf(const Setup& setup) const {
    const Agent& agent = *setup.agent;
    QStringList detail{toQt(agent.login)};
    for (TeamId id : agent.teams)
        if (const Team* team = model().team(id)) detail << toQt(team->name);
    ThingRow row{agent.id.value, toQt(agent.name), detail.join(QStringLiteral(" · ")), {},
                 Tone::Neutral,  agent.away};
    if (agent.away)
        row.pill = tr("May not sign in");
    else if (agent.role != Role::Agent)
        row.pill = roleName(agent.role);
    row.tone = agent.away ? Tone::Bad : agent.role == Role::Administrator ? Tone::Accent : Tone::Neutral;
    return row;
}

Setup UserPage::fresh() {
    Agent agent;
    agent.id = model().hub().makeId<AgentId>();
    return setupOf(&Setup::agent, std::move(agent));
}

QString UserPage::awayText(bool away) const {
    return away ? tr("Let sign in again") : tr("Disable sign-in");
}

// Nobody shuts himself out.
bool UserPage::mayPutAway(const Setup& setup) const {
    return setup.agent && setup.agent->id != model().self().id;
}

// Somebody new is there before he has a password; where that is refused he stays, and it is said.
void UserPage::send(const Setup& after, const Setup& before, const QString& said, SetupModel::Saved saved) {
    const QString password = form_->password();
    if (password.isEmpty()) return ThingPage::send(after, before, said, std::move(saved));
    auto then = [this, id = after.agent->id, password, saved](const Result<void>& done) {
        if (!done) return saved(done);
        model().setPassword(this, id, password, [this, saved](const Result<void>& set) {
            saved(Result<void>());
            if (!set)
                Q_EMIT model().refused(
                    tr("The user is there, without a password: %1").arg(setupErrorText(set.error())));
        });
    };
    ThingPage::send(after, before, said, std::move(then));
}

void UserPage::shown(const Setup& setup, bool fresh) {
    access_->setVisible(!fresh);
    if (!fresh) access_->show(*setup.agent);
}

SetupEffect UserPage::effect(const Setup& now, const Setup&) const {
    return now.agent ? capacityEffect(now.agent->capacity) : SetupEffect{};
}

} // namespace santral::ui
