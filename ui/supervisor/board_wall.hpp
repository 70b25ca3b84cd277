// The board for a screen on the wall: the whole screen, large tiles, nothing to press. Escape leaves.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QWidget>

class QLabel;

namespace santral::ui {

class BoardSummary;
class TileGrid;

class BoardWall final : public QWidget {
    Q_OBJECT
public:
    explicit BoardWall(QWidget* parent); // a window of its own, which goes with its parent
    void set(std::vector<BoardTrend> trend, const std::vector<QueueFace>& queues, TimePoint now);
    void setNotice(const QString& text);
    void setScope(const QString& text); // which brand and channel; empty: everything
    void passTime(TimePoint now);
    TileGrid& grid() { return *grid_; }

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showTitle();

    QString scope_;
    QLabel* title_;
    QLabel* clock_;
    QLabel* notice_;
    BoardSummary* summary_;
    TileGrid* grid_;
};

} // namespace santral::ui
