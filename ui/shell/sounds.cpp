#include "ui/shell/sounds.hpp"

#include "ui/widgets/elsewhere.hpp"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace santral::ui {
namespace {

constexpr qint64 kApartMs = 1'500;

QString fileOf(SoundEvent event) {
    switch (event) {
    case SoundEvent::Ring:
        return QStringLiteral("ring.wav");
    case SoundEvent::NewConversation:
        return QStringLiteral("conversation.wav");
    case SoundEvent::Message:
        return QStringLiteral("message.wav");
    case SoundEvent::Trouble:
        break;
    }
    return QStringLiteral("trouble.wav");
}

QString findPlayer() {
    for (const char* name : {"pw-play", "paplay", "aplay", "afplay"})
        if (const QString path = QStandardPaths::findExecutable(QLatin1String(name)); !path.isEmpty())
            return path;
    return {};
}

} // namespace

struct Sounds::Ready {
    QString player;
    QTemporaryDir folder; // players read files, the sounds lie in the program
};

// On another thread.
std::shared_ptr<const Sounds::Ready> Sounds::prepare() {
    auto ready = std::make_shared<Ready>();
    ready->player = findPlayer();
    if (ready->player.isEmpty()) return ready;
    for (const SoundEvent event :
         {SoundEvent::Ring, SoundEvent::NewConversation, SoundEvent::Message, SoundEvent::Trouble}) {
        const QString name = fileOf(event);
        QFile::copy(QStringLiteral(":/sounds/") + name, ready->folder.filePath(name));
    }
    return ready;
}

Sounds::Sounds(const Preferences& preferences, QObject* parent) : QObject(parent), preferences_(preferences) {
    elsewhere(this, prepare, [this](const std::shared_ptr<const Ready>& ready) {
        ready_ = ready;
        if (ringing_) start(ring_, SoundEvent::Ring);
    });
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

QString Sounds::player() const {
    return ready_ ? ready_->player : QString();
}

void Sounds::start(QProcess& process, SoundEvent event) {
    if (player().isEmpty() || process.state() != QProcess::NotRunning) return;
    process.start(player(), {ready_->folder.filePath(fileOf(event))});
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
    if (ringing_ || !preferences_.soundOn(SoundEvent::Ring)) return;
    ringing_ = true;
    start(ring_, SoundEvent::Ring);
}

void Sounds::stopRinging() {
    if (!std::exchange(ringing_, false)) return;
    ring_.kill();
}

} // namespace santral::ui
