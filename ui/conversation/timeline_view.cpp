#include "ui/conversation/timeline_view.hpp"

#include "core/base/fold.hpp"
#include "ui/conversation/row_paint.hpp"
#include "ui/conversation/timeline_accessible.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/pill.hpp"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace santral::ui {
namespace {

constexpr int kDayStaysMs = 1200;
constexpr int kDragTickMs = 30;
constexpr int kJump = 36;

} // namespace

TimelineView::TimelineView(const Clock& clock, QWidget* parent) : QAbstractScrollArea(parent), flow_(clock) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setObjectName(QStringLiteral("timelineScrollBar"));
    verticalScrollBar()->setAccessibleName(tr("Scroll messages"));
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, &TimelineView::syncScrollBar);
    dragTimer_.setInterval(kDragTickMs);
    connect(&dragTimer_, &QTimer::timeout, this, [this] { dragTo(dragPoint_); });
    dayTimer_.setSingleShot(true);
    dayTimer_.setInterval(kDayStaysMs);
    connect(&dayTimer_, &QTimer::timeout, this, [this] { viewport()->update(); });
    installTimelineAccessibility(*this);
}

TimelineView::~TimelineView() {
    // The model may be a child: it must not tell of its end when the parts it would reach are gone.
    if (model_) model_->disconnect(this);
}

void TimelineView::setModel(TimelineModel* model) {
    if (model_) model_->disconnect(this);
    model_ = model;
    selection_.clear();
    current_ = shown_ = 0;
    unseenBelow_ = 0;
    flow_.setModel(model);
    if (model) {
        connect(model, &TimelineModel::reset, this, [this] {
            selection_.clear();
            current_ = shown_ = 0;
            unseenBelow_ = 0;
            flow_.reset();
            rearranged();
        });
        connect(model, &TimelineModel::inserted, this, &TimelineView::onInserted);
        connect(model, &TimelineModel::removed, this, [this](int first, int count) {
            flow_.removed(first, count);
            rearranged();
        });
        connect(model, &TimelineModel::changed, this, [this](int first, int count) {
            flow_.changed(first, count);
            rearranged();
        });
        connect(model, &TimelineModel::olderChanged, this, &TimelineView::rearranged);
        connect(model, &QObject::destroyed, this, [this] {
            model_ = nullptr;
            flow_.setModel(nullptr);
        });
    }
    rearranged();
}

void TimelineView::onInserted(int first, int count) {
    const bool atEnd = flow_.atEnd();
    // What is ahead of the hub stands below whatever comes from it.
    const TimelineItem* below = first + count < model_->size() ? model_->item(first + count) : nullptr;
    const bool appended = first + count == model_->size() || (below && isAhead(below->seq));
    flow_.inserted(first, count);
    if (appended && !atEnd) {
        for (int row = first; row < first + count; ++row) {
            const TimelineItem* item = model_->item(row);
            if (item && item->direction == Direction::In) ++unseenBelow_;
        }
    }
    rearranged();
    if (appended) announceRow(*this, first + count - 1);
}

void TimelineView::setLoading(bool loading) {
    loading_ = loading;
    viewport()->update();
}

void TimelineView::setSearch(const QString& words) {
    const QByteArray octets = words.toUtf8();
    std::vector<std::string> marks;
    for (Word& word : foldedWords({octets.data(), static_cast<std::size_t>(octets.size())}))
        marks.push_back(std::move(word.folded));
    flow_.setMarks(std::move(marks));
    rearranged();
}

void TimelineView::rearranged() {
    hoverRow_ = hoverSpot_ = -1;
    syncScrollBar();
    viewport()->update();
    tellShown();
}

