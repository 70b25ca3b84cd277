// Where a person joins a team: the hub's address, name and password. Shown before the main window. It does no
// network itself: whoever shows it hears what is wished, asks the hub and tells what came of it.
#pragma once

#include "core/base/error.hpp"
#include "ui/settings/preferences.hpp"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QTimer;

namespace santral::ui {

class Button;
class FieldLabel;
class NoticeBox;

struct SignInWish {
    QString address; // as typed
    QString login;
    QString password;
    QString caFile; // PEM file of one more certificate authority to trust; empty: none
};

class SignInWindow final : public QWidget {
    Q_OBJECT
public:
    // `reason`: why it is shown again, a code of signInReasonText().
    SignInWindow(Preferences& preferences, SignInWish prefilled, QString reason = {});

    void showTrouble(const Error& error); // ends being busy
    void setBusy(bool busy);              // the hub is being asked: nothing can be typed
    void finish();                        // the hub said yes: forgets the password and goes away

Q_SIGNALS:
    void wished(const santral::ui::SignInWish& wish);
    void gaveUp(); // once: Escape, or the window was closed

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Missing { Nothing, Address, Login, Password };

    void build(Preferences& preferences);
    void buildAdvanced();
    void fill(const SignInWish& wish);
    void retranslate();
    void sayTrouble();
    void refresh();
    void fit();
    void send();
    void tick();
    void beginWait(const Error& error);
    void showPassword(bool show);
    void unfold(bool open);
    void chooseAuthority();
    QLineEdit* fieldFor(const Error& error);

    QString reason_;
    std::optional<Error> trouble_;
    Missing missing_ = Missing::Nothing;
    bool busy_ = false;
    bool over_ = false;
    int waitLeft_ = 0; // seconds until the hub listens again
    QTimer* second_;
    QLabel* title_;
    QLabel* explanation_;
    NoticeBox* reasonBox_;
    NoticeBox* troubleBox_;
    QLineEdit* address_;
    QLineEdit* login_;
    QLineEdit* password_;
    QLineEdit* ca_;
    FieldLabel* addressLabel_;
    FieldLabel* loginLabel_;
    FieldLabel* passwordLabel_;
    FieldLabel* caLabel_;
    QLabel* caHint_;
    Button* show_;
    Button* advanced_;
    QWidget* advancedBox_;
    Button* choose_;
    Button* signIn_;
};

} // namespace santral::ui
