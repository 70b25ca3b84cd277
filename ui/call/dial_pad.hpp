// Where a number is typed to call it.
#pragma once

#include "ui/widgets/popover.hpp"

class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;

class DialPad final : public Popover {
    Q_OBJECT
public:
    explicit DialPad(QWidget* parent);
    void setLine(const QString& line, bool ready); // the state of the phone in words
    void setNumber(const QString& number);

Q_SIGNALS:
    void dialRequested(const QString& number);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void dial();

    QLineEdit* number_;
    QLabel* line_;
    Button* call_;
    bool ready_ = false;
};

} // namespace santral::ui
