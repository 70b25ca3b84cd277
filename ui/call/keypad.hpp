// Twelve keys: for tones during a call and for dialling.
#pragma once

#include <QWidget>

namespace santral::ui {

class Keypad final : public QWidget {
    Q_OBJECT
public:
    explicit Keypad(QWidget* parent = nullptr);

Q_SIGNALS:
    void pressed(QChar key); // 0-9 * #

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace santral::ui
