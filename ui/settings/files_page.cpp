#include "ui/settings/files_page.hpp"

#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace santral::ui {
namespace {

constexpr quint64 kMiB = 1024 * 1024;
constexpr std::array kOffered{256 * kMiB,  512 * kMiB,    1024 * kMiB,  2048 * kMiB,
                              5120 * kMiB, 10'240 * kMiB, 51'200 * kMiB};

QString sizeText(quint64 octets) {
    return QLocale().formattedDataSize(static_cast<qint64>(octets), 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

FilesPage::FilesPage(QWidget* parent) : SettingsPage(parent), quota_(new QComboBox(this)) {
    quota_->setObjectName(QStringLiteral("fileQuota"));
    label_ = new FieldLabel(quota_, this);
    for (const quint64 octets : kOffered) quota_->addItem(sizeText(octets), octets);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(label_);
    column->addWidget(quota_);
    column->addStretch(1);
    connect(quota_, &QComboBox::activated, this, [this] { Q_EMIT changed(); });
    setFocusProxy(quota_);
    retranslate();
}

QString FilesPage::title() const {
    return tr("Files");
}
QString FilesPage::explanation() const {
    return tr("Files of your team are fetched when you open them and kept for the next time. When there are "
              "too many, those not opened for longest go; the hub still has them.");
}

// A quota that is not among those offered, as an administrator may set one, is offered too.
void FilesPage::load(const Settings& settings) {
    if (!settings.fileQuota) return;
    const auto octets = static_cast<quint64>(*settings.fileQuota);
    if (quota_->findData(octets) < 0) quota_->addItem(sizeText(octets), octets);
    quota_->setCurrentIndex(quota_->findData(octets));
}

void FilesPage::store(Settings& settings) const {
    if (settings.fileQuota) settings.fileQuota = quota_->currentData().toULongLong();
}

void FilesPage::retranslate() {
    label_->setWords(tr("Keep at most"));
}

} // namespace santral::ui
