// Whether the desktop is set to dark, and when that changes: the portal's setting
// (org.freedesktop.appearance). Elsewhere than on Linux it stays as assumed.
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace santral::ui {

class SystemTheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemTheme(bool assumedDark, QObject* parent = nullptr); // what it was last time
    bool isDark() const { return dark_; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void set(bool dark);

    bool dark_ = false;
};

} // namespace santral::ui
