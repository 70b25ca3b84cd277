// Shows the widgets with made-up content, or saves a picture of them:
//   ui_gallery [--page conversation|widgets] [--theme light|dark] [--lang tr|az|en] [--size WxH] [--shot
//   FILE]
#include "tests/ui/gallery/pages.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QWidget>

#include <cstdio>

using namespace santral::ui;

namespace {

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(890, 900);
}

int shoot(QWidget& page, const QString& file) {
    QApplication::processEvents();
    QApplication::processEvents();
    if (page.grab().save(file)) return 0;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("TZ")) qputenv("TZ", "Europe/Istanbul");
    const bool screen =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!screen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    for (const char* name : {"page", "theme", "lang", "size", "shot"})
        options.addOption({QLatin1String(name), QString(), QStringLiteral("value")});
    options.process(application);

    installLook(options.value(QStringLiteral("theme")) == QLatin1String("dark") ? Theme::Dark : Theme::Light);
    setLanguage(languageFromCode(options.value(QStringLiteral("lang"))).value_or(Language::English));

    const auto page = makePage(options.value(QStringLiteral("page")));
    page->resize(sizeFrom(options.value(QStringLiteral("size"))));
    page->setWindowTitle(QStringLiteral("Santral gallery (sample content)"));
    page->show();
    if (options.isSet(QStringLiteral("shot"))) return shoot(*page, options.value(QStringLiteral("shot")));
    return QApplication::exec();
}
