#include "ui/conversation/colleagues.hpp"

#include "core/base/fold.hpp"
#include "core/base/text.hpp"
#include "ui/bridge/text.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

using Words = std::vector<Word>;

// Turkish endings stand behind an apostrophe.
bool isWithEnding(const std::string& word, const std::string& name) {
    for (const char* apostrophe : {"'", "’"}) {
        const std::size_t at = word.find(apostrophe);
        if (at != std::string::npos && trim(fold(word.substr(0, at))) == name) return true;
    }
    return false;
}

// How many words from `at` on are this name; 0: they are not.
std::size_t wordsOf(const Words& name, const std::string& text, const Words& words, std::size_t at) {
    if (name.empty() || at + name.size() > words.size()) return 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const Word& word = words[at + i];
        const bool last = i + 1 == name.size();
        const bool same =
            word.folded == name[i].folded ||
            (last && isWithEnding(text.substr(word.begin, word.end - word.begin), name[i].folded));
        if (!same) return 0;
        if (i == 0) continue;
        const std::size_t end = words[at + i - 1].end;
        const std::string between = text.substr(end, words[at + i].begin - end);
        if (between.find_first_not_of(" \t\n") != std::string::npos) return 0;
    }
    return name.size();
}

// Behind an @ that does not stand in a mail address.
bool isMention(const std::string& text, const Words& words, std::size_t at) {
    const std::size_t begin = words[at].begin;
    if (begin == 0 || text[begin - 1] != '@') return false;
    return at == 0 || words[at - 1].end != begin - 1;
}

} // namespace

std::vector<AgentId> mentionsIn(const QString& text, const QList<Colleague>& all) {
    const std::string octets = toCore(text);
    const Words words = foldedWords(octets);
    std::vector<Words> names;
    for (const Colleague& one : all) names.push_back(foldedWords(toCore(one.name)));
    std::vector<bool> meant(names.size(), false);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!isMention(octets, words, at)) continue;
        std::size_t longest = 0;
        for (const Words& name : names) longest = std::max(longest, wordsOf(name, octets, words, at));
        for (std::size_t i = 0; longest > 0 && i < names.size(); ++i)
            if (wordsOf(names[i], octets, words, at) == longest) meant[i] = true;
    }
    std::vector<AgentId> ids;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (meant[i]) ids.push_back(all.at(static_cast<qsizetype>(i)).id);
    return ids;
}

QList<Colleague> offeredFor(const QString& typed, const QList<Colleague>& all) {
    const std::string wanted = ' ' + std::string(trim(fold(toCore(typed))));
    const auto fits = [&](const Colleague& one) {
        return (' ' + std::string(trim(fold(toCore(one.name))))).find(wanted) != std::string::npos;
    };
    QList<Colleague> offered;
    std::copy_if(all.begin(), all.end(), std::back_inserter(offered), fits);
    std::stable_partition(offered.begin(), offered.end(), [](const Colleague& one) { return one.sees; });
    return offered;
}

} // namespace santral::ui
