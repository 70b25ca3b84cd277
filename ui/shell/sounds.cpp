#include "ui/shell/sounds.hpp"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace santral::ui {
namespace {

constexpr qint64 kApartMs = 1'500;

QString nameOf(SoundEvent event) {
    switch (event) {
    case SoundEvent::Ring:
        return QStringLiteral("ring");
    case SoundEvent::NewConversation:
        return QStringLiteral("conversation");
    case SoundEvent::Message:
        return QStringLiteral("message");
    case SoundEvent::Trouble:
        break;
    }
    return QStringLiteral("trouble");
}

} // namespace

Sounds::Sounds(const Preferences& preferences, QObject* parent) : QObject(parent), preferences_(preferences) {
    connect(&ring_, &QProcess::finished, this, [this](int code) {
        // A player that fails at once would be started for ever.
        if (ringing_ && code == 0) start(ring_, SoundEvent::Ring);
    });
}

Sounds::~Sounds() {
    ringing_ = false;
    for (QProcess* process : {&ring_, &once_}) {
        process->kill();
        process->waitForFinished(200);
    }
}

QString Sounds::player() {
    static const QString found = [] {
        for (const char* name : {"pw-play", "paplay", "aplay", "afplay"})
            if (const QString path = QStandardPaths::findExecutable(QLatin1String(name)); !path.isEmpty())
                return path;
        return QString();
    }();
    return found;
}

QString Sounds::fileOf(SoundEvent event) {
    if (!folder_) folder_ = std::make_unique<QTemporaryDir>();
    const QString name = nameOf(event) + QStringLiteral(".wav");
    const QString path = folder_->filePath(name);
    if (!QFile::exists(path)) QFile::copy(QStringLiteral(":/sounds/") + name, path);
    return path;
}

void Sounds::start(QProcess& process, SoundEvent event) {
    process.start(player(), {fileOf(event)});
    process.closeWriteChannel();
}

void Sounds::play(SoundEvent event) {
    if (quiet_ || !preferences_.soundOn(event) || player().isEmpty()) return;
    if (last_.isValid() && last_.elapsed() < kApartMs) return;
    if (once_.state() != QProcess::NotRunning) return;
    last_.restart();
    start(once_, event);
}

void Sounds::startRinging() {
    if (ringing_ || !preferences_.soundOn(SoundEvent::Ring) || player().isEmpty()) return;
    ringing_ = true;
    if (ring_.state() == QProcess::NotRunning) start(ring_, SoundEvent::Ring);
}

void Sounds::stopRinging() {
    if (!std::exchange(ringing_, false)) return;
    ring_.kill();
}

} // namespace santral::ui
