// The day of all queues as a small picture: what arrived in each quarter of an hour as columns, the most that
// waited as a line over them.
#pragma once

#include "core/domain/board.hpp"

#include <QWidget>

#include <vector>

namespace santral::ui {

class TrendLine final : public QWidget {
    Q_OBJECT
public:
    explicit TrendLine(QWidget* parent = nullptr);
    void set(std::vector<BoardTrend> trend);
    void setScale(qreal scale); // of its words, for a wall
    QSize sizeHint() const override { return {260, 64}; }
    QSize minimumSizeHint() const override { return {140, 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    void paintLegend(QPainter& painter, const QRectF& line) const;
    QRectF plot() const;

    std::vector<BoardTrend> trend_;
    qreal scale_ = 1;
};

} // namespace santral::ui
