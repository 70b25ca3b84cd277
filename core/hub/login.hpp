// What an agent signs in with.
#pragma once

#include <cstddef>
#include <string_view>

namespace santral {

inline constexpr std::size_t kLoginLength = 64; // octets

// At most kLoginLength of the letters a to z, digits and the signs that mail addresses have (. _ - @ +). The
// empty one is good too: the agent of a lone desk, who does not sign in.
bool isLogin(std::string_view text);

} // namespace santral
