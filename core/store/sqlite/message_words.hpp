// The full-text index over messages, in segments by age: one FTS5 table for every 2^18 sequence numbers. What
// is looked for is nearly always either frequent, and then stands in the newest segment, or rare, and then
// cheap in all of them; a single index would put together every occurrence of a frequent prefix first.
#pragma once

#include "core/domain/events.hpp"
#include "core/store/sqlite/database.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace santral::store {

// What was typed, folded: a word stands for everything that begins with it, a phrase for itself.
struct SoughtWord {
    std::string text; // folded; a phrase has spaces between its words
    bool phrase = false;

    std::string expression() const; // in the language of FTS5; folded text holds no quotes
    bool isIn(const std::string& folded) const;
};
bool areIn(const std::vector<SoughtWord>& words, const std::string& folded);
// At most eight words; empty where nothing is left to look for.
std::vector<SoughtWord> soughtWords(std::string_view typed);
std::string expressionFor(const std::vector<SoughtWord>& words); // all of them required

// For the view writer.
class MessageWords {
public:
    explicit MessageWords(Database& db) : db_(db) {}

    Result<void> add(Seq seq, const std::string& folded);
    Result<void> remove(Seq seq, const std::string& folded); // exactly what was added
    // For a rebuild: more words wait in memory for the end of a transaction. What is written out sooner lies
    // in more pieces, which a search has to look through.
    Result<void> setBulk(bool on);
    Result<void> optimize();
    void forget() { known_.clear(); } // after a rollback

private:
    Result<void> makeSegment(std::uint64_t number);
    Result<void> gather(std::uint64_t segment); // as much as now is meant
    Result<std::vector<std::uint64_t>> segments();

    Database& db_;
    std::set<std::uint64_t> known_;
    bool bulk_ = false;
};

// For readers: the newest messages with all the words.
class MessageFinder {
public:
    // Whether a message has all these words, told without the index.
    using HasAll = std::function<Result<bool>(Seq, const std::vector<SoughtWord>&)>;
    MessageFinder(Database& db, HasAll hasAll) : db_(db), hasAll_(std::move(hasAll)) {}

    Result<std::vector<Seq>> newest(const std::vector<SoughtWord>& words, std::size_t limit);

private:
    Result<std::vector<std::uint64_t>> segments(); // newest first
    Result<void> matches(std::uint64_t segment, const std::string& expression, std::size_t most,
                         std::vector<Seq>& into);
    Result<bool> isRare(std::uint64_t segment, const SoughtWord& word);
    Result<const SoughtWord*> rareOf(std::uint64_t segment, const std::vector<SoughtWord>& words);
    Result<void> withRare(std::uint64_t segment, const SoughtWord& rare, const std::vector<SoughtWord>& words,
                          std::size_t limit, std::vector<Seq>& into);

    Database& db_;
    HasAll hasAll_;
};

} // namespace santral::store
