// The language of the desk: texts, dates and numbers. Changing it needs no restart; widgets hear
// LanguageChange.
#pragma once

#include <QString>

#include <optional>

namespace santral::ui {

enum class Language { English, Turkish, Azerbaijani };

void setLanguage(Language language);
Language language();
QString languageCode(Language language);                    // "tr"
std::optional<Language> languageFromCode(QStringView code); // also "tr-TR", "tr_TR.UTF-8"
QString languageOwnName(Language language);                 // "Türkçe"

} // namespace santral::ui
