#include "ui/conversation/height_index.hpp"

#include "tests/support/catch.hpp"

#include <numeric>
#include <random>

using santral::ui::HeightIndex;

namespace {

// The same by plain sums.
void checkAgainst(const HeightIndex& index, const std::vector<int>& heights) {
    REQUIRE(index.rows() == static_cast<int>(heights.size()));
    REQUIRE(index.total() == std::accumulate(heights.begin(), heights.end(), std::int64_t(0)));
    std::int64_t top = 0;
    for (int row = 0; row < index.rows(); ++row) {
        const int height = heights[static_cast<std::size_t>(row)];
        REQUIRE(index.top(row) == top);
        REQUIRE(index.height(row) == height);
        if (height > 0) {
            REQUIRE(index.find(top) == row);
            REQUIRE(index.find(top + height - 1) == row);
        }
        top += height;
    }
}

} // namespace

TEST_CASE("height index: an empty list has no row") {
    HeightIndex index;
    index.reset(0, 60);
    CHECK(index.total() == 0);
    CHECK(index.find(10) == -1);
}

TEST_CASE("height index: unmeasured rows count with the estimate") {
    HeightIndex index;
    index.reset(1'000'000, 70);
    CHECK(index.total() == 70'000'000);
    CHECK(index.top(500'000) == 35'000'000);
    CHECK(index.find(35'000'069) == 500'000);
    CHECK(index.find(-5) == 0);
    CHECK(index.find(1'000'000'000'000) == 999'999);
}

TEST_CASE("height index: a measured row moves all below it") {
    HeightIndex index;
    index.reset(1000, 50);
    index.set(300, 80);
    index.set(300, 90);
    CHECK(index.top(300) == 15'000);
    CHECK(index.top(301) == 15'090);
    CHECK(index.total() == 50'040);
}

TEST_CASE("height index: any sequence of changes gives the same as plain sums") {
    std::mt19937 random(7);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    HeightIndex index;
    index.reset(300, 40);
    std::vector<int> heights(300, 40);
    for (int step = 0; step < 400; ++step) {
        const int rows = static_cast<int>(heights.size());
        const int what = below(4);
        if (what <= 1 && rows > 0) {
            const int row = below(rows);
            heights[static_cast<std::size_t>(row)] = 1 + below(200);
            index.set(row, heights[static_cast<std::size_t>(row)]);
        } else if (what == 2) {
            const int at = below(3) == 0 ? 0 : below(rows + 1);
            const int count = 1 + below(below(5) == 0 ? 700 : 5);
            heights.insert(heights.begin() + at, static_cast<std::size_t>(count), 33);
            index.insert(at, count, 33);
        } else if (rows > 0) {
            const int at = below(rows);
            const int count = std::min(rows - at, 1 + below(below(5) == 0 ? 400 : 5));
            heights.erase(heights.begin() + at, heights.begin() + at + count);
            index.remove(at, count);
        }
        if (step % 20 == 0) checkAgainst(index, heights);
    }
    checkAgainst(index, heights);
}
