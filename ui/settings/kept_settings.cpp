#include "ui/settings/kept_settings.hpp"

#include <QSettings>

#include <utility>

namespace santral::ui {

KeptSettings::KeptSettings(QString file) : file_(std::move(file)) {
    const QSettings kept(file_, QSettings::IniFormat);
    for (const QString& key : kept.allKeys()) values_.insert(key, kept.value(key));
    writer_.setMaxThreadCount(1);
    later_.setSingleShot(true);
    later_.setInterval(0);
    QObject::connect(&later_, &QTimer::timeout, &later_, [this] { write(); });
}

KeptSettings::~KeptSettings() {
    write();
    writer_.waitForDone();
}

void KeptSettings::set(const QString& key, const QVariant& value) {
    values_.insert(key, value);
    change(key, value);
}

void KeptSettings::remove(const QString& key) {
    values_.remove(key);
    change(key, {});
}

void KeptSettings::change(const QString& key, const QVariant& value) {
    changed_.insert(key, value);
    later_.start();
}

void KeptSettings::write() {
    if (changed_.isEmpty()) return;
    writer_.start([file = file_, changed = std::exchange(changed_, {})] {
        QSettings settings(file, QSettings::IniFormat);
        for (auto one = changed.begin(); one != changed.end(); ++one) {
            if (one->isValid())
                settings.setValue(one.key(), *one);
            else
                settings.remove(one.key());
        }
    });
}

} // namespace santral::ui
