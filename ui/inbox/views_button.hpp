// The title of the inbox, or the name of the view in use, with a mark where the list shows something else by
// now. Pressed, it opens the list of views.
#pragma once

#include <QAbstractButton>

namespace santral::ui {

class ViewsButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ViewsButton(QWidget* parent = nullptr);
    void set(const QString& view, bool changed, const QString& keys); // `view` empty: none is in use
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString view_;
    QString keys_;
    bool changed_ = false;
};

} // namespace santral::ui
