// Queue tiles side by side, in as many columns as there is room for; the tiles stay when the figures change.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QWidget>

#include <vector>

namespace santral::ui {

class QueueTile;

class TileGrid final : public QWidget {
    Q_OBJECT
public:
    explicit TileGrid(QWidget* parent = nullptr);
    void set(const std::vector<QueueFace>& faces, TimePoint now);
    void passTime(TimePoint now);
    void setFill(bool fill) { fill_ = fill; } // the tiles grow until the room is full: a wall
    const std::vector<QueueTile*>& tiles() const { return tiles_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Plan {
        int columns = 1;
        qreal scale = 1;
    };
    Plan plan(const QSize& room) const;
    void place();

    std::vector<QueueTile*> tiles_;
    bool fill_ = false;
};

} // namespace santral::ui
