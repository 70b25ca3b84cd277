// Finding by a few letters, whatever letters of Turkish or Azerbaijani either side has.
#pragma once

#include "core/base/fold.hpp"
#include "ui/bridge/text.hpp"

#include <QString>

#include <algorithm>

namespace santral::ui {

// Every word typed begins a word of the text.
inline bool fits(const QString& text, const QString& typed) {
    const std::vector<Word> words = foldedWords(toCore(text));
    const std::vector<Word> wanted = foldedWords(toCore(typed));
    return std::all_of(wanted.begin(), wanted.end(), [&](const Word& want) {
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return word.folded.starts_with(want.folded); });
    });
}

} // namespace santral::ui
