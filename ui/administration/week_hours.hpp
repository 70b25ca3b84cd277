// The seven days of a week, each with its hours as people write them: "09:00-12:30, 13:30-18:00", nothing
// where it is closed. Beside each stands how long that is.
#pragma once

#include "ui/administration/opening_hours.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;

class WeekHours final : public QWidget {
    Q_OBJECT
public:
    explicit WeekHours(QWidget* parent);
    void setWeek(const std::array<OpenSpans, 7>& week);
    std::array<OpenSpans, 7> week() const; // closed where it cannot be read
    QString problem() const;               // of the first day that has one, with its name
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void told(std::size_t day);
    void tidy(std::size_t day); // as it was understood
    void copyFirst();
    void tellLengths();

    std::array<QLabel*, 7> names_;
    std::array<QLineEdit*, 7> spans_;
    std::array<QLabel*, 7> lengths_;
    Button* copy_;
};

// "Monday" … "Sunday", from 0, in the desk's language.
QString dayName(std::size_t day);

} // namespace santral::ui
