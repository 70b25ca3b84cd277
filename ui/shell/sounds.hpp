// Short sounds. Qt Multimedia is no dependency: a player of the system is started for each sound (pw-play,
// paplay or aplay; afplay on macOS), so that an audio server that hangs never holds the window. Where none is
// there, it is silent and the settings say so.
#pragma once

#include "ui/settings/preferences.hpp"

#include <QElapsedTimer>
#include <QProcess>
#include <QString>

#include <memory>

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
    QString player() const; // empty: there is none, or in the first moment: it is not found yet
    bool isRinging() const { return ringing_; }

private:
    struct Ready; // the player, and the sounds as files; found and unpacked beside the window
    static std::shared_ptr<const Ready> prepare();
    void start(QProcess& process, SoundEvent event);

    const Preferences& preferences_;
    std::shared_ptr<const Ready> ready_;
    QProcess once_;
    QProcess ring_;
    QElapsedTimer last_;
    bool ringing_ = false;
    bool quiet_ = false;
};

} // namespace santral::ui
