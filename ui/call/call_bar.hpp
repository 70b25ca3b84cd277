// The bar over the panes while there is a call: who, on which line, how long, and what can be done. Buttons
// show what signalling has confirmed, never what was clicked.
#pragma once

#include "ui/bridge/voice_client.hpp"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace santral::ui {

class Avatar;
class Button;
class ElidedLabel;
class Popover;
class TimerLabel;

class CallBar final : public QWidget {
    Q_OBJECT
public:
    explicit CallBar(const Clock& clock, QWidget* parent = nullptr);

    void setCall(const voice::CallInfo& call, const QString& customerName); // name empty: nobody is known
    void setOthers(int count);                                              // further calls on hold
    CallId call() const { return call_.id; }
    void setCompact(bool compact); // icons only
    // Hang up, with a guard: a second press within a second does nothing, so that it cannot end the next
    // call.
    void hangUp();

Q_SIGNALS:
    void muteRequested(santral::CallId call, bool on);
    void holdRequested(santral::CallId call, bool on);
    void hangUpRequested(santral::CallId call);
    void digitPressed(santral::CallId call, QChar digit);
    void customerRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void tick();
    void openKeypad();

    const Clock& clock_;
    voice::CallInfo call_;
    QString customerName_;
    int others_ = 0;
    Avatar* avatar_;
    ElidedLabel* name_;
    ElidedLabel* detail_;
    TimerLabel* time_;
    QLabel* state_;
    Button* customer_;
    Button* mute_;
    Button* hold_;
    Button* keys_;
    Button* end_;
    Popover* keypad_ = nullptr;
    QLabel* sent_ = nullptr;
    QTimer timer_;
    QTimer guard_;
};

} // namespace santral::ui
