// The frame of a text of several lines: the same as that of a line edit, lit while the text has the focus.
#pragma once

#include <QWidget>

namespace santral::ui {

class FieldBox final : public QWidget {
    Q_OBJECT
public:
    FieldBox(QWidget* field, QWidget* parent); // takes the field; its height decides

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* field_;
};

} // namespace santral::ui
