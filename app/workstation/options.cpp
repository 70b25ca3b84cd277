#include "app/workstation/options.hpp"

#include "core/os/paths.hpp"

#include <QCommandLineParser>

#include <pwd.h>
#include <unistd.h>

namespace santral {
namespace {

std::string userName() {
    const passwd* entry = getpwuid(getuid());
    if (!entry) return "Agent";
    std::string full = entry->pw_gecos ? entry->pw_gecos : "";
    full = full.substr(0, full.find(','));
    return full.empty() ? entry->pw_name : full;
}

std::optional<QSize> sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2) return std::nullopt;
    QSize size(parts[0].toInt(), parts[1].toInt());
    if (size.width() < 200 || size.height() < 200) return std::nullopt;
    return size;
}

std::optional<ui::ThemeChoice> themeFrom(const QString& text) {
    if (text == QLatin1String("light")) return ui::ThemeChoice::Light;
    if (text == QLatin1String("dark")) return ui::ThemeChoice::Dark;
    if (text == QLatin1String("system")) return ui::ThemeChoice::System;
    return std::nullopt;
}

void addOptions(QCommandLineParser& parser) {
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Folder of this desk"), QStringLiteral("folder")},
        {QStringLiteral("hub"), QStringLiteral("Join the team at this hub, such as wss://hub.example:7443"),
         QStringLiteral("address")},
        {QStringLiteral("ca"), QStringLiteral("With --hub: one more certificate authority to trust"),
         QStringLiteral("file")},
        {QStringLiteral("login"), QStringLiteral("With --hub: the name to sign in with"),
         QStringLiteral("name")},
        {QStringLiteral("password-file"),
         QStringLiteral("With --hub: sign in with the password in the first line of this file"),
         QStringLiteral("file")},
        {QStringLiteral("sample"), QStringLiteral("Fill a new desk with a sample shop's customers")},
        {QStringLiteral("once"), QStringLiteral("End when the desk is ready")},
        {QStringLiteral("screenshot"), QStringLiteral("With --once: save a picture of the window"),
         QStringLiteral("file")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or system"), QStringLiteral("theme")},
        {QStringLiteral("lang"), QStringLiteral("tr, az or en"), QStringLiteral("language")},
        {QStringLiteral("voice-argument"), QStringLiteral("For santral-voice; may be given again"),
         QStringLiteral("word")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, such as 1366x768"),
         QStringLiteral("size")},
    });
    parser.addHelpOption();
}

Result<std::filesystem::path> folderFrom(const QString& given) {
    if (!given.isEmpty()) return std::filesystem::path(given.toStdString());
    if (const char* home = std::getenv("SANTRAL_HOME"); home && *home) return std::filesystem::path(home);
    auto user = os::userFolders();
    if (!user) return user.error();
    return user->data / "desk";
}

} // namespace

void DeskOptions::applyTo(ui::Preferences& preferences) const {
    if (theme) preferences.setTheme(*theme);
    if (language) preferences.setLanguage(language);
}

Result<DeskOptions> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(arguments);
    auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    DeskOptions options;
    auto folder = folderFrom(value("data"));
    if (!folder) return folder.error();
    options.folder = std::filesystem::absolute(*folder);
    options.agentName = userName();
    options.hub = value("hub").toStdString();
    options.hubCa = value("ca").toStdString();
    options.login = value("login").toStdString();
    options.passwordFile = value("password-file").toStdString();
    if (!options.passwordFile.empty() && options.login.empty())
        return Error{Errc::Invalid, "--password-file needs --login"};
    options.sample = parser.isSet(QStringLiteral("sample"));
    options.once = parser.isSet(QStringLiteral("once"));
    options.screenshot = value("screenshot");
    for (const QString& word : parser.values(QStringLiteral("voice-argument"))) {
        options.voiceArguments.push_back(word.toStdString());
    }
    if (parser.isSet(QStringLiteral("size"))) {
        auto size = sizeFrom(value("size"));
        if (!size) return Error{Errc::Invalid, "--size wants something like 1366x768"};
        options.size = *size;
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        options.theme = themeFrom(value("theme"));
        if (!options.theme) return Error{Errc::Invalid, "--theme is light, dark or system"};
    }
    if (parser.isSet(QStringLiteral("lang"))) {
        options.language = ui::languageFromCode(value("lang"));
        if (!options.language) return Error{Errc::Invalid, "--lang is tr, az or en"};
    }
    return options;
}

} // namespace santral
