#include "tests/ui/support/ui_case.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/popover.hpp"
#include "ui/widgets/tab_strip.hpp"
#include "ui/widgets/timer_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QAccessible>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QTimer>

#include <cmath>

using namespace santral;
using namespace santral::ui;

TEST_CASE("button: names itself, shows its key, and keeps both when only the icon is left") {
    Button button(Button::Kind::Quiet, "hold");
    button.setGlyph(Icon::Pause);
    button.setLabel(text("Hold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    CHECK(button.text() == text("Hold"));
    CHECK(button.toolTip() == text("Hold  (Ctrl+Shift+H)"));
    button.setIconOnly(true);
    CHECK(button.text().isEmpty());
    CHECK(button.accessibleName() == text("Hold"));
    CHECK(button.toolTip() == text("Hold  (Ctrl+Shift+H)"));
}

TEST_CASE("button: asked for its menu through accessibility, it answers before the menu is closed") {
    Button button(Button::Kind::Quiet, "order");
    QMenu menu;
    menu.addAction(text("Newest first"));
    button.setMenu(&menu);
    button.setLabel(text("Order"));
    button.show();
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&button);
    REQUIRE(told);
    CHECK(told->role() == QAccessible::ButtonMenu);
    CHECK(told->text(QAccessible::Name) == text("Order"));
    bool answered = false, open = false, answeredWhileOpen = false;
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&] {
        QTimer::singleShot(0, &menu, [&] {
            open = menu.isVisible();
            answeredWhileOpen = answered;
            menu.close();
        });
    });
    told->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    answered = true;
    for (int turn = 0; turn < 100 && !open; ++turn) QCoreApplication::processEvents();
    CHECK(open);
    CHECK(answeredWhileOpen);
}

TEST_CASE("tab strip: arrows move, a count widens its tab and choosing moves nothing") {
    TabStrip tabs("tabs");
    tabs.addTab(text("Mine"));
    tabs.addTab(text("Team"));
    tabs.resize(300, 34);
    tabs.show();
    const int plain = tabs.tabSizeHint(0).width();
    tabs.setCount(0, 6);
    CHECK(tabs.tabSizeHint(0).width() > plain);
    const int before = tabs.tabRect(1).left();
    QTest::keyClick(&tabs, Qt::Key_Right);
    CHECK(tabs.currentIndex() == 1);
    CHECK(tabs.tabRect(1).left() == before);
}

TEST_CASE("toast: undo works once and only while it is offered") {
    QWidget pane;
    pane.resize(600, 400);
    Toast toast(&pane);
    pane.show();
    int undone = 0;
    toast.say(text("Closed"), text("Undo"), [&] { ++undone; });
    CHECK(toast.isVisible());
    CHECK(toast.act());
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
    CHECK_FALSE(toast.act());
    toast.say(text("Saved"));
    CHECK_FALSE(toast.act());
    CHECK_FALSE(toast.findChild<Button*>(QStringLiteral("toastAction"))->isVisible());
}

