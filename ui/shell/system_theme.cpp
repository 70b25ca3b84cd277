#include "ui/shell/system_theme.hpp"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace santral::ui {
namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSettingGroup = QStringLiteral("org.freedesktop.appearance");
const QString kSettingKey = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;

// The portal wraps its value in one or two variants, depending on the method and its version.
uint schemeOf(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemTheme::SystemTheme(bool assumedDark, QObject* parent) : QObject(parent), dark_(assumedDark) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kPortal, kPortalPath, kPortalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSetting(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalInterface, QStringLiteral("Read"));
    read << kSettingGroup << kSettingKey;
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        waiting->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *waiting;
        if (!reply.isError()) set(schemeOf(reply.value().variant()) == kPrefersDark);
    });
}

void SystemTheme::onSetting(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kSettingGroup && key == kSettingKey) set(schemeOf(value.variant()) == kPrefersDark);
}

void SystemTheme::set(bool dark) {
    if (std::exchange(dark_, dark) != dark) Q_EMIT changed();
}

} // namespace santral::ui
