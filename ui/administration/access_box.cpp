#include "ui/administration/access_box.hpp"

#include "ui/administration/form_field.hpp"
#include "ui/administration/password_field.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

AccessBox::AccessBox(SetupModel& model, QWidget* parent)
    : QWidget(parent), model_(model), heading_(new QLabel(this)),
      password_(new PasswordField("newPassword", this)), passwordField_(new FormField(password_, this)),
      set_(new Button(Button::Kind::Quiet, "newPasswordSet", this)), devicesHeading_(new QLabel(this)),
      devices_(new QVBoxLayout), none_(new QLabel(this)),
      everywhere_(new Button(Button::Kind::Quiet, "signOutEverywhere", this)) {
    heading_->setFont(typeface(Type::Subject));
    devicesHeading_->setFont(typeface(Type::SecondaryStrong));
    none_->setFont(typeface(Type::Secondary));
    none_->setWordWrap(true);
    none_->setForegroundRole(QPalette::PlaceholderText);
    set_->setGlyph(Icon::Lock);
    everywhere_->setGlyph(Icon::LogOut);
    passwordField_->addBeside(set_);
    devices_->setSpacing(space::kTight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kPane, 0, 0);
    column->setSpacing(space::kGroup);
    column->addWidget(heading_);
    column->addWidget(passwordField_);
    column->addWidget(devicesHeading_);
    column->addLayout(devices_);
    column->addWidget(none_);
    column->addWidget(everywhere_, 0, Qt::AlignLeft);
    connect(set_, &Button::clicked, this, &AccessBox::setPassword);
    connect(&password_->line(), &QLineEdit::returnPressed, this, &AccessBox::setPassword);
    connect(password_, &PasswordField::edited, this, [this] {
        passwordField_->setTouched(false);
        set_->setEnabled(!password_->password().isEmpty() && !busy_);
    });
    connect(everywhere_, &Button::clicked, this, &AccessBox::signOutEverywhere);
    retranslate();
}

void AccessBox::show(const Agent& agent) {
    const bool same = agent_.id == agent.id;
    agent_ = agent;
    retranslate();
    if (same) return;
    password_->clear();
    passwordField_->setTouched(false);
    set_->setEnabled(false);
    load();
}

void AccessBox::load() {
    AdminRequest request;
    request.ask = AdminAsk::Tokens;
    request.agent = agent_.id;
    model_.ask(this, std::move(request), [this, id = agent_.id](const Result<AdminAnswer>& answer) {
        if (id == agent_.id) fillDevices(answer);
    });
}

void AccessBox::fillDevices(const Result<AdminAnswer>& answer) {
    while (QLayoutItem* item = devices_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const std::size_t count = answer ? answer->tokens.size() : 0;
    if (answer)
        for (const Device& device : answer->tokens) devices_->addWidget(deviceLine(device));
    none_->setText(answer ? tr("Not signed in anywhere.") : setupErrorText(answer.error()));
    none_->setVisible(count == 0);
    everywhere_->setVisible(count > 0);
}

QWidget* AccessBox::deviceLine(const Device& device) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kItem);
    auto* picture = new QLabel(line);
    picture->setPixmap(themedIcon(Icon::Monitor).pixmap(16, 16));
    auto* name = new ElidedLabel("deviceName", Type::Base, ElidedLabel::Ink::Text, line);
    name->setText(device.device.empty() ? tr("A desk") : toQt(device.device));
    auto* used = new QLabel(tr("last used %1").arg(agoText(device.used, model_.hub().now())), line);
    used->setFont(typeface(Type::Secondary));
    used->setForegroundRole(QPalette::PlaceholderText);
    used->setToolTip(tr("Since %1").arg(momentText(device.made)));
    auto* out = new Button(Button::Kind::Bare, "deviceSignOut", line);
    out->setGlyph(Icon::LogOut);
    out->setLabel(tr("Sign out: %1").arg(toQt(device.device)));
    out->setIconOnly(true);
    connect(out, &Button::clicked, this, [this, device] { signOut(device); });
    row->addWidget(picture);
    row->addWidget(name, 1);
    row->addWidget(used);
    row->addWidget(out);
    return line;
}

void AccessBox::setPassword() {
    if (busy_ || password_->password().isEmpty()) return;
    busy_ = true;
    set_->setEnabled(false);
    const QString name = toQt(agent_.name);
    model_.setPassword(this, agent_.id, password_->password(), [this, name](const Result<void>& done) {
        busy_ = false;
        set_->setEnabled(true);
        passwordField_->setTouched(!done);
        passwordField_->setProblem(done ? QString() : setupErrorText(done.error()));
        if (!done) return password_->line().setFocus(Qt::OtherFocusReason);
        password_->clear();
        set_->setEnabled(false);
        Q_EMIT model_.made(tr("New password set: %1. Every desk signs in anew.").arg(name), {});
        load();
    });
}

void AccessBox::signOut(const Device& device) {
    AdminRequest request;
    request.ask = AdminAsk::SignOut;
    request.token = device.id;
    model_.ask(this, std::move(request), [this, device](const Result<AdminAnswer>& done) {
        if (!done) Q_EMIT model_.refused(setupErrorText(done.error()));
        if (done) Q_EMIT model_.made(tr("Signed out: %1").arg(toQt(device.device)), {});
        load();
    });
}

void AccessBox::signOutEverywhere() {
    AdminRequest request;
    request.ask = AdminAsk::RevokeAll;
    request.agent = agent_.id;
    model_.ask(this, std::move(request), [this, name = agent_.name](const Result<AdminAnswer>& done) {
        if (!done) Q_EMIT model_.refused(setupErrorText(done.error()));
        if (done) Q_EMIT model_.made(tr("Signed out everywhere: %1").arg(toQt(name)), {});
        load();
    });
}

void AccessBox::retranslate() {
    heading_->setText(tr("Signing in"));
    passwordField_->setWords(tr("New password"), tr("At least 10 characters. Every desk of this user signs "
                                                    "in anew; the old password is gone for good."));
    password_->retranslate();
    set_->setLabel(tr("Set password"));
    devicesHeading_->setText(tr("Signed in on"));
    everywhere_->setLabel(tr("Sign out everywhere"));
    everywhere_->setToolTip(tr("Shuts and empties these desks at once. The password stays as it is."));
}

void AccessBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), look().border);
}

void AccessBox::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && agent_.id) load();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
