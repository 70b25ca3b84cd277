// A running time, "03:42", whose digits stand still. The owner sets it once a second; it has no clock.
#pragma once

#include "ui/widgets/look.hpp"

#include <QWidget>

#include <chrono>
#include <optional>

namespace santral::ui {

QString durationText(std::chrono::seconds time); // "3:42", "1:03:42"

class TimerLabel : public QWidget {
    Q_OBJECT
public:
    explicit TimerLabel(const char* name, Type type = Type::Timer, QWidget* parent = nullptr);
    // `what` is said before the time by screen readers: "Call time".
    void setWhat(const QString& what);
    void setTime(std::chrono::seconds time);
    void setColour(const QColor& colour); // invalid: the text colour
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    Type type_;
    QString what_;
    QString text_;
    QColor colour_;
};

} // namespace santral::ui
