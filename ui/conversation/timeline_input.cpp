// Mouse, keys and clipboard of TimelineView.
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/icons.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace santral::ui {
namespace {

// A generous target for small things.
bool covers(const QRectF& box, QPointF point) {
    return box.adjusted(-3, -3, 3, 3).contains(point);
}

const QTextLine lineAt(const QTextLayout& layout, qreal y) {
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (y < line.y() + line.height() || i + 1 == layout.lineCount()) return line;
    }
    return {};
}

} // namespace

TextPlace TimelineView::placeIn(const PlacedRow& row, QPointF point) const {
    const TextPart* best = nullptr;
    for (const TextPart& part : row.layout->parts)
        if (!best || point.y() >= part.at.y()) best = &part;
    if (!best) return {row.layout->seq, 0};
    const QPointF local = point - best->at;
    const QTextLine line = lineAt(*best->layout, local.y());
    if (local.y() < 0 || !line.isValid()) return {row.layout->seq, best->start};
    return {row.layout->seq, best->start + line.xToCursor(local.x())};
}

TimelineView::Hit TimelineView::hitAt(QPoint point) const {
    Hit hit;
    if (flow_.placed().empty()) return hit;
    const PlacedRow* under = &flow_.placed().front();
    for (const PlacedRow& one : flow_.placed())
        if (point.y() >= one.y) under = &one;
    const QPointF local = QPointF(point) - QPointF(0, under->y);
    hit.row = under->row;
    hit.place = placeIn(*under, local);
    if (point.y() < under->y) hit.place.at = 0;
    for (std::size_t i = 0; i < under->layout->spots.size(); ++i)
        if (covers(under->layout->spots[i].box, local)) hit.spot = static_cast<int>(i);
    for (const TextPart& part : under->layout->parts) {
        if (!QRectF(part.at, part.size).adjusted(-4, 0, 4, 0).contains(local)) continue;
        hit.text = true;
        const QTextLine line = lineAt(*part.layout, local.y() - part.at.y());
        const int at = line.xToCursor(local.x() - part.at.x(), QTextLine::CursorOnCharacter);
        const bool beyond = local.x() - part.at.x() > line.naturalTextWidth();
        for (const Link& link : part.links)
            if (!beyond && at >= link.start && at < link.start + link.length) hit.link = &link;
    }
    return hit;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QPoint point = event->position().toPoint();
    pressedAt_ = point;
    pressedSpot_ = -1;
    if (jumpBox().contains(point)) return scrollToEnd();
    const Hit hit = hitAt(point);
    if (hit.row < 0 || hit.place.seq == 0) return;
    pressedSeq_ = hit.place.seq;
    if (hit.spot >= 0) {
        pressedSpot_ = hit.spot;
        return;
    }
    selecting_ = true;
    if (event->modifiers() & Qt::ShiftModifier && selection_.isStarted())
        selection_.extend(hit.place);
    else
        selection_.start(hit.place);
    current_ = hit.place.seq;
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (!selecting_) return setHover(hitAt(point));
    dragPoint_ = point;
    const bool outside = point.y() < 0 || point.y() > viewport()->height();
    if (outside && !dragTimer_.isActive()) dragTimer_.start();
    if (!outside) dragTimer_.stop();
    dragTo(point);
}

void TimelineView::dragTo(QPoint point) {
    if (point.y() < 0)
        scrollByPixels(qMax(-60, point.y()));
    else if (point.y() > viewport()->height())
        scrollByPixels(qMin(60, point.y() - viewport()->height()));
    const Hit hit = hitAt({point.x(), qBound(0, point.y(), viewport()->height() - 1)});
    if (hit.row < 0 || hit.place.seq == 0 || hit.place == selection_.head()) return;
    selection_.extend(hit.place);
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    dragTimer_.stop();
    const Hit hit = hitAt(event->position().toPoint());
    const int pressed = std::exchange(pressedSpot_, -1);
    if (pressed >= 0) {
        if (hit.spot == pressed && hit.place.seq == pressedSeq_) activateSpot(hit.row, pressed);
        return;
    }
    if (!std::exchange(selecting_, false)) return;
    if (selection_.isEmpty()) {
        if (hit.link) Q_EMIT linkActivated(hit.link->url);
        return;
    }
    QClipboard* clipboard = QApplication::clipboard();
    if (clipboard->supportsSelection()) clipboard->setText(selectedText(), QClipboard::Selection);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.text && hit.spot < 0) selectWordAt(hit.place);
}

