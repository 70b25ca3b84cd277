// The view's conversations: folded in memory during a batch and written once at its end. Used by the view
// writer only.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/events.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/view_listing.hpp"

#include <span>
#include <unordered_map>

namespace santral::store {

class ViewPeople;

class ViewConversations {
public:
    ViewConversations(Database& db, ViewPeople& people) : db_(db), people_(people) {}

    Result<void> apply(const Event& event);         // an event with a conversation
    Result<std::int64_t> number(ConversationId id); // 0: unknown
    Result<Seq> lastSeq(ConversationId id);         // 0: unknown
    // For a desk's copy: a whole row, and a row that goes; its items are gone already.
    Result<void> put(const Conversation& conversation);
    Result<void> drop(ConversationId id);
    Result<void> flush(); // writes what the batch has changed
    Result<void> erase(std::span<const IdentityId> identities);
    void forget() { cache_.clear(), listing_.forget(); }

private:
    struct Entry {
        Conversation before; // as in the file; number 0: not there yet
        Conversation now;
        bool changed = false;
    };
    Result<Entry*> load(ConversationId id);
    Result<void> write(const Entry& entry);
    Result<void> insert(const Conversation& conversation, std::int64_t identity);
    Result<void> update(const Conversation& conversation);
    Result<void> remove(const Conversation& conversation);
    Result<void> tally(const Conversation& conversation, int step);
    Result<void> index(const Conversation& conversation, bool remove);
    Result<void> forgetRow(const Conversation& conversation); // all that is derived from it

    Database& db_;
    ViewPeople& people_;
    ViewListing listing_{db_};
    std::unordered_map<ConversationId, Entry> cache_;
};

} // namespace santral::store
