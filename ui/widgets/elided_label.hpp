// One line of plain text that is cut with an ellipsis where the room ends; the whole text is in the tooltip.
#pragma once

#include "ui/widgets/look.hpp"

#include <QWidget>

namespace santral::ui {

class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    enum class Ink { Text, Quiet, Faint };
    ElidedLabel(const char* name, Type type, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return text_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshToolTip();

    Type type_;
    Ink ink_;
    QString text_;
};

} // namespace santral::ui
