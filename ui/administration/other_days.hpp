// Days that are not like their week day: a date and its hours, nothing where it is closed, one line each.
#pragma once

#include "ui/administration/opening_hours.hpp"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;

class OtherDays final : public QWidget {
    Q_OBJECT
public:
    explicit OtherDays(QWidget* parent);
    void setDays(const std::vector<OtherDay>& days);
    std::vector<OtherDay> days() const; // without those that have no date yet
    QString problem() const;            // of the first line that has one
    void retranslate();

Q_SIGNALS:
    void edited();
    void lineAdded(QLineEdit* line);

private:
    struct Line {
        QLineEdit* date;
        QLabel* day;
        QLineEdit* spans;
        Button* remove;
    };
    void addLine(const OtherDay& day);
    void addNext();
    void removeLine(const Button* button);
    void arrange();
    void tellDays();
    QString problemOf(std::size_t line) const;

    QGridLayout* grid_;
    Button* add_;
    std::vector<Line> lines_;
};

} // namespace santral::ui
