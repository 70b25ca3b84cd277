#include "core/domain/origin.hpp"

#include <algorithm>

namespace santral {

bool isOrigin(std::string_view text) {
    if (text == "*") return true;
    std::string_view rest = text;
    if (rest.starts_with("https://")) {
        rest.remove_prefix(8);
    } else if (rest.starts_with("http://")) {
        rest.remove_prefix(7);
    } else {
        return false;
    }
    auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-.:[]").find(c) != std::string_view::npos;
    };
    return !rest.empty() && rest.front() != ':' && std::all_of(rest.begin(), rest.end(), fits);
}

} // namespace santral
