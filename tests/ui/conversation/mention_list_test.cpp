#include "ui/conversation/mention_list.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/composer_edit.hpp"

#include <QAbstractItemView>

using namespace santral;
using namespace santral::ui;

namespace {

const Colleague kElif{AgentId{{4, 1}}, text("Elif Kaya")};
const Colleague kIrem{AgentId{{4, 2}}, text("İrem Şahin")};
const Colleague kLeyla{AgentId{{4, 3}}, text("Leyla Demir"), false};
const QList<Colleague> kAll{kElif, kLeyla, kIrem};

// A note being written.
struct Note {
    Note() {
        composer.resize(600, 300);
        composer.setMode(ComposeMode::Note);
        composer.mentions().setColleagues(kAll);
        composer.show();
        composer.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&composer));
        composer.focusText();
    }
    void type(const char* words) { QTest::keyClicks(receiver(), text(words)); }
    void press(Qt::Key key) { QTest::keyClick(receiver(), key); }
    bool isOpen() { return composer.mentions().isOpen(); }
    QAbstractItemView& list() {
        auto* found = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        REQUIRE(found);
        return *found;
    }
    QStringList offered() {
        QStringList lines;
        for (int i = 0; i < list().model()->rowCount(); ++i)
            lines << list().model()->index(i, 0).data().toString();
        return lines;
    }
    QString written() { return edit->toPlainText(); }

    Composer composer;
    ComposerEdit* edit = composer.findChild<ComposerEdit*>();

private:
    // Where keys go: the list while it is open.
    QWidget* receiver() {
        QWidget* popup = QApplication::activePopupWidget();
        return popup ? popup : static_cast<QWidget*>(edit);
    }
};

std::vector<AgentId> mentioned(const char* words, const QList<Colleague>& all = kAll) {
    return mentionsIn(text(words), all);
}

} // namespace

TEST_CASE("mentions in a text: a whole name behind an @ counts, however its letters are written") {
    CHECK(mentioned("@Elif Kaya bakar mısın") == std::vector<AgentId>{kElif.id});
    CHECK(mentioned("sor: @irem sahin.") == std::vector<AgentId>{kIrem.id});
    CHECK(mentioned("(@ELİF KAYA)") == std::vector<AgentId>{kElif.id});
    CHECK(mentioned("@Elif Kaya'ya sor") == std::vector<AgentId>{kElif.id});
    CHECK(mentioned("@Elif Kayacan, @Elif, Elif Kaya").empty());
}

TEST_CASE("mentions in a text: a mail address mentions nobody") {
    CHECK(mentioned("yaz: destek@Elif Kaya").empty());
}

TEST_CASE("mentions in a text: of two names that fit the longer one is meant") {
    const Colleague longer{AgentId{{4, 9}}, text("Elif Kaya Su")};
    const QList<Colleague> both{kElif, longer};
    CHECK(mentioned("@Elif Kaya Su", both) == std::vector<AgentId>{longer.id});
    CHECK(mentioned("@Elif Kaya sor", both) == std::vector<AgentId>{kElif.id});
}

TEST_CASE("mentions in a text: each colleague once") {
    CHECK(mentioned("@Elif Kaya @İrem Şahin @Elif Kaya") == std::vector<AgentId>{kElif.id, kIrem.id});
}

TEST_CASE("mention list: an @ in a note offers the colleagues, first those who see the conversation") {
    Note note;
    note.type("sor @");
    REQUIRE(note.isOpen());
    CHECK(note.offered() == QStringList{text("Elif Kaya"), text("İrem Şahin"),
                                        text("Leyla Demir · cannot see this conversation")});
}

TEST_CASE("mention list: letters narrow it, also of the last name, and Enter writes the name") {
    Note note;
    note.type("@sah");
    CHECK(note.offered() == QStringList{text("İrem Şahin")});
    note.press(Qt::Key_Return);
    CHECK(note.written() == text("@İrem Şahin "));
    CHECK_FALSE(note.isOpen());
}

TEST_CASE("mention list: arrows choose") {
    Note note;
    note.type("@");
    note.press(Qt::Key_Down);
    note.press(Qt::Key_Return);
    CHECK(note.written() == text("@İrem Şahin "));
}

TEST_CASE("mention list: who cannot see the conversation is not taken") {
    Note note;
    note.type("@leyla");
    REQUIRE(note.isOpen());
    note.press(Qt::Key_Return);
    CHECK(note.written() == text("@leyla"));
}

TEST_CASE("mention list: Escape closes it for this name and leaves the text and the note as they are") {
    Note note;
    QSignalSpy left(&note.composer, &Composer::leaveRequested);
    note.type("@el");
    note.press(Qt::Key_Escape);
    CHECK_FALSE(note.isOpen());
    note.type("i");
    CHECK_FALSE(note.isOpen());
    CHECK(note.written() == text("@eli"));
    CHECK(left.isEmpty());
    note.type(" @");
    CHECK(note.isOpen());
}

TEST_CASE("mention list: nothing opens in an answer, in a mail address, or where nobody is called so") {
    Note note;
    note.type("a@");
    CHECK_FALSE(note.isOpen());
    note.type(" @xyz");
    CHECK_FALSE(note.isOpen());
    note.composer.setMode(ComposeMode::Chat);
    note.type("@");
    CHECK_FALSE(note.isOpen());
}

TEST_CASE("mention list: it has a name for screen readers, and a line is chosen from the start") {
    Note note;
    note.type("@");
    CHECK_FALSE(note.list().accessibleName().isEmpty());
    CHECK(note.list().currentIndex().row() == 0);
}
