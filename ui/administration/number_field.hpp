// A whole number between two others, typed into a line of a form.
#pragma once

#include <QLineEdit>

namespace santral::ui {

class NumberField final : public QLineEdit {
    Q_OBJECT
public:
    NumberField(const char* name, QWidget* parent, int lowest, int highest);
    void setNumber(int number);
    int number() const; // the lowest where nothing good stands there
    QString problem() const;

private:
    int lowest_, highest_;
};

} // namespace santral::ui
