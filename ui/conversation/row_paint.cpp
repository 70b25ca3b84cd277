#include "ui/conversation/row_paint.hpp"

#include "ui/widgets/avatar.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QFontMetrics>
#include <QPainter>

namespace santral::ui {
namespace {

QColor inkOf(PieceRole role, const RowLayout& row) {
    const Look& l = look();
    switch (role) {
    case PieceRole::Subject:
    case PieceRole::Body:
        return l.text;
    case PieceRole::Quoted:
    case PieceRole::Detail:
        return l.text2;
    case PieceRole::Title:
        if (row.shape != Shape::Event) return l.text;
        return row.kind == ItemKind::Closed ? l.ok : l.text2;
    }
    return l.text;
}

QList<QTextLayout::FormatRange> formatsOf(const TextPart& part, const RowPaint& how) {
    QList<QTextLayout::FormatRange> formats;
    for (const Link& link : part.links) {
        QTextLayout::FormatRange range{link.start, link.length, {}};
        range.format.setForeground(look().accentText);
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    for (QTextLayout::FormatRange range : part.marks) {
        range.format.setBackground(look().mark);
        formats.append(range);
    }
    const int from = qMax(how.selectFrom, part.start);
    const int to = qMin(how.selectTo, part.end());
    if (from < to) {
        QTextLayout::FormatRange range{from - part.start, to - from, {}};
        QColor ground = look().accent;
        ground.setAlphaF(how.active ? 0.32F : 0.18F);
        range.format.setBackground(ground);
        formats.append(range);
    }
    return formats;
}

void paintParts(QPainter& painter, const RowLayout& row, const RowPaint& how) {
    for (const TextPart& part : row.parts) {
        if (part.role == PieceRole::Quoted)
            painter.fillRect(QRectF(part.at.x() - 12, part.at.y(), 2, part.size.height()),
                             look().borderStrong);
        painter.setPen(inkOf(part.role, row));
        part.layout->draw(&painter, part.at, formatsOf(part, how));
    }
}

void paintDay(QPainter& painter, const RowLayout& row, int width) {
    const RowFrame frame(width);
    const qreal middle = 26;
    const QFont& face = typeface(Type::SecondaryStrong);
    const int words = textWidth(row.dayText, face);
    const QRectF box((frame.left + frame.right - words) / 2.0, middle - 9, words + 1, 18);
    drawLine(painter, box, row.dayText, face, look().text2);
    painter.fillRect(QRectF(frame.left, middle, box.left() - 12 - frame.left, 1), look().border);
    painter.fillRect(QRectF(box.right() + 12, middle, frame.right - box.right() - 12, 1), look().border);
}

// No mark where the line below says it in words.
int paintMark(QPainter& painter, QPointF rightCentre, const RowLayout& row) {
    return row.footer.isEmpty() ? paintDeliveryMark(painter, rightCentre, row.delivery) : 0;
}

void paintHead(QPainter& painter, const RowLayout& row) {
    const Look& l = look();
    const QFont& name = typeface(Type::SecondaryStrong);
    const QFont& meta = typeface(Type::Secondary);
    const qreal top = row.bodyTop - 20;
    const qreal metaWidth = textWidth(row.meta, meta);
    if (!row.out) {
        const qreal left = row.box.left() + 2;
        const int used = drawLine(painter, QRectF(left, top, 260, 16), row.author, name, l.text2);
        drawLine(painter, QRectF(left + used + 8, top, metaWidth + 1, 16), row.meta, meta, l.text3);
        return;
    }
    qreal right = row.box.right();
    right -= paintMark(painter, {right, top + 8}, row);
    const qreal metaLeft = right - metaWidth;
    drawLine(painter, QRectF(metaLeft, top, metaWidth + 1, 16), row.meta, meta, l.text3);
    const int nameWidth = qMin(260, textWidth(row.author, name));
    drawLine(painter, QRectF(metaLeft - 8 - nameWidth, top, nameWidth + 1, 16), row.author, name, l.text2);
}

// A row that continues the one above has no head; its time stands beside the bubble.
void paintSideTime(QPainter& painter, const RowLayout& row) {
    const QFont& meta = typeface(Type::Secondary);
    const qreal middle = row.box.bottom() - 14;
    const qreal width = textWidth(row.meta, meta);
    if (!row.out) {
        drawLine(painter, QRectF(row.box.right() + 8, middle - 8, width + 1, 16), row.meta, meta,
                 look().text3);
        return;
    }
    const qreal right = row.box.left() - 8;
    const int mark = paintMark(painter, {right, middle}, row);
    drawLine(painter, QRectF(right - mark - width, middle - 8, width + 1, 16), row.meta, meta, look().text3);
}

void paintBubble(QPainter& painter, const RowLayout& row) {
    drawBox(painter, row.box, radius::kBubble, row.out ? look().bubbleOut : look().bubbleIn);
    if (row.head) {
        paintHead(painter, row);
        drawAvatar(painter, row.badge.toRect(), {row.author, std::nullopt, {}});
    } else {
        paintSideTime(painter, row);
    }
}

Icon callIcon(const RowLayout& row) {
    if (row.out) return Icon::PhoneOutgoing;
    const bool missed = row.outcome == CallOutcome::Missed || row.outcome == CallOutcome::Declined ||
                        row.outcome == CallOutcome::Callback;
    return missed ? Icon::PhoneMissed : Icon::PhoneIncoming;
}

void paintCard(QPainter& painter, const RowLayout& row) {
    const Look& l = look();
    drawBox(painter, row.box, radius::kBubble, l.surface, l.border);
    const bool lost = row.shape == Shape::CallCard && row.outcome == CallOutcome::Missed;
    drawBox(painter, row.badge, radius::kControl, lost ? l.badSoft : channelSoft(row.channel));
    const Icon icon = row.shape == Shape::CallCard ? callIcon(row) : row.out ? Icon::Send : Icon::Mail;
    drawIcon(painter, row.badge.adjusted(6, 6, -6, -6), icon, lost ? l.bad : channelInk(row.channel));
    qreal right = row.box.right() - 14;
    right -= paintMark(painter, {right, row.box.top() + 19}, row);
    const qreal width = textWidth(row.meta, typeface(Type::Secondary));
    drawLine(painter, QRectF(right - width, row.box.top() + 11, width + 1, 16), row.meta,
             typeface(Type::Secondary), l.text3);
    drawLine(painter, row.addressBox, row.address, typeface(Type::Secondary), l.text3);
}

void paintNote(QPainter& painter, const RowLayout& row) {
    const Look& l = look();
    drawBox(painter, row.box, radius::kBubble, l.note, l.noteBorder);
    drawAvatar(painter, row.badge.toRect(), {row.author, std::nullopt, {}});
    const QRectF line(row.box.left() + 14, row.box.top() + 8, row.box.width() - 28, 16);
    drawIcon(painter, QRectF(line.left() - 1, line.top() + 1, 13, 13), Icon::Lock, l.noteText);
    drawLine(painter, line.adjusted(18, 0, 0, 0), row.meta, typeface(Type::SecondaryStrong), l.noteText);
    if (row.ahead) paintDeliveryMark(painter, {line.right(), line.center().y()}, Delivery::Waiting);
}

Icon eventIcon(ItemKind kind) {
    switch (kind) {
    case ItemKind::Opened:
        return Icon::MessageSquare;
    case ItemKind::Assigned:
        return Icon::UserCheck;
    case ItemKind::Closed:
        return Icon::CircleCheck;
    case ItemKind::Reopened:
        return Icon::RotateCcw;
    case ItemKind::Snoozed:
        return Icon::Clock;
    case ItemKind::Moved:
        return Icon::ArrowRight;
    case ItemKind::Merged:
        return Icon::Merge;
    case ItemKind::Separated:
    case ItemKind::Split:
        return Icon::Unlink;
    case ItemKind::Tagged:
    case ItemKind::Untagged:
        return Icon::Tag;
    default:
        return Icon::Info;
    }
}

void paintEventPill(QPainter& painter, const RowLayout& row) {
    const Look& l = look();
    const bool closed = row.kind == ItemKind::Closed;
    drawBox(painter, row.box, 12, closed ? l.okSoft : l.dark() ? l.hover : l.sunken);
    drawIcon(painter, QRectF(row.box.left() + 8, row.box.top() + 5, 14, 14), eventIcon(row.kind),
             closed ? l.ok : l.text2);
    const int used = drawLine(painter, QRectF(row.box.right() + 10, row.box.top(), 120, 24), row.meta,
                              typeface(Type::Secondary), l.text3);
    if (row.ahead)
        paintDeliveryMark(painter, {row.box.right() + 10 + used + 22, row.box.top() + 12}, Delivery::Waiting);
}

void paintSkeleton(QPainter& painter, const RowLayout& row) {
    const QColor& tint = look().dark() ? look().hover : look().sunken;
    drawBox(painter, row.badge, kBadge / 2.0, tint);
    drawBox(painter, row.box, radius::kBubble, tint);
}

Icon fileIcon(const QString& name) {
    const QString end = name.section(QLatin1Char('.'), -1).toLower();
    const auto is = [&](std::initializer_list<const char*> ends) {
        return std::any_of(ends.begin(), ends.end(),
                           [&](const char* one) { return end == QLatin1String(one); });
    };
    if (is({"png", "jpg", "jpeg", "gif", "webp", "heic", "bmp", "svg"})) return Icon::FileImage;
    if (is({"xls", "xlsx", "csv", "ods"})) return Icon::FileSpreadsheet;
    if (is({"mp3", "wav", "ogg", "m4a", "opus"})) return Icon::FileAudio;
    if (is({"mp4", "mov", "webm", "avi", "mkv"})) return Icon::FileVideo;
    if (is({"zip", "rar", "7z", "gz", "tar"})) return Icon::FileArchive;
    return Icon::FileText;
}

void paintChip(QPainter& painter, const RowLayout& row, const Spot& spot, bool hover) {
    const Look& l = look();
    const bool card = row.shape == Shape::MailCard;
    drawBox(painter, spot.box, radius::kControl,
            hover  ? l.hover
            : card ? l.surface2
                   : l.surface,
            hover ? l.borderStrong : l.border);
    const auto& [name, size] = row.files.at(static_cast<std::size_t>(spot.index));
    drawIcon(painter, QRectF(spot.box.left() + 8, spot.box.center().y() - 7.5, 15, 15), fileIcon(name),
             l.text2);
    const int sizeWidth = textWidth(size, typeface(Type::Secondary));
    const QRectF inside = spot.box.adjusted(28, 0, -12, 0);
    const int used = drawLine(painter, inside.adjusted(0, 0, -sizeWidth - 8, 0), name,
                              typeface(Type::SecondaryStrong), l.text);
    drawLine(painter, inside.adjusted(used + 8, 0, 1, 0), size, typeface(Type::Secondary), l.text3);
}

void paintSpots(QPainter& painter, const RowLayout& row, const RowPaint& how) {
    for (std::size_t i = 0; i < row.spots.size(); ++i) {
        const Spot& spot = row.spots[i];
        const bool hover = how.hoverSpot == static_cast<int>(i);
        if (spot.kind == SpotKind::Attachment) {
            paintChip(painter, row, spot, hover);
            continue;
        }
        QFont face = typeface(Type::SecondaryStrong);
        face.setUnderline(hover);
        drawLine(painter, spot.box.adjusted(0, 0, 2, 0), spot.label, face, look().accentText);
    }
}

void paintFooter(QPainter& painter, const RowLayout& row) {
    if (row.footer.isEmpty()) return;
    const Look& l = look();
    const bool failed = row.delivery == Delivery::Failed;
    const QColor& ink = failed ? l.bad : row.delivery == Delivery::Perhaps ? l.warn : l.text2;
    const Icon icon = failed                              ? Icon::CircleAlert
                      : row.delivery == Delivery::Perhaps ? Icon::TriangleAlert
                                                          : Icon::Clock;
    drawIcon(painter, QRectF(row.footerBox.left(), row.footerBox.top() + 2, 14, 14), icon, ink);
    drawLine(painter, row.footerBox.adjusted(19, 0, 2, 0), row.footer, typeface(Type::Secondary), ink);
}

} // namespace

int paintDeliveryMark(QPainter& painter, QPointF rightCentre, Delivery delivery) {
    const Look& l = look();
    Icon icon = Icon::None;
    QColor ink = l.text3;
    switch (delivery) {
    case Delivery::None:
        return 0;
    case Delivery::Held:
    case Delivery::Waiting:
    case Delivery::Sending:
        icon = Icon::Clock;
        break;
    case Delivery::Perhaps:
        icon = Icon::TriangleAlert;
        ink = l.warn;
        break;
    case Delivery::Failed:
        icon = Icon::CircleAlert;
        ink = l.bad;
        break;
    case Delivery::Sent:
        icon = Icon::Check;
        break;
    case Delivery::Delivered:
        icon = Icon::CheckCheck;
        break;
    case Delivery::Read:
        icon = Icon::CheckCheck;
        ink = l.accentText;
        break;
    }
    drawIcon(painter, QRectF(rightCentre.x() - 15, rightCentre.y() - 7.5, 15, 15), icon, ink);
    return 15 + 5;
}

void paintRow(QPainter& painter, const RowLayout& row, int width, const RowPaint& how) {
    if (row.day) paintDay(painter, row, width);
    switch (row.shape) {
    case Shape::Skeleton:
        return paintSkeleton(painter, row);
    case Shape::BubbleIn:
    case Shape::BubbleOut:
        paintBubble(painter, row);
        break;
    case Shape::MailCard:
    case Shape::CallCard:
        paintCard(painter, row);
        break;
    case Shape::Note:
        paintNote(painter, row);
        break;
    case Shape::Event:
        paintEventPill(painter, row);
        break;
    }
    paintParts(painter, row, how);
    paintSpots(painter, row, how);
    paintFooter(painter, row);
    if (how.focused) drawFocusRing(painter, row.box.adjusted(-3, -3, 3, 3), radius::kBubble + 3);
}

} // namespace santral::ui
