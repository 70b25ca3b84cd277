#include "ui/shell/desktop_notices.hpp"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QIcon>
#include <QSystemTrayIcon>
#include <QVariantMap>

namespace santral::ui {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kStaysMs = 8'000;

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

DesktopNotices::DesktopNotices(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus_ = bus.isConnected();
    if (!bus_) return;
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                SLOT(onAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                SLOT(onClosed(uint, uint)));
}

DesktopNotices::~DesktopNotices() = default;

void DesktopNotices::show(const DesktopNotice& notice) {
    const auto known = shown_.find(notice.key);
    const uint replaces = known == shown_.end() ? 0 : known->second.id;
    shown_[notice.key] = {replaces, notice};
    if (bus_)
        send(notice, replaces);
    else
        showInTray(notice);
}

void DesktopNotices::send(const DesktopNotice& notice, uint replaces) {
    QStringList actions{QStringLiteral("default"), tr("Open")};
    if (!notice.actionText.isEmpty()) actions << QStringLiteral("action") << notice.actionText;
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue<uchar>(notice.urgent ? 2 : 1)},
                      {QStringLiteral("suppress-sound"), true}, // the desk has its own
                      {QStringLiteral("desktop-entry"), QStringLiteral("santral")}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    // Servers read the text as markup: what a customer wrote must stay text.
    message << QStringLiteral("Santral") << replaces << QStringLiteral("santral") << notice.title
            << notice.text.toHtmlEscaped() << actions << hints << (notice.urgent ? 0 : kStaysMs);
    auto* waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, key = notice.key] {
        waiting->deleteLater();
        const QDBusPendingReply<uint> reply = *waiting;
        const auto known = shown_.find(key);
        if (reply.isError()) {
            bus_ = false; // nobody shows notices on this bus
            if (known != shown_.end()) showInTray(known->second.notice);
        } else if (known != shown_.end()) {
            known->second.id = reply.value();
        }
    });
}

void DesktopNotices::take(const QString& key) {
    const auto known = shown_.find(key);
    if (known == shown_.end()) return;
    if (bus_ && known->second.id != 0) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << known->second.id;
        QDBusConnection::sessionBus().asyncCall(message);
    }
    shown_.erase(known);
}

void DesktopNotices::onAction(uint id, const QString& action) {
    for (const auto& [key, shown] : shown_) {
        if (shown.id != id) continue;
        const auto wanted = action == QLatin1String("action") ? shown.notice.action : shown.notice.open;
        if (wanted) wanted();
        return;
    }
}

void DesktopNotices::onClosed(uint id, uint) {
    std::erase_if(shown_, [id](const auto& entry) { return entry.second.id == id; });
}

void DesktopNotices::showInTray(const DesktopNotice& notice) {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return;
    if (!tray_) {
        tray_ = std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/icons/inbox.svg")));
        connect(tray_.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            if (trayOpen_) trayOpen_();
        });
    }
    tray_->show();
    trayOpen_ = notice.open;
    tray_->showMessage(notice.title, notice.text, QSystemTrayIcon::Information, kStaysMs);
}

} // namespace santral::ui
