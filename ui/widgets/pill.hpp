// Short state in colour and words: "Late", "Gold", "3". Pills carry text, badges carry counts.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QWidget>

class QPainter;

namespace santral::ui {

enum class Tone { Neutral, Accent, Ok, Warn, Bad };

struct ToneColours {
    QColor fill, ink;
};
ToneColours toneColours(Tone tone);

// Paints at `leftTop`, `height` high; returns the width used. For delegates and own views.
int drawPill(QPainter& painter, QPoint leftTop, int height, const QString& text, Tone tone,
             Icon icon = Icon::None, int maxWidth = 1 << 20);
int pillWidth(const QString& text, Icon icon = Icon::None);
// A count, right-aligned at `rightTop`; more than 99 is "99+". Returns the width used, 0 for count 0.
int drawBadge(QPainter& painter, QPoint rightTop, int count, bool strong = true);

class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const char* name, QWidget* parent = nullptr);
    void set(const QString& text, Tone tone, Icon icon = Icon::None);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    Tone tone_ = Tone::Neutral;
    Icon icon_ = Icon::None;
};

} // namespace santral::ui
