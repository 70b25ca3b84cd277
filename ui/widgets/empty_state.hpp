// What a pane shows when it has nothing: what belongs here, and one thing to do.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QWidget>

class QLabel;

namespace santral::ui {

class Button;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const char* name, QWidget* parent = nullptr);
    void set(Icon icon, const QString& title, const QString& text, const QString& action = {});

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QWidget* picture_;
    QLabel* title_;
    QLabel* text_;
    Button* action_;
    Icon icon_ = Icon::None;
};

} // namespace santral::ui