TEST_CASE("toast: an offer says in words how long it stands, and for a reader without a word a second") {
    QWidget pane;
    pane.resize(600, 400);
    Toast toast(&pane);
    pane.show();
    QString told;
    int over = 0;
    QObject::connect(&toast, &Toast::announced, [&](const QString& said) { told = said; });
    QObject::connect(&toast, &Toast::over, [&] { ++over; });
    int undone = 0;
    toast.offer(text("Closed"), {text("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), 3}, [&] { ++undone; });
    auto& action = *toast.findChild<Button*>(QStringLiteral("toastAction"));
    CHECK(told.startsWith(text("Closed. Undo with Ctrl+Z within 3 second")));
    CHECK(action.text() == text("Undo (3 s)"));
    CHECK(action.accessibleName() == text("Undo"));
    toast.passSecond();
    CHECK(action.text() == text("Undo (2 s)"));
    CHECK(action.accessibleDescription().startsWith(text("2 second")));
    CHECK(action.accessibleName() == text("Undo"));
    toast.passSecond();
    CHECK(over == 0);
    toast.passSecond();
    CHECK(over == 1);
    CHECK_FALSE(toast.isVisible());
    CHECK_FALSE(toast.act());
    CHECK(undone == 0);
}

TEST_CASE("toast: an offer that has the focus stays") {
    QWidget pane;
    pane.resize(600, 400);
    Toast toast(&pane);
    pane.show();
    pane.activateWindow();
    QCoreApplication::processEvents();
    toast.offer(text("Closed"), {text("Undo"), {}, 1}, [] {});
    toast.findChild<Button*>(QStringLiteral("toastAction"))->setFocus();
    toast.passSecond();
    toast.passSecond();
    CHECK(toast.isOffering());
}

TEST_CASE("toast: stays inside a pane that gets smaller") {
    QWidget pane;
    pane.resize(600, 400);
    Toast toast(&pane);
    pane.show();
    toast.say(text("A rather long message about something that was done a moment ago"), text("Undo"), [] {});
    pane.resize(300, 200);
    CHECK(pane.rect().contains(toast.geometry()));
}

TEST_CASE("timer: counts over the hour and keeps its width from second to second") {
    CHECK(durationText(std::chrono::seconds(222)) == text("3:42"));
    CHECK(durationText(std::chrono::seconds(3822)) == text("1:03:42"));
    CHECK(durationText(std::chrono::seconds(-4)) == text("0:00"));
    TimerLabel timer("callTime");
    timer.setWhat(text("Call time"));
    timer.setTime(std::chrono::seconds(71));
    const int width = timer.sizeHint().width();
    timer.setTime(std::chrono::seconds(88));
    CHECK(timer.sizeHint().width() == width);
    CHECK(timer.accessibleName() == text("Call time: 1:28"));
}

TEST_CASE("elided label: a cut text is whole in the tooltip") {
    ElidedLabel label("name", Type::Base);
    label.setText(text("A very long name that nobody has room for"));
    label.resize(80, 20);
    label.show();
    CHECK(label.toolTip() == label.text());
    label.resize(600, 20);
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("empty state: says what belongs here and offers one thing") {
    EmptyState empty("nothing");
    QSignalSpy acted(&empty, &EmptyState::acted);
    empty.set(Icon::Inbox, text("No conversations"), text("New ones appear here."), text("Refresh"));
    empty.resize(400, 300);
    empty.show();
    QTest::mouseClick(empty.findChild<Button*>(), Qt::LeftButton);
    CHECK(acted.size() == 1);
}

TEST_CASE("language: codes of systems are understood") {
    CHECK(languageFromCode(u"tr_TR.UTF-8") == Language::Turkish);
    CHECK(languageFromCode(u"az") == Language::Azerbaijani);
    CHECK_FALSE(languageFromCode(u"de").has_value());
}

TEST_CASE("prompts: a question shows its detail as plain text and answers when it is decided") {
    QWidget window;
    window.show();
    int yes = 0;
    int no = 0;
    const auto ask = [&](const char* button) {
        Question question{text("Open?"), text("It leads to:"), text("<b>evil.example</b>"), text("Open link"),
                          false};
        prompts().confirm(&window, question, [&](bool accepted) { ++(accepted ? yes : no); });
        auto* dialog = window.findChild<QDialog*>(QStringLiteral("ask"));
        REQUIRE(dialog);
        CHECK(dialog->findChild<QLabel*>(QStringLiteral("askDetail"))->textFormat() == Qt::PlainText);
        QTest::mouseClick(dialog->findChild<Button*>(QLatin1String(button)), Qt::LeftButton);
        delete dialog;
    };
    ask("askAccept");
    ask("askCancel");
    CHECK(yes == 1);
    CHECK(no == 1);
}

TEST_CASE("prompts: something dangerous is not one stray Return away") {
    QWidget window;
    window.show();
    bool answered = false;
    bool accepted = true;
    prompts().confirm(&window, {text("Erase?"), {}, {}, text("Erase"), true}, [&](bool result) {
        answered = true;
        accepted = result;
    });
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("ask"));
    REQUIRE(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    CHECK(answered);
    CHECK_FALSE(accepted);
}

TEST_CASE("paint: a line drawn again looks the same, keeps to its room and stays one line") {
    const QString text = QStringLiteral("Değişim: Deri bot, İade şikâyeti");
    const QFont& font = typeface(Type::Base);
    const auto draw = [&](int room, const QColor& ink) {
        QImage image(400, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        CHECK(drawLine(painter, QRectF(0, 0, room, 40), text, font, ink, Qt::AlignLeft) <= room);
        return image;
    };
    const QImage first = draw(380, Qt::black);
    draw(60, Qt::black); // cut
    CHECK(draw(380, Qt::black) == first);
    CHECK(draw(380, Qt::red) != first);
    CHECK(std::abs(textWidth(text, font) - QFontMetrics(font).horizontalAdvance(text)) <= 1);
    CHECK(textWidth(QStringLiteral("bir\niki"), font) == textWidth(QStringLiteral("bir iki"), font));
}

TEST_CASE("popover: what is larger than the screen shows its upper left corner") {
    QWidget window;
    window.show();
    Popover popover("large", &window);
    const QRect room = window.screen()->availableGeometry();
    popover.setFixedSize(room.size() + QSize(100, 100));
    for (const auto side :
         {Popover::Side::Below, Popover::Side::BelowEnd, Popover::Side::Right, Popover::Side::Above}) {
        popover.openAt(window, side);
        CHECK(popover.pos() == room.topLeft());
        popover.close();
    }
}
