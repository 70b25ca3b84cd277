// What must hold for every widget of the window at once: names for those who cannot see it, room for every
// word.
#include "tests/support/catch.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_administration.hpp"
#include "tests/ui/support/sample_floor.hpp"
#include "ui/administration/administration_view.hpp"
#include "ui/settings/first_start.hpp"
#include "ui/settings/settings_window.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/tab_strip.hpp"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

QString nameOf(QWidget* widget) {
    if (QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget))
        return interface->text(QAccessible::Name);
    return {};
}

QString pathOf(const QWidget* widget) {
    QString path;
    for (; widget; widget = widget->parentWidget())
        path = QStringLiteral("/%1(%2)").arg(widget->objectName(),
                                             QLatin1String(widget->metaObject()->className())) +
               path;
    return path;
}

// Widgets that Qt makes inside others and that never have the focus themselves.
bool isInner(const QWidget* widget) {
    const QString name = widget->objectName();
    return name.startsWith(QLatin1String("qt_")) || widget->inherits("QScrollBar") ||
           widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateContainer") ||
           widget->inherits("QLineEditIconButton");
}

// A button that gets its words when it is shown: of a toast, of an empty state.
bool isWaiting(const QWidget* widget) {
    return !widget->isVisible() && widget->objectName().endsWith(QLatin1String("Action"));
}

void checkNames(QWidget* window) {
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || isInner(widget) || widget->inherits("QMenu")) continue;
        if (isWaiting(widget)) continue;
        INFO(qPrintable(pathOf(widget)));
        CHECK_FALSE(nameOf(widget).trimmed().isEmpty());
        CHECK_FALSE(widget->objectName().isEmpty());
    }
}

void checkRoom(QWidget* window) {
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != window->window() || isInner(widget)) continue;
        if (const auto* tabs = qobject_cast<TabStrip*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                INFO("tab " << qPrintable(tabs->tabText(i)));
                CHECK(tabs->tabRect(i).width() >= tabs->tabSizeHint(i).width());
            }
        }
        const auto* label = qobject_cast<QLabel*>(widget);
        const bool button = qobject_cast<QAbstractButton*>(widget) != nullptr;
        if (!button && !(label && !label->wordWrap() && !label->text().isEmpty())) continue;
        INFO(qPrintable(pathOf(widget)));
        INFO("text " << qPrintable(label ? label->text() : static_cast<QAbstractButton*>(widget)->text()));
        CHECK(widget->width() >= qMin(widget->sizeHint().width(), widget->minimumSizeHint().width()));
        if (!widget->inherits("santral::ui::LineButton"))
            CHECK(widget->width() + 1 >= widget->sizeHint().width());
        CHECK(widget->height() + 1 >= widget->minimumSizeHint().height());
    }
}

} // namespace

TEST_CASE("window: everything that takes the focus has a name") {
    DeskBench desk;
    desk.fill();
    desk.registerPhone();
    desk.open();
    desk.phone->answer(desk.ring("+905550100122"));
    desk.ring("+905550100144");
    checkNames(desk.window.get());
    desk.window->openSettings();
    desk.settle();
    checkNames(desk.window->findChild<SettingsWindow*>());
}

TEST_CASE("window: the first-start guide names everything") {
    DeskBench desk;
    desk.hub.settings() = {};
    desk.open();
    REQUIRE(desk.window->findChild<FirstStart*>());
    checkNames(desk.window->findChild<FirstStart*>());
}

TEST_CASE("window: nothing is cut at 1366 by 768 in any language, with a call and an offer") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        setLanguage(language);
        DeskBench desk;
        desk.fill();
        desk.registerPhone();
        desk.open({1366, 768});
        desk.phone->answer(desk.ring("+905550100122"));
        desk.settle();
        desk.ring("+905550100144");
        INFO(qPrintable(languageCode(language)));
        CHECK(desk.window->size() == QSize(1366, 768));
        checkRoom(desk.window.get());
    }
    setLanguage(Language::English);
}

TEST_CASE("window: nothing is cut at 1366 by 768 in any language, with a call that is offered") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        setLanguage(language);
        DeskBench desk;
        desk.fill();
        const auto floor = sample::setUpFloor(desk.hub, desk.clock, desk.random);
        desk.registerPhone();
        desk.open({1366, 768});
        const CallId call = desk.ring("+905550100122", {}, "a84b4c76e66710@pbx.example");
        sample::offerCall(desk.hub, desk.clock, desk.random, floor, desk.sample.mainConversation, call);
        desk.settle();
        INFO(qPrintable(languageCode(language)));
        checkRoom(desk.window.get());
        checkNames(desk.window.get());
    }
    setLanguage(Language::English);
}

TEST_CASE("window: nothing of the administration is cut at 1366 by 768 in any language") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        setLanguage(language);
        DeskBench desk;
        desk.fill();
        sample::setUpCompany(desk.hub, desk.clock, desk.random);
        desk.open({1366, 768});
        desk.window->openAdministration();
        for (int page = 0; page < 14; ++page) {
            desk.window->administration()->openPage(page);
            desk.settle();
            INFO(qPrintable(languageCode(language)) << ", page " << page);
            CHECK(desk.window->size() == QSize(1366, 768));
            checkRoom(desk.window.get());
            checkNames(desk.window->administration());
        }
    }
    setLanguage(Language::English);
}

TEST_CASE("window: nothing of board, offers and wrap-up is cut at 1366 by 768 in any language") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        setLanguage(language);
        DeskBench desk;
        desk.fill();
        const sample::Floor floor = sample::setUpFloor(desk.hub, desk.clock, desk.random);
        desk.open({1366, 768});
        sample::offer(desk.hub, desk.clock, desk.random, floor, desk.sample.chat);
        sample::putInHand(desk.hub, desk.clock, desk.random, floor, desk.sample.mainConversation,
                          ContactState::WrapUp);
        desk.hub.setBoard(sample::boardOf(floor, desk.clock.now(), desk.random, desk.clock));
        desk.settle();
        INFO(qPrintable(languageCode(language)));
        checkRoom(desk.window.get());
        checkNames(desk.window.get());
        desk.window->openBoard();
        desk.settle();
        CHECK(desk.window->size() == QSize(1366, 768));
        checkRoom(desk.window.get());
        checkNames(desk.window.get());
    }
    setLanguage(Language::English);
}

TEST_CASE("window: theme and language change at once and back") {
    DeskBench desk;
    desk.fill();
    desk.open();
    desk.preferences.setLanguage(Language::English);
    desk.settle();
    const QImage light = desk.window->grab().toImage();
    desk.preferences.setTheme(ThemeChoice::Dark);
    desk.preferences.setLanguage(Language::Turkish);
    desk.settle();
    CHECK(desk.window->grab().toImage() != light);
    desk.preferences.setTheme(ThemeChoice::Light);
    desk.preferences.setLanguage(Language::English);
    desk.settle();
    CHECK(desk.window->grab().toImage() == light);
}
