#include "core/protocol/mime/reply_trim.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/reply_words.hpp"

#include <algorithm>

namespace santral::mime {
namespace {

constexpr std::size_t kMaxLines = 50'000;
constexpr std::size_t kMaxSignature = 12; // lines with text; a longer one is hardly a signature

TextLines linesOf(std::string_view text) {
    TextLines lines;
    while (!text.empty() && lines.size() < kMaxLines) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    if (!text.empty()) lines.push_back(text);
    return lines;
}

bool isBlank(std::string_view line) {
    return trim(line).empty();
}

// [begin, end) of lines.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Trimmer {
public:
    explicit Trimmer(TextLines lines) : lines_(std::move(lines)) { markQuotes(); }
    TrimmedReply run();

private:
    void markQuotes();
    bool hasText(Span span) const;
    bool hasQuote(Span span) const;
    Span withoutTail(Span span) const;
    Span withoutSignature(Span span) const;
    Span withoutHistory(Span span) const;
    std::size_t endOfQuote(std::size_t at) const;
    void keep(Span span);
    void splitAt(std::size_t headBegin, const HistoryHead& head);
    TrimmedReply result() const;

    TextLines lines_;
    std::vector<bool> quoted_;
    std::vector<bool> kept_;
    std::string_view partOfLine_; // of a line that a head is glued to
    std::size_t partAt_ = 0;
};

// The end of a long quoted line that a client wrapped belongs to the quote. An answer between quoted lines
// does not, so the line must be short and go on in the middle of a sentence.
void Trimmer::markQuotes() {
    quoted_.resize(lines_.size());
    kept_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) quoted_[i] = isQuoteLine(lines_[i]);
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
        bool inside = isQuoteLine(lines_[i - 1]) && isQuoteLine(lines_[i + 1]) && !isBlank(lines_[i]);
        bool wrapped = lines_[i - 1].size() >= 65 && lines_[i].size() <= 30;
        char first = inside ? trim(lines_[i]).front() : ' ';
        if (inside && wrapped && first >= 'a' && first <= 'z') quoted_[i] = true;
    }
}

bool Trimmer::hasText(Span span) const {
    for (std::size_t i = span.begin; i < span.end; ++i) {
        if (!quoted_[i] && !isBlank(lines_[i])) return true;
    }
    return false;
}

bool Trimmer::hasQuote(Span span) const {
    for (std::size_t i = span.begin; i < span.end; ++i) {
        if (quoted_[i]) return true;
    }
    return false;
}

Span Trimmer::withoutSignature(Span span) const {
    std::size_t text = 0;
    for (std::size_t i = span.end; i-- > span.begin;) {
        if (!isSignatureMark(lines_[i])) {
            if (!isBlank(lines_[i]) && ++text > kMaxSignature) return span;
            continue;
        }
        return Span{span.begin, i};
    }
    return span;
}

// Signatures and what phones add, from the end upwards, as long as words remain.
Span Trimmer::withoutTail(Span span) const {
    for (bool again = true; again;) {
        again = false;
        while (span.end > span.begin && isBlank(lines_[span.end - 1])) --span.end;
        Span shorter = withoutSignature(span);
        if (shorter.end == span.end && span.end > span.begin && isMobileSignature(lines_[span.end - 1]))
            --shorter.end;
        if (shorter.end < span.end && hasText({span.begin, shorter.end})) {
            span = shorter;
            again = true;
        }
    }
    return span;
}

std::size_t Trimmer::endOfQuote(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t i = at; i < lines_.size() && (quoted_[i] || isBlank(lines_[i])); ++i) {
        if (quoted_[i]) end = i + 1;
    }
    return end;
}

// Without signature, quotes at the end, and a signature before those. A signature mark first: all of it is
// signature.
Span Trimmer::withoutHistory(Span span) const {
    std::size_t first = span.begin;
    while (first < span.end && isBlank(lines_[first])) ++first;
    if (first < span.end && isSignatureMark(lines_[first])) return Span{span.begin, span.begin};
    Span shorter = withoutTail(span);
    std::size_t end = shorter.end;
    while (end > shorter.begin && (quoted_[end - 1] || isBlank(lines_[end - 1]))) --end;
    return hasText({shorter.begin, end}) ? withoutTail({shorter.begin, end}) : shorter;
}

void Trimmer::keep(Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i) kept_[i] = true;
}

void Trimmer::splitAt(std::size_t headBegin, const HistoryHead& head) {
    Span before{0, headBegin};
    Span after{head.end, lines_.size()};
    if (head.column > 0) {
        partOfLine_ = lines_[headBegin].substr(0, head.column);
        partAt_ = headBegin;
    }
    bool wordsBefore = hasText(before) || !partOfLine_.empty();
    keep(withoutTail(before));
    std::size_t quoteEnd = endOfQuote(after.begin);
    if (quoteEnd == after.begin) { // history without marks
        if (!wordsBefore) keep(withoutTail(after));
        return;
    }
    Span below = withoutHistory({quoteEnd, lines_.size()});
    if (!hasText(below)) return;
    bool between = hasQuote(below);
    keep(between ? Span{after.begin, below.end} : below);
}

TrimmedReply Trimmer::result() const {
    TrimmedReply out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        bool glued = !partOfLine_.empty() && i == partAt_;
        if (glued) {
            out.reply.append(partOfLine_).append("\n");
            out.quoted.append(lines_[i].substr(partOfLine_.size())).append("\n");
            continue;
        }
        (kept_[i] ? out.reply : out.quoted).append(lines_[i]).append("\n");
    }
    auto outerLines = [](const std::string& text) {
        std::size_t first = text.find_first_not_of("\r\n");
        std::size_t last = text.find_last_not_of(" \t\r\n");
        return last == std::string::npos || first > last ? std::string()
                                                         : text.substr(first, last - first + 1);
    };
    out.reply = outerLines(out.reply);
    out.quoted = outerLines(out.quoted);
    return out;
}

TrimmedReply Trimmer::run() {
    HistoryScanner scanner(lines_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (quoted_[i]) continue;
        HistoryHead head = scanner.headAt(i);
        if (head.kind == HeadKind::None) continue;
        if (head.kind == HeadKind::Forward) {
            keep({0, lines_.size()});
        } else {
            splitAt(i, head);
        }
        return result();
    }
    keep(withoutHistory({0, lines_.size()}));
    return result();
}

} // namespace

TrimmedReply trimReply(std::string_view text) {
    TrimmedReply out = Trimmer(linesOf(text)).run();
    if (out.reply.empty()) return {std::string(trim(text)), {}};
    return out;
}

} // namespace santral::mime
