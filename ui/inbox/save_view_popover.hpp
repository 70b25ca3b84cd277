// Asks for the name under which a filter is kept, and for whom.
#pragma once

#include "ui/widgets/popover.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace santral::ui {

class Button;

class SaveViewPopover final : public Popover {
    Q_OBJECT
public:
    explicit SaveViewPopover(QWidget* parent);

    struct Given {
        QString title;
        QString name;        // to begin with
        QString about;       // what it shows
        bool shares = false; // it may be for everybody
        bool asks = true;    // for whom it is: not when it is renamed
    };
    void ask(QWidget& anchor, const Given& given);

Q_SIGNALS:
    void saved(const QString& name, bool everybody);

private:
    void save();

    QLabel* title_;
    QLabel* about_;
    QLineEdit* name_;
    QCheckBox* everybody_;
    Button* save_;
};

} // namespace santral::ui
