// One queue on the floor board: what waits and how long, how much was answered in time, who is there. Painted
// at any size, for a page and for a wall.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QWidget>

namespace santral::ui {

class QueueTile final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kTileWidth = 276;
    static constexpr int kTileHeight = 146;

    explicit QueueTile(QWidget* parent = nullptr);
    void set(const QueueFace& face, TimePoint now);
    void passTime(TimePoint now); // paints only when a text or a colour is another one
    void setScale(qreal scale);   // 1: of a page
    const QueueFace& face() const { return face_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void paintFigure(QPainter& painter, const QRectF& box, const QString& value, const QString& what,
                     Tone tone) const;
    QString fittingAlarms(qreal room) const;
    void paintAgents(QPainter& painter, const QRectF& line) const;
    QFont sized(int pixels, bool strong) const;

    QueueFace face_;
    TimePoint now_{};
    QString longest_;
    Tone tone_ = Tone::Neutral;
    qreal scale_ = 1;
};

} // namespace santral::ui