void TimelineView::selectWordAt(TextPlace place) {
    const int row = model_->rowOf(place.seq);
    const TimelineItem* item = row < 0 ? nullptr : model_->item(row);
    if (!item) return;
    const QString text = rowText(*item, flow_.stateOf(place.seq), flow_.today()).joined();
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    const int at = qMin(place.at, int(text.size()));
    words.setPosition(at);
    const qsizetype from =
        words.isAtBoundary() && (words.boundaryReasons() & QTextBoundaryFinder::StartOfItem)
            ? at
            : words.toPreviousBoundary();
    words.setPosition(at);
    const qsizetype to = words.toNextBoundary();
    if (from < 0 || to < 0) return;
    selection_.set({place.seq, int(from)}, {place.seq, int(to)});
    viewport()->update();
}

void TimelineView::setHover(const Hit& hit) {
    const bool jump = jumpBox().contains(viewport()->mapFromGlobal(QCursor::pos()));
    const Qt::CursorShape shape = jump || hit.spot >= 0 || hit.link ? Qt::PointingHandCursor
                                  : hit.text                        ? Qt::IBeamCursor
                                                                    : Qt::ArrowCursor;
    if (viewport()->cursor().shape() != shape) viewport()->setCursor(shape);
    const int row = hit.spot >= 0 ? hit.row : -1;
    if (row == hoverRow_ && hit.spot == hoverSpot_) return;
    updateRow(hoverRow_);
    hoverRow_ = row;
    hoverSpot_ = hit.spot;
    updateRow(hoverRow_);
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    if (!model_) return;
    const int lines = QApplication::wheelScrollLines();
    const int distance =
        event->pixelDelta().isNull() ? event->angleDelta().y() * lines * 20 / 120 : event->pixelDelta().y();
    scrollByPixels(-distance);
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return selectAll();
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrent(-1, extend);
        return;
    case Qt::Key_Down:
        moveCurrent(1, extend);
        return;
    case Qt::Key_PageUp:
        return scrollByPixels(-viewport()->height() + 40);
    case Qt::Key_PageDown:
        return scrollByPixels(viewport()->height() - 40);
    case Qt::Key_Home:
        flow_.jumpTo(0);
        moved(std::nullopt);
        return setCurrentRow(0);
    case Qt::Key_End:
        scrollToEnd();
        return setCurrentRow(model_ ? model_->size() - 1 : -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0) return openRow(currentRow());
        break;
    case Qt::Key_Escape:
        if (!selection_.isEmpty()) return clearSelection();
        break;
    default:
        break;
    }
    event->ignore();
}

bool TimelineView::moveCurrent(int step, bool extend) {
    if (!model_ || model_->size() == 0) return false;
    const int before = currentRow();
    const int row = before < 0 ? (flow_.placed().empty() ? model_->size() - 1 : flow_.placed().back().row)
                               : qBound(0, before + step, model_->size() - 1);
    const TimelineItem* item = model_->item(row);
    if (extend && item) {
        const TimelineItem* from = before < 0 ? item : model_->item(before);
        if (!selection_.isStarted() || selection_.isEmpty()) {
            const auto whole =
                static_cast<int>(rowText(*from, flow_.stateOf(from->seq), flow_.today()).joined().size());
            selection_.start({from->seq, step < 0 ? whole : 0});
        }
        const auto length =
            static_cast<int>(rowText(*item, flow_.stateOf(item->seq), flow_.today()).joined().size());
        selection_.extend({item->seq, step < 0 ? 0 : length});
    }
    setCurrentRow(row);
    return true;
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason;
    if (currentRow() < 0 && byKeys && !flow_.placed().empty()) setCurrentRow(flow_.placed().back().row);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString TimelineView::selectedText() const {
    if (!model_) return {};
    return selection_.text(
        *model_, [this](Seq seq) { return flow_.stateOf(seq); }, flow_.today());
}

void TimelineView::copy() const {
    QString text = selectedText();
    if (text.isEmpty() && currentRow() >= 0)
        if (const TimelineItem* item = model_->item(currentRow()))
            text = rowText(*item, flow_.stateOf(item->seq), flow_.today()).joined();
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

void TimelineView::selectAll() {
    if (!model_ || model_->size() == 0) return;
    const TimelineItem* first = model_->item(0);
    const TimelineItem* last = model_->item(model_->size() - 1);
    if (!first || !last) return;
    const auto end = rowText(*last, flow_.stateOf(last->seq), flow_.today()).joined().size();
    selection_.set({first->seq, 0}, {last->seq, static_cast<int>(end)});
    viewport()->update();
}

void TimelineView::clearSelection() {
    selection_.clear();
    viewport()->update();
}

void TimelineView::activateSpot(int row, int index) {
    const PlacedRow* here = flow_.find(row);
    const TimelineItem* item = model_->item(row);
    if (!here || !item) return;
    const Spot spot = here->layout->spots.at(static_cast<std::size_t>(index));
    RowState state = flow_.stateOf(item->seq);
    switch (spot.kind) {
    case SpotKind::Attachment:
        Q_EMIT attachmentActivated(item->message, spot.index);
        return;
    case SpotKind::Retry:
        Q_EMIT retryRequested(item->message);
        return;
    case SpotKind::Original:
        Q_EMIT originalRequested(item->message);
        return;
    case SpotKind::Dial:
        Q_EMIT dialRequested(fromUtf8(item->call->number));
        return;
    case SpotKind::Quoted:
        state.quoted = !state.quoted;
        break;
    case SpotKind::Whole:
        state.whole = true;
        break;
    }
    selection_.clear(); // positions behind what unfolds have changed
    flow_.setState(item->seq, state);
    rearranged();
}

namespace {

// What Return means, most urgent first.
int mainSpot(const RowLayout& row) {
    for (SpotKind kind : {SpotKind::Retry, SpotKind::Whole, SpotKind::Quoted, SpotKind::Original,
                          SpotKind::Attachment, SpotKind::Dial})
        for (std::size_t i = 0; i < row.spots.size(); ++i)
            if (row.spots[i].kind == kind) return static_cast<int>(i);
    return -1;
}

const Link* firstLink(const RowLayout& row) {
    for (const TextPart& part : row.parts)
        if (!part.links.empty()) return &part.links.front();
    return nullptr;
}

} // namespace

bool TimelineView::canOpen(int row) const {
    const PlacedRow* here = flow_.find(row);
    return here && (mainSpot(*here->layout) >= 0 || firstLink(*here->layout));
}

void TimelineView::openRow(int row) {
    flow_.reveal(row);
    moved(std::nullopt);
    const PlacedRow* here = flow_.find(row);
    if (!here) return;
    if (const int spot = mainSpot(*here->layout); spot >= 0) return activateSpot(row, spot);
    if (const Link* link = firstLink(*here->layout)) Q_EMIT linkActivated(link->url);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    Hit hit;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const PlacedRow* here = flow_.find(currentRow());
        if (!here) return;
        hit.row = here->row;
        at = viewport()->mapToGlobal(here->layout->box.center().toPoint() + QPoint(0, here->y));
    } else {
        hit = hitAt(viewport()->mapFromGlobal(at));
    }
    if (hit.row < 0 || !model_->item(hit.row)) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, hit);
    menu->popup(at);
}

