#include "ui/widgets/avatar.hpp"

#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QLocale>
#include <QPainter>

#include <array>

namespace santral::ui {
namespace {

// White letters on each have a contrast of at least 4.5 : 1.
constexpr std::array kColours{0x4A6FA8, 0x2F7F78, 0x7D5BA6, 0x5C7A2E, 0xA8527F, 0x9A6130, 0x3B7A9E, 0x6A6F85};
constexpr QRgb kUnknown = 0x6B7280;

void drawBadge(QPainter& painter, const QRect& box, const AvatarFace& face) {
    const int size = qMax(12, box.width() * 2 / 5);
    const QRectF badge(box.right() + 3 - size, box.bottom() + 3 - size, size, size);
    const QColor behind = face.behind.isValid() ? face.behind : look().surface;
    drawBox(painter, badge.adjusted(-2, -2, 2, 2), size, behind);
    drawBox(painter, badge, size, channelColour(*face.badge));
    const qreal inset = size * 0.22;
    drawIcon(painter, badge.adjusted(inset, inset, -inset, -inset), channelIcon(*face.badge),
             QColor(Qt::white));
}

} // namespace

QString initialsOf(const QString& name) {
    QString first;
    QString last;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto letter = std::find_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        if (letter == word.end()) continue;
        (first.isEmpty() ? first : last) = QString(*letter);
    }
    return QLocale().toUpper(first + last);
}

QColor avatarColour(const QString& name) {
    if (initialsOf(name).isEmpty()) return kUnknown;
    // Not qHash: that differs from run to run, and people remember colours.
    quint32 hash = 2166136261U;
    for (QChar c : name) hash = (hash ^ c.unicode()) * 16777619U;
    hash = (hash ^ (hash >> 15)) * 2246822519U;
    return QColor(QRgb(kColours.at((hash ^ (hash >> 13)) % kColours.size())));
}

void drawAvatar(QPainter& painter, const QRect& box, const AvatarFace& face) {
    drawBox(painter, QRectF(box), box.width() / 2.0, avatarColour(face.name));
    const QString initials = initialsOf(face.name);
    if (initials.isEmpty()) {
        const qreal inset = box.width() * 0.24;
        drawIcon(painter, QRectF(box).adjusted(inset, inset, -inset, -inset), Icon::User, QColor(Qt::white));
    } else {
        QFont letters = typeface(Type::Pill);
        letters.setPixelSize(qMax(10, box.width() * 9 / 25));
        painter.setFont(letters);
        painter.setPen(QColor(Qt::white));
        painter.drawText(box, Qt::AlignCenter, initials);
    }
    if (face.badge) drawBadge(painter, box, face);
}

Avatar::Avatar(int size, QWidget* parent) : QWidget(parent), size_(size) {
    // Room for the badge, which hangs over the edge.
    setFixedSize(size + 4, size + 4);
}

void Avatar::setFace(const AvatarFace& face) {
    face_ = face;
    setAccessibleName(face.name);
    update();
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawAvatar(painter, QRect(0, 0, size_, size_), face_);
}

} // namespace santral::ui
