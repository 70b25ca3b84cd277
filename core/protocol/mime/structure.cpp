#include "core/protocol/mime/structure.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/limits.hpp"

#include <optional>

namespace santral::mime {
namespace {

std::string_view valueOf(const Head& head, std::string_view name) {
    const Field* field = head.find(name);
    return field ? field->value : std::string_view();
}

bool isType(std::string_view value) {
    std::size_t slash = value.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < value.size();
}

Part makePart(const Head& head, bool inDigest) {
    Part part;
    part.type = parseParameters(valueOf(head, "Content-Type"));
    if (part.type.value.empty()) part.type.value = inDigest ? "message/rfc822" : "text/plain";
    if (!isType(part.type.value))
        part.type.value = "text/plain"; // RFC 2045 section 5.2; old mail says just "text"
    part.disposition = parseParameters(valueOf(head, "Content-Disposition"));
    part.encoding = encodingOf(unfold(valueOf(head, "Content-Transfer-Encoding")));
    std::string id = unfold(valueOf(head, "Content-ID"));
    if (id.size() > 1 && id.front() == '<' && id.back() == '>') id = id.substr(1, id.size() - 2);
    part.contentId = toUtf8Lossy(id);
    return part;
}

class Splitter {
public:
    explicit Splitter(std::string_view octets) : octets_(octets) {}
    Structure split();

private:
    struct Open {
        std::size_t part;
        std::string boundary;
    };
    struct Delimiter {
        std::size_t level; // in open_
        bool closing;
    };
    std::optional<Delimiter> match(std::string_view line) const;
    void add(Part part);
    void endLeaf(std::size_t at);
    void delimiter(const Delimiter& found, std::size_t lineBegin);

    std::string_view octets_;
    std::size_t at_ = 0;
    std::size_t leafBegin_ = 0;
    std::size_t leaf_ = kNoParent; // the part whose body is running
    std::vector<Open> open_;
    Structure out_;
};

// Innermost first: the boundary of an outer multipart ends all inner ones (RFC 2046 section 5.1.2).
std::optional<Splitter::Delimiter> Splitter::match(std::string_view line) const {
    line.remove_prefix(2);
    for (std::size_t level = open_.size(); level-- > 0;) {
        std::string_view boundary = open_[level].boundary;
        if (!line.starts_with(boundary)) continue;
        std::string_view rest = line.substr(boundary.size());
        bool closing = rest.starts_with("--");
        if (closing) rest.remove_prefix(2);
        if (trim(rest).empty()) return Delimiter{level, closing};
    }
    return std::nullopt;
}

void Splitter::add(Part part) {
    std::string_view boundary = part.type.get("boundary");
    bool divides = part.type.value.starts_with("multipart/") && !boundary.empty();
    if (divides && open_.size() >= kMaxDepth) {
        out_.incomplete = true;
        divides = false;
    }
    part.multipart = divides;
    std::size_t index = out_.parts.size();
    leaf_ = divides ? kNoParent : index;
    leafBegin_ = at_;
    if (divides) open_.push_back({index, std::string(boundary)});
    out_.parts.push_back(std::move(part));
}

// The line end before a delimiter belongs to the delimiter.
void Splitter::endLeaf(std::size_t at) {
    if (leaf_ == kNoParent) return;
    std::string_view body = octets_.substr(leafBegin_, at - leafBegin_);
    if (at < octets_.size() && body.ends_with('\n')) body.remove_suffix(body.ends_with("\r\n") ? 2 : 1);
    out_.parts[leaf_].body = body;
    leaf_ = kNoParent;
}

void Splitter::delimiter(const Delimiter& found, std::size_t lineBegin) {
    if (!found.closing && out_.parts.size() >= kMaxParts) {
        out_.incomplete = true;
        return;
    }
    endLeaf(lineBegin);
    open_.resize(found.level + (found.closing ? 0 : 1));
    if (found.closing) return;
    Head head = splitPartHead(octets_.substr(at_));
    at_ += head.length;
    std::size_t parent = open_.back().part;
    bool digest = out_.parts[parent].type.value == "multipart/digest";
    Part part = makePart(head, digest);
    part.parent = parent;
    part.depth = open_.size();
    add(std::move(part));
}

Structure Splitter::split() {
    Head head = splitHead(octets_);
    at_ = head.length;
    add(makePart(head, false));
    while (!open_.empty() && at_ < octets_.size()) {
        std::size_t begin = at_;
        std::size_t end = octets_.find('\n', at_);
        at_ = end == std::string_view::npos ? octets_.size() : end + 1;
        std::string_view line = octets_.substr(begin, at_ - begin);
        if (!line.starts_with("--")) continue;
        if (std::optional<Delimiter> found = match(line)) delimiter(*found, begin);
    }
    endLeaf(octets_.size());
    return std::move(out_);
}

} // namespace

std::string_view Part::fileName() const {
    std::string_view name = disposition.get("filename");
    return name.empty() ? type.get("name") : name;
}

Structure splitParts(std::string_view octets) {
    return Splitter(octets).split();
}

} // namespace santral::mime
