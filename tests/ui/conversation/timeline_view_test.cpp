#include "ui/conversation/timeline_view.hpp"

#include "tests/ui/support/ui_case.hpp"

#include <QAccessible>
#include <QClipboard>
#include <QScrollBar>

using namespace santral;
using namespace santral::ui;

namespace {

struct Desk {
    explicit Desk(std::vector<TimelineItem> items, bool hasOlder = false) {
        view.resize(700, 520);
        view.setModel(&model);
        model.setItems(std::move(items), hasOlder);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    const PlacedRow& row(int number) const {
        const PlacedRow* one = view.flow().find(number);
        REQUIRE(one);
        return *one;
    }
    // A point in the first text of a row, before the character at `at`.
    QPoint pointIn(int number, int at, std::size_t part = 0) const {
        const PlacedRow& one = row(number);
        const TextPart& text = one.layout->parts.at(part);
        const QTextLine line = text.layout->lineForTextPosition(at);
        return {int(text.at.x() + line.cursorToX(at)), int(one.y + text.at.y() + line.y() + 8)};
    }
    QPoint spotIn(int number, SpotKind kind) const {
        const PlacedRow& one = row(number);
        for (const Spot& spot : one.layout->spots)
            if (spot.kind == kind) return spot.box.center().toPoint() + QPoint(0, one.y);
        FAIL("no such spot");
        return {};
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), view.viewport()->mapToGlobal(QPointF(to)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }
    void click(QPoint at) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at); }

    sample::FixedClock clock;
    ThreadModel model;
    TimelineView view{clock};
};

} // namespace

TEST_CASE("timeline: text inside one message is selected with the mouse and copied as it is") {
    Desk desk({sample::chat(1, Direction::In, "The boots are too small.")});
    desk.drag(desk.pointIn(0, 4), desk.pointIn(0, 9));
    CHECK(desk.view.selectedText() == text("boots"));
    QTest::keySequence(&desk.view, QKeySequence::Copy);
    CHECK(QApplication::clipboard()->text() == text("boots"));
}

TEST_CASE("timeline: a selection across messages is copied with author and time") {
    Desk desk(
        {sample::chat(1, Direction::In, "first words"), sample::chat(2, Direction::Out, "second words")});
    desk.drag(desk.pointIn(0, 6), desk.pointIn(1, 6));
    CHECK(desk.view.selectedText() ==
          text("Robin Mercer, 12/11/2025 11:20\nwords\n\nAlex Finch, 12/11/2025 11:20\nsecond"));
}

TEST_CASE("timeline: a selection survives rows that scroll away and come again") {
    Desk desk(sample::chats(1, 300));
    desk.drag(desk.pointIn(298, 0), desk.pointIn(299, 7));
    const QString before = desk.view.selectedText();
    REQUIRE_FALSE(before.isEmpty());
    desk.view.scrollByPixels(-9000);
    CHECK(desk.view.flow().find(299) == nullptr);
    CHECK(desk.view.selectedText() == before);
}

TEST_CASE("timeline: a double click selects the word") {
    Desk desk({sample::chat(1, Direction::In, "Kadıköy mağazası açık")});
    QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.pointIn(0, 10));
    CHECK(desk.view.selectedText() == text("mağazası"));
}

TEST_CASE("timeline: without a selection Ctrl+C copies the current message") {
    Desk desk({sample::chat(1, Direction::In, "one"), sample::chat(2, Direction::In, "two")});
    desk.view.setFocus();
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QTest::keySequence(&desk.view, QKeySequence::Copy);
    CHECK(QApplication::clipboard()->text() == text("one"));
}

TEST_CASE("timeline: Shift with the arrows selects whole messages") {
    Desk desk({sample::chat(1, Direction::In, "one"), sample::chat(2, Direction::Out, "two")});
    desk.view.setCurrentRow(1);
    QTest::keyClick(&desk.view, Qt::Key_Up, Qt::ShiftModifier);
    CHECK(desk.view.selectedText().contains(text("one")));
    CHECK(desk.view.selectedText().contains(text("two")));
}

