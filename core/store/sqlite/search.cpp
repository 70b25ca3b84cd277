#include "core/store/sqlite/search.hpp"

#include "core/base/fold.hpp"
#include "core/base/text.hpp"
#include "core/store/sqlite/message_words.hpp"
#include "core/store/sqlite/view_items.hpp"
#include "core/store/sqlite/view_rows.hpp"

#include <algorithm>

namespace santral::store {
namespace {

constexpr std::size_t kSnippet = 140; // octets around the first hit
constexpr std::size_t kLead = 40;
constexpr std::size_t kMaxMarked = 512; // octets of the query

bool mostlyDigits(std::string_view text) {
    auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    auto digits = std::count_if(text.begin(), text.end(), isDigit);
    auto others = std::count_if(text.begin(), text.end(), [&](char c) {
        return !isDigit(c) && std::string_view("+-() ./").find(c) == std::string_view::npos;
    });
    return digits >= 3 && others == 0;
}

std::string inQuotes(const std::string& word) {
    return '"' + word + '"';
} // folded words hold no quotes

struct Window {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// A stretch of the text around its first hit, cut between code points.
Window windowAround(std::string_view text, std::size_t hit) {
    auto isTail = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    std::size_t begin = hit > kLead ? hit - kLead : 0;
    if (begin > 0) {
        std::size_t space = text.find(' ', begin);
        if (space != std::string_view::npos && space < hit) begin = space + 1;
    }
    while (begin > 0 && isTail(begin)) --begin;
    std::size_t end = std::min(text.size(), begin + kSnippet);
    while (end < text.size() && isTail(end)) ++end;
    return {begin, end};
}

void fillSnippet(SearchHit& hit, std::string_view text, const std::vector<std::string>& words) {
    std::string_view considered = clip(text, 16 * 1024);
    std::vector<std::pair<std::size_t, std::size_t>> marks;
    for (const Word& word : foldedWords(considered)) {
        bool found = std::any_of(words.begin(), words.end(),
                                 [&](const std::string& w) { return word.folded.starts_with(w); });
        if (found) marks.emplace_back(word.begin, word.end);
    }
    Window window = windowAround(considered, marks.empty() ? 0 : marks.front().first);
    for (std::size_t i = window.begin; i < window.end; ++i) {
        hit.snippet += static_cast<unsigned char>(considered[i]) < ' ' ? ' ' : considered[i];
    }
    for (auto [begin, end] : marks) {
        if (begin >= window.begin && end <= window.end)
            hit.marks.emplace_back(begin - window.begin, end - window.begin);
    }
}

class Searcher {
public:
    Searcher(Database& db, const SearchQuery& query)
        : db_(db), limit_(query.limit), sought_(soughtWords(query.text)), match_(expressionFor(sought_)) {
        for (Word& word : foldedWords(clip(query.text, kMaxMarked))) words_.push_back(std::move(word.folded));
        if (!mostlyDigits(query.text)) return;
        std::string digits;
        for (char c : query.text) {
            if (c >= '0' && c <= '9') digits += c;
        }
        number_ = inQuotes(digits) + "*";
    }

    Result<SearchAnswer> run() {
        SearchAnswer answer;
        if (match_.empty()) return answer;
        if (auto done = customers(answer.customers); !done) return done.error();
        if (auto done = conversations(answer.conversations); !done) return done.error();
        if (auto done = messages(answer.messages); !done) return done.error();
        return answer;
    }

private:
    Result<void> customers(std::vector<SearchHit>& into) {
        auto rows =
            db_.prepare("SELECT c.id,c.name,c.since,(SELECT group_concat(address,'  ') FROM identity WHERE "
                        "customer=c.n AND kind>0)"
                        " FROM customer_words w JOIN customer c ON c.n=w.rowid WHERE customer_words MATCH ?"
                        " ORDER BY w.rowid DESC LIMIT ?");
        rows.bind(number_.empty() ? match_ : number_, static_cast<std::uint64_t>(limit_));
        while (rows.next()) {
            SearchHit hit;
            hit.kind = HitKind::Customer;
            hit.customer = rows.id<CustomerId>(0);
            hit.title = rows.string(1);
            hit.at = rows.time(2);
            fillSnippet(hit, rows.text(3), words_);
            into.push_back(std::move(hit));
        }
        if (rows.failed()) return rows.error();
        return {};
    }

