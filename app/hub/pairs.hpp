// Values as options of the command line take them: times, NAME=VALUE, and what is made of those.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/team.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::hub {

// "90", "90s", "5m", "4h", "2d": seconds.
Result<std::uint32_t> secondsOf(const std::string& text);
std::string timeWords(std::uint32_t seconds); // "1h 30m"

struct Pair {
    std::string name, value;
};
Result<Pair> pairOf(const std::string& text); // at the last "="

// A whole number within these; `what` names it in the error.
Result<int> numberOf(const std::string& text, int lowest, int highest, const std::string& what);
Result<Channel> channelNamed(const std::string& name);

// From NAME=LEVEL each, and back to that.
Result<std::vector<SkillLevel>> levelsOf(const std::vector<Skill>& skills,
                                         const std::vector<std::string>& pairs);
std::vector<std::string> pairsOf(const std::vector<Skill>& skills, const std::vector<SkillLevel>& levels);

} // namespace santral::hub
