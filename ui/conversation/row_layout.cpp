#include "ui/conversation/row_layout.hpp"

#include "core/base/fold.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QCoreApplication>
#include <QTextOption>
#include <QtMath>

#include <algorithm>

namespace santral::ui {
namespace {

struct Row {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Row)
};

constexpr int kDayHeight = 32;
constexpr int kHeadHeight = 20;
constexpr int kRowGap = 12;
constexpr int kContinuedGap = 4;
constexpr int kSmallLine = 16; // a line of 12 px text
constexpr auto kSameBreath = std::chrono::minutes(3);

struct Face {
    Type type;
    int line;
};
Face faceOf(PieceRole role, Shape shape) {
    switch (role) {
    case PieceRole::Body:
        return shape == Shape::Event ? Face{Type::SecondaryStrong, 16} : Face{Type::Message, 20};
    case PieceRole::Subject:
        return {Type::BaseStrong, 18};
    case PieceRole::Quoted:
        return {Type::Base, 18};
    case PieceRole::Title:
        return shape == Shape::Event ? Face{Type::SecondaryStrong, 16} : Face{Type::BaseStrong, 18};
    case PieceRole::Detail:
        return {Type::Base, 18};
    }
    return {Type::Base, 18};
}

std::vector<QTextLayout::FormatRange> marksIn(const QString& text, const std::vector<std::string>& wanted) {
    std::vector<QTextLayout::FormatRange> marks;
    if (wanted.empty()) return marks;
    const QByteArray octets = text.toUtf8();
    for (const Word& word : foldedWords({octets.data(), static_cast<std::size_t>(octets.size())})) {
        const bool hit = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& start) {
            return word.folded.starts_with(start);
        });
        if (!hit) continue;
        // Octets to UTF-16; words are short and hits are few.
        const auto from = QString::fromUtf8(octets.left(static_cast<qsizetype>(word.begin))).size();
        const auto count = QString::fromUtf8(octets.mid(static_cast<qsizetype>(word.begin),
                                                        static_cast<qsizetype>(word.end - word.begin)))
                               .size();
        marks.push_back({static_cast<int>(from), static_cast<int>(count), {}});
    }
    return marks;
}

TextPart makePart(const Piece& piece, Shape shape, int width, int start, const RowContext& context) {
    const Face face = faceOf(piece.role, shape);
    QString text = piece.text;
    TextPart part{piece.role, nullptr, {}, {}, start, {}, marksIn(text, context.marks)};
    if (piece.role == PieceRole::Body || piece.role == PieceRole::Quoted) part.links = findLinks(text);
    text.replace(QLatin1Char('\n'), QChar::LineSeparator); // one layout for all lines, same positions
    part.layout = std::make_unique<QTextLayout>(text, typeface(face.type));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    part.layout->setTextOption(option);
    part.layout->setCacheEnabled(true);
    part.layout->beginLayout();
    qreal y = 0;
    qreal widest = 0;
    for (QTextLine line = part.layout->createLine(); line.isValid(); line = part.layout->createLine()) {
        line.setLineWidth(width);
        const qreal high = qMax(qreal(face.line), std::ceil(line.height())); // emoji are taller
        line.setPosition({0, y + std::floor((high - line.height()) / 2)});
        y += high;
        widest = qMax(widest, line.naturalTextWidth());
    }
    part.layout->endLayout();
    part.size = {std::ceil(widest), y};
    return part;
}

// Builds one row from top to bottom. Each shape is one function.
class Builder {
public:
    Builder(const TimelineItem& item, const RowContext& context)
        : item_(item), context_(context), frame_(context.width),
          text_(rowText(item, context.state, context.today)), row_(std::make_unique<RowLayout>()) {}

    std::unique_ptr<RowLayout> build() {
        begin();
        switch (row_->shape) {
        case Shape::BubbleIn:
        case Shape::BubbleOut:
            bubble();
            break;
        case Shape::MailCard:
            mailCard();
            break;
        case Shape::CallCard:
            callCard();
            break;
        case Shape::Note:
            note();
            break;
        case Shape::Event:
            event();
            break;
        case Shape::Skeleton:
            break;
        }
        footer();
        row_->height = qCeil(y_);
        return std::move(row_);
    }

private:
    static Shape shapeOf(const TimelineItem& item) {
        switch (item.kind) {
        case ItemKind::Message:
            if (item.mail) return Shape::MailCard;
            return item.direction == Direction::Out ? Shape::BubbleOut : Shape::BubbleIn;
        case ItemKind::Note:
            return Shape::Note;
        case ItemKind::Call:
            return item.call ? Shape::CallCard : Shape::Event;
        default:
            return Shape::Event;
        }
    }

