// A short message at the foot of a pane with one thing to do about it, usually "Undo". It never takes the
// focus and goes away by itself; pointing at it or focusing it keeps it.
#pragma once

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
    void dismiss();
    void setLift(int height); // stands so much higher: buttons are at the foot
    // Ctrl+Z outside of texts. False when there is nothing to undo.
    bool act();

Q_SIGNALS:
    void announced(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void retranslate();

    QLabel* text_;
    Button* action_;
    Button* close_;
    QTimer timer_;
    int lift_ = 0;
    std::function<void()> onAction_;
};

} // namespace santral::ui
