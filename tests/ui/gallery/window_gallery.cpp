// Shows the whole window over made-up content, or saves a picture of it:
//   ui_window_gallery [--scene desk|call|offer|empty|first|settings|search|sheet|offline|in-hand|stale|queue|
//                      hand-over|held|later|administration|administration-new|administration-saved|
//                      administration-empty|administration-end|administration-new-end]
//                      [--theme light|dark] [--lang tr|az|en] [--size WxH] [--page N] [--pick NAME]
//                      [--shot FILE.png]
// and the scenes of floor_scenes.hpp and inbox_scenes.hpp.
#include "tests/ui/gallery/floor_scenes.hpp"
#include "tests/ui/gallery/inbox_scenes.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_administration.hpp"
#include "tests/ui/support/sample_team.hpp"
#include "ui/administration/administration_view.hpp"
#include "ui/administration/thing_page.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/settings/first_start.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace santral;
using namespace santral::ui;

namespace {

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1600, 1000);
}

bool isTeam(const QString& scene) {
    return QStringList{QStringLiteral("offline"), QStringLiteral("in-hand"), QStringLiteral("stale"),
                       QStringLiteral("queue"), QStringLiteral("hand-over")}
        .contains(scene);
}

// A desk in a team: cut off with work in hand, an answer held back, lists to choose from.
void arrangeTeam(DeskBench& bench, const QString& scene) {
    if (!isTeam(scene)) return;
    const bool stale = scene == QLatin1String("stale");
    const bool queue = scene == QLatin1String("queue");
    const bool over = scene == QLatin1String("hand-over");
    const bool offline = !stale && !queue && !over;
    if (!offline) sample::colleagueWrites(bench.hub, bench.sample);
    if (offline) sample::cutOff(bench.hub, bench.clock, bench.random, bench.sample);
    bench.settle();
    if (scene == QLatin1String("in-hand")) bench.window->run(Act::InHand);
    if (queue) bench.window->run(Act::Move);
    if (over) bench.window->run(Act::HandOver);
    if (!stale) return;
    auto* composer = bench.window->findChild<Composer*>();
    composer->insertText(QStringLiteral("Tabii, 19:00'da Kadıköy mağazasında hazır olacak."));
    bench.hub.failNext({Errc::Conflict, "stale"});
    QTest::keyClick(bench.window->findChild<ComposerEdit*>(), Qt::Key_Return);
    bench.settle();
    bench.hub.customerWrites(bench.sample.mainConversation, "Vazgeçtim, kargoyla gönderebilir misiniz?");
}