TEST_CASE("timeline: a click on a link tells its address, a click on text does not") {
    Desk desk({sample::chat(1, Direction::In, "see https://shop.example/a please")});
    QSignalSpy links(&desk.view, &TimelineView::linkActivated);
    desk.click(desk.pointIn(0, 1));
    CHECK(links.isEmpty());
    desk.click(desk.pointIn(0, 12));
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().toUrl() == QUrl(text("https://shop.example/a")));
}

TEST_CASE("timeline: what failed can be tried again by mouse and by Return") {
    auto items = sample::thread(Language::English);
    const int last = static_cast<int>(items.size()) - 1;
    const MessageId id = items.back().message;
    Desk desk(std::move(items));
    QSignalSpy retries(&desk.view, &TimelineView::retryRequested);
    desk.click(desk.spotIn(last, SpotKind::Retry));
    desk.view.setCurrentRow(last);
    QTest::keyClick(&desk.view, Qt::Key_Return);
    REQUIRE(retries.size() == 2);
    CHECK(retries.at(0).front().value<MessageId>() == id);
}

TEST_CASE("timeline: files, originals and numbers are opened by whoever listens") {
    Desk desk(sample::thread(Language::English));
    QSignalSpy files(&desk.view, &TimelineView::attachmentActivated);
    QSignalSpy originals(&desk.view, &TimelineView::originalRequested);
    QSignalSpy numbers(&desk.view, &TimelineView::dialRequested);
    desk.view.reveal(6);
    desk.click(desk.spotIn(5, SpotKind::Attachment));
    desk.click(desk.spotIn(5, SpotKind::Original));
    desk.view.reveal(2);
    desk.click(desk.spotIn(1, SpotKind::Dial));
    CHECK(files.size() == 1);
    CHECK(originals.size() == 1);
    REQUIRE(numbers.size() == 1);
    CHECK(numbers.front().front().toString() == text("+905550102238"));
}

TEST_CASE("timeline: quoted history unfolds and folds") {
    Desk desk(sample::thread(Language::English));
    desk.view.reveal(6);
    const int folded = desk.row(5).layout->height;
    desk.click(desk.spotIn(5, SpotKind::Quoted));
    CHECK(desk.row(5).layout->height > folded);
    desk.click(desk.spotIn(5, SpotKind::Quoted));
    CHECK(desk.row(5).layout->height == folded);
}

TEST_CASE("timeline: keys move through the thread and reach both ends") {
    Desk desk(sample::chats(1, 200));
    desk.view.setFocus();
    QTest::keyClick(&desk.view, Qt::Key_Home);
    CHECK(desk.view.currentRow() == 0);
    CHECK(desk.view.verticalScrollBar()->value() == 0);
    for (int i = 0; i < 30; ++i) QTest::keyClick(&desk.view, Qt::Key_Down);
    CHECK(desk.view.currentRow() == 30);
    CHECK(desk.view.flow().find(30) != nullptr);
    QTest::keyClick(&desk.view, Qt::Key_PageUp);
    QTest::keyClick(&desk.view, Qt::Key_End);
    CHECK(desk.view.isAtEnd());
    CHECK(desk.view.verticalScrollBar()->value() == desk.view.verticalScrollBar()->maximum());
}

TEST_CASE("timeline: the scroll bar goes anywhere and to both ends") {
    Desk desk(sample::chats(1, 5000));
    QScrollBar& bar = *desk.view.verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    CHECK(std::abs(desk.view.flow().placed().front().row - 2500) < 100);
    bar.setValue(bar.minimum());
    CHECK(desk.view.flow().placed().front().row == 0);
    bar.setValue(bar.maximum());
    CHECK(desk.view.isAtEnd());
}

TEST_CASE("timeline: messages that arrive below are counted until they are seen") {
    Desk desk(sample::chats(1, 200));
    QSignalSpy shown(&desk.view, &TimelineView::shownUpTo);
    desk.view.scrollByPixels(-2000);
    desk.model.put(sample::chat(201, Direction::In, "new"));
    desk.model.put(sample::chat(202, Direction::Out, "ours"));
    CHECK(desk.view.unseenBelow() == 1);
    CHECK(shown.isEmpty());
    desk.view.scrollToEnd();
    CHECK(desk.view.unseenBelow() == 0);
    CHECK(shown.back().front().value<Seq>() == 202);
}

