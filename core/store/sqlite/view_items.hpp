// The view's thread entries, their words and the index of mail ids. Used by the view writer only.
#pragma once

#include "core/domain/events.hpp"
#include "core/domain/timeline_item.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/message_words.hpp"

#include <optional>
#include <utility>

namespace santral::store {

// What stands for a file in the index of files; nil where this is no hash.
Uuid fileKey(std::string_view hash);

// What search finds a message by, folded.
std::string searchedText(const TimelineItem& item);

class ViewItems {
public:
    explicit ViewItems(Database& db) : db_(db) {}

    Result<void> add(const TimelineItem& item, std::int64_t identity, std::int64_t conversation);
    Result<void> remove(Seq seq); // taken back
    // Into another conversation; 0: into none that is held.
    Result<void> move(MessageId message, std::int64_t conversation, Seq revision);
    Result<void> state(const MessageState& event, Seq revision);
    Result<void> due(const MessageDue& event, Seq revision);
    Result<void> seen(const ChatSeen& event, std::int64_t identity, Seq revision);
    Result<void> erase(std::int64_t identity);
    Result<void> eraseConversation(std::int64_t conversation);
    Result<void> optimizeWords() { return words_.optimize(); }
    Result<void> setBulk(bool on) { return words_.setBulk(on); }
    void forget() { added_ = 0, words_.forget(); }                // after a rollback
    std::int64_t takeAdded() { return std::exchange(added_, 0); } // messages and calls since the last asking

private:
    Result<void> eraseWhere(const char* column, std::int64_t value);
    Result<std::optional<TimelineItem>> itemOf(MessageId message);
    Result<bool> replaceCall(const TimelineItem& item);
    Result<void> addFiles(const TimelineItem& item);
    Result<void> insert(const TimelineItem& item, std::int64_t identity, std::int64_t conversation);

    Database& db_;
    MessageWords words_{db_};
    std::int64_t added_ = 0;
};

} // namespace santral::store