void TimelineView::tellShown() {
    if (flow_.atEnd()) unseenBelow_ = 0;
    if (flow_.placed().empty() || !isVisible()) return;
    const auto known = [](const PlacedRow& row) { return !isAhead(row.layout->seq); };
    const auto& placed = flow_.placed();
    const auto newest = std::find_if(placed.rbegin(), placed.rend(), known);
    if (newest == placed.rend() || newest->layout->seq <= shown_) return;
    shown_ = newest->layout->seq;
    Q_EMIT shownUpTo(shown_);
}

void TimelineView::syncScrollBar() {
    QScrollBar* bar = verticalScrollBar();
    if (bar->isSliderDown()) return; // the hand on the slider decides; corrected when it lets go
    const std::int64_t room = std::max<std::int64_t>(0, flow_.total() - viewport()->height());
    const int most = static_cast<int>(std::min<std::int64_t>(room, std::numeric_limits<int>::max()));
    syncing_ = true;
    bar->setRange(0, model_ ? most : 0);
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(40);
    bar->setValue(flow_.atEnd() ? most
                                : static_cast<int>(std::clamp<std::int64_t>(flow_.position(), 0, most)));
    syncing_ = false;
    lastValue_ = bar->value();
}

void TimelineView::scrollContentsBy(int, int) {
    if (syncing_ || !model_) return;
    const int value = verticalScrollBar()->value();
    const int distance = value - lastValue_;
    lastValue_ = value;
    dayTimer_.start();
    if (value == verticalScrollBar()->maximum()) {
        flow_.toEnd();
        moved(std::nullopt);
    } else if (qAbs(distance) <= 4 * viewport()->height()) {
        moved(flow_.scrollBy(distance));
    } else {
        flow_.jumpTo(value);
        moved(std::nullopt);
    }
}

void TimelineView::scrollByPixels(int distance) {
    if (!model_ || model_->size() == 0) return;
    dayTimer_.start();
    moved(flow_.scrollBy(distance));
}

void TimelineView::scrollToEnd() {
    flow_.toEnd();
    moved(std::nullopt);
}

void TimelineView::moved(std::optional<int> shift) {
    hoverRow_ = hoverSpot_ = -1;
    syncScrollBar();
    tellShown();
    const qreal ratio = devicePixelRatioF();
    // Copying what is already painted is right only on whole device pixels.
    const bool canCopy = shift && qAbs(*shift) < viewport()->height() && ratio == std::floor(ratio);
    if (!canCopy) return viewport()->update();
    if (*shift == 0) return;
    viewport()->scroll(0, *shift, viewport()->rect());
    // What floats above the rows was copied along with them, and belongs where it was.
    for (const QRect& box : {paintedDay_, paintedJump_}) {
        viewport()->update(box);
        viewport()->update(box.translated(0, *shift));
    }
    viewport()->update(floatingDayBox());
    viewport()->update(jumpBox());
}

void TimelineView::resizeEvent(QResizeEvent*) {
    flow_.setSize(viewport()->size());
    rearranged();
}

void TimelineView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Messages"));
        verticalScrollBar()->setAccessibleName(tr("Scroll messages"));
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        flow_.layAgain();
        rearranged();
    }
    if (event->type() == QEvent::PaletteChange) viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::updateRow(int row) {
    if (const PlacedRow* here = flow_.find(row))
        viewport()->update(0, here->y - 4, viewport()->width(), here->layout->height + 8);
}

int TimelineView::currentRow() const {
    return model_ && current_ ? model_->rowOf(current_) : -1;
}

void TimelineView::setCurrentRow(int row) {
    updateRow(currentRow());
    const TimelineItem* item = model_ && row >= 0 && row < model_->size() ? model_->item(row) : nullptr;
    current_ = item ? item->seq : 0;
    if (item) {
        flow_.reveal(row);
        moved(std::nullopt);
        announceFocus(*this, row);
    }
    Q_EMIT currentRowChanged(row);
}

void TimelineView::reveal(Seq seq) {
    if (model_) setCurrentRow(model_->rowOf(seq));
}

