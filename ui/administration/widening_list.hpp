// What becomes of a contact that waits on, one line a step: after how long who else may have it, and how much
// more urgent it is.
#pragma once

#include "core/domain/queue_work.hpp"
#include "ui/administration/check_grid.hpp"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;
class DurationField;
class NumberField;

class WideningList final : public QWidget {
    Q_OBJECT
public:
    explicit WideningList(QWidget* parent);
    void setQueues(const std::vector<CheckGrid::Thing>& queues); // that may help
    void setWidenings(const std::vector<Widening>& all);
    std::vector<Widening> widenings() const;
    QString problem() const; // of the first line that has one, with its number
    void retranslate();

Q_SIGNALS:
    void edited();
    void lineAdded(QLineEdit* line);

private:
    struct Line {
        DurationField* after;
        QComboBox* lower;
        QComboBox* also;
        NumberField* priority;
        Button* remove;
    };
    void addLine(const Widening& widening);
    void addNext();
    void removeLine(const Button* button);
    void arrange();
    void fillLower(QComboBox& box) const;
    QString problemOf(std::size_t line) const;

    QGridLayout* grid_;
    std::vector<QLabel*> heads_;
    Button* add_;
    std::vector<CheckGrid::Thing> queues_;
    std::vector<Line> lines_;
};

} // namespace santral::ui
