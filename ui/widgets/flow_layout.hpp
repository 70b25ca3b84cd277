// Puts widgets side by side and begins a new line where the room ends: chips, tags.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace santral::ui {

class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr) : QLayout(parent), gap_(gap) {
        setContentsMargins(0, 0, 0, 0);
    }

    void addItem(QLayoutItem* item) override { items_.emplace_back(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& box) override;

private:
    int arrange(const QRect& box, bool apply) const;

    int gap_;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace santral::ui
