#include "core/protocol/mime/address.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/charset.hpp"
#include "core/protocol/mime/encoded_word.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/limits.hpp"

#include <algorithm>

namespace santral::mime {
namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}
    std::vector<Address> read();

private:
    void step();
    void quoted();
    void comment();
    void literal();
    void angle();
    void colon();
    void endMailbox();
    void takeAddressFromWords();
    char at() const { return text_[at_]; }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t groups_ = 0;
    std::string phrase_;  // words so far, quotes gone
    std::string comment_; // text of the last comment
    std::string address_;
    bool hasAngle_ = false;
    std::vector<Address> found_;
};

void Reader::quoted() {
    std::size_t begin = at_++;
    std::string word;
    while (at_ < text_.size() && at() != '"') {
        if (at() == '\\' && at_ + 1 < text_.size()) ++at_;
        word += text_[at_++];
    }
    if (at_ < text_.size()) ++at_;
    bool local = at_ < text_.size() && at() == '@';
    if (!local) {
        phrase_ += word;
        return;
    }
    // A quoted local part keeps its quotes: it is address, not name.
    at_ = std::min(text_.find_first_of(" ,;<>()", at_), text_.size());
    address_ = text_.substr(begin, at_ - begin);
    hasAngle_ = true;
}

void Reader::comment() {
    std::size_t depth = 0;
    std::string words;
    for (; at_ < text_.size(); ++at_) {
        char c = at();
        if (c == '\\' && at_ + 1 < text_.size()) {
            words += text_[++at_];
            continue;
        }
        if (c == '(' && depth++ == 0) continue;
        if (c == ')' && --depth == 0) {
            ++at_;
            break;
        }
        words += c;
    }
    comment_ = words;
    phrase_ += ' ';
}

void Reader::literal() {
    std::size_t end = text_.find(']', at_);
    end = end == std::string_view::npos ? text_.size() : end + 1;
    phrase_ += text_.substr(at_, end - at_);
    at_ = end;
}

// <addr-spec>, with an obsolete route ("<@a,@b:c@d>") thrown away. A missing ">" ends at the next comma.
void Reader::angle() {
    while (at_ < text_.size() && (at() == '<' || at() == ' ')) ++at_;
    std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) end = std::min(text_.find(',', at_), text_.size());
    std::string_view inside = trim(text_.substr(at_, end - at_));
    if (inside.starts_with('@')) {
        if (std::size_t route = inside.rfind(':'); route != std::string_view::npos)
            inside.remove_prefix(route + 1);
    }
    if (!hasAngle_) {
        address_ = inside;
        hasAngle_ = true;
    }
    at_ = end;
    while (at_ < text_.size() && at() == '>') ++at_;
}

void Reader::colon() {
    bool opensGroup = groups_ < kMaxGroupDepth && phrase_.find('@') == std::string::npos && !hasAngle_;
    if (opensGroup) {
        ++groups_;
        phrase_.clear();
        comment_.clear();
    } else {
        phrase_ += ':';
    }
    ++at_;
}

// No angle brackets: the word with the "@" is the address, what stands around it the name.
void Reader::takeAddressFromWords() {
    std::string joined;
    for (std::string_view word : split(phrase_, ' ')) {
        if (address_.empty() && word.find('@') != std::string_view::npos) {
            address_ = word;
        } else if (!word.empty()) {
            joined += joined.empty() ? "" : " ";
            joined += word;
        }
    }
    phrase_ = joined;
}

void Reader::endMailbox() {
    if (!hasAngle_) takeAddressFromWords();
    std::string name = decodeHeaderText(phrase_);
    if (!hasAngle_ && address_.empty() && !comment_.empty() && !name.empty()) std::swap(address_, name);
    if (name.empty()) name = decodeHeaderText(comment_);
    bool anything = !name.empty() || !address_.empty() || hasAngle_;
    if (anything && found_.size() < kMaxAddresses) {
        std::string address = decodeUnlabelled(address_);
        found_.push_back({std::move(name), std::move(address)});
    }
    phrase_.clear();
    comment_.clear();
    address_.clear();
    hasAngle_ = false;
}

void Reader::step() {
    std::string_view rest = text_.substr(at_);
    if (std::size_t n = encodedWordLength(rest); n > 0) {
        phrase_ += rest.substr(0, n);
        at_ += n;
        return;
    }
    switch (at()) {
    case '"':
        return quoted();
    case '(':
        return comment();
    case '[':
        return literal();
    case '<':
        return angle();
    case ':':
        return colon();
    case ',':
        ++at_;
        return endMailbox();
    case ';':
        ++at_;
        if (groups_ > 0) --groups_;
        return endMailbox();
    case '\\':
        if (++at_ < text_.size()) phrase_ += text_[at_++];
        return;
    default:
        phrase_ += text_[at_++];
    }
}

std::vector<Address> Reader::read() {
    while (at_ < text_.size() && found_.size() < kMaxAddresses) step();
    endMailbox();
    return std::move(found_);
}

} // namespace

std::vector<Address> parseAddresses(std::string_view value) {
    std::string line = unfold(value.substr(0, kMaxField));
    std::replace(line.begin(), line.end(), '\t', ' ');
    return Reader(line).read();
}

} // namespace santral::mime
