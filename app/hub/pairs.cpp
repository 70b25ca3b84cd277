#include "app/hub/pairs.hpp"

#include "app/hub/names.hpp"

#include <charconv>

namespace santral::hub {
namespace {

Error notSo(const std::string& sentence) {
    return {Errc::Invalid, sentence};
}

std::uint32_t secondsIn(std::string_view unit) { // 0: there is no such unit
    if (unit.empty() || unit == "s") return 1;
    if (unit == "m" || unit == "min") return 60;
    if (unit == "h") return 60 * 60;
    return unit == "d" ? 24 * 60 * 60 : 0;
}

} // namespace

Result<std::uint32_t> secondsOf(const std::string& text) {
    std::uint32_t number = 0;
    auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    std::string_view unit(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    std::uint64_t seconds = std::uint64_t{number} * secondsIn(unit);
    bool good = failed == std::errc() && secondsIn(unit) > 0 && seconds <= UINT32_MAX;
    if (!good) return notSo('"' + text + "\" is no time such as 20s, 5m or 4h");
    return static_cast<std::uint32_t>(seconds);
}

std::string timeWords(std::uint32_t seconds) {
    std::string words;
    for (const char* unit : {"d", "h", "m", "s"}) {
        std::uint32_t size = secondsIn(unit);
        if (seconds < size) continue;
        words += (words.empty() ? "" : " ") + std::to_string(seconds / size) + unit;
        seconds %= size;
    }
    return words;
}

Result<Pair> pairOf(const std::string& text) {
    auto at = text.rfind('=');
    if (at == std::string::npos || at == 0) return notSo('"' + text + "\" is not NAME=VALUE");
    return Pair{text.substr(0, at), text.substr(at + 1)};
}

Result<int> numberOf(const std::string& text, int lowest, int highest, const std::string& what) {
    int number = 0;
    const char* end = text.data() + text.size();
    auto [rest, failed] = std::from_chars(text.data(), end, number);
    if (failed == std::errc() && rest == end && number >= lowest && number <= highest) return number;
    return notSo(what + " is a number from " + std::to_string(lowest) + " to " + std::to_string(highest));
}

Result<Channel> channelNamed(const std::string& name) {
    auto names = enumNames(Channel{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == names[i]) return static_cast<Channel>(i);
    }
    return notSo("there is no channel \"" + name + "\"; there are: chat, mail, phone");
}

Result<std::vector<SkillLevel>> levelsOf(const std::vector<Skill>& skills,
                                         const std::vector<std::string>& pairs) {
    std::vector<SkillLevel> levels;
    for (const std::string& text : pairs) {
        auto pair = pairOf(text);
        if (!pair) return pair.error();
        auto skill = named(skills, pair->name);
        if (!skill) return skill.error();
        auto level = numberOf(pair->value, 1, kBestLevel, "a level");
        if (!level) return level.error();
        std::erase_if(levels, [&](const SkillLevel& one) { return one.skill == skill->id; });
        levels.push_back({skill->id, *level});
    }
    return levels;
}

std::vector<std::string> pairsOf(const std::vector<Skill>& skills, const std::vector<SkillLevel>& levels) {
    std::vector<std::string> pairs;
    for (const Skill& skill : skills) {
        for (const SkillLevel& one : levels) {
            if (one.skill == skill.id) pairs.push_back(skill.name + '=' + std::to_string(one.level));
        }
    }
    return pairs;
}

} // namespace santral::hub
