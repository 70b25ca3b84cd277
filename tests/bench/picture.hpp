// Pixels of a part of a window, and how much of a later picture an earlier one already shows. For the benches
// that read the screen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace santral::bench {

struct Rect { // in pixels
    int x = 0, y = 0, width = 0, height = 0;
    Rect movedBy(int dx, int dy) const { return {x + dx, y + dy, width, height}; }
};

class Picture {
public:
    Picture() = default;
    // `from` holds width × height words of 0xXXRRGGBB; XX counts for nothing.
    Picture(const std::uint32_t* from, int width, int height);

    int width() const { return width_; }
    int height() const { return height_; }
    std::uint32_t at(int x, int y) const {
        return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                       static_cast<std::size_t>(x)] &
               kColour;
    }
    bool operator==(const Picture& other) const;

    // Pixels of that part that are not of its commonest colour: letters, lines, faces.
    std::size_t ink(Rect part) const;
    // 0…1: of the ink of `last` and of all its pixels the share that is the same here; the smaller of both.
    // An empty pane is much like a full one by its pixels, but not by its ink.
    double likeness(const Picture& last, Rect part) const;

    void save(const std::string& file) const; // as PPM

private:
    static constexpr std::uint32_t kColour = 0xffffff;

    std::uint32_t commonest(Rect part) const;

    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint32_t> pixels_;
};

} // namespace santral::bench
