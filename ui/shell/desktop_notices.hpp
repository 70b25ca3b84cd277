// Notices of the desktop: org.freedesktop.Notifications over D-Bus where there is a session bus, else the
// tray's balloon. Never takes the focus; a click opens exactly what the notice is about.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>

class QSystemTrayIcon;

namespace santral::ui {

struct DesktopNotice {
    QString key; // a later notice with the same key takes the place of the earlier one
    QString title;
    QString text;
    bool urgent = false;
    std::function<void()> open;
    QString actionText; // one more button; empty: none
    std::function<void()> action;
};

class DesktopNotices final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotices(QObject* parent = nullptr);
    ~DesktopNotices() override;

    void show(const DesktopNotice& notice);
    void take(const QString& key); // it is about something that is over

private Q_SLOTS:
    void onAction(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    struct Shown {
        uint id = 0;
        DesktopNotice notice;
    };
    void send(const DesktopNotice& notice, uint replaces);
    void showInTray(const DesktopNotice& notice);

    bool bus_ = false;
    std::map<QString, Shown> shown_;
    std::unique_ptr<QSystemTrayIcon> tray_;
    std::function<void()> trayOpen_;
};

} // namespace santral::ui
