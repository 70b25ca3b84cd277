// What inbox queries look at, beside the view's conversations: for each one a narrow row of numbers, so that
// filters and orders need not read the wide ones. Used by the view writer only; read by view_list.cpp.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/store/sqlite/database.hpp"

#include <unordered_map>

namespace santral::store {

// The bits of listed.flags; the schema's partial indexes and the SQL of view_list.cpp name them as numbers.
enum ListedFlag { kListedUnread = 1, kListedPressing = 2, kListedWaits = 4, kListedDue = 8 };

class ViewListing {
public:
    explicit ViewListing(Database& db) : db_(db) {}

    Result<void> put(const Conversation& before, const Conversation& now); // before.number 0: it is new
    Result<void> remove(const Conversation& conversation);
    void forget() { numbers_.clear(); } // what was rolled back

private:
    Result<std::int64_t> numberOf(Uuid id); // 0 for nil
    Result<void> insert(const Conversation& now);
    Result<void> place(const Conversation& now);
    Result<void> touch(const Conversation& now);
    Result<void> tag(const Conversation& conversation);
    Result<void> untag(const Conversation& conversation);

    Database& db_;
    std::unordered_map<Uuid, std::int64_t> numbers_; // of queues, brands and agents
};

} // namespace santral::store
