#include "ui/shell/appearance.hpp"

#include "ui/shell/system_theme.hpp"

#include <QLocale>

namespace santral::ui {
namespace {

// What the desktop said last time, so that the first paint is right before it is asked again.
const QString kSystemDark = QStringLiteral("system-dark");

Language languageOf(const Preferences& preferences) {
    if (const auto chosen = preferences.language()) return *chosen;
    return languageFromCode(QLocale::system().name()).value_or(Language::English);
}

} // namespace

Appearance::Appearance(Preferences& preferences, QObject* parent)
    : QObject(parent), preferences_(preferences) {
    connect(&preferences_, &Preferences::changed, this, &Appearance::apply);
}

Appearance::~Appearance() = default;

Theme Appearance::themeOf(const Preferences& preferences) {
    switch (preferences.theme()) {
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::System:
        break;
    }
    return preferences.flag(kSystemDark, false) ? Theme::Dark : Theme::Light;
}

void Appearance::install(const Preferences& preferences) {
    installLook(themeOf(preferences));
    ui::setLanguage(languageOf(preferences));
}

void Appearance::followSystem() {
    system_ = std::make_unique<SystemTheme>(preferences_.flag(kSystemDark, false));
    connect(system_.get(), &SystemTheme::changed, this, [this] {
        preferences_.setFlag(kSystemDark, system_->isDark());
        apply();
    });
}

void Appearance::toggleTheme() {
    preferences_.setTheme(look().dark() ? ThemeChoice::Light : ThemeChoice::Dark);
}

void Appearance::apply() {
    if (themeOf(preferences_) != look().theme) ui::setTheme(themeOf(preferences_));
    if (languageOf(preferences_) != ui::language()) ui::setLanguage(languageOf(preferences_));
}

} // namespace santral::ui
