// What an agent signs in with.
#pragma once

#include <string_view>

namespace santral {

// At most 64 of the letters a to z, digits and the signs that mail addresses have (. _ - @ +). The empty one
// is good too: the agent of a lone desk, who does not sign in.
bool isLogin(std::string_view text);

} // namespace santral
