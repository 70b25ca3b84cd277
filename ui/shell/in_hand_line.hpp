// One entry of the list of what is in hand: what it is, since when, why it is here, and what can be done.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QWidget>

namespace santral::ui {

class Button;
class ElidedLabel;

struct InHandFace {
    Icon icon = Icon::Send;
    QString title;
    QString since;
    QString text; // what was written; empty: no line
    QString why;
    bool refused = false;
    bool written = false; // has a text that can go back into the composer
    bool opens = false;   // is about a conversation
};

class InHandLine final : public QWidget {
    Q_OBJECT
public:
    InHandLine(const InHandFace& face, QWidget* parent);

Q_SIGNALS:
    void openRequested();
    void backRequested(); // into the composer, or simply not to be done any more
    void dropRequested();
    void stepRequested(int by); // the arrows

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* buildButtons();

    InHandFace face_;
};

} // namespace santral::ui
