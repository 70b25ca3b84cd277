// The fields of one thing that is set up: shows it, reads it, and says at each field what is wrong with it.
#pragma once

#include "core/domain/change.hpp"
#include "ui/administration/form_field.hpp"

#include <QString>
#include <QWidget>

#include <vector>

class QLineEdit;

namespace santral::ui {

class SetupModel;

class ThingForm : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void load(const Setup& value, bool fresh) = 0;
    virtual Setup value() const = 0; // what stands in the fields, right or wrong
    virtual void check() = 0;        // tells every field what is wrong with it
    virtual void fill() {}           // choices that come from the hub are others now
    virtual void retranslate() = 0;

    QString problem() const; // of the first field that has one; empty: it can be saved
    void setTouched(bool touched);
    void focusFirst();   // the first field, for somebody who begins
    void focusProblem(); // where there is one

    // In the order in which they stand; by the form itself and by its sections.
    FormField* add(QWidget* field);

Q_SIGNALS:
    void edited();
    void lineAdded(QLineEdit* line); // one that was not there when the form was made

protected:
    const std::vector<FormField*>& fields() const { return fields_; }

private:
    std::vector<FormField*> fields_;
    std::vector<QWidget*> editors_;
};

} // namespace santral::ui
