// A short message at the foot of a pane with one thing to do about it, usually "Undo", and the seconds left
// for it. It never takes the focus and goes away by itself; pointing at it or focusing it keeps it.
#pragma once

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace santral::ui {

class Button;

class Toast : public QWidget {
    Q_OBJECT
public:
    static constexpr int kStaysMs = 10'000;

    explicit Toast(QWidget* over); // centred at the foot of `over`, follows its size

    // The previous message goes; its action is then out of reach. Without an action only the text is shown.
    void say(const QString& text, const QString& action = {}, std::function<void()> onAction = {});
    struct Offer {
        QString action;
        QKeySequence key; // does the same; printed and spoken, not listened to
        int seconds = kStaysMs / 1000;
    };
    // The same, with the seconds that are left for it in writing.
    void offer(const QString& text, const Offer& offer, std::function<void()> onAction);
    bool isOffering() const { return counts_ && onAction_ && !isHidden(); }
    void dismiss();
    void setLift(int height); // stands so much higher: buttons are at the foot
    // As the button does. False when there is nothing to do.
    bool act();
    void passSecond(); // by the clock; tests have none

Q_SIGNALS:
    void announced(const QString& text);
    void over(); // an offer went unused: its time has passed, or somebody closed it

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void begin(const QString& text, const Offer& offer, std::function<void()> onAction);
    void end();
    void place();
    void retranslate();
    void showLeft();
    bool isKept() const; // pointed at, or focused

    QLabel* text_;
    Button* action_;
    Button* close_;
    QTimer timer_;
    Offer offer_;
    bool counts_ = false;
    int lift_ = 0;
    std::function<void()> onAction_;
};

} // namespace santral::ui
