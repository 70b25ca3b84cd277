#include "ui/settings/sign_in_window.hpp"

#include "ui/settings/language_button.hpp"
#include "ui/settings/notice_box.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/settings/sign_in_words.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/prompts.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <charconv>

namespace santral::ui {
namespace {

constexpr int kWidth = 480;
constexpr int kBand = 56; // with the name of the program
constexpr int kSide = 32;
constexpr int kLongestWait = 24 * 60 * 60;

QLabel* plainLabel(Type type, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setFont(typeface(type));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

QHBoxLayout* sideBySide(QWidget* left, QWidget* right) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(left, 1);
    row->addWidget(right);
    return row;
}

int secondsOf(const Error& error) {
    int seconds = 0;
    const std::string& text = error.detail;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return error.code == Errc::Busy ? qBound(0, seconds, kLongestWait) : 0;
}

bool isAboutAuthority(const Error& error) {
    if (error.code == Errc::Untrusted)
        return error.detail == "self-signed" || error.detail == "unknown-issuer";
    return error.code == Errc::NotFound && error.detail == "ca-file";
}

} // namespace

SignInWindow::SignInWindow(Preferences& preferences, SignInWish prefilled, QString reason)
    : reason_(std::move(reason)), second_(new QTimer(this)), title_(plainLabel(Type::Title, this)),
      explanation_(plainLabel(Type::Base, this)),
      reasonBox_(new NoticeBox("signInReason", Tone::Warn, Icon::Info, this)),
      troubleBox_(new NoticeBox("signInTrouble", Tone::Bad, Icon::CircleAlert, this)),
      address_(makeField("signInAddress", this)), login_(makeField("signInLogin", this)),
      password_(makePasswordField("signInPassword", this)), ca_(makeField("signInCa", this, 4096)),
      addressLabel_(new FieldLabel(address_, this)), loginLabel_(new FieldLabel(login_, this)),
      passwordLabel_(new FieldLabel(password_, this)), caLabel_(new FieldLabel(ca_, this)),
      caHint_(plainLabel(Type::Secondary, this)), show_(new Button(Button::Kind::Bare, "signInShow", this)),
      advanced_(new Button(Button::Kind::Bare, "signInAdvanced", this)), advancedBox_(new QWidget(this)),
      choose_(new Button(Button::Kind::Quiet, "signInChoose", this)),
      signIn_(new Button(Button::Kind::Primary, "signInButton", this)) {
    setObjectName(QStringLiteral("signIn"));
    // Whoever shows it decides what ends with it; the program has no other window yet.
    setAttribute(Qt::WA_QuitOnClose, false);
    second_->setObjectName(QStringLiteral("signInSecond"));
    second_->setInterval(1000);
    buildAdvanced();
    build(preferences);
    fill(prefilled);
    connect(second_, &QTimer::timeout, this, &SignInWindow::tick);
    connect(show_, &Button::clicked, this,
            [this] { showPassword(password_->echoMode() == QLineEdit::Password); });
    connect(advanced_, &Button::clicked, this, [this] { unfold(advancedBox_->isHidden()); });
    connect(choose_, &Button::clicked, this, &SignInWindow::chooseAuthority);
    connect(signIn_, &Button::clicked, this, &SignInWindow::send);
    retranslate();
}

void SignInWindow::build(Preferences& preferences) {
    address_->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    login_->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    show_->setGlyph(Icon::Eye);
    advanced_->setIconOnly(false);
    auto* language = new LanguageButton(preferences, "signInLanguage", this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, kBand + space::kWide, kSide, space::kWide);
    column->setSpacing(space::kTight);
    column->addLayout(sideBySide(title_, language));
    column->addWidget(explanation_);
    column->addSpacing(space::kItem);
    column->addWidget(reasonBox_);
    const auto addField = [column](QLabel* label) {
        column->addSpacing(space::kItem);
        column->addWidget(label);
    };
    addField(addressLabel_);
    column->addWidget(address_);
    addField(loginLabel_);
    column->addWidget(login_);
    addField(passwordLabel_);
    column->addLayout(sideBySide(password_, show_));
    column->addSpacing(space::kItem);
    auto* fold = new QHBoxLayout;
    fold->setContentsMargins(-space::kGroup, 0, 0, 0); // its mark stands under the labels
    fold->addWidget(advanced_);
    fold->addStretch(1);
    column->addLayout(fold);
    column->addWidget(advancedBox_);
    column->addSpacing(space::kItem);
    column->addWidget(troubleBox_);
    column->addSpacing(space::kItem);
    column->addWidget(signIn_);
    QWidget* before = address_;
    for (QWidget* next : std::initializer_list<QWidget*>{login_, password_, show_, advanced_, ca_, choose_,
                                                         signIn_, language}) {
        setTabOrder(before, next);
        before = next;
    }
}

void SignInWindow::buildAdvanced() {
    auto* column = new QVBoxLayout(advancedBox_);
    column->setContentsMargins(0, space::kTight, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(caLabel_);
    column->addLayout(sideBySide(ca_, choose_));
    column->addWidget(caHint_);
}

void SignInWindow::fill(const SignInWish& wish) {
    address_->setText(wish.address);
    login_->setText(wish.login);
    password_->setText(wish.password);
    ca_->setText(wish.caFile);
    unfold(!wish.caFile.isEmpty());
    QLineEdit* first = password_;
    if (login_->text().isEmpty()) first = login_;
    if (address_->text().isEmpty()) first = address_;
    first->setFocus(Qt::OtherFocusReason);
}

void SignInWindow::retranslate() {
    setWindowTitle(tr("Sign in – Santral"));
    title_->setText(tr("Sign in to your team"));
    explanation_->setText(tr("Your administrator has given you the address, a name and a password."));
    addressLabel_->setWords(tr("Address of the hub"));
    address_->setPlaceholderText(QStringLiteral("wss://hub.example"));
    loginLabel_->setWords(tr("Name"));
    passwordLabel_->setWords(tr("Password"));
    caLabel_->setWords(tr("Certificate authority file"));
    caHint_->setText(tr("Only where your team has an authority of its own (PEM)."));
    choose_->setLabel(tr("Choose…"));
    reasonBox_->say(signInReasonText(reason_));
    showPassword(password_->echoMode() != QLineEdit::Password);
    unfold(!advancedBox_->isHidden());
    refresh();
    sayTrouble();
}

void SignInWindow::refresh() {
    for (QWidget* part :
         {static_cast<QWidget*>(address_), static_cast<QWidget*>(login_), static_cast<QWidget*>(password_),
          static_cast<QWidget*>(show_), static_cast<QWidget*>(advanced_), advancedBox_})
        part->setEnabled(!busy_);
    signIn_->setEnabled(!busy_ && waitLeft_ == 0);
    signIn_->setLabel(busy_ ? tr("Signing in…") : tr("Sign in"));
}

void SignInWindow::sayTrouble() {
    switch (missing_) {
    case Missing::Address:
        return troubleBox_->say(tr("The address of the hub is missing."));
    case Missing::Login:
        return troubleBox_->say(tr("Your name is missing."));
    case Missing::Password:
        return troubleBox_->say(tr("The password is missing."));
    case Missing::Nothing:
        break;
    }
    if (waitLeft_ > 0) return troubleBox_->say(signInWaitText(waitLeft_));
    troubleBox_->say(trouble_ ? signInTroubleText(*trouble_) : QString());
}

void SignInWindow::send() {
    if (!signIn_->isEnabled()) return;
    const SignInWish wish{address_->text().trimmed(), login_->text().trimmed(), password_->text(),
                          ca_->text().trimmed()};
    trouble_.reset();
    missing_ = wish.address.isEmpty()    ? Missing::Address
               : wish.login.isEmpty()    ? Missing::Login
               : wish.password.isEmpty() ? Missing::Password
                                         : Missing::Nothing;
    sayTrouble();
    if (missing_ == Missing::Nothing) {
        Q_EMIT wished(wish);
        return;
    }
    troubleBox_->announce();
    (missing_ == Missing::Address ? address_ : missing_ == Missing::Login ? login_ : password_)->setFocus();
}

void SignInWindow::setBusy(bool busy) {
    busy_ = busy;
    refresh();
}

void SignInWindow::showTrouble(const Error& error) {
    missing_ = Missing::Nothing;
    trouble_ = error;
    beginWait(error);
    setBusy(false);
    sayTrouble();
    troubleBox_->announce();
    if (isAboutAuthority(error)) unfold(true);
    QLineEdit* field = fieldFor(error);
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

// The field in which it can be mended.
QLineEdit* SignInWindow::fieldFor(const Error& error) {
    if (isAboutAuthority(error)) return ca_;
    return error.code == Errc::Denied || error.code == Errc::Busy ? password_ : address_;
}

void SignInWindow::beginWait(const Error& error) {
    waitLeft_ = secondsOf(error);
    waitLeft_ > 0 ? second_->start() : second_->stop();
}

void SignInWindow::tick() {
    if (--waitLeft_ <= 0) {
        second_->stop();
        trouble_.reset();
    }
    sayTrouble();
    refresh();
}

void SignInWindow::finish() {
    over_ = true;
    second_->stop();
    password_->setText({});
    hide();
}

void SignInWindow::showPassword(bool show) {
    password_->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
    show_->setLabel(show ? tr("Hide the password") : tr("Show the password"));
}

void SignInWindow::unfold(bool open) {
    advancedBox_->setVisible(open);
    advanced_->setGlyph(open ? Icon::ChevronDown : Icon::ChevronRight);
    advanced_->setLabel(tr("Advanced"));
    advanced_->setAccessibleDescription(open ? tr("Open") : tr("Closed"));
}

void SignInWindow::chooseAuthority() {
    prompts().openFiles(this, tr("Certificate authority file"), [this](const QStringList& paths) {
        if (!paths.isEmpty()) ca_->setText(paths.first());
    });
}

// As high as its sentences need in this language, so that nothing is cut.
void SignInWindow::fit() {
    setFixedSize(kWidth, layout()->totalHeightForWidth(kWidth));
}

bool SignInWindow::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish) fit();
    return done;
}

void SignInWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SignInWindow::closeEvent(QCloseEvent* event) {
    if (!over_) Q_EMIT gaveUp();
    over_ = true;
    QWidget::closeEvent(event);
}

void SignInWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto* button = qobject_cast<Button*>(focusWidget());
        button ? button->click() : send();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SignInWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    painter.fillRect(rect(), l.surface);
    const QRect band(0, 0, width(), kBand);
    painter.fillRect(band, l.rail);
    drawLine(painter, band.adjusted(kSide, 0, -kSide, 0), QStringLiteral("Santral"), typeface(Type::Title),
             QColor(0xFFFFFF));
}

} // namespace santral::ui
