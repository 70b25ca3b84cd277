#include "ui/widgets/language.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <memory>

namespace santral::ui {
namespace {

Language g_language = Language::English;

struct Entry {
    Language language;
    QStringView code;
    QStringView ownName;
    QLocale::Language locale;
    QLocale::Country country;
};
constexpr std::array kLanguages{
    Entry{Language::English, u"en", u"English", QLocale::English, QLocale::UnitedKingdom},
    Entry{Language::Turkish, u"tr", u"Türkçe", QLocale::Turkish, QLocale::Turkey},
    Entry{Language::Azerbaijani, u"az", u"Azərbaycanca", QLocale::Azerbaijani, QLocale::Azerbaijan},
};

const Entry& entryOf(Language language) {
    return kLanguages.at(static_cast<std::size_t>(language));
}

} // namespace

void setLanguage(Language language) {
    static std::unique_ptr<QTranslator> current;
    g_language = language;
    const Entry& entry = entryOf(language);
    QLocale::setDefault(QLocale(entry.locale, entry.country));
    auto next = std::make_unique<QTranslator>();
    // English has a file too: it holds the plural forms.
    if (!next->load(QStringLiteral(":/translations/santral_%1.qm").arg(entry.code))) return;
    if (current) QCoreApplication::removeTranslator(current.get());
    current = std::move(next);
    QCoreApplication::installTranslator(current.get());
}

Language language() {
    return g_language;
}

QString languageCode(Language language) {
    return entryOf(language).code.toString();
}

std::optional<Language> languageFromCode(QStringView code) {
    const QStringView head = code.left(2);
    for (const Entry& entry : kLanguages)
        if (head.compare(entry.code, Qt::CaseInsensitive) == 0) return entry.language;
    return std::nullopt;
}

QString languageOwnName(Language language) {
    return entryOf(language).ownName.toString();
}

} // namespace santral::ui
