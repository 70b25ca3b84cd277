#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/test_result.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field_box.hpp"
#include "ui/widgets/look.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

void addRow(QVBoxLayout& column, QLabel* label, QWidget* field) {
    column.addWidget(label);
    column.addWidget(field);
    column.addSpacing(space::kItem);
}

} // namespace

NamePage::NamePage(QWidget* parent) : SettingsPage(parent), name_(makeField("agentName", this, 120)) {
    nameLabel_ = new FieldLabel(name_, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    addRow(*column, nameLabel_, name_);
    column->addStretch(1);
    connect(name_, &QLineEdit::textEdited, this, &SettingsPage::changed);
    setFocusProxy(name_);
    retranslate();
}

QString NamePage::title() const {
    return tr("Your name");
}
QString NamePage::explanation() const {
    return tr("Customers see it beside your answers, colleagues beside what you have taken.");
}
void NamePage::load(const Settings& settings) {
    name_->setText(toQt(settings.agentName));
}
void NamePage::store(Settings& settings) const {
    settings.agentName = toCore(name_->text().simplified());
}
QString NamePage::obstacle() const {
    return name_->text().trimmed().isEmpty() ? tr("Please type your name.") : QString();
}
bool NamePage::isEmpty() const {
    return name_->text().trimmed().isEmpty();
}
void NamePage::retranslate() {
    nameLabel_->setWords(tr("Name"));
}

ServerFields::ServerFields(const char* name, QWidget* parent) : QWidget(parent) {
    const QByteArray prefix(name);
    host_ = makeField(QByteArray(prefix + "Host").constData(), this);
    port_ = makePortField(QByteArray(prefix + "Port").constData(), this, 1);
    security_ = new QComboBox(this);
    security_->setObjectName(QLatin1String(QByteArray(prefix + "Security")));
    security_->addItems({QStringLiteral("TLS"), QStringLiteral("STARTTLS"), QString()});
    hostLabel_ = new FieldLabel(host_, this);
    portLabel_ = new FieldLabel(port_, this);
    securityLabel_ = new FieldLabel(security_, this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kItem);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(hostLabel_, 0, 0);
    grid->addWidget(portLabel_, 0, 1);
    grid->addWidget(securityLabel_, 0, 2);
    grid->addWidget(host_, 1, 0);
    grid->addWidget(port_, 1, 1);
    grid->addWidget(security_, 1, 2);
    grid->setColumnStretch(0, 1);
    port_->setFixedWidth(72);
    security_->setMinimumWidth(130);
    connect(host_, &QLineEdit::textEdited, this, [this] {
        typed_ = true;
        Q_EMIT changed();
    });
    connect(port_, &QLineEdit::textEdited, this, &ServerFields::changed);
    connect(security_, &QComboBox::activated, this, [this](int choice) {
        // The usual port follows; an unusual one was meant.
        const int port = port_->text().toInt();
        if (choice == 0 && port == startTlsPort_) port_->setText(QString::number(tlsPort_));
        if (choice == 1 && port == tlsPort_) port_->setText(QString::number(startTlsPort_));
        Q_EMIT changed();
    });
}

void ServerFields::setPorts(std::uint16_t tls, std::uint16_t startTls) {
    tlsPort_ = tls;
    startTlsPort_ = startTls;
}

void ServerFields::setAddress(const ServerAddress& address) {
    host_->setText(toQt(address.host));
    port_->setText(QString::number(address.port));
    security_->setCurrentIndex(static_cast<int>(address.security));
    typed_ = !address.host.empty();
}

ServerAddress ServerFields::address() const {
    return {toCore(host_->text().trimmed()), static_cast<std::uint16_t>(port_->text().toUInt()),
            static_cast<Security>(security_->currentIndex())};
}

bool ServerFields::isComplete() const {
    return !host_->text().trimmed().isEmpty() && port_->hasAcceptableInput();
}

void ServerFields::suggestHost(const QString& host) {
    if (!typed_) host_->setText(host);
}

void ServerFields::setWords(const QString& server, const QString& port, const QString& security) {
    hostLabel_->setWords(server);
    portLabel_->setWords(port);
    securityLabel_->setWords(security);
    portLabel_->buddy()->setAccessibleName(QStringLiteral("%1, %2").arg(server, port));
    securityLabel_->buddy()->setAccessibleName(QStringLiteral("%1, %2").arg(server, security));
    security_->setItemText(2, tr("None (this computer only)"));
}

MailPage::MailPage(HubClient& hub, QWidget* parent)
    : SettingsPage(parent), hub_(hub), address_(makeField("mailAddress", this)),
      name_(makeField("mailName", this)), user_(makeField("mailUser", this)),
      password_(makePasswordField("mailPassword", this)), ca_(makeField("mailCa", this, 1000)),
      imap_(new ServerFields("imap", this)), smtp_(new ServerFields("smtp", this)),
      signature_(new QPlainTextEdit(this)), plus_(new QCheckBox(this)),
      test_(new Button(Button::Kind::Quiet, "mailTest", this)), result_(new TestResult(this)) {
    build();
    setFocusProxy(address_);
    for (QLineEdit* field : {address_, name_, user_, password_, ca_})
        connect(field, &QLineEdit::textEdited, this, &SettingsPage::changed);
    connect(address_, &QLineEdit::textEdited, this, &MailPage::suggest);
    connect(imap_, &ServerFields::changed, this, &SettingsPage::changed);
    connect(smtp_, &ServerFields::changed, this, &SettingsPage::changed);
    connect(signature_, &QPlainTextEdit::textChanged, this, &SettingsPage::changed);
    connect(plus_, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(test_, &Button::clicked, this, &MailPage::test);
    retranslate();
}

void MailPage::build() {
    addressLabel_ = new FieldLabel(address_, this);
    nameLabel_ = new FieldLabel(name_, this);
    userLabel_ = new FieldLabel(user_, this);
    passwordLabel_ = new FieldLabel(password_, this);
    caLabel_ = new FieldLabel(ca_, this);
    signatureLabel_ = new FieldLabel(signature_, this);
    signature_->setObjectName(QStringLiteral("mailSignature"));
    signature_->setTabChangesFocus(true);
    signature_->setFixedHeight(72);
    imap_->setPorts(993, 143);
    smtp_->setPorts(465, 587);
    test_->setGlyph(Icon::Mail);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGroup);
    grid->setVerticalSpacing(space::kTight);
    const auto pair = [&](int row, QLabel* leftLabel, QWidget* left, QLabel* rightLabel, QWidget* right) {
        grid->addWidget(leftLabel, row, 0);
        grid->addWidget(rightLabel, row, 1);
        grid->addWidget(left, row + 1, 0);
        grid->addWidget(right, row + 1, 1);
        grid->setRowMinimumHeight(row + 2, space::kItem);
    };
    pair(0, addressLabel_, address_, nameLabel_, name_);
    pair(3, userLabel_, user_, passwordLabel_, password_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addLayout(grid);
    column->addWidget(imap_);
    column->addSpacing(space::kItem);
    column->addWidget(smtp_);
    column->addSpacing(space::kItem);
    addRow(*column, caLabel_, ca_);
    signatureBox_ = new FieldBox(signature_, this);
    addRow(*column, signatureLabel_, signatureBox_);
    plus_->setObjectName(QStringLiteral("mailPlus"));
    column->addWidget(plus_);
    column->addSpacing(space::kItem);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addStretch(1);
}

void MailPage::setBrief(bool brief) {
    for (QWidget* widget :
         std::initializer_list<QWidget*>{caLabel_, ca_, signatureLabel_, signatureBox_, plus_})
        widget->setVisible(!brief);
}

QString MailPage::title() const {
    return tr("Mailbox");
}
QString MailPage::explanation() const {
    return tr(
        "The address your customers write to. Mail stays on its server; the connection is always encrypted.");
}

// The desk's own settings show the first one; what others there are stays.
void MailPage::load(const Settings& settings) {
    show(settings.mailboxes.empty() ? MailboxSettings{} : settings.mailboxes.front());
}

void MailPage::show(const MailboxSettings& m) {
    loaded_ = m;
    address_->setText(toQt(m.address));
    name_->setText(toQt(m.name));
    user_->setText(toQt(m.user));
    password_->clear();
    ca_->setText(toQt(m.caFile));
    signature_->setPlainText(toQt(m.signature));
    plus_->setChecked(m.plusAddresses);
    imap_->setAddress(m.imap);
    smtp_->setAddress(m.smtp);
    hasPassword_ = m.hasPassword;
    result_->clear();
    retranslate();
}

MailboxSettings MailPage::mailbox() const {
    MailboxSettings m = loaded_;
    m.address = toCore(address_->text().trimmed());
    m.name = toCore(name_->text().simplified());
    m.user = toCore(user_->text().trimmed());
    m.password = toCore(password_->text());
    m.hasPassword = hasPassword_ || !m.password.empty();
    m.caFile = toCore(ca_->text().trimmed());
    m.signature = toCore(signature_->toPlainText());
    m.plusAddresses = plus_->isChecked();
    m.imap = imap_->address();
    m.smtp = smtp_->address();
    return m;
}

void MailPage::store(Settings& settings) const {
    auto& all = settings.mailboxes;
    if (!all.empty()) all.erase(all.begin());
    if (!isEmpty()) all.insert(all.begin(), mailbox());
}

QString MailPage::obstacle() const {
    if (isEmpty()) return {};
    const QString address = address_->text().trimmed();
    if (!address.contains(QLatin1Char('@')) || address.endsWith(QLatin1Char('@')))
        return tr("The mail address is not complete.");
    if (!imap_->isComplete() || !smtp_->isComplete()) return tr("Both servers need a name and a port.");
    if (password_->text().isEmpty() && !hasPassword_) return tr("The password is missing.");
    return {};
}

bool MailPage::isEmpty() const {
    return address_->text().trimmed().isEmpty();
}

void MailPage::suggest() {
    const QString address = address_->text().trimmed();
    const QString domain = address.section(QLatin1Char('@'), 1);
    if (!domain.contains(QLatin1Char('.'))) return;
    imap_->suggestHost(QStringLiteral("imap.") + domain);
    smtp_->suggestHost(QStringLiteral("smtp.") + domain);
    if (!user_->isModified()) user_->setText(address);
}

void MailPage::test() {
    const QString why = isEmpty() ? tr("The mail address is missing.") : obstacle();
    if (!why.isEmpty()) return result_->setVerdict(false, why);
    test_->setEnabled(false);
    result_->setRunning(tr("Testing the mailbox …"));
    hub_.testMailbox(this, mailbox(), [this](const Result<std::vector<TestStep>>& steps) {
        test_->setEnabled(true);
        if (steps)
            result_->setSteps(steps.value());
        else
            result_->setVerdict(false, errorText(steps.error()), toQt(steps.error().detail));
    });
}

void MailPage::retranslate() {
    addressLabel_->setWords(tr("Mail address"));
    nameLabel_->setWords(tr("Name beside it"));
    userLabel_->setWords(tr("User name"));
    passwordLabel_->setWords(tr("Password"));
    password_->setPlaceholderText(hasPassword_ ? tr("Kept; type to change it") : QString());
    imap_->setWords(tr("Server for receiving (IMAP)"), tr("Port"), tr("Security"));
    smtp_->setWords(tr("Server for sending (SMTP)"), tr("Port"), tr("Security"));
    caLabel_->setWords(tr("File of an own certificate authority (optional)"));
    signatureLabel_->setWords(tr("Signature"));
    plus_->setText(tr("The mailbox takes addresses with a plus too (name+anything@domain)"));
    plus_->setToolTip(
        tr("Answers then find their conversation even where a mail program leaves out what they "
           "answer."));
    test_->setLabel(tr("Test the mailbox"));
}

} // namespace santral::ui