TEST_CASE("timeline: words that are searched for are marked as a speaker would find them") {
    Desk desk({sample::chat(1, Direction::In, "Kadıköy'den İADE ettim, iade tamam")});
    desk.view.setSearch(text("iade"));
    const TextPart& part = desk.row(0).layout->parts.front();
    REQUIRE(part.marks.size() == 2);
    CHECK(part.layout->text().mid(part.marks[0].start, part.marks[0].length) == text("İADE"));
    CHECK(part.layout->text().mid(part.marks[1].start, part.marks[1].length) == text("iade"));
}

TEST_CASE("timeline: a scrolled picture is the same as a fresh one") {
    Desk desk(sample::chats(1, 300));
    desk.view.scrollByPixels(-3000);
    desk.view.grab();
    for (int i = 0; i < 20; ++i) {
        desk.view.scrollByPixels(i % 3 == 0 ? 53 : -41);
        QApplication::processEvents();
    }
    const QImage scrolled = desk.view.screen() ? desk.view.grab().toImage() : QImage();
    desk.view.viewport()->update();
    CHECK(desk.view.grab().toImage() == scrolled);
}

TEST_CASE("timeline: a screen reader finds a list whose rows say everything in one sentence") {
    Desk desk(sample::thread(Language::English));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&desk.view);
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    CHECK(list->text(QAccessible::Name) == text("Messages"));
    REQUIRE(list->childCount() == desk.model.size());
    for (int i = 0; i < list->childCount(); ++i) {
        REQUIRE(list->child(i));
        CHECK(list->child(i)->role() == QAccessible::ListItem);
        CHECK_FALSE(list->child(i)->text(QAccessible::Name).isEmpty());
        CHECK(list->indexOfChild(list->child(i)) == i);
    }
    const QString last = list->child(list->childCount() - 1)->text(QAccessible::Name);
    CHECK(last.contains(text("Not sent: the server did not answer in time")));
}

TEST_CASE("timeline: a screen reader never walks a million rows") {
    sample::FixedClock clock;
    sample::EndlessModel model(1'000'000);
    TimelineView view(clock);
    view.resize(600, 500);
    view.setModel(&model);
    view.show();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
    REQUIRE(list);
    CHECK(list->childCount() <= 400);
    CHECK(list->child(list->childCount() - 1)->isValid());
}

TEST_CASE("timeline: the row under the keyboard is the focused child") {
    Desk desk(sample::chats(1, 10));
    desk.view.activateWindow();
    desk.view.setFocus();
    desk.view.setCurrentRow(4);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&desk.view);
    REQUIRE(list->focusChild());
    CHECK(list->focusChild()->text(QAccessible::Name).contains(text("message 5")));
    CHECK(list->focusChild()->state().focused);
}

TEST_CASE("timeline: a change of language reaches rows that are laid out") {
    Desk desk(sample::thread(Language::English));
    desk.view.reveal(2);
    CHECK(desk.row(1).layout->parts.front().layout->text() == text("Missed call"));
    InLanguage turkish(Language::Turkish);
    QApplication::processEvents();
    CHECK(desk.row(1).layout->parts.front().layout->text() == text("Cevapsız çağrı"));
}

TEST_CASE("timeline: the model may go first") {
    sample::FixedClock clock;
    TimelineView view(clock);
    view.resize(400, 300);
    auto model = std::make_unique<ThreadModel>();
    view.setModel(model.get());
    model->setItems(sample::chats(1, 10), false);
    model.reset();
    view.grab();
    CHECK(view.model() == nullptr);
}

TEST_CASE("timeline: what is ahead of the hub was not seen in the ledger, and what comes below it is new") {
    std::vector<TimelineItem> items = sample::chats(1, 40);
    items.push_back(sample::chat(kFirstAhead + 1, Direction::Out, "waits"));
    Desk desk(std::move(items));
    QSignalSpy shown(&desk.view, &TimelineView::shownUpTo);
    desk.model.put(sample::chat(41, Direction::In, "from the hub"));
    REQUIRE(shown.size() == 1);
    CHECK(shown.front().front().value<Seq>() == 41);
    desk.view.scrollByPixels(-1200);
    desk.model.put(sample::chat(42, Direction::In, "unseen"));
    CHECK(desk.view.unseenBelow() == 1);
    CHECK(shown.size() == 1);
}
