#include "ui/supervisor/queue_tile.hpp"

#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_words.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

QColor figureInk(Tone tone) {
    return tone == Tone::Neutral || tone == Tone::Ok ? look().text : toneColours(tone).ink;
}

} // namespace

QueueTile::QueueTile(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("queueTile"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void QueueTile::set(const QueueFace& face, TimePoint now) {
    const bool other = !(face_ == face);
    face_ = face;
    now_ = now;
    if (other) {
        refresh();
        update();
    } else {
        passTime(now);
    }
}

void QueueTile::passTime(TimePoint now) {
    now_ = now;
    const QString longest = longest_;
    const Tone tone = tone_;
    refresh();
    if (longest != longest_ || tone != tone_) update();
}

void QueueTile::refresh() {
    longest_ = face_.oldest ? waitText(now_ - *face_.oldest) : percentText({});
    tone_ = alarmTone(face_, now_);
    setAccessibleName(describeQueue(face_, now_));
    setToolTip(agentsText(face_));
}

void QueueTile::setScale(qreal scale) {
    scale_ = scale;
    updateGeometry();
    update();
}

QSize QueueTile::sizeHint() const {
    return {qRound(kTileWidth * scale_), qRound(kTileHeight * scale_)};
}

QFont QueueTile::sized(int pixels, bool strong) const {
    QFont font = typeface(strong ? Type::BaseStrong : Type::Base);
    font.setPixelSize(qRound(pixels * scale_));
    return font;
}

void QueueTile::paintFigure(QPainter& painter, const QRectF& box, const QString& value, const QString& what,
                            Tone tone) const {
    const qreal line = 32 * scale_;
    drawLine(painter, QRectF(box.left(), box.top(), box.width(), line), value, sized(26, true),
             figureInk(tone));
    drawLine(painter, QRectF(box.left(), box.top() + line, box.width(), 16 * scale_), what, sized(11, false),
             look().text2);
}

void QueueTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const qreal s = scale_;
    const QRectF box(rect());
    const bool pressing = tone_ == Tone::Bad || tone_ == Tone::Warn;
    const QColor edge = pressing ? toneColours(tone_).ink : l.border;
    drawBox(painter, box, radius::kCard, tone_ == Tone::Bad ? l.badSoft : l.surface, edge);
    const QRectF inside = box.adjusted(16 * s, 12 * s, -16 * s, -12 * s);
    QRectF title(inside.left(), inside.top(), inside.width(), 20 * s);
    if (pressing) { // colour is never alone
        const qreal icon = 16 * s;
        drawIcon(painter, QRectF(title.right() - icon, title.top() + 2 * s, icon, icon),
                 tone_ == Tone::Bad ? Icon::TriangleAlert : Icon::ClockAlert, toneColours(tone_).ink);
        title.setRight(title.right() - icon - 6 * s);
    }
    drawLine(painter, title, face_.name, sized(14, true), l.text);
    // Each figure gets the room that its words need.
    const auto figure = [&](qreal from, qreal to) {
        return QRectF(inside.left() + from * inside.width(), inside.top() + 26 * s,
                      (to - from) * inside.width() - (to < 1 ? 6 * s : 0), 48 * s);
    };
    const Tone wait = waitTone(face_, now_);
    const auto over = [this](BoardMeasure what, Tone otherwise) {
        const auto same = [what](const BoardAlarm& alarm) { return alarm.what == what; };
        return std::any_of(face_.alarms.begin(), face_.alarms.end(), same) ? Tone::Bad : otherwise;
    };
    paintFigure(painter, figure(0, 0.23), QLocale().toString(face_.waiting), waitingText(),
                over(BoardMeasure::Waiting, face_.waiting > 0 ? wait : Tone::Neutral));
    paintFigure(painter, figure(0.23, 0.62), longest_, longestText(), over(BoardMeasure::LongestWait, wait));
    paintFigure(painter, figure(0.62, 1), percentText(face_.today), levelText(),
                levelTone(face_.today, face_.level.target));
    const QRectF late(inside.left(), inside.bottom() - 38 * s, inside.width(), 18 * s);
    const QString alarms = fittingAlarms(late.width());
    if (alarms.isEmpty())
        drawLine(painter, late, lateText(face_), sized(12, false), l.text2);
    else
        drawLine(painter, late, alarms, sized(12, true), toneColours(tone_).ink);
    paintAgents(painter, late.translated(0, 20 * s));
}

// As many as have room, and how many more there are.
QString QueueTile::fittingAlarms(qreal room) const {
    const QStringList all = alarmTexts(face_);
    for (qsizetype shown = all.size(); shown > 1; --shown) {
        QString words = all.first(shown).join(QStringLiteral(" · "));
        if (shown < all.size()) words += QStringLiteral(" · +%1").arg(all.size() - shown);
        if (textWidth(words, sized(12, true)) <= room) return words;
    }
    if (all.size() < 2) return all.value(0);
    return QStringLiteral("%1 · +%2").arg(all.front()).arg(all.size() - 1);
}

// Where the words have no room, a sign for each: the numbers are never cut.
void QueueTile::paintAgents(QPainter& painter, const QRectF& line) const {
    const QFont font = sized(12, false);
    const QString words = agentsText(face_);
    if (!face_.queues.empty() || textWidth(words, font) <= line.width())
        return void(drawLine(painter, line, words, font, look().text2));
    struct Part {
        Icon icon;
        std::uint32_t count;
    };
    const std::array parts{Part{Icon::UserCheck, face_.ready}, Part{Icon::Headphones, face_.busy},
                           Part{Icon::Timer, face_.wrapUp}, Part{Icon::UserX, face_.notReady}};
    const qreal icon = 14 * scale_;
    qreal x = line.left();
    for (const Part& part : parts) {
        drawIcon(painter, QRectF(x, line.center().y() - icon / 2, icon, icon), part.icon, look().text2);
        x += icon + 4 * scale_;
        x += drawLine(painter, QRectF(x, line.top(), 40 * scale_, line.height()),
                      QLocale().toString(part.count), font, look().text2);
        x += 12 * scale_;
    }
}

void QueueTile::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
