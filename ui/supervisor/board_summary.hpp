// The queues of a board that are looked at in one line: what waits, how long, how the day went, and its
// trend.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QWidget>

namespace santral::ui {

class TrendLine;

class BoardSummary final : public QWidget {
    Q_OBJECT
public:
    explicit BoardSummary(QWidget* parent = nullptr);
    void set(std::vector<BoardTrend> trend, const std::vector<QueueFace>& queues, TimePoint now);
    void passTime(TimePoint now);
    void setScale(qreal scale); // 1: of a page

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::vector<QueueFace> queues_;
    QueueFace sum_;
    std::optional<int> today_;
    TimePoint now_{};
    QString longest_;
    Tone tone_ = Tone::Neutral; // of the most pressing queue
    qreal scale_ = 1;
    TrendLine* trend_;
};

} // namespace santral::ui
