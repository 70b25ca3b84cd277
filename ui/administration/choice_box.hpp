// A choice in a form that scrolls: the wheel moves the form and never changes what is chosen.
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace santral::ui {

class ChoiceBox final : public QComboBox {
public:
    ChoiceBox(const QString& name, QWidget* parent) : QComboBox(parent) {
        setObjectName(name);
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4); // a long name does not make the form wide
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace santral::ui
