// Where each row of a long list lies, when rows have different heights and most were never measured: top of a
// row, row at a height, change one, insert or remove some, each in O(log n) or O(n / 128). Used by
// TimelineView.
#pragma once

#include <cstdint>
#include <vector>

namespace santral::ui {

class HeightIndex {
public:
    // All rows get `estimate` until they are measured; a million untouched rows cost 100 KB.
    void reset(int rows, int estimate);

    int rows() const { return rows_; }
    std::int64_t total() const { return total_; }
    int height(int row) const;
    std::int64_t top(int row) const; // top(rows()) is total()
    int find(std::int64_t y) const;  // the row that covers y, clamped to the list; -1 when it is empty
    void set(int row, int height);
    void insert(int row, int count, int estimate);
    void remove(int row, int count);

private:
    struct Block {
        int count = 0;
        int uniform = 0;          // height of each row while `heights` is empty
        std::vector<int> heights; // filled when the first row is measured
        std::int64_t sum = 0;
    };
    struct Place {
        std::size_t block;
        int offset;
    };
    static Block uniformBlock(int count, int height);
    static std::vector<Block> uniformBlocks(int count, int height);
    static void spread(Block& block);
    Place place(int row) const;
    void splitAt(int row); // a block begins at `row` afterwards
    void rebuild();

    std::vector<Block> blocks_;
    // Fenwick trees over the blocks.
    std::vector<int> counts_;
    std::vector<std::int64_t> sums_;
    std::size_t step_ = 0; // highest power of two not above the number of blocks
    int rows_ = 0;
    std::int64_t total_ = 0;
};

} // namespace santral::ui
