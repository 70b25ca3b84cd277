// What the sieve hands out besides mime::Mail. Read by connectors and by whoever shows mail.
#pragma once

#include <string>
#include <vector>

namespace santral::sieve {

struct CleanHtml {
    std::string html; // a fragment without html, head and body; safe to show, asks for nothing from outside
    std::string text; // the same as plain text: for search, notices and replies
    std::vector<std::string>
        heldBack; // http(s) addresses of pictures that were left out, in order, each once
    std::vector<std::string> contentIds; // of the pictures that are shown: parts of the same mail
    bool incomplete = false;             // over a limit: the end was left out
    bool operator==(const CleanHtml&) const = default;
};

} // namespace santral::sieve
