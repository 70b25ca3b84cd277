// One row of the timeline laid out for a width: where its texts, boxes and things to click lie. Made by
// layOutRow, kept by RowCache, painted by paintRow. Coordinates are logical pixels from the row's own top
// left.
#pragma once

#include "ui/conversation/links.hpp"
#include "ui/conversation/words.hpp"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace santral::ui {

enum class Shape { Skeleton, BubbleIn, BubbleOut, MailCard, CallCard, Note, Event };

// Something in a row that can be clicked, besides links inside of texts.
enum class SpotKind { Attachment, Retry, Quoted, Whole, Original, Dial };
struct Spot {
    SpotKind kind;
    int index = 0; // of the attachment
    QRectF box;
    QString label;
};

struct TextPart {
    PieceRole role;
    std::unique_ptr<QTextLayout> layout;
    QPointF at; // of the layout's origin
    QSizeF size;
    int start = 0; // of its first character in RowText::joined()
    std::vector<Link> links;
    std::vector<QTextLayout::FormatRange> marks; // search hits; their colour is set when painted
    int end() const { return start + static_cast<int>(layout->text().size()); }
};

struct RowLayout {
    Seq seq = 0;
    Seq revision = 0;
    Shape shape = Shape::Skeleton;
    bool day = false;  // begins with a line that names the day
    bool head = false; // has the line with author and time
    int height = 0;
    int bodyTop = 0; // below day and head: the point that stays on screen when those come or go
    QRectF box;      // bubble or card
    QRectF badge;    // avatar or channel tile; empty when the row continues the one above
    QString dayText;
    QString author;
    QString meta;    // time and channel, beside the author
    QString address; // of a mail: from and to
    QRectF addressBox;
    QString footer; // delivery in words, where an agent must know
    QRectF footerBox;
    Channel channel = Channel::Chat;
    bool out = false;
    Delivery delivery = Delivery::None;
    bool ahead = false; // done here, and the hub does not know yet
    CallOutcome outcome = CallOutcome::Ongoing;
    ItemKind kind = ItemKind::Message;
    std::vector<TextPart> parts;
    std::vector<Spot> spots;
    std::vector<std::pair<QString, QString>> files; // name and size, as the attachment spots are numbered
};

struct RowContext {
    int width = 0;
    QDate today;
    TimePoint now{};
    bool day = false; // this row opens a day
    bool head = true; // false: same author, channel and minute or two as the row above
    RowState state;
    std::vector<std::string> marks; // folded words to mark
};

inline constexpr int kSkeletonHeight = 64;
inline constexpr int kEstimatedHeight = 76; // of a row nobody has measured

// True when `item` is drawn as a continuation of `above`.
bool continues(const TimelineItem& item, const TimelineItem& above);

std::unique_ptr<RowLayout> layOutRow(const TimelineItem& item, const RowContext& context);
std::unique_ptr<RowLayout> layOutSkeleton(int width); // stands for a row that is not here yet

// Widths that layout and painting agree on.
struct RowFrame {
    int left, right; // of the column that rows use
    int bubbleWidth; // at most
    int cardWidth;
    explicit RowFrame(int viewWidth);
    int textLeft() const { return left + 40; }
    int textRight() const { return right - 40; }
};
inline constexpr int kBadge = 28; // avatar or channel tile
inline constexpr int kChipHeight = 28;

} // namespace santral::ui
