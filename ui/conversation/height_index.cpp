#include "ui/conversation/height_index.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace santral::ui {
namespace {

constexpr int kBlockRows = 128;
constexpr int kLargestBlock = 2 * kBlockRows;

std::size_t lowBit(std::size_t i) {
    return i & (~i + 1);
}

} // namespace

HeightIndex::Block HeightIndex::uniformBlock(int count, int height) {
    return {count, height, {}, std::int64_t(count) * height};
}

std::vector<HeightIndex::Block> HeightIndex::uniformBlocks(int count, int height) {
    std::vector<Block> blocks;
    blocks.reserve(static_cast<std::size_t>(count / kBlockRows + 1));
    for (int left = count; left > 0; left -= kBlockRows)
        blocks.push_back(uniformBlock(std::min(left, kBlockRows), height));
    return blocks;
}

void HeightIndex::spread(Block& block) {
    if (block.heights.empty()) block.heights.assign(static_cast<std::size_t>(block.count), block.uniform);
}

void HeightIndex::reset(int rows, int estimate) {
    blocks_ = uniformBlocks(rows, estimate);
    rebuild();
}

void HeightIndex::rebuild() {
    const std::size_t n = blocks_.size();
    counts_.assign(n + 1, 0);
    sums_.assign(n + 1, 0);
    rows_ = 0;
    total_ = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        rows_ += blocks_[i - 1].count;
        total_ += blocks_[i - 1].sum;
        counts_[i] += blocks_[i - 1].count;
        sums_[i] += blocks_[i - 1].sum;
        if (const std::size_t up = i + lowBit(i); up <= n) {
            counts_[up] += counts_[i];
            sums_[up] += sums_[i];
        }
    }
    step_ = n == 0 ? 0 : std::bit_floor(n);
}

HeightIndex::Place HeightIndex::place(int row) const {
    std::size_t block = 0;
    int left = row;
    for (std::size_t step = step_; step > 0; step /= 2) {
        if (block + step < counts_.size() && counts_[block + step] <= left) {
            block += step;
            left -= counts_[block];
        }
    }
    return {block, left};
}

int HeightIndex::height(int row) const {
    const Place at = place(row);
    const Block& block = blocks_[at.block];
    return block.heights.empty() ? block.uniform : block.heights[static_cast<std::size_t>(at.offset)];
}

std::int64_t HeightIndex::top(int row) const {
    if (row >= rows_) return total_;
    const Place at = place(row);
    std::int64_t y = 0;
    for (std::size_t i = at.block; i > 0; i -= lowBit(i)) y += sums_[i];
    const Block& block = blocks_[at.block];
    if (block.heights.empty()) return y + std::int64_t(at.offset) * block.uniform;
    return std::accumulate(block.heights.begin(), block.heights.begin() + at.offset, y);
}

int HeightIndex::find(std::int64_t y) const {
    if (rows_ == 0) return -1;
    y = std::clamp<std::int64_t>(y, 0, total_ - 1);
    std::size_t index = 0;
    int row = 0;
    for (std::size_t step = step_; step > 0; step /= 2) {
        if (index + step < sums_.size() && sums_[index + step] <= y) {
            index += step;
            y -= sums_[index];
            row += counts_[index];
        }
    }
    if (index >= blocks_.size()) return rows_ - 1;
    const Block& block = blocks_[index];
    if (block.heights.empty()) return row + int(y / std::max(1, block.uniform));
    for (const int height : block.heights) {
        if (y < height) break;
        y -= height;
        ++row;
    }
    return std::min(row, rows_ - 1);
}

void HeightIndex::set(int row, int height) {
    const Place at = place(row);
    Block& block = blocks_[at.block];
    const int before =
        block.heights.empty() ? block.uniform : block.heights[static_cast<std::size_t>(at.offset)];
    if (before == height) return;
    spread(block);
    block.heights[static_cast<std::size_t>(at.offset)] = height;
    const std::int64_t change = height - before;
    block.sum += change;
    total_ += change;
    for (std::size_t i = at.block + 1; i < sums_.size(); i += lowBit(i)) sums_[i] += change;
}

void HeightIndex::splitAt(int row) {
    if (row <= 0 || row >= rows_) return;
    const Place at = place(row);
    if (at.offset == 0) return;
    Block& left = blocks_[at.block];
    Block right = uniformBlock(left.count - at.offset, left.uniform);
    if (!left.heights.empty()) {
        right.heights.assign(left.heights.begin() + at.offset, left.heights.end());
        right.sum = std::accumulate(right.heights.begin(), right.heights.end(), std::int64_t(0));
        left.heights.resize(static_cast<std::size_t>(at.offset));
    }
    left.count = at.offset;
    left.sum -= right.sum;
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(at.block) + 1, std::move(right));
    rebuild();
}

void HeightIndex::insert(int row, int count, int estimate) {
    if (count <= 0) return;
    row = std::clamp(row, 0, rows_);
    if (rows_ > 0 && count <= kBlockRows) {
        const Place at = row == rows_ ? Place{blocks_.size() - 1, blocks_.back().count} : place(row);
        Block& block = blocks_[at.block];
        if (block.count + count <= kLargestBlock) {
            spread(block);
            block.heights.insert(block.heights.begin() + at.offset, static_cast<std::size_t>(count),
                                 estimate);
            block.count += count;
            block.sum += std::int64_t(count) * estimate;
            return rebuild();
        }
    }
    splitAt(row);
    const std::size_t before = row >= rows_ ? blocks_.size() : place(row).block;
    const auto added = uniformBlocks(count, estimate);
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(before), added.begin(), added.end());
    rebuild();
}

void HeightIndex::remove(int row, int count) {
    row = std::clamp(row, 0, rows_);
    count = std::min(count, rows_ - row);
    if (count <= 0) return;
    splitAt(row);
    splitAt(row + count);
    const std::size_t first = place(row).block;
    const std::size_t last = row + count >= rows_ ? blocks_.size() : place(row + count).block;
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(first),
                  blocks_.begin() + static_cast<std::ptrdiff_t>(last));
    rebuild();
}

} // namespace santral::ui