    void begin() {
        row_->seq = item_.seq;
        row_->revision = item_.revision;
        row_->shape = shapeOf(item_);
        row_->kind = item_.kind;
        row_->day = context_.day;
        row_->head = context_.head;
        row_->channel = item_.channel;
        row_->out = item_.direction == Direction::Out;
        row_->delivery = item_.delivery;
        row_->ahead = isAhead(item_.seq);
        if (item_.call) row_->outcome = item_.call->outcome;
        row_->author = authorText(item_);
        if (context_.day) {
            row_->dayText = dayText(dayOf(item_.at), context_.today);
            y_ += kDayHeight;
        }
        y_ += context_.head ? kRowGap : kContinuedGap;
    }

    // The first piece may share its lines with the time on the right.
    void addParts(int width, int firstWidth) {
        int start = 0;
        for (const Piece& piece : text_.pieces) {
            const int room = start == 0 ? firstWidth : width;
            row_->parts.push_back(makePart(piece, row_->shape, room, start, context_));
            start += static_cast<int>(piece.text.size()) + 1;
        }
    }

    qreal widestPart() const {
        qreal widest = 0;
        for (const TextPart& part : row_->parts) widest = qMax(widest, part.size.width());
        return widest;
    }

    void put(TextPart& part, qreal x) {
        part.at = {x, y_};
        y_ += part.size.height();
    }

    // A word or two that unfolds more, below the text.
    void addLink(SpotKind kind, qreal x, const QString& label) {
        const int width = textWidth(label, typeface(Type::SecondaryStrong));
        row_->spots.push_back({kind, 0, QRectF(x, y_ + 4, width, 18), label});
        y_ += 24;
    }

    void addFiles(qreal x, int width) {
        if (item_.attachments.empty()) return;
        y_ += 8;
        qreal left = x;
        for (std::size_t i = 0; i < item_.attachments.size(); ++i) {
            const Attachment& file = item_.attachments[i];
            const QString name = fromUtf8(file.name);
            const QString size = sizeText(file.size);
            const int wanted = 28 + textWidth(name, typeface(Type::SecondaryStrong)) + 8 +
                               textWidth(size, typeface(Type::Secondary)) + 12;
            const int chip = qMin(wanted, width);
            if (left > x && left + chip > x + width) {
                left = x;
                y_ += kChipHeight + 6;
            }
            row_->files.emplace_back(name, size);
            row_->spots.push_back({SpotKind::Attachment, static_cast<int>(i),
                                   QRectF(left, y_, chip, kChipHeight),
                                   QStringLiteral("%1, %2").arg(name, size)});
            left += chip + 6;
        }
        y_ += kChipHeight;
    }

    qreal filesWidth(int most) const {
        qreal width = 0;
        for (const Attachment& file : item_.attachments)
            width += 54 + textWidth(fromUtf8(file.name), typeface(Type::SecondaryStrong)) +
                     textWidth(sizeText(file.size), typeface(Type::Secondary));
        return qMin(width, qreal(most));
    }

    void bubble() {
        row_->meta = QStringLiteral("%1  ·  %2").arg(timeText(item_.at), channelName(item_.channel));
        if (!context_.head) row_->meta = timeText(item_.at);
        if (context_.head) y_ += kHeadHeight;
        row_->bodyTop = qCeil(y_);
        const int inner = frame_.bubbleWidth - 28;
        addParts(inner, inner);
        qreal width = qMax(widestPart(), filesWidth(inner));
        if (text_.hasMore)
            width = qMax(width, qreal(textWidth(Row::tr("Show all"), typeface(Type::SecondaryStrong))));
        width = qMin(width, qreal(inner)) + 28;
        const qreal left = row_->out ? frame_.textRight() - width : frame_.textLeft();
        const qreal top = y_;
        y_ += 8;
        for (TextPart& part : row_->parts) put(part, left + 14);
        if (text_.hasMore) addLink(SpotKind::Whole, left + 14, Row::tr("Show all"));
        addFiles(left + 14, qCeil(width) - 28);
        y_ += 8;
        row_->box = QRectF(left, top, width, y_ - top);
        if (context_.head)
            row_->badge = QRectF(row_->out ? frame_.right - kBadge : frame_.left, top, kBadge, kBadge);
    }

