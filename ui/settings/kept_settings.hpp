// A small file of values that is read once and written behind: whoever sets one never waits for the disk.
// What was set is on its way there with the next turn of the loop, and in the file at the latest when this
// goes.
#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <QVariant>

namespace santral::ui {

class KeptSettings {
public:
    explicit KeptSettings(QString file); // INI; not there: no values
    ~KeptSettings();
    KeptSettings(const KeptSettings&) = delete;
    KeptSettings& operator=(const KeptSettings&) = delete;

    QVariant value(const QString& key, const QVariant& otherwise = {}) const {
        return values_.value(key, otherwise);
    }
    void set(const QString& key, const QVariant& value);
    void remove(const QString& key);

private:
    void change(const QString& key, const QVariant& value);
    void write();

    QString file_;
    QHash<QString, QVariant> values_;
    QMap<QString, QVariant> changed_; // not yet handed to the writer; invalid: taken out
    QTimer later_;
    QThreadPool writer_; // of one thread, so that the order stays; it ends when nothing is to be written
};

} // namespace santral::ui
