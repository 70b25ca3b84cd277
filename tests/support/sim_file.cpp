#include "tests/support/sim_file.hpp"

#include <algorithm>
#include <cstring>

namespace santral::test {
namespace {

void put(std::string& file, std::string_view octets, std::size_t at) {
    if (file.size() < at + octets.size()) file.resize(at + octets.size());
    file.replace(at, octets.size(), octets);
}

// A sector of which one part is new and the other still what it was.
void putTorn(std::string& file, std::string_view octets, std::size_t at, sim::Dice& dice) {
    std::size_t cut = dice.below(octets.size() + 1);
    bool front = dice.chance(0.5);
    if (front) return put(file, octets.substr(0, cut), at);
    put(file, octets.substr(cut), at + cut);
}

enum class Fate { Lost, Torn, Kept };

// Sector by sector, each by its own luck.
template <class Luck>
void putSectors(std::string& file, std::string_view octets, std::size_t at, sim::Dice& dice, Luck luck) {
    while (!octets.empty()) {
        std::size_t count = std::min(octets.size(), SimFile::kSector - at % SimFile::kSector);
        std::string_view piece = octets.substr(0, count);
        Fate fate = luck();
        if (fate == Fate::Kept) put(file, piece, at);
        if (fate == Fate::Torn) putTorn(file, piece, at, dice);
        octets.remove_prefix(count);
        at += count;
    }
}

} // namespace

std::size_t SimFile::read(char* into, std::size_t count, std::size_t at) const {
    std::size_t there = at < now_.size() ? std::min(count, now_.size() - at) : 0;
    if (there > 0) std::memcpy(into, now_.data() + at, there);
    return there;
}

void SimFile::write(std::string_view octets, std::size_t at) {
    put(now_, octets, at);
    since_.push_back({at, std::string(octets), false});
}

void SimFile::truncate(std::size_t size) {
    now_.resize(std::min(size, now_.size()));
    since_.push_back({size, {}, true});
}

void SimFile::sync() {
    for (const Change& one : since_) {
        if (one.truncates) {
            medium_.resize(std::min(one.at, medium_.size()));
        } else {
            put(medium_, one.octets, one.at);
        }
    }
    since_.clear();
}

std::string SimFile::afterPowerCut(sim::Dice& dice) const {
    enum class Way { Nothing, All, First, Any };
    auto way = static_cast<Way>(dice.below(4));
    std::size_t last = since_.empty() ? 0 : dice.below(since_.size());
    if (way == Way::Nothing) return medium_;
    std::string found = medium_;
    for (std::size_t i = 0; i < since_.size(); ++i) {
        if (way == Way::First && i > last) break;
        const Change& one = since_[i];
        bool whole = way == Way::All || (way == Way::First && i < last);
        auto luck = [&] { return whole ? Fate::Kept : static_cast<Fate>(dice.below(3)); };
        if (!one.truncates) {
            putSectors(found, one.octets, one.at, dice, luck);
        } else if (luck() == Fate::Kept) {
            found.resize(std::min(one.at, found.size()));
        }
    }
    return found;
}

} // namespace santral::test
