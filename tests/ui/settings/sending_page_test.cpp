#include "ui/settings/sending_page.hpp"

#include "tests/support/catch.hpp"
#include "ui/settings/preferences.hpp"

#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace santral;
using namespace santral::ui;

namespace {

struct SendingBench {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("desk.ini"));
};

} // namespace

TEST_CASE("sending: a mail waits ten seconds and a chat answer none, until somebody says otherwise") {
    SendingBench bench;
    {
        Preferences preferences(bench.file);
        CHECK(preferences.hold(Channel::Mail) == 10);
        CHECK(preferences.hold(Channel::Chat) == 0);
        SendingPage page(preferences);
        page.load({});
        page.findChild<QSpinBox*>(QStringLiteral("holdMail"))->setValue(30);
        page.findChild<QSpinBox*>(QStringLiteral("holdChat"))->setValue(500);
    }
    Preferences again(bench.file);
    CHECK(again.hold(Channel::Mail) == 30);
    CHECK(again.hold(Channel::Chat) == kLongestHold);
}

TEST_CASE("sending: a file that says nonsense is read as the usual time") {
    SendingBench bench;
    QSettings(bench.file, QSettings::IniFormat).setValue(QStringLiteral("hold/mail"), QStringLiteral("bald"));
    QSettings(bench.file, QSettings::IniFormat).setValue(QStringLiteral("hold/chat"), 9000);
    Preferences preferences(bench.file);
    CHECK(preferences.hold(Channel::Mail) == 10);
    CHECK(preferences.hold(Channel::Chat) == kLongestHold);
}
