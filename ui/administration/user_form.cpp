#include "core/base/fold.hpp"
#include "ui/administration/ability_section.hpp"
#include "ui/administration/check_grid.hpp"
#include "ui/administration/choice_box.hpp"
#include "ui/administration/password_field.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/things.hpp"
#include "ui/administration/user_page.hpp"
#include "ui/bridge/text.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kUserNameLimit = 80, kLoginLimit = 64, kExtensionLimit = 32;
constexpr Role kRoleChoices[] = {Role::Agent, Role::Supervisor, Role::Administrator};

} // namespace

QString suggestedLogin(const QString& name) {
    QStringList parts;
    for (const Word& word : foldedWords(toCore(name))) parts << toQt(word.folded);
    static const QRegularExpression other(QStringLiteral("[^a-z0-9.]"));
    return parts.join(QLatin1Char('.')).remove(other).left(kLoginLimit);
}

UserForm::UserForm(SetupModel& model)
    : model_(model), name_(makeField("userName", this, kUserNameLimit)),
      login_(makeField("userLogin", this, kLoginLimit)),
      extension_(makeField("userExtension", this, kExtensionLimit)),
      role_(new ChoiceBox(QStringLiteral("userRole"), this)),
      password_(new PasswordField("userPassword", this)), teams_(new CheckGrid("userTeams", this)),
      queues_(new CheckGrid("userQueues", this)), nameField_(add(name_)), loginField_(add(login_)),
      roleField_(add(role_)), extensionField_(add(extension_)), passwordField_(add(password_)),
      teamsField_(add(teams_)), queuesField_(add(queues_)), abilities_(new AbilitySection(*this)) {
    for (std::size_t i = 0; i < std::size(kRoleChoices); ++i) role_->addItem(QString());
    // Capital letters become small ones while they are typed; anything else is told.
    connect(login_, &QLineEdit::textEdited, this, [this](const QString& typed) {
        const int at = login_->cursorPosition();
        if (typed != typed.toLower()) login_->setText(typed.toLower());
        login_->setCursorPosition(at);
        loginTyped_ = !login_->text().isEmpty();
        loginField_->setTouched(true);
        Q_EMIT edited();
    });
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& typed) {
        if (fresh_ && !loginTyped_) login_->setText(freeLogin(typed));
        nameField_->setTouched(true);
        Q_EMIT edited();
    });
    connect(extension_, &QLineEdit::textEdited, this, [this] {
        extensionField_->setTouched(true);
        Q_EMIT edited();
    });
    connect(role_, &QComboBox::activated, this, [this] {
        retranslate();
        Q_EMIT edited();
    });
    connect(password_, &PasswordField::edited, this, [this] {
        passwordField_->setTouched(true);
        Q_EMIT edited();
    });
    connect(teams_, &CheckGrid::edited, this, &UserForm::edited);
    connect(queues_, &CheckGrid::edited, this, &UserForm::edited);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::kPane);
    pair->addWidget(nameField_, 1, Qt::AlignTop);
    pair->addWidget(loginField_, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kPane);
    column->addLayout(pair);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kPane);
    second->addWidget(roleField_, 1, Qt::AlignTop);
    second->addWidget(extensionField_, 1, Qt::AlignTop);
    column->addLayout(second);
    for (FormField* field : {passwordField_, teamsField_, queuesField_}) column->addWidget(field);
    column->addWidget(abilities_);
    connect(abilities_, &AbilitySection::edited, this, &UserForm::edited);
}

void UserForm::fill() {
    teams_->setThings(teamsInUse(model_));
    queues_->setThings(queuesInUse(model_));
    abilities_->fill(model_);
}

void UserForm::load(const Setup& value, bool fresh) {
    shown_ = value;
    fresh_ = fresh;
    const Agent& agent = *value.agent;
    loginTyped_ = !agent.login.empty();
    name_->setText(toQt(agent.name));
    login_->setText(toQt(agent.login));
    extension_->setText(toQt(agent.extension));
    role_->setCurrentIndex(static_cast<int>(agent.role));
    // Nobody takes the administration from himself.
    role_->setEnabled(agent.id != model_.self().id);
    password_->clear();
    passwordField_->setVisible(fresh);
    teams_->setTicked(uuidsOf(agent.teams));
    queues_->setTicked(uuidsOf(agent.queues));
    abilities_->load(agent);
    retranslate();
}

