#include "ui/administration/password_field.hpp"

#include "ui/settings/settings_page.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>

namespace santral::ui {
namespace {

constexpr int kPasswordGroups = 4, kInPasswordGroup = 4;
constexpr int kLongestPassword = 256;

} // namespace

QString suggestedPassword() {
    const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < kPasswordGroups * kInPasswordGroup; ++i) {
        if (i > 0 && i % kInPasswordGroup == 0) password += QLatin1Char('-');
        password += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    }
    return password;
}

PasswordField::PasswordField(const char* name, QWidget* parent)
    : QWidget(parent), line_(makePasswordField(name, this)), eye_(new QAction(this)),
      suggest_(new Button(Button::Kind::Quiet, QByteArray(QByteArray(name) + "Suggest").constData(), this)),
      copy_(new Button(Button::Kind::Bare, QByteArray(QByteArray(name) + "Copy").constData(), this)) {
    line_->setMaxLength(kLongestPassword);
    eye_->setIcon(themedIcon(Icon::Eye));
    line_->addAction(eye_, QLineEdit::TrailingPosition);
    copy_->setGlyph(Icon::Copy);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kItem);
    row->addWidget(line_, 1);
    row->addWidget(copy_);
    row->addWidget(suggest_);
    setFocusProxy(line_);
    connect(eye_, &QAction::triggered, this, [this] { setShown(!shown_); });
    connect(line_, &QLineEdit::textEdited, this, &PasswordField::edited);
    connect(line_, &QLineEdit::textChanged, this,
            [this](const QString& text) { copy_->setVisible(!text.isEmpty()); });
    connect(suggest_, &Button::clicked, this, [this] {
        line_->setText(suggestedPassword());
        setShown(true);
        line_->setFocus(Qt::OtherFocusReason);
        line_->selectAll();
        Q_EMIT edited();
    });
    connect(copy_, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(line_->text()); });
    copy_->hide();
    retranslate();
}

QString PasswordField::password() const {
    return line_->text();
}

void PasswordField::clear() {
    line_->clear();
    setShown(false);
}

void PasswordField::setShown(bool shown) {
    shown_ = shown;
    line_->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    eye_->setToolTip(shown ? tr("Hide the password") : tr("Show the password"));
}

void PasswordField::retranslate() {
    suggest_->setLabel(tr("Suggest one"));
    copy_->setLabel(tr("Copy"));
    copy_->setIconOnly(true);
    setShown(shown_);
}

} // namespace santral::ui
