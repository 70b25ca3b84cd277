#include "ui/administration/hub_phone_page.hpp"

#include "ui/bridge/text.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace santral::ui {

HubPhonePage::HubPhonePage(QWidget* parent)
    : SettingsPage(parent), domain_(makeField("hubPhoneDomain", this)),
      proxy_(makeField("hubPhoneProxy", this)), transport_(new QComboBox(this)), region_(new QComboBox(this)),
      domainLabel_(new FieldLabel(domain_, this)), proxyLabel_(new FieldLabel(proxy_, this)),
      transportLabel_(new FieldLabel(transport_, this)), regionLabel_(new FieldLabel(region_, this)) {
    transport_->setObjectName(QStringLiteral("hubPhoneTransport"));
    transport_->addItems({QStringLiteral("UDP"), QStringLiteral("TCP"), QStringLiteral("TLS")});
    region_->setObjectName(QStringLiteral("hubPhoneRegion"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kGroup);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(domainLabel_, 0, 0);
    grid->addWidget(proxyLabel_, 0, 1);
    grid->addWidget(domain_, 1, 0);
    grid->addWidget(proxy_, 1, 1);
    grid->setRowMinimumHeight(2, space::kItem);
    grid->addWidget(transportLabel_, 3, 0);
    grid->addWidget(regionLabel_, 3, 1);
    grid->addWidget(transport_, 4, 0);
    grid->addWidget(region_, 4, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (QLineEdit* field : {domain_, proxy_})
        connect(field, &QLineEdit::textEdited, this, &SettingsPage::changed);
    for (QComboBox* box : {transport_, region_})
        connect(box, &QComboBox::activated, this, &SettingsPage::changed);
    setFocusProxy(domain_);
    retranslate();
}

QString HubPhonePage::title() const {
    return tr("Phone");
}
QString HubPhonePage::explanation() const {
    return tr("The telephone system of this company. Desks take it over; extension and "
              "password are typed in the settings of each desk and stay there.");
}

void HubPhonePage::load(const Settings& settings) {
    const PhoneSettings& p = settings.phone;
    domain_->setText(toQt(p.domain));
    proxy_->setText(toQt(p.proxy));
    transport_->setCurrentIndex(static_cast<int>(p.transport));
    region_->setCurrentIndex(qMax(0, region_->findData(toQt(p.region))));
}

void HubPhonePage::store(Settings& settings) const {
    PhoneSettings& p = settings.phone;
    p.domain = toCore(domain_->text().trimmed());
    p.proxy = toCore(proxy_->text().trimmed());
    p.transport = static_cast<SipTransport>(transport_->currentIndex());
    p.region = toCore(region_->currentData().toString());
}

void HubPhonePage::retranslate() {
    domainLabel_->setWords(tr("Domain"));
    proxyLabel_->setWords(tr("Outbound proxy (optional)"));
    transportLabel_->setWords(tr("Transport"));
    regionLabel_->setWords(tr("Numbers without a country code are from"));
    fillRegions(*region_);
}

} // namespace santral::ui
