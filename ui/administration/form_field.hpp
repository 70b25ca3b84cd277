// One line of a form: label, field, and below it what the field is for or what is wrong with it. Told while
// one types, and only about what one has touched or tried to save.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace santral::ui {

class FieldLabel;

class FormField final : public QWidget {
    Q_OBJECT
public:
    // Takes `field`; its object name stays its own.
    FormField(QWidget* field, QWidget* parent);
    void addBeside(QWidget* widget); // behind the field, on its line
    void setWords(const QString& label, const QString& hint = {});
    void setProblem(const QString& problem); // empty: the hint again
    bool hasProblem() const { return !problem_.isEmpty(); }
    const QString& problem() const { return problem_; }
    void setTouched(bool touched); // until then a problem is kept to itself

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QWidget* field_;
    FieldLabel* label_;
    QHBoxLayout* row_;
    QLabel* note_;
    QString hint_;
    QString problem_;
    bool touched_ = false;
};

} // namespace santral::ui
