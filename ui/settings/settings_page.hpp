// What a page of the settings is: some fields of Settings, shown, checked, and tested live. The first-start
// guide and the settings window are made of the same pages.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QLabel>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace santral::ui {

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    virtual QString explanation() const = 0;                   // one or two sentences: what it is for
    virtual bool isFor(const Settings&) const { return true; } // false: nothing to set up on such a desk
    virtual void load(const Settings& settings) = 0;
    virtual void store(Settings& settings) const = 0;
    virtual QString obstacle() const { return {}; } // why it cannot be saved, in words; empty: it can
    virtual bool isEmpty() const { return false; }  // nothing was filled in: the guide offers "Later"
    virtual void retranslate() = 0;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;
};

// A line of a form with a label above its field; the label is the field's accessible name.
class FieldLabel final : public QLabel {
    Q_OBJECT
public:
    FieldLabel(QWidget* field, QWidget* parent);
    void setWords(const QString& words);
};

QLineEdit* makeField(const char* name, QWidget* parent, int limit = 250);
QLineEdit* makePasswordField(const char* name, QWidget* parent);
QLineEdit* makePortField(const char* name, QWidget* parent, int lowest); // lowest … 65535

} // namespace santral::ui
