// Rows of the view as values: shared by the writer and the reader.
// A statement of the writer that changes several rows, or may have to take its change back alone, makes
// SQLite set a savepoint; and at each savepoint FTS5 writes out all words it has gathered. That cost half of
// the writer's time. Where such a statement runs often, it says OR FAIL (the transaction is rolled back
// anyway) or is split.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "core/domain/timeline_item.hpp"
#include "core/store/sqlite/database.hpp"

namespace santral::store {

// The parts of an item that only its display needs, as JSON.
struct ItemMore {
    std::optional<MailPart> mail;
    std::optional<CallPart> call;
    std::vector<Attachment> attachments;
    std::string why;
    std::string about;
    std::optional<TimePoint> until;
    std::vector<AgentId> mentions;
};

inline constexpr const char* kConversationColumns =
    "c.n,c.id,i.id,c.brand,c.queue,c.channel,c.state,c.owner,c.subject,c.snippet,c.direction,c.opened_at,c."
    "last_at,"
    "c.waiting_since,c.snoozed_until,c.last_seq,c.unread,c.missed,c.tags,c.sample,"
    "c.customer_seq,c.agent_seq,c.last_agent,c.work,c.merges";
inline constexpr int kConversationWidth = 25; // columns
Conversation conversationFrom(const Statement& row);
std::string workOf(const Conversation& conversation);   // its column `work`
std::string mergesOf(const Conversation& conversation); // its column `merges`

inline constexpr const char* kIdentityColumns =
    "i.id,i.kind,i.address,i.display,c.id,i.reason,i.linked_at,i.verified,i.sample,i.claimed";
Identity identityFrom(const Statement& row);

inline constexpr const char* kItemColumns = "t.seq,t.revision,c.id,t.kind,t.channel,t.direction,t.at,t.agent,"
                                            "t.message,t.delivery,t.chat_number,t.text,t.more,t.client";
inline constexpr int kItemWidth = 14; // columns
Result<TimelineItem> itemFrom(const Statement& row);
std::string moreOf(const TimelineItem& item);

std::string joinTags(const std::vector<std::string>& tags);

} // namespace santral::store
