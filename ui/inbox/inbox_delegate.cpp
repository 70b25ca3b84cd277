#include "ui/inbox/inbox_delegate.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/row_words.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kAvatar = 38;
constexpr int kTextLeft = kAvatar + 24; // from the left edge of the row's box

QRect boxOf(const QStyleOptionViewItem& option) {
    return option.rect.adjusted(6, 1, -6, -1);
}

} // namespace

InboxDelegate::InboxDelegate(const InboxModel& model, const Clock& clock, AgentId me, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), clock_(clock), me_(me) {}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return strip_ ? QSize(60, kStripHeight) : QSize(240, kRowHeight);
}

QRect InboxDelegate::pictureIn(const QRect& row) {
    const QRect box = row.adjusted(6, 1, -6, -1);
    return {box.left() + 12, box.top() + 14, kAvatar, kAvatar};
}

QColor InboxDelegate::groundOf(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (option.state & QStyle::State_Selected) return look().selection;
    if (model_.isPicked(model_.at(index.row()))) return look().accentSoft;
    if (option.state & QStyle::State_MouseOver) return look().hover;
    return look().surface;
}

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const InboxRow& row = model_.at(index.row());
    const QRect box = boxOf(option);
    const QColor ground = groundOf(option, index);
    paintGround(*painter, option, ground);
    const QRect picture =
        strip_ ? QRect(box.center().x() - kAvatar / 2, box.center().y() - kAvatar / 2, kAvatar, kAvatar)
               : pictureIn(option.rect);
    paintPicture(*painter, picture, ground, index);
    if (strip_)
        paintStrip(*painter, picture, row);
    else
        paintWords(*painter, box.adjusted(kTextLeft, 0, -12, 0), row);
}

// A tick in place of the picture, once the row is picked or could be by a click there.
void InboxDelegate::paintPicture(QPainter& painter, const QRect& box, const QColor& ground,
                                 const QModelIndex& index) const {
    const InboxRow& row = model_.at(index.row());
    const Look& l = look();
    const bool picked = model_.isPicked(row);
    const bool offers = pointed_ == index.row() && !strip_;
    if (!picked && !offers)
        return drawAvatar(painter, box, {toQt(row.customerName), row.conversation.channel, ground});
    const QRectF circle(box);
    drawBox(painter, circle, kAvatar / 2.0, picked ? l.accent : l.surface,
            picked ? l.accent : l.borderStrong);
    drawIcon(painter, circle.adjusted(9, 9, -9, -9), Icon::Check, picked ? l.onAccent : l.text3);
}

void InboxDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                const QColor& ground) const {
    const QRect box = boxOf(option);
    if (ground != look().surface) drawBox(painter, QRectF(box), radius::kCard, ground);
    if (option.state & QStyle::State_Selected)
        drawBox(painter, QRectF(box.left(), box.center().y() - 13, 3, 26), 1.5, look().accent);
    const bool focused = option.state & QStyle::State_HasFocus;
    if (focused && option.widget && showsFocusRing(*option.widget))
        drawFocusRing(painter, QRectF(box), radius::kCard);
}

void InboxDelegate::paintStrip(QPainter& painter, const QRect& picture, const InboxRow& row) const {
    if (model_.asksHelp(row)) { // colour is never alone
        const QRectF sign(picture.right() - 7, picture.top() - 7, 16, 16);
        drawBox(painter, sign, 8, look().danger);
        drawIcon(painter, sign.adjusted(2, 2, -2, -2), Icon::LifeBuoy, look().onAccent);
        return;
    }
    if (row.conversation.unread > 0)
        drawBadge(painter, picture.topRight() + QPoint(9, -6), row.conversation.unread);
}

void InboxDelegate::paintWords(QPainter& painter, const QRect& box, const InboxRow& row) const {
    const Look& l = look();
    const Conversation& c = row.conversation;
    const bool unread = c.unread > 0;
    const QString time = agoText(c.lastAt, clock_.now());
    const int timeWidth = textWidth(time, typeface(Type::Secondary));
    const QRectF first(box.left(), box.top() + 8, box.width(), 19);
    drawLine(painter, first, time, typeface(Type::Secondary), unread ? l.accentText : l.text3,
             Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, first.adjusted(0, 0, -timeWidth - space::kItem, 0), customerText(row.customerName),
             typeface(Type::BaseStrong), l.text);
    QRectF second(box.left(), box.top() + 26, box.width(), 19);
    if (unread)
        second.setRight(second.right() - space::kItem -
                        drawBadge(painter, QPoint(box.right() + 1, box.top() + 27), c.unread));
    drawLine(painter, second, snippetText(row), typeface(unread ? Type::Button : Type::Base),
             unread ? l.text : l.text2);
    paintFoot(painter, QRect(box.left(), box.top() + 46, box.width(), 16), row);
}

void InboxDelegate::paintFoot(QPainter& painter, const QRect& line, const InboxRow& row) const {
    const TimePoint now = clock_.now();
    int x = line.left();
    if (const auto waiting = waitingOf(row.conversation, now); waiting && !model_.isLive(row)) {
        const QColor ink = toneColours(waiting->tone).ink;
        const QRectF groove(x, line.center().y() - 1, 36, 3);
        drawBox(painter, groove, 1.5, look().border);
        drawBox(painter, QRectF(groove.left(), groove.top(), qMax(3.0, groove.width() * waiting->share), 3),
                1.5, ink);
        x += 42;
        x += drawLine(painter, QRectF(x, line.top(), 120, line.height()), waiting->text, typeface(Type::Pill),
                      ink);
        x += 10;
    }
    for (const RowPill& pill : pillsOf(row, me_, now, {model_.isLive(row), model_.asksHelp(row), false})) {
        const int room = line.right() - x;
        // Half a word says nothing: what does not fit is left out, except the first.
        if (room < 40 || (x > line.left() && pillWidth(pill.text, pill.icon) > room)) break;
        x += drawPill(painter, {x, line.top()}, line.height(), pill.text, pill.tone, pill.icon, room) +
             space::kSmall;
    }
}

} // namespace santral::ui
