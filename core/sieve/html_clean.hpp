// Foreign HTML to HTML that may be shown: an allow list over an HTML5 tree, written out anew. Runs inside
// santral-sieve.
#pragma once

#include "core/sieve/values.hpp"

#include <string_view>

namespace santral::sieve {

// `html` in UTF-8 as sent. The result is a fragment with these properties, which tests hold it to:
// - nothing in it runs, loads or submits: only tags, attributes, CSS properties and schemes of html_rules.hpp
// and
//   css_rules.hpp; pictures are "cid:…" (a part of the same mail) or "held:N" (the N-th of heldBack, not
//   loaded);
// - cleaning it again gives the same text, and a parser reads from it the tree that was meant;
// - at most 256 elements deep; no recursion while it is made.
// A page that cannot be brought to that, or costs too much time, is given as its text alone.
CleanHtml cleanHtml(std::string_view html);

} // namespace santral::sieve