    Result<void> conversations(std::vector<SearchHit>& into) {
        auto rows = db_.prepare(
            "SELECT c.id,k.id,coalesce(nullif(k.name,''),i.address),c.subject,c.last_at,c.n"
            " FROM conversation_words w JOIN conversation c ON c.n=w.rowid JOIN identity i ON i.n=c.identity"
            " LEFT JOIN customer k ON k.n=i.customer WHERE conversation_words MATCH ?"
            " ORDER BY w.rowid DESC LIMIT ?");
        rows.bind(match_, static_cast<std::uint64_t>(limit_));
        while (rows.next()) {
            SearchHit hit;
            hit.kind = HitKind::Conversation;
            hit.conversation = rows.id<ConversationId>(0);
            hit.customer = rows.id<CustomerId>(1);
            hit.title = rows.string(2);
            hit.at = rows.time(4);
            std::string subject = "#" + std::to_string(rows.integer(5)) + " " + rows.string(3);
            fillSnippet(hit, subject, words_);
            into.push_back(std::move(hit));
        }
        if (rows.failed()) return rows.error();
        return {};
    }

    Result<void> messages(std::vector<SearchHit>& into) {
        auto found = MessageFinder(db_, [this](Seq seq, const auto& words) {
                         return hasAll(seq, words);
                     }).newest(sought_, limit_);
        if (!found) return found.error();
        for (Seq seq : *found) {
            if (auto done = message(seq, into); !done) return done;
        }
        return {};
    }

    Result<bool> hasAll(Seq seq, const std::vector<SoughtWord>& words) {
        auto row = db_.prepare("SELECT text,more FROM item WHERE seq=?");
        row.bind(seq);
        if (!row.next()) return row.failed() ? Result<bool>(row.error()) : Result<bool>(false);
        std::string folded = fold(row.text(0));
        if (areIn(words, folded)) return true;
        return mayBeIn(words, folded, row.text(1)) ? hasAllWithMore(seq, words) : Result<bool>(false);
    }

    // Subjects and names of files are dear to read: only where what is sought stands among all that is known
    // of the message. A phrase may begin in the text, and an escape may hide a word.
    static bool mayBeIn(const std::vector<SoughtWord>& words, const std::string& folded,
                        std::string_view more) {
        if (more.find("\"mail\"") == more.npos && more.find("\"files\"") == more.npos) return false;
        bool phrase = std::any_of(words.begin(), words.end(), [](const SoughtWord& w) { return w.phrase; });
        return phrase || more.find('\\') != more.npos || areIn(words, folded + ' ' + fold(more));
    }

    Result<bool> hasAllWithMore(Seq seq, const std::vector<SoughtWord>& words) {
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            " FROM item t LEFT JOIN conversation c ON c.n=t.conversation WHERE t.seq=?";
        auto row = db_.prepare(sql);
        row.bind(seq);
        if (!row.next()) return row.failed() ? Result<bool>(row.error()) : Result<bool>(false);
        auto item = itemFrom(row);
        if (!item) return item.error();
        return areIn(words, searchedText(*item));
    }

    Result<void> message(Seq seq, std::vector<SearchHit>& into) {
        auto row =
            db_.prepare("SELECT c.id,k.id,coalesce(nullif(k.name,''),i.address,''),t.text,t.at FROM item t"
                        " JOIN identity i ON i.n=t.identity LEFT JOIN conversation c ON c.n=t.conversation"
                        " LEFT JOIN customer k ON k.n=i.customer WHERE t.seq=?");
        row.bind(seq);
        if (!row.next()) return row.failed() ? Result<void>(row.error()) : Result<void>();
        SearchHit hit;
        hit.conversation = row.id<ConversationId>(0);
        hit.customer = row.id<CustomerId>(1);
        hit.title = row.string(2);
        hit.at = row.time(4);
        hit.seq = seq;
        fillSnippet(hit, row.text(3), words_);
        into.push_back(std::move(hit));
        return {};
    }

    Database& db_;
    std::size_t limit_;
    std::vector<SoughtWord> sought_;
    std::vector<std::string> words_; // to be marked in snippets
    std::string match_;
    std::string number_; // set where a telephone number may be meant
};

} // namespace

Result<SearchAnswer> searchView(Database& db, const SearchQuery& query) {
    return Searcher(db, query).run();
}

} // namespace santral::store
