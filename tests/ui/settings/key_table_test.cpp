#include "ui/settings/key_table.hpp"

#include "tests/support/catch.hpp"
#include "ui/settings/preferences.hpp"

#include <QTemporaryDir>

#include <set>

using namespace santral::ui;

namespace {

// The letters on the keyboards of our users. What AltGr writes there (@ € ₺ # { } …) needs Ctrl+Alt on
// Windows, so no Ctrl+Alt at all is the rule and not a list of exceptions.
const QString kTurkishQ = QStringLiteral("QWERTYUIOPĞÜASDFGHJKLŞİZXCVBNMÖÇ");
const QString kTurkishF = QStringLiteral("FGĞIODRNHPQWUİEAÜTKMLYŞXJÖVCÇZSB");
const QString kAzerbaijani = QStringLiteral("QÜERTYUİOPÖĞASDFGHJKLIƏZXCVBNMÇŞ");

bool isLetter(int key) {
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

} // namespace

TEST_CASE("keys: no default stands where AltGr or a menu would be") {
    for (const KeyEntry& entry : keyTable())
        for (const QKeySequence& keys : defaultKeys(entry)) {
            INFO(entry.id << " " << qPrintable(keys.toString()));
            CHECK(whyForbidden(keys, entry.scope).isEmpty());
            CHECK_FALSE(keys[0].keyboardModifiers().testFlag(Qt::AltModifier));
        }
}

TEST_CASE("keys: every letter of a default is on Turkish Q, Turkish F and Azerbaijani keyboards") {
    for (const KeyEntry& entry : keyTable())
        for (const QKeySequence& keys : defaultKeys(entry)) {
            const int key = keys[0].key();
            if (!isLetter(key)) continue;
            INFO(entry.id << " " << char(key));
            for (const QString& layout : {kTurkishQ, kTurkishF, kAzerbaijani})
                CHECK(layout.contains(QChar(key)));
            CHECK(key != Qt::Key_I); // ı and İ: which one is meant depends on the layout
        }
}

TEST_CASE("keys: no two actions share a key") {
    std::set<QString> seen;
    for (const KeyEntry& entry : keyTable())
        for (const QKeySequence& keys : defaultKeys(entry)) {
            INFO(entry.id);
            CHECK(seen.insert(keys.toString()).second);
        }
}

TEST_CASE("keys: bare letters never work while text is written") {
    for (const KeyEntry& entry : keyTable())
        for (const QKeySequence& keys : defaultKeys(entry))
            if (keys[0].key() < Qt::Key_Escape && keys[0].keyboardModifiers() == Qt::NoModifier)
                CHECK(entry.scope == KeyScope::NoText);
}

TEST_CASE("keys: what would type a character is refused") {
    CHECK_FALSE(whyForbidden(QKeySequence(QStringLiteral("Alt+E")), KeyScope::NoText).isEmpty());
    CHECK_FALSE(whyForbidden(QKeySequence(QStringLiteral("Ctrl+Alt+Q")), KeyScope::Everywhere).isEmpty());
    CHECK_FALSE(whyForbidden(QKeySequence(QStringLiteral("G")), KeyScope::Everywhere).isEmpty());
    CHECK_FALSE(whyForbidden(QKeySequence(QStringLiteral("Shift+G")), KeyScope::Everywhere).isEmpty());
    CHECK(whyForbidden(QKeySequence(QStringLiteral("G")), KeyScope::NoText).isEmpty());
    CHECK(whyForbidden(QKeySequence(QStringLiteral("Ctrl+G")), KeyScope::Everywhere).isEmpty());
    CHECK(whyForbidden(QKeySequence(QStringLiteral("F9")), KeyScope::Everywhere).isEmpty());
}

TEST_CASE("keys: a changed key is remembered, found as a conflict, and taken back") {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.ini"));
    {
        Preferences preferences(file);
        KeyBindings bindings(preferences);
        bindings.rebind(Act::Close, QKeySequence(QStringLiteral("Ctrl+G")));
    }
    Preferences preferences(file);
    KeyBindings bindings(preferences);
    CHECK(bindings.textOf(Act::Close) == QStringLiteral("Ctrl+G"));
    const KeyEntry* taken = bindings.conflict(Act::Take, QKeySequence(QStringLiteral("Ctrl+G")));
    REQUIRE(taken);
    CHECK(taken->act == Act::Close);
    bindings.rebind(Act::Close, std::nullopt);
    CHECK(bindings.textOf(Act::Close) == QStringLiteral("E"));
}
