// Tabs with a line under the current one and an optional count: inbox views, composer channels, customer
// panel. Keys, focus and accessibility are QTabBar's.
#pragma once

#include <QTabBar>

namespace santral::ui {

class TabStrip : public QTabBar {
    Q_OBJECT
public:
    explicit TabStrip(const char* name, QWidget* parent = nullptr);
    void setCount(int index, int count); // 0 hides it

    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int countOf(int index) const { return tabData(index).toInt(); }
    void paintTab(QPainter& painter, int index) const;

    int over_ = -1; // the tab under the mouse
};

} // namespace santral::ui