Setup UserForm::value() const {
    Setup setup = shown_;
    if (!setup.agent) return setup;
    Agent& agent = *setup.agent;
    agent.name = toCore(name_->text().simplified());
    agent.login = toCore(login_->text().trimmed());
    agent.extension = toCore(extension_->text().trimmed());
    agent.role = kRoleChoices[qMax(0, role_->currentIndex())];
    agent.teams = mergedIds(agent.teams, teams_->ticked(), teamsInUse(model_));
    agent.queues = mergedIds(agent.queues, queues_->ticked(), queuesInUse(model_));
    abilities_->store(agent);
    return setup;
}

QString UserForm::password() const {
    return fresh_ ? password_->password() : QString();
}

// With a number behind it where somebody has it already.
QString UserForm::freeLogin(const QString& name) const {
    const QString wanted = suggestedLogin(name);
    QString login = wanted;
    for (int next = 2; !wanted.isEmpty() && ownerOf(login); ++next) login = wanted + QString::number(next);
    return login;
}

std::optional<QString> UserForm::ownerOf(const QString& login) const {
    for (const Agent& other : model_.users())
        if (shown_.agent && other.id != shown_.agent->id && other.login == toCore(login))
            return toQt(other.name);
    return {};
}

QString UserForm::loginProblem() const {
    const QString login = login_->text().trimmed();
    static const QRegularExpression allowed(QStringLiteral("^[a-z0-9._@+-]+$"));
    if (login.isEmpty()) return tr("A sign-in name is needed.");
    if (!allowed.match(login).hasMatch())
        return tr("Small letters without accents, digits and . _ - @ + only.");
    const auto owner = ownerOf(login);
    return owner ? tr("%1 signs in with this name already.").arg(*owner) : QString();
}

QString UserForm::extensionProblem() const {
    const std::string extension = toCore(extension_->text().trimmed());
    if (extension.empty()) return {};
    if (!isExtension(extension)) return tr("Letters, digits and + * # . _ - only.");
    for (const Agent& other : model_.users())
        if (shown_.agent && other.id != shown_.agent->id && !other.away && other.extension == extension)
            return tr("%1 has this extension.").arg(toQt(other.name));
    return {};
}

void UserForm::check() {
    nameField_->setProblem(name_->text().trimmed().isEmpty() ? tr("A name is needed.") : QString());
    loginField_->setProblem(loginProblem());
    extensionField_->setProblem(extensionProblem());
    const QString password = this->password();
    QString problem;
    if (!password.isEmpty() && password.size() < PasswordField::kShortest)
        problem = tr("A password has at least %1 characters.").arg(PasswordField::kShortest);
    if (!password.isEmpty() && password.compare(login_->text(), Qt::CaseInsensitive) == 0)
        problem = tr("A password is neither the sign-in name nor the name.");
    passwordField_->setProblem(problem);
    abilities_->check();
}

void UserForm::retranslate() {
    nameField_->setWords(tr("Name"), tr("Customers and colleagues see it."));
    loginField_->setWords(tr("Sign-in name"), tr("What is typed at the desk, beside the password."));
    for (int i = 0; i < role_->count(); ++i) role_->setItemText(i, roleName(kRoleChoices[i]));
    const Role role = kRoleChoices[qMax(0, role_->currentIndex())];
    const bool self = shown_.agent && shown_.agent->id == model_.self().id;
    roleField_->setWords(tr("Role"),
                         self ? tr("Your own role is changed by another administrator.") : roleWords(role));
    extensionField_->setWords(tr("Extension"), tr("Of the phone that rings for calls from the queues."));
    passwordField_->setWords(tr("First password"),
                             tr("May be left out and set later; until then nobody signs in with this name."));
    password_->retranslate();
    teamsField_->setWords(tr("Teams"), {});
    teams_->setWords(tr("Find a team"), tr("There is no team yet."));
    queuesField_->setWords(tr("Own queues"), tr("Besides those of the teams."));
    queues_->setWords(tr("Find a queue"), tr("There is no queue yet."));
    abilities_->retranslate();
}

} // namespace santral::ui
