#include "ui/supervisor/tile_grid.hpp"

#include "ui/supervisor/queue_tile.hpp"
#include "ui/widgets/look.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kGap = space::kGroup;
constexpr qreal kLargest = 3.2;

int rowsOf(int count, int columns) {
    return (count + columns - 1) / columns;
}

} // namespace

TileGrid::TileGrid(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("tileGrid"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TileGrid::set(const std::vector<QueueFace>& faces, TimePoint now) {
    const bool other = tiles_.size() != faces.size();
    while (tiles_.size() > faces.size()) {
        tiles_.back()->hide();
        tiles_.back()->deleteLater();
        tiles_.pop_back();
    }
    while (tiles_.size() < faces.size()) {
        tiles_.push_back(new QueueTile(this));
        tiles_.back()->show();
    }
    for (std::size_t i = 0; i < faces.size(); ++i) tiles_[i]->set(faces[i], now);
    if (!other) return;
    updateGeometry();
    place();
}

void TileGrid::passTime(TimePoint now) {
    for (QueueTile* tile : tiles_) tile->passTime(now);
}

// On a page as many as fit at their size; on a wall the number that makes them largest.
TileGrid::Plan TileGrid::plan(const QSize& room) const {
    const int count = std::max<int>(1, int(tiles_.size()));
    if (!fill_) {
        const int fit = std::max(1, (room.width() + kGap) / (QueueTile::kTileWidth + kGap));
        return {std::min(fit, count), 1};
    }
    Plan best{1, 0};
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = rowsOf(count, columns);
        const qreal wide = qreal(room.width() - (columns - 1) * kGap) / columns / QueueTile::kTileWidth;
        const qreal high = qreal(room.height() - (rows - 1) * kGap) / rows / QueueTile::kTileHeight;
        const qreal scale = std::min({wide, high, kLargest});
        if (scale > best.scale) best = {columns, scale};
    }
    return best;
}

void TileGrid::place() {
    if (tiles_.empty()) return;
    const Plan now = plan(size());
    const qreal wide = qreal(width() - (now.columns - 1) * kGap) / now.columns;
    const int rows = rowsOf(int(tiles_.size()), now.columns);
    const int high = qRound(QueueTile::kTileHeight * now.scale);
    const int top = fill_ ? std::max(0, (height() - rows * high - (rows - 1) * kGap) / 2) : 0;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const int column = int(i) % now.columns, row = int(i) / now.columns;
        // Both edges on whole pixels: the last one meets the edge of the room.
        const int left = qRound(column * (wide + kGap));
        const int right = qRound((column + 1) * (wide + kGap)) - kGap;
        tiles_[i]->setScale(now.scale);
        tiles_[i]->setGeometry(left, top + row * (high + kGap), qMin(right, width()) - left, high);
    }
}

int TileGrid::heightForWidth(int width) const {
    if (tiles_.empty()) return 0;
    const int rows = rowsOf(int(tiles_.size()), plan({width, 0}).columns);
    return rows * QueueTile::kTileHeight + (rows - 1) * kGap;
}

QSize TileGrid::sizeHint() const {
    return {QueueTile::kTileWidth, fill_ ? QueueTile::kTileHeight : heightForWidth(std::max(width(), 1))};
}

QSize TileGrid::minimumSizeHint() const {
    return {QueueTile::kTileWidth, fill_ ? QueueTile::kTileHeight : sizeHint().height()};
}

void TileGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateGeometry();
    place();
}

} // namespace santral::ui
