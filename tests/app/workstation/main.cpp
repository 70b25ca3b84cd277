// As tests/ui/main.cpp, with the application of the window's program: its loop of events is under test too.
#include "app/workstation/watched_application.hpp"

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1; // Catch's arguments are not Qt's
    santral::WatchedApplication application(count, argv);
    return Catch::Session().run(argc, argv);
}
