// One line of the customer panel that can be chosen: icon, text, something at the right, a second line below.
// The identities, contacts and conversations are made of it.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QAbstractButton>

namespace santral::ui {

struct LineFace {
    Icon icon = Icon::None;
    QColor iconInk, iconGround; // no ground: the bare icon
    QString text;
    QString detail; // second line; empty: one line
    QString right;
    bool strong = false;
    bool dot = false; // green, before `right`
};

class LineButton final : public QAbstractButton {
    Q_OBJECT
public:
    LineButton(const char* name, QWidget* parent);
    void setFace(const LineFace& face);
    const LineFace& face() const { return face_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    LineFace face_;
};

} // namespace santral::ui
