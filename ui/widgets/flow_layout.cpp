#include "ui/widgets/flow_layout.hpp"

#include <QWidget>

namespace santral::ui {

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem* item = items_[static_cast<std::size_t>(index)].release();
    items_.erase(items_.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : items_) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& box) {
    QLayout::setGeometry(box);
    arrange(box, true);
}

int FlowLayout::arrange(const QRect& box, bool apply) const {
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    int x = box.left();
    int y = box.top();
    const auto endLine = [&] {
        int height = 0;
        for (const auto& [item, at] : line) height = qMax(height, at.height());
        for (const auto& [item, at] : line) // what is lower stands in the middle
            if (apply) item->setGeometry(at.translated(0, (height - at.height()) / 2));
        line.clear();
        return height;
    };
    for (const auto& item : items_) {
        if (item->isEmpty()) continue; // hidden
        const QSize hint = item->sizeHint();
        const QSize size(qMin(hint.width(), box.width()), hint.height());
        if (x > box.left() && x + size.width() > box.left() + box.width()) {
            x = box.left();
            y += endLine() + gap_;
        }
        line.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + gap_;
    }
    return y + endLine() - box.top();
}

} // namespace santral::ui
