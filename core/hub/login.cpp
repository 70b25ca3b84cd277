#include "core/hub/login.hpp"

#include <algorithm>

namespace santral {

// Lower case, so that nobody wonders.
bool isLogin(std::string_view text) {
    return text.size() <= kLoginLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      std::string_view("._-@+").find(c) != std::string_view::npos;
           });
}

} // namespace santral
