#include "ui/supervisor/trend_line.hpp"

#include "ui/bridge/when.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kLegend = 16;
constexpr int kDaySteps = 24 * 4;

} // namespace

TrendLine::TrendLine(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("trendLine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    retranslate();
}

void TrendLine::set(std::vector<BoardTrend> trend) {
    if (trend == trend_) return;
    trend_ = std::move(trend);
    retranslate();
    update();
}

void TrendLine::setScale(qreal scale) {
    scale_ = scale;
    update();
}

void TrendLine::retranslate() {
    std::uint32_t arrived = 0, most = 0;
    for (const BoardTrend& step : trend_) {
        arrived += step.arrived;
        most = std::max(most, step.mostWaiting);
    }
    setAccessibleName(tr("Today: %1 arrived, at most %2 waited at once").arg(arrived).arg(most));
}

QRectF TrendLine::plot() const {
    return QRectF(rect()).adjusted(0, (kLegend + 4) * scale_, 0, -1);
}

void TrendLine::paintLegend(QPainter& painter, const QRectF& line) const {
    const Look& l = look();
    QFont small = typeface(Type::Secondary);
    small.setPixelSize(qRound(small.pixelSize() * scale_));
    const qreal box = 8 * scale_, gap = 5 * scale_, apart = 14 * scale_;
    drawBox(painter, QRectF(line.left(), line.center().y() - box / 2, box, box), 2, l.borderStrong);
    const int used = drawLine(painter, line.adjusted(box + gap, 0, 0, 0), tr("Arrived"), small, l.text2);
    const qreal stroke = line.left() + box + gap + used + apart;
    painter.fillRect(QRectF(stroke, line.center().y() - scale_, 1.5 * box, 2 * scale_), l.accent);
    const qreal next = stroke + 1.5 * box + gap;
    const int named = drawLine(painter, QRectF(next, line.top(), line.right() - next, line.height()),
                               tr("Most waiting"), small, l.text2);
    if (trend_.empty()) return;
    const auto clock = [](TimePoint at) { return toLocal(at).toString(QStringLiteral("HH:mm")); };
    const QString span =
        QStringLiteral("%1 – %2").arg(clock(trend_.front().from), clock(trend_.back().from + kTrendStep));
    const qreal from = next + named + apart;
    if (line.right() - from >= textWidth(span, small))
        drawLine(painter, QRectF(from, line.top(), line.right() - from, line.height()), span, small, l.text3,
                 Qt::AlignRight | Qt::AlignVCenter);
}

void TrendLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    paintLegend(painter, QRectF(0, 0, width(), kLegend * scale_));
    const QRectF box = plot();
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), l.border);
    if (trend_.empty()) return;
    std::uint32_t highest = 1;
    for (const BoardTrend& step : trend_) highest = std::max({highest, step.arrived, step.mostWaiting});
    const qreal steps = static_cast<qreal>(std::max<std::size_t>(trend_.size(), kDaySteps / 4));
    const qreal wide = box.width() / steps;
    const auto top = [&](std::uint32_t n) { return box.bottom() - box.height() * n / highest; };
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath line;
    for (std::size_t i = 0; i < trend_.size(); ++i) {
        const qreal x = box.left() + static_cast<qreal>(i) * wide;
        const qreal y = top(trend_[i].arrived);
        drawBox(painter, QRectF(x, y, qMax(wide - 1.5, 1.0), box.bottom() - y), 1, l.borderStrong);
        const QPointF at(x + wide / 2, top(trend_[i].mostWaiting));
        i == 0 ? line.moveTo(at) : line.lineTo(at);
    }
    painter.setPen(QPen(l.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

bool TrendLine::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || trend_.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qreal steps = static_cast<qreal>(std::max<std::size_t>(trend_.size(), kDaySteps / 4));
    const auto at = static_cast<std::size_t>(qMax(0.0, help->pos().x() / (width() / steps)));
    if (at < trend_.size()) {
        const BoardTrend& step = trend_[at];
        QToolTip::showText(help->globalPos(), tr("%1: %2 arrived, %3 accepted, at most %4 waited")
                                                  .arg(toLocal(step.from).toString(QStringLiteral("HH:mm")))
                                                  .arg(step.arrived)
                                                  .arg(step.accepted)
                                                  .arg(step.mostWaiting));
    }
    return true;
}

void TrendLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