// Painting

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    for (const QRect& rect : event->region()) painter.fillRect(rect, look().surface);
    if (flow_.placed().empty()) {
        if (loading_) paintLoading(painter);
        return;
    }
    paintRows(painter, event->region());
    paintLead(painter);
    paintFloatingDay(painter);
    paintJump(painter);
}

void TimelineView::paintRows(QPainter& painter, const QRegion& dirty) {
    const int current = currentRow();
    const bool ring = current >= 0 && showsFocusRing(*this);
    const int width = viewport()->width();
    for (const PlacedRow& one : flow_.placed()) {
        if (!dirty.intersects(QRect(0, one.y - 4, width, one.layout->height + 8))) continue;
        RowPaint how;
        const int length = one.layout->parts.empty() ? 0 : one.layout->parts.back().end();
        std::tie(how.selectFrom, how.selectTo) = selection_.rangeIn(one.layout->seq, length);
        how.active = hasFocus();
        how.focused = ring && one.row == current;
        how.hoverSpot = one.row == hoverRow_ ? hoverSpot_ : -1;
        painter.save();
        painter.translate(0, one.y);
        paintRow(painter, *one.layout, width, how);
        painter.restore();
    }
}

// Older rows are on their way.
void TimelineView::paintLead(QPainter& painter) {
    const PlacedRow& first = flow_.placed().front();
    if (first.row != 0 || flow_.lead() == 0) return;
    const auto row = layOutSkeleton(viewport()->width());
    for (int y = first.y - row->height; y > -row->height; y -= row->height) {
        painter.save();
        painter.translate(0, y);
        paintRow(painter, *row, viewport()->width(), {});
        painter.restore();
    }
}

void TimelineView::paintLoading(QPainter& painter) {
    const auto row = layOutSkeleton(viewport()->width());
    for (int y = viewport()->height() - TimelineFlow::kFoot - row->height; y > 0; y -= row->height + 8) {
        painter.save();
        painter.translate(0, y);
        paintRow(painter, *row, viewport()->width(), {});
        painter.restore();
    }
}

QRect TimelineView::floatingDayBox() const {
    if (!dayTimer_.isActive() || flow_.placed().empty()) return {};
    const PlacedRow& first = flow_.placed().front();
    if (!model_->item(first.row)) return {};
    if (first.layout->day && first.y > -20) return {}; // its own line is on screen
    for (const PlacedRow& one : flow_.placed())
        if (one.y < 40 && one.y > -20 && one.layout->day) return {}; // the next day pushes it away
    const int words = textWidth(dayText(dayOf(model_->item(first.row)->at), flow_.today()),
                                typeface(Type::SecondaryStrong));
    return {(viewport()->width() - words) / 2 - 12, 10, words + 24, 26};
}

void TimelineView::paintFloatingDay(QPainter& painter) {
    const QRect box = paintedDay_ = floatingDayBox();
    if (box.isEmpty()) return;
    const QString words = dayText(dayOf(model_->item(flow_.placed().front().row)->at), flow_.today());
    drawBox(painter, QRectF(box), 13, look().surface, look().borderStrong);
    drawLine(painter, QRectF(box), words, typeface(Type::SecondaryStrong), look().text2, Qt::AlignCenter);
}

QRect TimelineView::jumpBox() const {
    if (flow_.atEnd() || flow_.placed().empty()) return {};
    return {viewport()->width() - kJump - 22, viewport()->height() - kJump - 14, kJump + 8, kJump};
}

void TimelineView::paintJump(QPainter& painter) {
    const QRect box = paintedJump_ = jumpBox();
    if (box.isEmpty()) return;
    const QRectF disc(box.left(), box.top() + 4, kJump - 4, kJump - 4);
    drawBox(painter, disc, disc.height() / 2, look().surface, look().borderStrong);
    drawIcon(painter, disc.adjusted(8, 8, -8, -8), Icon::ArrowDown, look().text2);
    drawBadge(painter, {box.right(), box.top()}, unseenBelow_);
}

} // namespace santral::ui
