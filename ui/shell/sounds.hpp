// Short sounds. Qt Multimedia is no dependency: a player of the system is started for each sound (pw-play,
// paplay or aplay; afplay on macOS), so that an audio server that hangs never holds the window. Where none is
// there, it is silent and the settings say so.
#pragma once

#include "ui/settings/preferences.hpp"

#include <QElapsedTimer>
#include <QProcess>
#include <QString>

#include <memory>

class QTemporaryDir;

namespace santral::ui {

class Sounds final : public QObject {
    Q_OBJECT
public:
    explicit Sounds(const Preferences& preferences, QObject* parent = nullptr);
    ~Sounds() override;

    void play(SoundEvent event); // at most one in 1.5 s; the ring is not counted
    void startRinging();         // loops until stopRinging()
    void stopRinging();
    // During a call and while not ready everything but the ring is left out.
    void setQuiet(bool quiet) { quiet_ = quiet; }
    static QString player(); // empty: there is none
    bool isRinging() const { return ringing_; }

private:
    QString fileOf(SoundEvent event);
    void start(QProcess& process, SoundEvent event);

    const Preferences& preferences_;
    std::unique_ptr<QTemporaryDir> folder_; // players read files, the sounds lie in the program
    QProcess once_;
    QProcess ring_;
    QElapsedTimer last_;
    bool ringing_ = false;
    bool quiet_ = false;
};

} // namespace santral::ui
