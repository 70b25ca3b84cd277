#include "ui/widgets/fonts.hpp"

#include "ui/widgets/look.hpp"

#include <QByteArray>
#include <QFontDatabase>
#include <QResource>
#include <QStringList>

#include <array>

void initSantralResources() {
    Q_INIT_RESOURCE(santral);
    Q_INIT_RESOURCE(santral_translations);
}

namespace santral::ui {
namespace {

void loadFont(const QString& path) {
    const QResource resource(path);
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression) {
        QFontDatabase::addApplicationFont(path);
        return;
    }
    const auto* bytes = reinterpret_cast<const char*>(resource.data());
    QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(bytes, resource.size()));
}

QFont make(int pixels, QFont::Weight weight) {
    // Emoji come from the system; named here so that no other family's glyphs are tried before.
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Color Emoji"),
                           QStringLiteral("Segoe UI Emoji"), QStringLiteral("Apple Color Emoji")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (pixels >= 17) font.setLetterSpacing(QFont::AbsoluteSpacing, -0.25);
    return font;
}

} // namespace

void loadFonts() {
    initSantralResources();
    for (const char* name : {"Regular", "Medium", "SemiBold"})
        loadFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(name)));
}

const QFont& typeface(Type type) {
    // In the order of Type.
    static const std::array fonts{
        make(20, QFont::DemiBold), make(17, QFont::DemiBold), make(15, QFont::DemiBold),
        make(14, QFont::Normal),   make(13, QFont::Normal),   make(13, QFont::DemiBold),
        make(13, QFont::Medium),   make(12, QFont::Normal),   make(12, QFont::DemiBold),
        make(11, QFont::DemiBold),
    };
    return fonts.at(static_cast<std::size_t>(type));
}

} // namespace santral::ui
