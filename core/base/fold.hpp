// Folding for search: a query typed in ASCII finds what the Turkish or Azerbaijani spelling finds.
// Applied to every text before it is indexed and to every query before it is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace santral {

// Lower case without marks: İ I ı i → i, ə → e, ş → s, ç → c, ö → o, ü → u, ğ → g, é → e, ß → ss …
// Everything that is neither letter nor digit becomes one space. Input that is not UTF-8 is mended first.
std::string fold(std::string_view text);

struct Word {
    std::string folded;
    std::size_t begin = 0; // octets in the original text
    std::size_t end = 0;
};
// The words of a text with their place in it: what a snippet needs to mark the hits.
std::vector<Word> foldedWords(std::string_view text);

} // namespace santral
