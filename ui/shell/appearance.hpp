// Applies theme and language of the preferences to the application, at once and whenever they change.
#pragma once

#include "ui/settings/preferences.hpp"

#include <memory>

namespace santral::ui {

class SystemTheme;

class Appearance final : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Preferences& preferences, QObject* parent = nullptr);
    ~Appearance() override;

    // Before the first widget: fonts, style, palette, language.
    static void install(const Preferences& preferences);
    // After the first paint: follows the desktop's setting, which has to be asked for.
    void followSystem();
    void toggleTheme(); // light ↔ dark

private:
    static Theme themeOf(const Preferences& preferences);
    void apply();

    Preferences& preferences_;
    std::unique_ptr<SystemTheme> system_;
};

} // namespace santral::ui
