// Which moment a board shows: now, or one of the last seven days, by a slider and by a date and time.
#pragma once

#include "core/base/clock.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>

class QDateTimeEdit;
class QSlider;

namespace santral::ui {

class Button;

class TimeMachine final : public QWidget {
    Q_OBJECT
public:
    static constexpr auto kStep = std::chrono::minutes(5);
    static constexpr auto kBack = std::chrono::hours(24 * 7);

    explicit TimeMachine(const Clock& clock, QWidget* parent = nullptr);
    std::optional<TimePoint> moment() const { return moment_; } // nothing: now
    void go(TimePoint moment);
    void goNow();
    void passTime(); // while it shows now

Q_SIGNALS:
    void changed(); // while the slider moves: when it rests

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void choose(TimePoint moment);
    void show();

    const Clock& clock_;
    std::optional<TimePoint> moment_;
    QSlider* slider_;
    QDateTimeEdit* edit_;
    Button* now_;
    QTimer rest_;
    bool showing_ = false;
};

} // namespace santral::ui