    void card() {
        row_->bodyTop = qCeil(y_);
        row_->badge = QRectF(frame_.left, y_ + 2, kBadge, kBadge);
        row_->box = QRectF(frame_.textLeft(), y_, frame_.cardWidth, 0);
        y_ += 10;
    }

    void mailCard() {
        card();
        const qreal x = row_->box.left() + 14;
        const int inner = frame_.cardWidth - 28;
        row_->meta = timeText(item_.at);
        const int metaRoom = textWidth(row_->meta, typeface(Type::Secondary)) + 44;
        addParts(inner - 12, inner - metaRoom);
        for (TextPart& part : row_->parts) {
            if (part.role == PieceRole::Quoted) y_ += 8;
            put(part, part.role == PieceRole::Quoted ? x + 12 : x);
            if (part.role == PieceRole::Subject) addAddresses(x, inner);
            if (part.role == PieceRole::Body && text_.hasMore)
                addLink(SpotKind::Whole, x, Row::tr("Show all"));
        }
        mailLinks(x);
        addFiles(x, inner);
        closeCard();
    }

    void addAddresses(qreal x, int width) {
        row_->address =
            QStringLiteral("%1  →  %2").arg(addressText(item_.mail->from), addressesText(item_.mail->to));
        if (!item_.mail->cc.empty())
            row_->address += QStringLiteral("  ·  ") + Row::tr("Cc: %1").arg(addressesText(item_.mail->cc));
        row_->addressBox = QRectF(x, y_, width, kSmallLine);
        y_ += kSmallLine + 4;
    }

    void mailLinks(qreal x) {
        const QString quoted =
            context_.state.quoted ? Row::tr("Hide quoted text") : Row::tr("Show quoted text");
        const qreal line = y_ + 4;
        bool any = false;
        const auto add = [&](SpotKind kind, const QString& label) {
            const int width = textWidth(label, typeface(Type::SecondaryStrong));
            row_->spots.push_back({kind, 0, QRectF(x, line, width, 18), label});
            x += width + 18;
            any = true;
        };
        if (text_.hasQuoted) add(SpotKind::Quoted, quoted);
        if (!item_.mail->htmlHash.empty()) add(SpotKind::Original, Row::tr("Show original"));
        if (any) y_ += 24;
    }

    void callCard() {
        card();
        const qreal x = row_->box.left() + 14;
        row_->meta = callTimesText(*item_.call);
        const int inner = frame_.cardWidth - 28;
        addParts(inner - 120, inner - textWidth(row_->meta, typeface(Type::Secondary)) - 24);
        for (TextPart& part : row_->parts) {
            put(part, x);
            y_ += 2;
        }
        if (!item_.call->number.empty() && item_.call->outcome != CallOutcome::Ongoing) {
            // On the line of number and outcome, at the right.
            const QString label = Row::tr("Call back");
            const int width = textWidth(label, typeface(Type::SecondaryStrong));
            const QRectF box(row_->box.right() - 14 - width, row_->parts.back().at.y(), width, 18);
            row_->spots.push_back({SpotKind::Dial, 0, box, label});
        }
        closeCard();
    }

    void closeCard() {
        y_ += 10;
        row_->box.setHeight(y_ - row_->box.top());
    }

    void note() {
        row_->bodyTop = qCeil(y_);
        const qreal top = y_;
        const int inner = frame_.cardWidth - 28;
        addParts(inner, inner);
        row_->meta =
            QStringLiteral("%1 · %2 · %3").arg(Row::tr("Internal note"), row_->author, timeText(item_.at));
        const qreal head = textWidth(row_->meta, typeface(Type::SecondaryStrong)) + (row_->ahead ? 48 : 20);
        const qreal width = qMin(qMax(qMax(widestPart(), head), filesWidth(inner)), qreal(inner)) + 28;
        const qreal x = frame_.textLeft() + 14;
        y_ += 8 + kSmallLine + 2;
        for (TextPart& part : row_->parts) put(part, x);
        if (text_.hasMore) addLink(SpotKind::Whole, x, Row::tr("Show all"));
        addFiles(x, inner);
        y_ += 8;
        row_->box = QRectF(frame_.textLeft(), top, width, y_ - top);
        row_->badge = QRectF(frame_.left, top + 2, kBadge, kBadge);
    }

