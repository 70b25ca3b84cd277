// A small panel that opens beside a button and closes when one looks elsewhere: keypad, dial pad, lists.
#pragma once

#include <QWidget>

namespace santral::ui {

class Popover : public QWidget {
    Q_OBJECT
public:
    enum class Side { Below, BelowEnd, Right, Above }; // BelowEnd: the right edges meet
    explicit Popover(const char* name, QWidget* parent);
    void openAt(QWidget& anchor, Side side);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace santral::ui
