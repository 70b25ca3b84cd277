// Who may sign in: name, sign-in name, role, teams and queues; what the hub may offer him; his password and
// the devices he is signed in on.
#pragma once

#include "ui/administration/thing_page.hpp"

#include <optional>

class QComboBox;
class QLineEdit;

namespace santral::ui {

class AbilitySection;
class AccessBox;
class CheckGrid;
class PasswordField;

class UserForm final : public ThingForm {
    Q_OBJECT
public:
    explicit UserForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void fill() override;
    void retranslate() override;
    QString password() const; // of somebody new; empty: none yet

private:
    QString loginProblem() const;
    QString extensionProblem() const;
    QString freeLogin(const QString& name) const;
    std::optional<QString> ownerOf(const QString& login) const; // somebody else's name

    SetupModel& model_;
    Setup shown_;
    bool fresh_ = false;
    bool loginTyped_ = false;
    QLineEdit *name_, *login_, *extension_;
    QComboBox* role_;
    PasswordField* password_;
    CheckGrid *teams_, *queues_;
    FormField *nameField_, *loginField_, *roleField_, *extensionField_, *passwordField_, *teamsField_,
        *queuesField_;
    AbilitySection* abilities_;
};

class UserPage final : public ThingPage {
    Q_OBJECT
public:
    explicit UserPage(SetupModel& model);
    void retranslate() override;

private:
    UserPage(SetupModel& model, UserForm* form);
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
    QString awayText(bool away) const override;
    bool mayPutAway(const Setup& setup) const override;
    void send(const Setup& after, const Setup& before, const QString& said, SetupModel::Saved saved) override;
    void shown(const Setup& setup, bool fresh) override;
    SetupEffect effect(const Setup& now, const Setup& before) const override;

    UserForm* form_;
    AccessBox* access_ = nullptr;
};

// "Elif Kaya" → "elif.kaya": what somebody would sign in with.
QString suggestedLogin(const QString& name);

} // namespace santral::ui
