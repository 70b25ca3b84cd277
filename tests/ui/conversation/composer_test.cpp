#include "ui/conversation/composer.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/tab_strip.hpp"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace santral;
using namespace santral::ui;

namespace {

struct Desk {
    Desk() {
        composer.resize(600, 200);
        composer.show();
        composer.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&composer));
        composer.focusText();
    }
    void write(const char* words) { edit->insertPlainText(text(words)); }
    template <class T>
    T* child(const char* name) {
        return composer.findChild<T*>(QLatin1String(name));
    }
    QString hint() { return child<ElidedLabel>("composerHint")->text(); }

    Composer composer;
    ComposerEdit* edit = composer.findChild<ComposerEdit*>();
    Button* send = composer.findChild<Button*>(QStringLiteral("send"));
    QSignalSpy sent{&composer, &Composer::sendRequested};
    QSignalSpy drafts{&composer, &Composer::draftChanged};
};

ComposerDraft draftOf(const QList<QVariant>& arguments) {
    return arguments.at(1).value<ComposerDraft>();
}

Attachment stored(const DraftFile& file) {
    return {
        file.name.toStdString(), file.type.toStdString(), static_cast<std::uint64_t>(file.size), "abc", {}};
}

} // namespace

TEST_CASE("composer: Enter sends a chat answer, Shift and Enter begins a line") {
    Desk desk;
    QTest::keyClicks(desk.edit, QStringLiteral("hello"));
    QTest::keyClick(desk.edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(desk.edit, QStringLiteral("there"));
    CHECK(desk.sent.isEmpty());
    QTest::keyClick(desk.edit, Qt::Key_Return);
    REQUIRE(desk.sent.size() == 1);
    CHECK(draftOf(desk.sent.front()).text == text("hello\nthere"));
    CHECK(desk.edit->toPlainText().isEmpty());
}

TEST_CASE("composer: where Enter is not to send, Ctrl+Enter does") {
    Desk desk;
    desk.composer.setEnterSendsChat(false);
    desk.write("hello");
    QTest::keyClick(desk.edit, Qt::Key_Return);
    CHECK(desk.sent.isEmpty());
    QTest::keyClick(desk.edit, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.sent.size() == 1);
}

TEST_CASE("composer: Ctrl+Shift+Enter sends and asks to close") {
    Desk desk;
    desk.write("bye");
    QTest::keyClick(desk.edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.sent.size() == 1);
    CHECK(desk.sent.front().at(2).toBool());
}

TEST_CASE("composer: in a note and an e-mail Enter begins a line") {
    Desk desk;
    for (ComposeMode mode : {ComposeMode::Note, ComposeMode::Mail}) {
        desk.composer.setMode(mode);
        desk.write("words");
        QTest::keyClick(desk.edit, Qt::Key_Return);
        CHECK(desk.edit->toPlainText() == text("words\n"));
    }
    CHECK(desk.sent.isEmpty());
}

TEST_CASE("composer: nothing is sent when nothing is written") {
    Desk desk;
    desk.write("  \n ");
    QTest::keyClick(desk.edit, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.sent.isEmpty());
    CHECK_FALSE(desk.send->isEnabled());
}

TEST_CASE("composer: every change is told within 300 ms, also to somebody who never pauses") {
    Desk desk;
    QElapsedTimer clock;
    clock.start();
    while (desk.drafts.isEmpty() && clock.elapsed() < 2000) {
        desk.write("x");
        QTest::qWait(20);
    }
    CHECK(clock.elapsed() < 600); // the promise is 300; the machine is shared
    CHECK(draftOf(desk.drafts.front()).text.startsWith(text("x")));
}

TEST_CASE("composer: leaving the text tells of the change at once and throws nothing away") {
    Desk desk;
    QSignalSpy left(&desk.composer, &Composer::leaveRequested);
    desk.write("half a sent");
    QTest::keyClick(desk.edit, Qt::Key_Escape);
    CHECK(left.size() == 1);
    REQUIRE(desk.drafts.size() == 1);
    CHECK(desk.edit->toPlainText() == text("half a sent"));
}

TEST_CASE("composer: each kind of answer keeps its own draft and undo history") {
    Desk desk;
    desk.write("to the customer");
    desk.composer.setMode(ComposeMode::Note);
    desk.write("to the team");
    desk.composer.setMode(ComposeMode::Chat);
    CHECK(desk.edit->toPlainText() == text("to the customer"));
    desk.edit->undo();
    CHECK(desk.edit->toPlainText().isEmpty());
    desk.composer.setMode(ComposeMode::Note);
    CHECK(desk.edit->toPlainText() == text("to the team"));
    CHECK(desk.drafts.size() >= 2);
}

TEST_CASE("composer: a restored draft is shown and not told as a change") {
    Desk desk;
    ComposerDraft draft;
    draft.text = text("Merhaba, şöyle yapalım: ığüşöç İ");
    draft.to = text("deniz@ornek.example");
    draft.subject = text("Re: Değişim");
    desk.composer.setDraft(ComposeMode::Mail, ComposerDraft::fromBody(draft.toBody()));
    desk.composer.setMode(ComposeMode::Mail);
    CHECK(desk.edit->toPlainText() == draft.text);
    CHECK(desk.child<QLineEdit>("mailTo")->text() == draft.to);
    CHECK(desk.composer.draft(ComposeMode::Mail) == draft);
    QTest::qWait(Composer::kDraftDelayMs + 50);
    CHECK(desk.drafts.isEmpty());
}

TEST_CASE("composer: opening another conversation empties it after telling of the last change") {
    Desk desk;
    desk.write("unsaved");
    desk.composer.open({ComposeMode::Mail, ComposeMode::Note}, ComposeMode::Mail);
    REQUIRE(desk.drafts.size() == 1);
    CHECK(draftOf(desk.drafts.front()).text == text("unsaved"));
    CHECK(desk.edit->toPlainText().isEmpty());
    CHECK(desk.child<TabStrip>("composerTabs")->count() == 2);
    CHECK(desk.composer.mode() == ComposeMode::Mail);
}

TEST_CASE("composer: what stands in the way of an e-mail is said") {
    Desk desk;
    desk.composer.setMode(ComposeMode::Mail);
    desk.write("Dear customer");
    CHECK(desk.hint() == text("Who is it for?"));
    QTest::keyClicks(desk.child<QLineEdit>("mailTo"), QStringLiteral("robin@"));
    CHECK(desk.hint() == text("An address in “To” is not complete"));
    QTest::keyClicks(desk.child<QLineEdit>("mailTo"), QStringLiteral("shop.example"));
    CHECK(desk.hint().isEmpty());
    CHECK(desk.send->isEnabled());
}

TEST_CASE("composer: a way that is closed says why and lets writing go on") {
    Desk desk;
    desk.composer.setBlocked(ComposeMode::Chat, text("The visitor has left"));
    desk.write("still writing");
    CHECK(desk.hint() == text("The visitor has left"));
    CHECK_FALSE(desk.send->isEnabled());
    QTest::keyClick(desk.edit, Qt::Key_Return);
    CHECK(desk.sent.isEmpty());
    CHECK(desk.edit->toPlainText() == text("still writing"));
    desk.composer.setBlocked(ComposeMode::Chat, {});
    CHECK(desk.send->isEnabled());
}

TEST_CASE("composer: a file goes along once it is stored") {
    Desk desk;
    QTemporaryDir folder;
    QFile file(folder.filePath(text("değişim formu.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("12345");
    file.close();
    QSignalSpy added(&desk.composer, &Composer::fileAdded);
    ScriptedPrompts answers;
    answers.files = {file.fileName()};
    QTest::mouseClick(desk.child<Button>("attachFile"), Qt::LeftButton);
    CHECK_FALSE(desk.composer.canSend()); // its chip is there, what it is not yet
    REQUIRE(added.wait());
    CHECK_FALSE(desk.composer.canSend());
    const auto chosen = added.front().front().value<DraftFile>();
    desk.composer.setFileStored(chosen.id, stored(chosen));
    CHECK(desk.composer.canSend());
    QTest::mouseClick(desk.send, Qt::LeftButton);
    REQUIRE(desk.sent.size() == 1);
    const auto attachments = draftOf(desk.sent.front()).attachments();
    REQUIRE(attachments.size() == 1);
    CHECK(attachments.front().name == "değişim formu.pdf");
    CHECK(attachments.front().size == 5);
}

TEST_CASE("composer: a file over the limit is named, stands in the way and can be taken out") {
    Desk desk;
    desk.composer.setLimits(ComposeMode::Chat, {.eachOctets = 3, .allOctets = 10, .count = 5});
    QTemporaryDir folder;
    QFile file(folder.filePath(text("video.mp4")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("12345");
    file.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.composer, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.composer, &drop);
    REQUIRE(QTest::qWaitFor([&] { return !desk.hint().contains(text("being stored")); }));
    CHECK(desk.hint().startsWith(text("Remove video.mp4: larger than")));
    CHECK_FALSE(desk.composer.canSend());
    desk.write("words");
    QTest::mouseClick(desk.child<Button>("removeFile"), Qt::LeftButton);
    CHECK(desk.composer.canSend());
}

TEST_CASE("composer: a file that is taken out before anybody has looked at it is not stored") {
    Desk desk;
    QTemporaryDir folder;
    QFile file(folder.filePath(text("form.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("12345");
    file.close();
    QSignalSpy added(&desk.composer, &Composer::fileAdded);
    ScriptedPrompts answers;
    answers.files = {file.fileName()};
    QTest::mouseClick(desk.child<Button>("attachFile"), Qt::LeftButton);
    QTest::mouseClick(desk.child<Button>("removeFile"), Qt::LeftButton);
    answers.files = {folder.filePath(text("none.pdf"))};
    QTest::mouseClick(desk.child<Button>("attachFile"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return desk.hint().contains(text("the file is not there")); }));
    CHECK(added.isEmpty());
}

TEST_CASE("composer: a pasted picture becomes a file, pasted cells stay text") {
    Desk desk;
    QSignalSpy added(&desk.composer, &Composer::fileAdded);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto* clipboard = QApplication::clipboard();
    clipboard->setImage(picture);
    desk.edit->paste();
    REQUIRE(added.wait());
    CHECK(added.front().front().value<DraftFile>().type == text("image/png"));
    auto* cells = new QMimeData;
    cells->setText(text("a\tb"));
    cells->setImageData(picture);
    clipboard->setMimeData(cells);
    desk.edit->paste();
    CHECK(added.size() == 1);
    CHECK(desk.edit->toPlainText() == text("a\tb"));
}

TEST_CASE("composer: formatted text is pasted plain") {
    Desk desk;
    auto* rich = new QMimeData;
    rich->setHtml(text("<b>bold</b>"));
    rich->setText(text("bold"));
    QApplication::clipboard()->setMimeData(rich);
    desk.edit->paste();
    CHECK(desk.edit->toPlainText() == text("bold"));
    CHECK_FALSE(desk.edit->document()->toHtml().contains(text("font-weight:700")));
}

TEST_CASE("composer: typing is told once and ends with sending") {
    Desk desk;
    QSignalSpy typing(&desk.composer, &Composer::typingChanged);
    QTest::keyClicks(desk.edit, QStringLiteral("abc"));
    REQUIRE(typing.size() == 1);
    CHECK(typing.front().front().toBool());
    QTest::keyClick(desk.edit, Qt::Key_Return);
    REQUIRE(typing.size() == 2);
    CHECK_FALSE(typing.back().front().toBool());
    desk.composer.setMode(ComposeMode::Note);
    QTest::keyClicks(desk.edit, QStringLiteral("abc"));
    CHECK(typing.size() == 2);
}

TEST_CASE("composer: the field grows with the text up to its limit") {
    Desk desk;
    desk.composer.setTallest(160);
    const int before = desk.edit->sizeHint().height();
    for (int i = 0; i < 6; ++i) desk.write("line\n");
    CHECK(desk.edit->sizeHint().height() > before);
    for (int i = 0; i < 60; ++i) desk.write("line\n");
    CHECK(desk.edit->sizeHint().height() == 160);
}

TEST_CASE("draft: survives its way through the journal without files that are not stored") {
    ComposerDraft draft;
    draft.text = text("Çok teşekkürler, ə \"x\"");
    DraftFile ready;
    ready.name = text("a.pdf");
    ready.size = 12;
    ready.hash = text("ab");
    DraftFile waiting;
    waiting.name = text("b.pdf");
    draft.files = {ready, waiting};
    const ComposerDraft again = ComposerDraft::fromBody(draft.toBody());
    CHECK(again.text == draft.text);
    REQUIRE(again.files.size() == 1);
    CHECK(again.files.front() == ready);
    CHECK(ComposerDraft().toBody().empty());
    CHECK(ComposerDraft::fromBody("not json").isEmpty());
}

TEST_CASE("draft: addresses are read with names, quotes and separators") {
    const auto all = parseAddresses(text("\"Aydın, Deniz\" <deniz@ornek.example>; ali@ornek.example,"));
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().name == "Aydın, Deniz");
    CHECK(all->front().address == "deniz@ornek.example");
    CHECK(parseAddresses(formatAddresses(*all)) == all);
    for (const char* bad : {"deniz", "a@b", "a b@c.example", "<x@y.example", "@y.example"})
        CHECK_FALSE(parseAddresses(text(bad)).has_value());
}
