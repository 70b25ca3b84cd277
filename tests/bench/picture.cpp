#include "tests/bench/picture.hpp"

#include <algorithm>
#include <fstream>
#include <unordered_map>

namespace santral::bench {

Picture::Picture(const std::uint32_t* from, int width, int height) : width_(width), height_(height) {
    pixels_.assign(from, from + static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
}

bool Picture::operator==(const Picture& other) const {
    if (width_ != other.width_ || height_ != other.height_) return false;
    std::uint32_t differs = 0;
    for (std::size_t i = 0; i < pixels_.size(); ++i) differs |= pixels_[i] ^ other.pixels_[i];
    return (differs & kColour) == 0;
}

std::uint32_t Picture::commonest(Rect part) const {
    std::unordered_map<std::uint32_t, std::size_t> times;
    for (int y = part.y; y < part.y + part.height; ++y)
        for (int x = part.x; x < part.x + part.width; ++x) ++times[at(x, y)];
    const auto most = std::max_element(times.begin(), times.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == times.end() ? 0 : most->first;
}

std::size_t Picture::ink(Rect part) const {
    const std::uint32_t ground = commonest(part);
    std::size_t count = 0;
    for (int y = part.y; y < part.y + part.height; ++y)
        for (int x = part.x; x < part.x + part.width; ++x) count += at(x, y) != ground;
    return count;
}

double Picture::likeness(const Picture& last, Rect part) const {
    if (width_ != last.width_ || height_ != last.height_) return 0;
    const std::uint32_t ground = last.commonest(part);
    double ink = 0, sameInk = 0, same = 0;
    for (int y = part.y; y < part.y + part.height; ++y)
        for (int x = part.x; x < part.x + part.width; ++x) {
            const std::uint32_t wanted = last.at(x, y);
            const bool equal = at(x, y) == wanted;
            same += equal;
            if (wanted == ground) continue;
            ink += 1;
            sameInk += equal;
        }
    const double all = static_cast<double>(part.width) * static_cast<double>(part.height);
    return std::min(same / all, ink > 0 ? sameInk / ink : 0);
}

void Picture::save(const std::string& file) const {
    std::ofstream out(file, std::ios::binary);
    out << "P6\n" << width_ << ' ' << height_ << "\n255\n";
    for (const std::uint32_t pixel : pixels_) {
        out.put(static_cast<char>(pixel >> 16));
        out.put(static_cast<char>(pixel >> 8));
        out.put(static_cast<char>(pixel));
    }
}

} // namespace santral::bench
