#include "core/sieve/html_tree.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <vector>

namespace santral::sieve {
namespace {

// Memory that is only taken, and given back all at once: libgumbo frees a tree by recursion, which a deeply
// nested page would turn into a stack overflow. Over the limit the parser is left by a jump; it owns nothing
// but this memory.
class Arena {
public:
    explicit Arena(const Effort& effort) : effort_(effort) {}
    void* take(std::size_t octets) {
        if (++taken_ % 256 == 0 && effort_.spent()) std::longjmp(full, 1);
        octets =
            (octets + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
        if (octets > left_) grow(octets);
        void* out = next_;
        next_ += octets;
        left_ -= octets;
        return out;
    }
    std::jmp_buf full;

private:
    void grow(std::size_t octets) {
        constexpr std::size_t kBlock = 1u << 20;
        std::size_t size = std::max(octets, kBlock);
        if (total_ + size > HtmlTree::kMaxTree) std::longjmp(full, 1);
        blocks_.push_back(std::make_unique<std::byte[]>(size));
        total_ += size;
        next_ = blocks_.back().get();
        left_ = size;
    }
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t total_ = 0;
    std::size_t taken_ = 0;
    Effort effort_;
};

void* takeFrom(void* arena, std::size_t octets) {
    return static_cast<Arena*>(arena)->take(octets);
}
void giveBack(void*, void*) {}

} // namespace

struct HtmlTree::Parts {
    explicit Parts(const Effort& effort) : arena(effort) {}
    std::string html; // the tree points into it
    Arena arena;
    GumboOutput* output = nullptr;
};

namespace {

// Nothing with a destructor lives in this frame: it is the one the parser may be left to.
GumboOutput* parseInto(Arena& arena, const char* html, std::size_t length) {
    if (setjmp(arena.full) != 0) return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = takeFrom;
    options.deallocator = giveBack;
    options.userdata = &arena;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, html, length);
}

} // namespace

HtmlTree::HtmlTree(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HtmlTree::HtmlTree(HtmlTree&& other) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&& other) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::optional<HtmlTree> HtmlTree::parse(std::string_view html, const Effort& effort) {
    auto parts = std::make_unique<Parts>(effort);
    parts->html = toUtf8Lossy(html);
    std::erase(parts->html, '\0');
    parts->output = parseInto(parts->arena, parts->html.data(), parts->html.size());
    if (!parts->output) return std::nullopt;
    return HtmlTree(std::move(parts));
}

const GumboNode* HtmlTree::body() const {
    const GumboVector& top = parts_->output->root->v.element.children;
    for (unsigned i = 0; i < top.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(top.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_BODY) return node;
    }
    return nullptr;
}

std::string_view tagName(const GumboNode& element) {
    if (element.v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return {};
    return gumbo_normalized_tagname(element.v.element.tag);
}

const char* attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found ? found->value : nullptr;
}

const GumboVector* children(const GumboNode& node) {
    bool has = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
    return has ? &node.v.element.children : nullptr;
}

} // namespace santral::sieve