void TimelineView::fillMenu(QMenu& menu, const Hit& hit) {
    const Seq seq = model_->item(hit.row)->seq;
    if (!selection_.isEmpty())
        menu.addAction(themedIcon(Icon::Copy), tr("Copy"), QKeySequence::Copy, this, &TimelineView::copy);
    menu.addAction(themedIcon(Icon::Copy), tr("Copy message"), this, [this, seq] {
        const int row = model_->rowOf(seq);
        if (const TimelineItem* item = row < 0 ? nullptr : model_->item(row))
            QApplication::clipboard()->setText(rowText(*item, flow_.stateOf(seq), flow_.today()).joined());
    });
    if (hit.link) {
        const QUrl url = hit.link->url;
        menu.addAction(themedIcon(Icon::Link), tr("Copy link"), this,
                       [url] { QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    }
    const TimelineItem& item = *model_->item(hit.row);
    const bool moves = item.message && !isAhead(item.seq) && item.delivery != Delivery::Held;
    if (moves)
        menu.addAction(themedIcon(Icon::Unlink), tr("Split from here…"), this,
                       [this, id = item.message] { Q_EMIT splitRequested(id); });
    const PlacedRow* here = flow_.find(hit.row);
    if (!here || here->layout->spots.empty()) return;
    menu.addSeparator();
    for (std::size_t i = 0; i < here->layout->spots.size(); ++i) {
        menu.addAction(here->layout->spots[i].label, this, [this, seq, i] {
            const int row = model_->rowOf(seq);
            const PlacedRow* now = flow_.find(row);
            if (now && i < now->layout->spots.size()) activateSpot(row, static_cast<int>(i));
        });
    }
}

QString TimelineView::toolTipAt(QPoint point) const {
    if (jumpBox().contains(point)) return tr("To the newest message (End)");
    const Hit hit = hitAt(point);
    const PlacedRow* here = hit.row < 0 ? nullptr : flow_.find(hit.row);
    const TimelineItem* item = here ? model_->item(hit.row) : nullptr;
    if (!item) return {};
    if (hit.link) return realHost(hit.link->url);
    if (hit.spot >= 0) return here->layout->spots[static_cast<std::size_t>(hit.spot)].label;
    if (here->layout->box.adjusted(0, 24, 0, 0).contains(QPointF(point) - QPointF(0, here->y))) return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(toMillis(item->at));
    const QString when = QLocale().toString(at, QLocale::LongFormat);
    const QString state = deliverySentence(*item);
    return state.isEmpty() ? when : state + QLatin1Char('\n') + when;
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = model_ ? toolTipAt(help->pos()) : QString();
        // Plain text, whatever a stranger put into a link or a file name.
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()),
                               viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) setHover({});
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace santral::ui
