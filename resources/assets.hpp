// Files that our programs carry inside them, by their path below resources/.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace santral {

const std::map<std::string, std::string_view>& assets();

} // namespace santral
