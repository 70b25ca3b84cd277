// Colours, sizes and fonts of the whole workstation, in one place. Painting code asks look() and typeface()
// each time, so that a change of theme is one palette change and a repaint. GUI thread only.
#pragma once

#include <QColor>
#include <QFont>

namespace santral::ui {

enum class Theme { Light, Dark };

// Text on any of the surfaces it is meant for has a contrast of at least 4.5 : 1;
// tests/ui/widgets/look_test.cpp.
struct Look {
    Theme theme;
    QColor app, surface, surface2, sunken;
    QColor border, borderStrong;
    QColor text, text2, text3;
    QColor accent, accentText, accentSoft, onAccent;
    QColor selection, hover;
    QColor bubbleIn, bubbleOut;
    QColor note, noteBorder, noteText;
    QColor ok, okSoft, warn, warnSoft, bad, badSoft;
    QColor danger; // fill of the button that ends a call
    QColor callBar, callBarBorder;
    QColor rail, railIcon;
    QColor mark; // behind a search hit

    bool dark() const { return theme == Theme::Dark; }
};

const Look& look(); // of the current theme
const Look& lookOf(Theme theme);
void setTheme(Theme theme); // palette of the application; every widget repaints itself

// Once, before the first widget: fonts, style, palette. Icons and translations load on first need.
void installLook(Theme theme);

// Sizes in logical pixels (the space is a grid of 4).
namespace space {
inline constexpr int kTight = 4, kSmall = 6, kItem = 8, kGroup = 12, kPane = 16, kWide = 24;
}
namespace radius {
inline constexpr int kControl = 6, kCard = 8, kBubble = 10, kComposer = 12;
}
namespace height {
inline constexpr int kSmallControl = 28, kControl = 30, kLargeControl = 34;
}

enum class Type {
    Timer,      // 20, semibold: call time
    Title,      // 17, semibold: pane title, customer's name
    Subject,    // 15, semibold: subject of a conversation, figures
    Message,    // 14: message text, line of 20
    Base,       // 13
    BaseStrong, // 13, semibold: names
    Button,     // 13, medium
    Secondary,  // 12
    SecondaryStrong,
    Pill, // 11, semibold
};
const QFont& typeface(Type type);
inline constexpr int kMessageLine = 20; // height of a line of message text

} // namespace santral::ui
