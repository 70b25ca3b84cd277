// Below a user: a new password for him, and the devices he is signed in on. What is done here is done at once
// and cannot be taken back, so each button says what follows.
#pragma once

#include "ui/administration/setup_model.hpp"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace santral::ui {

class Button;
class FormField;
class PasswordField;

class AccessBox final : public QWidget {
    Q_OBJECT
public:
    explicit AccessBox(SetupModel& model, QWidget* parent = nullptr);
    void show(const Agent& agent);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void load();
    void fillDevices(const Result<AdminAnswer>& answer);
    QWidget* deviceLine(const Device& device);
    void setPassword();
    void signOut(const Device& device);
    void signOutEverywhere();

    SetupModel& model_;
    Agent agent_;
    QLabel* heading_;
    PasswordField* password_;
    FormField* passwordField_;
    Button* set_;
    QLabel* devicesHeading_;
    QVBoxLayout* devices_;
    QLabel* none_;
    Button* everywhere_;
    bool busy_ = false;
};

} // namespace santral::ui
