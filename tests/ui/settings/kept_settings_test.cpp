#include "ui/settings/kept_settings.hpp"

#include "tests/ui/support/ui_case.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace santral::ui;

TEST_CASE("kept settings: what was set is read again, the newest of it, and what was taken out is not") {
    QTemporaryDir folder;
    const QString file = folder.filePath(text("desk.ini"));
    {
        KeptSettings settings(file);
        settings.set(text("look/theme"), text("dark"));
        settings.set(text("keys/send"), text("Ctrl+Return"));
        for (int minutes = 0; minutes < 50; ++minutes) {
            settings.set(text("state/idle-minutes"), minutes);
            QCoreApplication::processEvents(); // each is handed to the writer by itself
        }
        settings.remove(text("keys/send"));
        CHECK(settings.value(text("look/theme")).toString() == text("dark"));
        CHECK_FALSE(settings.value(text("keys/send")).isValid());
    }
    KeptSettings again(file);
    CHECK(again.value(text("look/theme")).toString() == text("dark"));
    CHECK(again.value(text("state/idle-minutes")).toInt() == 49);
    CHECK_FALSE(again.value(text("keys/send")).isValid());
    CHECK(again.value(text("none"), 7).toInt() == 7);
}

TEST_CASE("kept settings: they are in the file while the desk is still there") {
    QTemporaryDir folder;
    const QString file = folder.filePath(text("desk.ini"));
    KeptSettings settings(file);
    settings.set(text("window/geometry"), QByteArray("\0\1\2", 3));
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(file); }));
    CHECK(KeptSettings(file).value(text("window/geometry")).toByteArray() == QByteArray("\0\1\2", 3));
}
