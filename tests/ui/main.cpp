// One QApplication for all cases, on the offscreen platform, with the shipped fonts, in one time zone.
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QApplication>

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Istanbul");
    int count = 1; // Catch's arguments are not Qt's
    QApplication application(count, argv);
    santral::ui::installLook(santral::ui::Theme::Light);
    santral::ui::setLanguage(santral::ui::Language::English);
    return Catch::Session().run(argc, argv);
}
