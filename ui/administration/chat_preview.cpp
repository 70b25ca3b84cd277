#include "ui/administration/chat_preview.hpp"

#include "ui/bridge/text.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace santral::ui {
namespace {

constexpr double kLightest = 0.5; // of OKLCH; the same number stands in santral-chat.js
constexpr qreal kInset = 8, kPanelWidth = 148, kLaunch = 24, kHeader = 32, kMark = 18;

double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
int encoded(double c) {
    const double clipped = std::clamp(c, 0.0, 1.0);
    const double s = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(s * 255));
}

} // namespace

// https://bottosson.github.io/posts/oklab/
QColor readableAccent(const QColor& accent) {
    const double r = linear(accent.redF()), g = linear(accent.greenF()), b = linear(accent.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    if (lightness <= kLightest) return accent;
    const double down = lightness - kLightest; // each of the three roots holds the lightness once
    const double l3 = std::pow(l - down, 3), m3 = std::pow(m - down, 3), s3 = std::pow(s - down, 3);
    return {encoded(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
            encoded(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
            encoded(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3)};
}

ChatPreview::ChatPreview(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("brandPreview"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void ChatPreview::retranslate() {
    setAccessibleName(tr("How the chat will look"));
}

void ChatPreview::setLook(const ChatLook& look, const QString& brand) {
    const std::string code = toCore(languageCode(language()));
    look_ = look;
    if (!isColour(look_.accent)) look_.accent.clear();
    title_ = toQt(look.title.in(code));
    if (title_.isEmpty()) title_ = brand;
    greeting_ = toQt(look.greeting.in(code));
    update();
}

bool ChatPreview::isDark() const {
    return look_.theme == ChatTheme::System ? look().dark() : look_.theme == ChatTheme::Dark;
}

QColor ChatPreview::accent() const {
    if (look_.accent.empty()) return isDark() ? QColor(0x4c, 0x6b, 0xe8) : QColor(0x34, 0x51, 0xc6);
    return readableAccent(QColor(toQt(look_.accent)));
}

QRectF ChatPreview::panel() const {
    const qreal top = 24, bottom = kLaunch + 2 * kInset;
    const qreal left = look_.side == ChatSide::Left ? kInset : width() - kInset - kPanelWidth;
    return {left, top, kPanelWidth, height() - top - bottom};
}

void ChatPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPage(painter);
    paintPanel(painter);
}

// A browser's window and some lines that stand for the shop.
void ChatPreview::paintPage(QPainter& painter) const {
    const Look& colours = lookOf(isDark() ? Theme::Dark : Theme::Light);
    painter.setPen(look().borderStrong);
    painter.setBrush(colours.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.border);
    for (int i = 0; i < 3; ++i) painter.drawEllipse(QPointF(14 + 10 * i, 12), 3, 3);
    for (int i = 0; i < 5; ++i) painter.drawRect(QRectF(16, 36 + 24 * i, width() - 32 - 28 * (i % 3), 8));
}

void ChatPreview::paintPanel(QPainter& painter) const {
    const Look& colours = lookOf(isDark() ? Theme::Dark : Theme::Light);
    const QRectF box = panel();
    painter.setPen(colours.border);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(box, radius::kCard, radius::kCard);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent());
    const QRectF mark(box.left() + kInset, box.top() + (kHeader - kMark) / 2, kMark, kMark);
    painter.drawRoundedRect(mark, 5, 5);
    const qreal launchLeft = look_.side == ChatSide::Left ? box.left() : box.right() - kLaunch;
    const QRectF launch(launchLeft, height() - kInset - kLaunch, kLaunch, kLaunch);
    painter.drawEllipse(launch);
    drawIcon(painter, launch.adjusted(5, 5, -5, -5), Icon::MessageCircle, Qt::white);
    painter.setPen(Qt::white);
    painter.setFont(typeface(Type::Pill));
    painter.drawText(mark, Qt::AlignCenter, title_.left(1));
    painter.setPen(colours.text);
    painter.setFont(typeface(Type::SecondaryStrong));
    const QRectF words(mark.right() + kInset, box.top(), box.right() - mark.right() - 2 * kInset, kHeader);
    painter.drawText(words, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title_, Qt::ElideRight, int(words.width())));
    const QRectF said = box.adjusted(kInset, kHeader, -kInset, -kInset);
    painter.setPen(colours.text2);
    painter.setFont(typeface(Type::Secondary));
    painter.setClipRect(said);
    painter.drawText(said, Qt::TextWordWrap, greeting_);
    painter.setClipping(false);
}

} // namespace santral::ui
