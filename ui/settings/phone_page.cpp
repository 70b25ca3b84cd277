#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/test_result.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

constexpr int kRegisterLimitMs = 15'000;
constexpr std::array kRegions{"TR", "AZ", "GB", "DE", "US"};

} // namespace

void fillRegions(QComboBox& box) {
    const QString names[] = {PhonePage::tr("Türkiye"), PhonePage::tr("Azerbaijan"),
                             PhonePage::tr("United Kingdom"), PhonePage::tr("Germany"),
                             PhonePage::tr("United States")};
    for (std::size_t i = 0; i < kRegions.size(); ++i) {
        if (box.count() <= int(i)) box.addItem(QString(), QString::fromLatin1(kRegions[i]));
        box.setItemText(int(i), names[i]);
    }
}

PhonePage::PhonePage(HubClient& hub, VoiceClient* voice, QWidget* parent)
    : SettingsPage(parent), hub_(hub), voice_(voice), user_(makeField("phoneUser", this)),
      domain_(makeField("phoneDomain", this)), proxy_(makeField("phoneProxy", this)),
      password_(makePasswordField("phonePassword", this)), transport_(new QComboBox(this)),
      region_(new QComboBox(this)), test_(new Button(Button::Kind::Quiet, "phoneTest", this)),
      result_(new TestResult(this)) {
    build();
    setFocusProxy(user_);
    for (QLineEdit* field : {user_, domain_, proxy_, password_})
        connect(field, &QLineEdit::textEdited, this, &SettingsPage::changed);
    for (QComboBox* box : {transport_, region_})
        connect(box, &QComboBox::activated, this, &SettingsPage::changed);
    connect(test_, &Button::clicked, this, &PhonePage::test);
    if (voice_) connect(voice_, &VoiceClient::lineChanged, this, &PhonePage::hearLine);
    retranslate();
}

void PhonePage::build() {
    userLabel_ = new FieldLabel(user_, this);
    domainLabel_ = new FieldLabel(domain_, this);
    proxyLabel_ = new FieldLabel(proxy_, this);
    passwordLabel_ = new FieldLabel(password_, this);
    transportLabel_ = new FieldLabel(transport_, this);
    regionLabel_ = new FieldLabel(region_, this);
    transport_->setObjectName(QStringLiteral("phoneTransport"));
    transport_->addItems({QStringLiteral("UDP"), QStringLiteral("TCP"), QStringLiteral("TLS")});
    region_->setObjectName(QStringLiteral("phoneRegion"));
    fillRegions(*region_);
    test_->setGlyph(Icon::Phone);
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
    pair(0, userLabel_, user_, passwordLabel_, password_);
    pair(3, domainLabel_, domain_, proxyLabel_, proxy_);
    pair(6, transportLabel_, transport_, regionLabel_, region_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addLayout(grid);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addStretch(1);
}

QString PhonePage::title() const {
    return tr("Phone");
}
QString PhonePage::explanation() const {
    return tr("Your extension at the telephone system (SIP), as its administrator gave it to you.");
}

void PhonePage::load(const Settings& settings) {
    loaded_ = settings;
    const PhoneSettings& p = settings.phone;
    user_->setText(toQt(p.user));
    domain_->setText(toQt(p.domain));
    proxy_->setText(toQt(p.proxy));
    password_->clear();
    transport_->setCurrentIndex(static_cast<int>(p.transport));
    region_->setCurrentIndex(std::max(0, region_->findData(toQt(p.region))));
    result_->clear();
    retranslate();
}

PhoneSettings PhonePage::phone() const {
    PhoneSettings p;
    p.user = toCore(user_->text().trimmed());
    p.domain = toCore(domain_->text().trimmed());
    p.proxy = toCore(proxy_->text().trimmed());
    p.password = toCore(password_->text());
    p.hasPassword = loaded_.phone.hasPassword;
    p.transport = static_cast<SipTransport>(transport_->currentIndex());
    p.region = toCore(region_->currentData().toString());
    return p;
}

void PhonePage::store(Settings& settings) const {
    const QueueId queue = settings.phone.queue; // not among the fields
    settings.phone = phone();
    settings.phone.queue = queue;
}

QString PhonePage::obstacle() const {
    if (isEmpty()) return {};
    if (domain_->text().trimmed().isEmpty()) return tr("The domain of the telephone system is missing.");
    if (password_->text().isEmpty() && !loaded_.phone.hasPassword) return tr("The password is missing.");
    return {};
}

bool PhonePage::isEmpty() const {
    return user_->text().trimmed().isEmpty();
}

// The account is saved and the running phone registers with it: what is tested is what will ring.
void PhonePage::test() {
    const QString why = isEmpty() ? tr("The extension is missing.") : obstacle();
    if (!why.isEmpty()) return result_->setVerdict(false, why);
    if (!voice_) return result_->setVerdict(false, tr("This Santral was built without a phone."));
    test_->setEnabled(false);
    result_->setRunning(tr("Registering …"));
    Settings wanted = loaded_;
    store(wanted);
    hub_.saveSettings(this, wanted, [this](const Result<void>& saved) {
        if (!saved) {
            test_->setEnabled(true);
            return result_->setVerdict(false, errorText(saved.error()));
        }
        testing_ = true;
        loaded_.phone = phone();
        loaded_.phone.hasPassword = true;
        QTimer::singleShot(kRegisterLimitMs, this, [this] {
            if (!std::exchange(testing_, false)) return;
            test_->setEnabled(true);
            result_->setVerdict(false, voiceProblemText(voice::LineProblem::NoAnswer));
        });
        hearLine();
    });
}

void PhonePage::hearLine() {
    if (!testing_ || !voice_) return;
    const voice::LineInfo& line = voice_->line();
    const bool ready = line.state == voice::LineState::Ready;
    if (!ready && line.state != voice::LineState::Failed) return;
    testing_ = false;
    test_->setEnabled(true);
    const QString status = line.sip > 0 ? QStringLiteral("SIP %1").arg(line.sip) : QString();
    if (ready)
        result_->setVerdict(true, tr("Registered. Calls to %1 ring here.").arg(toQt(line.address)));
    else
        result_->setVerdict(false, voiceProblemText(line.problem), status);
}

void PhonePage::retranslate() {
    userLabel_->setWords(tr("Extension or user"));
    passwordLabel_->setWords(tr("Password"));
    password_->setPlaceholderText(loaded_.phone.hasPassword ? tr("Kept; type to change it") : QString());
    domainLabel_->setWords(tr("Domain"));
    proxyLabel_->setWords(tr("Outbound proxy (optional)"));
    transportLabel_->setWords(tr("Transport"));
    regionLabel_->setWords(tr("Numbers without a country code are from"));
    fillRegions(*region_);
    test_->setLabel(tr("Save and register"));
}

} // namespace santral::ui
