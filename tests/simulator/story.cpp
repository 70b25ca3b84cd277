#include "tests/simulator/story.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

namespace santral::simulator {
namespace {

// "#1" is not in "#12".
bool says(const std::string& line, const std::string& name) {
    bool number = !name.empty() && name.back() >= '0' && name.back() <= '9';
    for (std::size_t at = line.find(name); at != std::string::npos; at = line.find(name, at + 1)) {
        char next = at + name.size() < line.size() ? line[at + name.size()] : ' ';
        if (!number || next < '0' || next > '9') return true;
    }
    return false;
}

} // namespace

void Story::mix(std::uint64_t number) {
    digest_ = (digest_ ^ number) * 0x100000001B3ull;
    digest_ ^= digest_ >> 29;
}

void Story::count(std::string_view octets) {
    mix(octets.size());
    std::uint64_t eight = 0;
    while (octets.size() >= sizeof eight) {
        std::memcpy(&eight, octets.data(), sizeof eight);
        mix(eight);
        octets.remove_prefix(sizeof eight);
    }
    eight = 0;
    std::memcpy(&eight, octets.data(), octets.size());
    mix(eight);
}

void Story::tell(std::string_view who, std::string_view what) {
    mix(static_cast<std::uint64_t>(now_.count()));
    count(who);
    count(what);
    if (!kept_) return;
    std::array<char, 32> at{};
    std::snprintf(at.data(), at.size(), "%9.3f s  ", static_cast<double>(now_.count()) / 1e9);
    lines_.push_back(at.data() + std::string(who) + ": " + std::string(what));
}

std::string Story::about(const std::vector<std::string>& names, std::size_t most) const {
    auto chosenFor = [&](const std::string& line) {
        auto in = [&](const std::string& name) { return says(line, name); };
        return names.empty() || std::any_of(names.begin(), names.end(), in);
    };
    std::vector<const std::string*> chosen;
    for (const std::string& line : lines_) {
        if (chosenFor(line)) chosen.push_back(&line);
    }
    std::size_t skipped = chosen.size() - std::min(chosen.size(), most);
    std::string text;
    if (skipped > 0) text += "  ... " + std::to_string(skipped) + " earlier ones\n";
    for (std::size_t i = skipped; i < chosen.size(); ++i) text += "  " + *chosen[i] + "\n";
    return text;
}

} // namespace santral::simulator
