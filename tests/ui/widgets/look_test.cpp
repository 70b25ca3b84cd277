#include "ui/widgets/look.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/pill.hpp"

#include <QFontInfo>

#include <cmath>

using namespace santral;
using namespace santral::ui;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

// WCAG 2.1, contrast ratio.
double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("look: text is readable on every ground it stands on, in both themes") {
    for (Theme theme : {Theme::Light, Theme::Dark}) {
        const Look& l = lookOf(theme);
        const std::vector<std::pair<QColor, QColor>> pairs{{l.text, l.surface},
                                                           {l.text, l.app},
                                                           {l.text2, l.surface},
                                                           {l.text2, l.sunken},
                                                           {l.text3, l.surface},
                                                           {l.text3, l.surface2},
                                                           {l.text, l.bubbleIn},
                                                           {l.text, l.bubbleOut},
                                                           {l.text, l.note},
                                                           {l.noteText, l.note},
                                                           {l.ok, l.okSoft},
                                                           {l.warn, l.warnSoft},
                                                           {l.bad, l.badSoft},
                                                           {l.accentText, l.surface},
                                                           {l.accentText, l.bubbleOut},
                                                           {l.accentText, l.accentSoft},
                                                           {l.text, l.selection},
                                                           {l.text, l.mark},
                                                           {l.onAccent, l.accent},
                                                           {l.onAccent, l.danger},
                                                           {l.railIcon, l.rail},
                                                           {l.ok, l.surface},
                                                           {l.bad, l.surface},
                                                           {l.warn, l.surface},
                                                           {l.text2, l.hover}};
        for (const auto& [ink, ground] : pairs) {
            INFO((theme == Theme::Dark ? "dark " : "light ")
                 << qPrintable(ink.name()) << " on " << qPrintable(ground.name()));
            CHECK(contrast(ink, ground) >= 4.5);
        }
    }
}

TEST_CASE("look: a change of theme reaches the palette") {
    InTheme dark(Theme::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == lookOf(Theme::Dark).surface);
    CHECK(look().dark());
}

TEST_CASE("look: the shipped font is the one that is used") {
    CHECK(QFontInfo(typeface(Type::Message)).family() == text("Inter"));
    CHECK(QFontInfo(typeface(Type::Title)).weight() == QFont::DemiBold);
    CHECK(QFontMetrics(typeface(Type::Message)).inFont(QChar(0x0259))); // ə
    CHECK(QFontMetrics(typeface(Type::Message)).inFont(QChar(0x0131))); // ı
}

TEST_CASE("icons: every named icon is in the program and draws something") {
    for (int i = 1; i <= kIconCount; ++i) {
        const auto icon = static_cast<Icon>(i);
        INFO(qPrintable(iconPath(icon)));
        const QImage picture = iconPixmap(icon, 16, Qt::black, 2.0).toImage();
        REQUIRE(picture.width() == 32);
        bool any = false;
        for (int y = 0; y < picture.height() && !any; ++y)
            for (int x = 0; x < picture.width() && !any; ++x) any = qAlpha(picture.pixel(x, y)) > 0;
        CHECK(any);
    }
}

TEST_CASE("avatar: initials are those a reader would choose") {
    CHECK(initialsOf(text("Deniz Aydın")) == text("DA"));
    CHECK(initialsOf(text("Anna Maria van Berg")) == text("AB"));
    CHECK(initialsOf(text("@nehir.butik")) == text("N"));
    CHECK(initialsOf(text("+90 555 010 44 17")).isEmpty());
    InLanguage turkish(Language::Turkish);
    CHECK(initialsOf(text("ilker ışık")) == text("İI"));
}

TEST_CASE("avatar: white letters are readable on every colour") {
    for (const char* name : {"A", "B", "C", "D", "E", "F", "G", "H", "Deniz Aydın", "Elif Kaya", "+90"})
        CHECK(contrast(avatarColour(text(name)), Qt::white) >= 4.5);
}
