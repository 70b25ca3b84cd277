#include "ui/widgets/look.hpp"

#include "ui/widgets/fonts.hpp"
#include "ui/widgets/style.hpp"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

namespace santral::ui {
namespace {

Theme g_theme = Theme::Light;

const Look kLight{
    .theme = Theme::Light,
    .app = 0xEEF0F3,
    .surface = 0xFFFFFF,
    .surface2 = 0xF7F8FA,
    .sunken = 0xF2F4F7,
    .border = 0xE4E7EC,
    .borderStrong = 0xCFD5DE,
    .text = 0x171B22,
    .text2 = 0x525C6B,
    .text3 = 0x626B78,
    .accent = 0x3451C6,
    .accentText = 0x2A44AE,
    .accentSoft = 0xEBEFFD,
    .onAccent = 0xFFFFFF,
    .selection = 0xEBEFFD,
    .hover = 0xF0F2F6,
    .bubbleIn = 0xF1F3F6,
    .bubbleOut = 0xE6ECFE,
    .note = 0xFFF8E1,
    .noteBorder = 0xEFDDA2,
    .noteText = 0x8A5800,
    .ok = 0x177448,
    .okSoft = 0xE3F4EA,
    .warn = 0x9A6200,
    .warnSoft = 0xFDF1DA,
    .bad = 0xC62F35,
    .badSoft = 0xFCEAEA,
    .danger = 0xC9363C,
    .callBar = 0xEAF6F0,
    .callBarBorder = 0xBFE2CF,
    .rail = 0x1C2333,
    .railIcon = 0xA9B2C5,
    .mark = 0xFFE38A,
};

const Look kDark{
    .theme = Theme::Dark,
    .app = 0x0F1115,
    .surface = 0x171A20,
    .surface2 = 0x1C2027,
    .sunken = 0x12151A,
    .border = 0x272C35,
    .borderStrong = 0x39404C,
    .text = 0xE8EAEE,
    .text2 = 0xA9B1BE,
    .text3 = 0x8790A0,
    .accent = 0x4C6BE8,
    .accentText = 0xA5B8FF,
    .accentSoft = 0x202A4A,
    .onAccent = 0xFFFFFF,
    .selection = 0x1F2843,
    .hover = 0x20252D,
    .bubbleIn = 0x23272F,
    .bubbleOut = 0x26345F,
    .note = 0x2F2A18,
    .noteBorder = 0x544A22,
    .noteText = 0xE3B04B,
    .ok = 0x4CC38A,
    .okSoft = 0x15302A,
    .warn = 0xE3B04B,
    .warnSoft = 0x33290F,
    .bad = 0xF0767A,
    .badSoft = 0x3A1C20,
    .danger = 0xC9363C,
    .callBar = 0x13281F,
    .callBarBorder = 0x23523C,
    .rail = 0x0B0D11,
    .railIcon = 0x8D97A9,
    .mark = 0x6B5A14,
};

QPalette paletteOf(const Look& l) {
    QPalette p;
    p.setColor(QPalette::Window, l.surface);
    p.setColor(QPalette::Base, l.surface);
    p.setColor(QPalette::AlternateBase, l.surface2);
    p.setColor(QPalette::Button, l.surface);
    p.setColor(QPalette::WindowText, l.text);
    p.setColor(QPalette::Text, l.text);
    p.setColor(QPalette::ButtonText, l.text);
    p.setColor(QPalette::BrightText, l.bad);
    p.setColor(QPalette::PlaceholderText, l.text3);
    p.setColor(QPalette::Highlight, l.accent);
    p.setColor(QPalette::HighlightedText, l.onAccent);
    p.setColor(QPalette::Link, l.accentText);
    p.setColor(QPalette::LinkVisited, l.accentText);
    p.setColor(QPalette::ToolTipBase, l.dark() ? l.borderStrong : l.rail);
    p.setColor(QPalette::ToolTipText, QColor(Qt::white));
    p.setColor(QPalette::Light, l.surface);
    p.setColor(QPalette::Midlight, l.hover);
    p.setColor(QPalette::Mid, l.border);
    p.setColor(QPalette::Dark, l.borderStrong);
    p.setColor(QPalette::Shadow, l.borderStrong);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, l.text3);
    p.setColor(QPalette::Disabled, QPalette::Highlight, l.borderStrong);
    return p;
}

} // namespace

const Look& lookOf(Theme theme) {
    return theme == Theme::Dark ? kDark : kLight;
}
const Look& look() {
    return lookOf(g_theme);
}

void setTheme(Theme theme) {
    g_theme = theme;
    const QPalette palette = paletteOf(look());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void installLook(Theme theme) {
    loadFonts();
    QApplication::setFont(typeface(Type::Base));
    QApplication::setStyle(new Style); // owned by the application
    QToolTip::setFont(typeface(Type::Secondary));
    setTheme(theme);
}

} // namespace santral::ui
