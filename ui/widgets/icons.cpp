#include "ui/widgets/icons.hpp"

#include "ui/widgets/look.hpp"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QtMath>

#include <array>

namespace santral::ui {
namespace {

constexpr std::array kFiles{"",
#define SANTRAL_ICON(name, file) file,
                            SANTRAL_ICONS(SANTRAL_ICON)
#undef SANTRAL_ICON
};

struct Key {
    Icon icon;
    int pixels; // device
    QRgb colour;
    bool operator==(const Key&) const = default;
};
size_t qHash(const Key& key, size_t seed = 0) {
    return qHashMulti(seed, static_cast<int>(key.icon), key.pixels, key.colour);
}

QPixmap render(Icon icon, int pixels, const QColor& colour) {
    QFile file(iconPath(icon));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    return pixmap;
}

class ThemedEngine final : public QIconEngine {
public:
    explicit ThemedEngine(Icon icon) : icon_(icon) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        drawIcon(*painter, rect, icon_, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(icon_, qMin(size.width(), size.height()), colour(mode), 1.0);
    }
    QIconEngine* clone() const override { return new ThemedEngine(icon_); }

private:
    static QColor colour(QIcon::Mode mode) {
        return mode == QIcon::Disabled ? look().borderStrong : look().text2;
    }
    Icon icon_;
};

} // namespace

QString iconPath(Icon icon) {
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(kFiles.at(static_cast<std::size_t>(icon))));
}

QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal deviceRatio) {
    static QHash<Key, QPixmap> cache; // some hundred small pictures at most
    if (icon == Icon::None) return {};
    const Key key{icon, qCeil(size * deviceRatio), colour.rgba()};
    auto it = cache.find(key);
    if (it == cache.end()) it = cache.insert(key, render(icon, key.pixels, colour));
    QPixmap pixmap = *it;
    pixmap.setDevicePixelRatio(deviceRatio);
    return pixmap;
}

void drawIcon(QPainter& painter, const QRectF& box, Icon icon, const QColor& colour) {
    if (icon == Icon::None) return;
    const int size = qFloor(qMin(box.width(), box.height()));
    const QPixmap pixmap = iconPixmap(icon, size, colour, painter.device()->devicePixelRatioF());
    // Whole pixels: a picture drawn between two of them is blurred.
    const QPointF at(qRound(box.center().x() - size / 2.0), qRound(box.center().y() - size / 2.0));
    painter.drawPixmap(at, pixmap);
}

QIcon themedIcon(Icon icon) {
    return QIcon(new ThemedEngine(icon));
}

} // namespace santral::ui