    void event() {
        row_->bodyTop = qCeil(y_);
        row_->meta = timeText(item_.at);
        const int room = frame_.cardWidth - 46 - textWidth(row_->meta, typeface(Type::Secondary));
        addParts(room, room);
        const qreal top = y_;
        y_ += 4;
        for (TextPart& part : row_->parts) put(part, frame_.textLeft() + 28);
        y_ += 4;
        row_->box = QRectF(frame_.textLeft(), top, widestPart() + 40, y_ - top);
    }

    // Only what an agent must know or can do something about is said in words; the rest is a mark.
    void footer() {
        const bool held = item_.delivery == Delivery::Held && !isAhead(item_.seq);
        const bool told = held || item_.delivery == Delivery::Failed || item_.delivery == Delivery::Perhaps ||
                          (item_.delivery == Delivery::Waiting && !item_.why.empty());
        if (!told) return;
        row_->footer = held ? heldText(item_, context_.now) : deliverySentence(item_);
        const QString retry = item_.delivery == Delivery::Failed    ? Row::tr("Try again")
                              : item_.delivery == Delivery::Perhaps ? Row::tr("Send again")
                                                                    : QString();
        const int retryWidth = retry.isEmpty() ? 0 : textWidth(retry, typeface(Type::SecondaryStrong));
        const int most = frame_.textRight() - frame_.textLeft() - retryWidth - 12;
        const int words = qMin(textWidth(row_->footer, typeface(Type::Secondary)) + 20, most);
        const qreal whole = words + (retryWidth ? retryWidth + 10 : 0);
        const qreal left = row_->shape == Shape::BubbleOut ? row_->box.right() - whole : row_->box.left();
        row_->footerBox = QRectF(qMax(left, qreal(frame_.left)), y_ + 4, words, 18);
        if (retryWidth)
            row_->spots.push_back(
                {SpotKind::Retry, 0, QRectF(row_->footerBox.right() + 10, y_ + 4, retryWidth, 18), retry});
        y_ += 22;
    }

    const TimelineItem& item_;
    const RowContext& context_;
    RowFrame frame_;
    RowText text_;
    std::unique_ptr<RowLayout> row_;
    qreal y_ = 0;
};

} // namespace

RowFrame::RowFrame(int viewWidth) {
    const int pad = viewWidth >= 640 ? 24 : viewWidth >= 440 ? 16 : 10;
    left = pad;
    right = qMax(pad + 200, viewWidth - pad);
    const int column = right - left;
    const bool narrow = column < 560;
    bubbleWidth = qMin(640, narrow ? column - 80 : qMax(440, column * 66 / 100));
    cardWidth = qMin(700, narrow ? column - 40 : qMax(480, column * 77 / 100));
}

bool continues(const TimelineItem& item, const TimelineItem& above) {
    const auto plain = [](const TimelineItem& one) { return one.kind == ItemKind::Message && !one.mail; };
    const auto event = [](const TimelineItem& one) {
        return one.kind != ItemKind::Message && one.kind != ItemKind::Note && one.kind != ItemKind::Call;
    };
    if (event(item) && event(above)) return true; // one below the other, close together
    return plain(item) && plain(above) && item.direction == above.direction &&
           item.channel == above.channel && item.agent == above.agent && item.author == above.author &&
           item.at - above.at < kSameBreath;
}

std::unique_ptr<RowLayout> layOutRow(const TimelineItem& item, const RowContext& context) {
    return Builder(item, context).build();
}

std::unique_ptr<RowLayout> layOutSkeleton(int width) {
    auto row = std::make_unique<RowLayout>();
    const RowFrame frame(width);
    row->height = kSkeletonHeight;
    row->bodyTop = kRowGap;
    row->badge = QRectF(frame.left, kRowGap, kBadge, kBadge);
    row->box = QRectF(frame.textLeft(), kRowGap, frame.bubbleWidth * 0.7, 40);
    return row;
}

} // namespace santral::ui