// A mail that was just sent, and one for tomorrow about which the customer has written since.
void arrangeHeld(DeskBench& bench, const QString& scene) {
    if (scene != QLatin1String("held") && scene != QLatin1String("later")) return;
    bench.window->workspace().writing().write(ComposeMode::Mail);
    auto* composer = bench.window->findChild<Composer*>();
    ComposerDraft draft = composer->draft(ComposeMode::Mail);
    draft.text = QStringLiteral("Merhaba, iade kargonuz yarın sabah mağazamıza ulaşıyor.");
    composer->setDraft(ComposeMode::Mail, draft);
    if (scene == QLatin1String("later")) return bench.window->run(Act::SendLater);
    composer->sendAt(bench.clock.now() + std::chrono::hours(17));
    bench.settle();
    bench.hub.customerWrites(bench.sample.mainConversation, "Bir de renk değişikliği yapabilir miyiz?");
    bench.settle();
    draft.text = QStringLiteral("Ek olarak faturanızı da gönderiyorum.");
    composer->setDraft(ComposeMode::Mail, draft);
    QTest::keyClick(bench.window->findChild<ComposerEdit*>(), Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
    bench.clock.advance(std::chrono::seconds(3));
    bench.window->workspace().showHeld();
}

bool isAdministration(const QString& scene) {
    return scene.startsWith(QLatin1String("administration"));
}

// --page: which of its pages, from 0. "-new": a form that is being filled in, with a fault in it. "-saved":
// a queue (page 4) that was saved. "-end": the form at its end. --pick: the thing of this name.
void arrangeAdministration(DeskBench& bench, const QString& scene, int page, const QString& pick) {
    if (!isAdministration(scene)) return;
    bench.window->activateWindow();
    bench.window->openAdministration();
    bench.window->administration()->openPage(page);
    bench.settle();
    for (auto* list : bench.window->administration()->page()->findChildren<QListWidget*>())
        for (QListWidgetItem* item : list->findItems(pick, Qt::MatchExactly)) list->setCurrentItem(item);
    bench.settle();
    auto* things = qobject_cast<ThingPage*>(bench.window->administration()->page());
    if (!things) return;
    const auto type = [&](const char* name, const QString& words) {
        auto* field = things->findChild<QLineEdit*>(QLatin1String(name));
        if (!field) return;
        field->selectAll();
        field->insert(words);
    };
    if (scene.contains(QLatin1String("-new"))) {
        things->addNew();
        type("userName", QStringLiteral("Deniz Yıldırım"));
        type("userPassword", QStringLiteral("kısa"));
        type("queueName", QStringLiteral("Fatura"));
        type("queueFirstAnswer", QStringLiteral("yakında"));
        type("brandName", QStringLiteral("Doğu Bisiklet"));
        type("brandAccent", QStringLiteral("#0a9f5a"));
        type("brandTitleTr", QStringLiteral("Doğu yardım"));
        type("brandGreetingTr", QStringLiteral("Merhaba! Size nasıl yardımcı olabiliriz?"));
        type("brandChat", QStringLiteral("dogu"));
        type("brandOrigins", QStringLiteral("https://dogu.example"));
        type("hoursName", QStringLiteral("Akşam vardiyası"));
        type("hoursDay", QStringLiteral("22:00-14:00"));
    }
    if (scene.endsWith(QLatin1String("saved"))) {
        type("queueName", QStringLiteral("Muhasebe"));
        QTest::mouseClick(things->findChild<QWidget*>(QStringLiteral("queuesSave")), Qt::LeftButton);
    }
    bench.settle();
    if (scene.endsWith(QLatin1String("end")))
        for (auto* scroll : things->findChildren<QScrollArea*>())
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

void arrange(DeskBench& bench, const QString& scene, int page, const QString& pick) {
    const std::string number = "+905550100122";
    if (scene == QLatin1String("call") || scene == QLatin1String("desk")) {
        const CallId call = bench.ring(number);
        bench.phone->answer(call);
        bench.settle();
        bench.clock.advance(std::chrono::seconds(222));
    }
    if (scene == QLatin1String("offer")) {
        bench.ring("+905550100144", "Robin Mercer");
        bench.clock.advance(std::chrono::seconds(7));
    }
    arrangeTeam(bench, scene);
    arrangeHeld(bench, scene);
    arrangeAdministration(bench, scene, page, pick);
    if (scene == QLatin1String("settings")) bench.window->openSettings(page);
    if (scene == QLatin1String("sheet")) bench.window->openSheet();
    if (scene == QLatin1String("first"))
        if (auto* guide = bench.window->findChild<FirstStart*>())
            for (int i = 0; i < page; ++i) {
                for (auto* field : guide->findChildren<QLineEdit*>(QStringLiteral("agentName")))
                    QTest::keyClicks(field, QStringLiteral("Elif Kaya"));
                QTest::mouseClick(guide->findChild<QWidget*>(QStringLiteral("firstNext")), Qt::LeftButton);
                bench.settle();
            }
    bench.settle();
    if (scene == QLatin1String("search")) {
        bench.window->activateWindow();
        bench.window->topBar().search().setFocus();
        QTest::keyClicks(&bench.window->topBar().search(), QStringLiteral("siparis"));
    }
    bench.settle();
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("TZ")) qputenv("TZ", "Europe/Istanbul");
    QApplication application(argc, argv);
    QCommandLineParser options;
    for (const char* name : {"scene", "theme", "lang", "size", "page", "pick", "shot"})
        options.addOption(QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("value")));
    options.process(application);
    const auto value = [&](const char* name) { return options.value(QLatin1String(name)); };
    const QString scene = options.isSet(QStringLiteral("scene")) ? value("scene") : QStringLiteral("desk");

    DeskBench bench;
    bench.preferences.setTheme(value("theme") == QLatin1String("dark") ? ThemeChoice::Dark
                                                                       : ThemeChoice::Light);
    bench.preferences.setLanguage(languageFromCode(value("lang")).value_or(Language::Turkish));
    Appearance::install(bench.preferences);
    if (scene == QLatin1String("first"))
        bench.hub.settings() = {};
    else if (scene != QLatin1String("empty"))
        bench.fill();
    if (isTeam(scene)) sample::joinTeam(bench.hub, bench.clock, bench.random, bench.sample);
    if (isAdministration(scene)) {
        sample::setUpCompany(bench.hub, bench.clock, bench.random);
        if (scene.endsWith(QLatin1String("empty"))) bench.hub.setOrganisation({});
    }
    sample::Floor floor;
    if (isFloorScene(scene)) floor = sample::setUpFloor(bench.hub, bench.clock, bench.random);
    sample::Many many;
    if (isInboxScene(scene)) many = sample::setUpMany(bench.hub, bench.clock, bench.random);
    bench.registerPhone();
    bench.open(sizeFrom(value("size")));
    arrange(bench, scene, value("page").toInt(), value("pick"));
    arrangeFloor(bench, scene, floor);
    arrangeInbox(bench, scene, many);
    if (!options.isSet(QStringLiteral("shot"))) return QApplication::exec();
    QTest::qWait(50);
    bench.settle();
    QWidget* wall = wallOf(bench);
    if (wall) {
        wall->showNormal();
        wall->resize(sizeFrom(value("size")));
    }
    QPixmap shot = (wall ? wall : bench.window.get())->grab();
    if (auto* popup = QApplication::activePopupWidget())
        QPainter(&shot).drawPixmap(bench.window->mapFromGlobal(popup->pos()), popup->grab());
    if (auto* dialog = QApplication::activeModalWidget()) {
        QPainter painter(&shot);
        const QPoint at((shot.width() - dialog->width()) / 2, (shot.height() - dialog->height()) / 2);
        painter.fillRect(shot.rect(), QColor(0, 0, 0, 60));
        painter.drawPixmap(at, dialog->grab());
    }
    if (shot.save(value("shot"))) return 0;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(value("shot")));
    return 1;
}
