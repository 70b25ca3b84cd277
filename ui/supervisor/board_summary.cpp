#include "ui/supervisor/board_summary.hpp"

#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_words.hpp"
#include "ui/supervisor/trend_line.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

constexpr int kSummary = 88;
constexpr int kFigure = 118;
constexpr int kFigures = 5;

} // namespace

BoardSummary::BoardSummary(QWidget* parent) : QWidget(parent), trend_(new TrendLine(this)) {
    setObjectName(QStringLiteral("boardSummary"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(trend_);
    setScale(1);
}

void BoardSummary::setScale(qreal scale) {
    scale_ = scale;
    trend_->setScale(scale);
    setFixedHeight(qRound(kSummary * scale));
    const int figures = qRound(kFigures * kFigure * scale);
    layout()->setContentsMargins(figures + 2 * space::kPane, 10, space::kPane, 10);
    update();
}

void BoardSummary::set(std::vector<BoardTrend> trend, const std::vector<QueueFace>& queues, TimePoint now) {
    queues_ = queues;
    sum_ = sumOf(queues);
    today_ = sum_.today;
    trend_->set(std::move(trend));
    now_ = now;
    refresh();
    update();
}

void BoardSummary::passTime(TimePoint now) {
    now_ = now;
    const QString longest = longest_;
    const Tone tone = tone_;
    refresh();
    if (longest != longest_ || tone != tone_) update();
}

void BoardSummary::refresh() {
    longest_ = sum_.oldest ? waitText(now_ - *sum_.oldest) : percentText({});
    tone_ = Tone::Neutral;
    for (const QueueFace& queue : queues_) {
        const Tone one = waitTone(queue, now_);
        if (one == Tone::Bad || (one == Tone::Warn && tone_ != Tone::Bad)) tone_ = one;
    }
    setAccessibleName(QStringLiteral("%1 %2, %3 %4, %5 %6")
                          .arg(waitingText(), QLocale().toString(sum_.waiting), longestText(), longest_,
                               levelText(), percentText(today_)));
}

void BoardSummary::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    drawBox(painter, QRectF(rect()), radius::kCard, l.surface2, l.border);
    struct Figure {
        QString value, what;
        Tone tone = Tone::Neutral;
    };
    const QLocale locale;
    const std::array<Figure, kFigures> figures{
        Figure{locale.toString(sum_.waiting), waitingText(), sum_.waiting > 0 ? tone_ : Tone::Neutral},
        Figure{longest_, longestText(), tone_},
        Figure{percentText(today_), levelText()},
        Figure{locale.toString(sum_.arrived), arrivedText()},
        Figure{locale.toString(sum_.abandoned), abandonedText()},
    };
    const auto sized = [&](Type type, int pixels) {
        QFont font = typeface(type);
        font.setPixelSize(qRound(pixels * scale_));
        return font;
    };
    const QFont large = sized(Type::Title, 24), small = sized(Type::Secondary, 12);
    const qreal wide = kFigure * scale_;
    qreal x = space::kPane;
    for (const Figure& figure : figures) {
        const bool pressing = figure.tone == Tone::Warn || figure.tone == Tone::Bad;
        drawLine(painter, QRectF(x, 18 * scale_, wide - 8, 32 * scale_), figure.value, large,
                 pressing ? toneColours(figure.tone).ink : l.text);
        drawLine(painter, QRectF(x, 52 * scale_, wide - 8, 18 * scale_), figure.what, small, l.text2);
        x += wide;
    }
}

void BoardSummary::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
