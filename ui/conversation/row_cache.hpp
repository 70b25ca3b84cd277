// The rows of the timeline that are laid out: what is on screen and what was there a moment ago. The least
// recently used go first. Everything goes when the width, the language or the marked words change.
#pragma once

#include "ui/conversation/row_layout.hpp"

#include <list>
#include <memory>
#include <unordered_map>

namespace santral::ui {

class RowCache {
public:
    explicit RowCache(std::size_t capacity) : capacity_(capacity) {}

    RowLayout* find(Seq seq) {
        const auto it = rows_.find(seq);
        if (it == rows_.end()) return nullptr;
        order_.splice(order_.begin(), order_, it->second.place);
        return it->second.row.get();
    }
    RowLayout* add(Seq seq, std::unique_ptr<RowLayout> row) {
        drop(seq);
        order_.push_front(seq);
        RowLayout* kept = row.get();
        rows_.emplace(seq, Entry{std::move(row), order_.begin()});
        while (rows_.size() > capacity_) drop(order_.back());
        return kept;
    }
    void drop(Seq seq) {
        const auto it = rows_.find(seq);
        if (it == rows_.end()) return;
        order_.erase(it->second.place);
        rows_.erase(it);
    }
    void clear() {
        rows_.clear();
        order_.clear();
    }
    std::size_t size() const { return rows_.size(); }

private:
    struct Entry {
        std::unique_ptr<RowLayout> row;
        std::list<Seq>::iterator place;
    };
    std::size_t capacity_;
    std::list<Seq> order_;
    std::unordered_map<Seq, Entry> rows_;
};

} // namespace santral::ui
