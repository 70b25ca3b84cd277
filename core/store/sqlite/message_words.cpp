#include "core/store/sqlite/message_words.hpp"

#include "core/base/fold.hpp"
#include "core/base/text.hpp"

#include <algorithm>

namespace santral::store {
namespace {

constexpr int kSegmentBits = 18;
constexpr int kGathered = 4 << 20; // octets of words that wait in memory for the end of a transaction
constexpr int kGatheredInBulk = 16 << 20;
constexpr std::size_t kMaxWords = 8;
constexpr std::size_t kMaxTyped = 512; // octets
constexpr std::size_t kRare = 60;      // in a whole segment: a word that is worth beginning with
constexpr std::size_t kFew = 240;      // in any: so few that looking at each text is quicker than the index

std::string tableOf(std::uint64_t segment) {
    return "message_words_" + std::to_string(segment);
}

std::uint64_t segmentOf(Seq seq) {
    return seq >> kSegmentBits;
}

void addWords(std::string_view text, std::vector<SoughtWord>& into) {
    for (Word& word : foldedWords(text)) {
        if (into.size() < kMaxWords) into.push_back({std::move(word.folded), false});
    }
}

} // namespace

std::string SoughtWord::expression() const {
    return '"' + text + (phrase ? "\"" : "\"*");
}

bool SoughtWord::isIn(const std::string& folded) const {
    for (std::size_t at = folded.find(text); at != std::string::npos; at = folded.find(text, at + 1)) {
        std::size_t end = at + text.size();
        bool begins = at == 0 || folded[at - 1] == ' ';
        if (begins && (!phrase || end == folded.size() || folded[end] == ' ')) return true;
    }
    return false;
}

bool areIn(const std::vector<SoughtWord>& words, const std::string& folded) {
    return std::all_of(words.begin(), words.end(), [&](const SoughtWord& word) { return word.isIn(folded); });
}

std::vector<SoughtWord> soughtWords(std::string_view typed) {
    typed = clip(typed, kMaxTyped);
    std::vector<SoughtWord> words;
    std::size_t at = 0;
    while (at < typed.size()) {
        std::size_t open = typed.find('"', at);
        addWords(typed.substr(at, open == std::string_view::npos ? open : open - at), words);
        if (open == std::string_view::npos) break;
        std::size_t close = typed.find('"', open + 1);
        std::size_t length = close == std::string_view::npos ? close : close - open - 1;
        std::string phrase = fold(typed.substr(open + 1, length));
        if (!phrase.empty() && words.size() < kMaxWords) words.push_back({std::move(phrase), true});
        at = close == std::string_view::npos ? typed.size() : close + 1;
    }
    return words;
}

std::string expressionFor(const std::vector<SoughtWord>& words) {
    std::string expression;
    for (const SoughtWord& word : words) expression += (expression.empty() ? "" : " ") + word.expression();
    return expression;
}

Result<void> MessageWords::add(Seq seq, const std::string& folded) {
    if (folded.empty()) return {};
    if (auto made = makeSegment(segmentOf(seq)); !made) return made;
    return db_.prepare("INSERT INTO " + tableOf(segmentOf(seq)) + "(rowid,words) VALUES(?,?)")
        .bind(seq, folded)
        .run();
}

Result<void> MessageWords::remove(Seq seq, const std::string& folded) {
    if (folded.empty()) return {};
    std::string table = tableOf(segmentOf(seq));
    return db_.prepare("INSERT INTO " + table + "(" + table + ",rowid,words) VALUES('delete',?,?)")
        .bind(seq, folded)
        .run();
}

Result<std::vector<std::uint64_t>> MessageWords::segments() {
    std::vector<std::uint64_t> all;
    auto rows = db_.prepare("SELECT number FROM message_segment");
    while (rows.next()) all.push_back(rows.unsignedInteger(0));
    if (rows.failed()) return rows.error();
    return all;
}

Result<void> MessageWords::optimize() {
    auto all = segments();
    if (!all) return all.error();
    for (std::uint64_t segment : *all) {
        std::string table = tableOf(segment);
        if (auto done = db_.execute("INSERT INTO " + table + "(" + table + ") VALUES('optimize')"); !done)
            return done;
    }
    return {};
}

Result<void> MessageWords::setBulk(bool on) {
    bulk_ = on;
    auto all = segments();
    if (!all) return all.error();
    for (std::uint64_t segment : *all) {
        if (auto done = gather(segment); !done) return done;
    }
    return {};
}

Result<void> MessageWords::gather(std::uint64_t segment) {
    std::string table = tableOf(segment);
    return db_.prepare("INSERT INTO " + table + "(" + table + ",rank) VALUES('hashsize',?)")
        .bind(bulk_ ? kGatheredInBulk : kGathered)
        .run();
}

Result<void> MessageWords::makeSegment(std::uint64_t number) {
    if (known_.contains(number)) return {};
    std::string table = tableOf(number);
    auto made = db_.execute("CREATE VIRTUAL TABLE IF NOT EXISTS " + table +
                            " USING fts5(words, content='', columnsize=0, prefix='2 3 4',"
                            " tokenize='unicode61 remove_diacritics 0')");
    if (!made) return made;
    if (auto set = gather(number); !set) return set;
    auto noted = db_.prepare("INSERT OR IGNORE INTO message_segment(number) VALUES(?)").bind(number).run();
    if (noted) known_.insert(number);
    return noted;
}

Result<std::vector<Seq>> MessageFinder::newest(const std::vector<SoughtWord>& words, std::size_t limit) {
    std::vector<Seq> found;
    auto all = segments();
    if (!all) return all.error();
    if (words.empty() || all->empty()) return found;
    // The newest one may have just begun, and everything is rare in it.
    auto rare = rareOf(all->size() > 1 ? (*all)[1] : all->front(), words);
    if (!rare) return rare.error();
    for (std::uint64_t segment : *all) {
        auto done = *rare ? withRare(segment, **rare, words, limit - found.size(), found)
                          : matches(segment, expressionFor(words), limit - found.size(), found);
        if (!done) return done.error();
        if (found.size() >= limit) break;
    }
    if (found.size() > limit) found.resize(limit);
    return found;
}

Result<std::vector<std::uint64_t>> MessageFinder::segments() {
    auto rows = db_.prepare("SELECT number FROM message_segment ORDER BY number DESC");
    std::vector<std::uint64_t> all;
    while (rows.next()) all.push_back(rows.unsignedInteger(0));
    if (rows.failed()) return rows.error();
    return all;
}

Result<void> MessageFinder::matches(std::uint64_t segment, const std::string& expression, std::size_t most,
                                    std::vector<Seq>& into) {
    std::string table = tableOf(segment);
    auto rows = db_.prepare("SELECT rowid FROM " + table + " WHERE " + table +
                            " MATCH ? ORDER BY rowid DESC LIMIT ?");
    rows.bind(expression, static_cast<std::uint64_t>(most));
    while (rows.next()) into.push_back(rows.unsignedInteger(0));
    if (rows.failed()) return rows.error();
    return {};
}

// One of several words that few messages have, so that the others need not be looked up. Long words are rare
// ones.
Result<const SoughtWord*> MessageFinder::rareOf(std::uint64_t segment, const std::vector<SoughtWord>& words) {
    std::vector<const SoughtWord*> longestFirst;
    if (words.size() < 2) return nullptr;
    for (const SoughtWord& word : words) longestFirst.push_back(&word);
    std::stable_sort(longestFirst.begin(), longestFirst.end(),
                     [](auto* a, auto* b) { return a->text.size() > b->text.size(); });
    for (const SoughtWord* word : longestFirst) {
        auto rare = isRare(segment, *word);
        if (!rare) return rare.error();
        if (*rare) return word;
    }
    return nullptr;
}

Result<bool> MessageFinder::isRare(std::uint64_t segment, const SoughtWord& word) {
    // The bare word first: it is found at once, while all that begins with it takes long where it is much.
    SoughtWord bare{word.text, true};
    for (const SoughtWord& one : {bare, word}) {
        std::vector<Seq> some;
        if (auto done = matches(segment, one.expression(), kRare + 1, some); !done) return done.error();
        if (some.size() > kRare) return false;
    }
    return true;
}

Result<void> MessageFinder::withRare(std::uint64_t segment, const SoughtWord& rare,
                                     const std::vector<SoughtWord>& words, std::size_t limit,
                                     std::vector<Seq>& into) {
    std::vector<Seq> candidates; // an older time may have had more of them
    if (auto done = matches(segment, rare.expression(), kFew + 1, candidates); !done) return done;
    if (candidates.size() > kFew) return matches(segment, expressionFor(words), limit, into);
    std::size_t found = 0;
    for (Seq seq : candidates) {
        auto has = hasAll_(seq, words);
        if (!has) return has.error();
        if (!*has) continue;
        into.push_back(seq);
        if (++found == limit) break;
    }
    return {};
}

} // namespace santral::store
