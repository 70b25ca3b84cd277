#include "core/store/sqlite/view_conversations.hpp"

#include "core/base/fold.hpp"
#include "core/domain/conversation_fold.hpp"
#include "core/store/sqlite/view_people.hpp"
#include "core/store/sqlite/view_rows.hpp"

namespace santral::store {
namespace {

constexpr std::size_t kKept = 4096;

std::string wordsOf(const Conversation& c) {
    std::string words = std::to_string(c.number) + ' ' + fold(c.subject);
    for (const std::string& tag : c.tags) words += ' ' + fold(tag);
    return words;
}

bool countsAsUnread(const Conversation& c) {
    return c.state == ConversationState::Open && c.unread > 0;
}

bool countsAlike(const Conversation& a, const Conversation& b) {
    return a.owner == b.owner && a.state == b.state && countsAsUnread(a) == countsAsUnread(b);
}

} // namespace

Result<void> ViewConversations::apply(const Event& event) {
    auto entry = load(event.conversation);
    if (!entry) return entry.error();
    bool opens = std::holds_alternative<ConversationOpened>(event.body);
    if ((*entry)->now.number == 0 && !opens) return {}; // erased before: the hole is tolerated
    santral::apply((*entry)->now, event);
    (*entry)->changed = true;
    return {};
}

Result<std::int64_t> ViewConversations::number(ConversationId id) {
    auto entry = load(id);
    if (!entry) return entry.error();
    return static_cast<std::int64_t>((*entry)->now.number);
}

Result<ViewConversations::Entry*> ViewConversations::load(ConversationId id) {
    if (auto known = cache_.find(id); known != cache_.end()) return &known->second;
    static const std::string sql = std::string("SELECT ") + kConversationColumns +
                                   " FROM conversation c JOIN identity i ON i.n=c.identity WHERE c.id=?";
    auto row = db_.prepare(sql);
    row.bind(id);
    Entry entry;
    if (row.next()) {
        entry.before = entry.now = conversationFrom(row);
    } else if (row.failed()) {
        return row.error();
    }
    return &(cache_[id] = std::move(entry));
}

Result<void> ViewConversations::flush() {
    for (auto& [id, entry] : cache_) {
        if (!entry.changed) continue;
        if (auto done = write(entry); !done) return done;
        entry.before = entry.now;
        entry.changed = false;
    }
    if (cache_.size() > kKept) cache_.clear();
    return {};
}

Result<void> ViewConversations::write(const Entry& entry) {
    const Conversation& c = entry.now;
    auto identity = people_.number(c.identity);
    if (!identity) return identity.error();
    bool isNew = entry.before.number == 0;
    if (isNew || !countsAlike(entry.before, c)) {
        auto left = isNew ? Result<void>() : tally(entry.before, -1);
        if (!left) return left;
        if (auto done = tally(c, 1); !done) return done;
    }
    if (isNew || entry.before.subject != c.subject || entry.before.tags != c.tags) {
        if (!isNew) {
            if (auto done = index(entry.before, true); !done) return done;
        }
        if (auto done = index(c, false); !done) return done;
    }
    if (auto done = listing_.put(entry.before, c); !done) return done;
    if (entry.before.number == c.number) return update(c);
    auto gone = isNew ? Result<void>() : remove(entry.before); // opened a second time
    return gone ? insert(c, *identity) : gone;
}

// Leaves the columns and indexes alone that no event changes.
Result<void> ViewConversations::update(const Conversation& c) {
    return db_
        .prepare(
            "UPDATE conversation SET queue=?,channel=?,state=?,owner=?,subject=?,snippet=?,direction=?,"
            "last_at=?,waiting_since=?,snoozed_until=?,last_seq=?,customer_seq=?,agent_seq=?,last_agent=?,"
            "unread=?,missed=?,tags=?,work=?,merged=?,merges=? WHERE n=?")
        .bind(c.queue, static_cast<int>(c.channel), static_cast<int>(c.state), c.owner, c.subject, c.snippet,
              static_cast<int>(c.snippetDirection), c.lastAt, c.waitingSince, c.snoozedUntil, c.lastSeq,
              c.customerSeq, c.agentSeq, c.lastAgent, c.unread, c.missedCall, joinTags(c.tags), workOf(c),
              c.merged.has_value(), mergesOf(c), c.number)
        .run();
}

Result<void> ViewConversations::insert(const Conversation& c, std::int64_t identity) {
    return db_
        .prepare("INSERT INTO "
                 "conversation(n,id,identity,brand,queue,channel,state,owner,subject,snippet,"
                 "direction,opened_at,last_at,waiting_since,snoozed_until,last_seq,customer_seq,agent_seq,"
                 "last_agent,"
                 "unread,missed,tags,sample,work,merged,merges)"
                 " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(c.number, c.id, identity, c.brand, c.queue, static_cast<int>(c.channel),
              static_cast<int>(c.state), c.owner, c.subject, c.snippet, static_cast<int>(c.snippetDirection),
              c.openedAt, c.lastAt, c.waitingSince, c.snoozedUntil, c.lastSeq, c.customerSeq, c.agentSeq,
              c.lastAgent, c.unread, c.missedCall, joinTags(c.tags), c.sample, workOf(c),
              c.merged.has_value(), mergesOf(c))
        .run();
}

Result<void> ViewConversations::remove(const Conversation& c) {
    return db_.prepare("DELETE FROM conversation WHERE n=?").bind(c.number).run();
}

Result<void> ViewConversations::tally(const Conversation& c, int step) {
    std::string owner = toString(c.owner); // also for nobody: a NULL would not be unique
    int unread = countsAsUnread(c) ? step : 0;
    return db_
        .prepare("INSERT INTO tally(owner,state,count,unread) VALUES(?,?,?,?) ON CONFLICT(owner,state)"
                 " DO UPDATE SET count=count+excluded.count,unread=unread+excluded.unread")
        .bind(owner, static_cast<int>(c.state), step, unread)
        .run();
}

Result<void> ViewConversations::index(const Conversation& c, bool remove) {
    std::string_view sql = remove ? "INSERT INTO conversation_words(conversation_words,rowid,words)"
                                    " VALUES('delete',?,?)"
                                  : "INSERT INTO conversation_words(rowid,words) VALUES(?,?)";
    return db_.prepare(sql).bind(c.number, wordsOf(c)).run();
}

Result<void> ViewConversations::forgetRow(const Conversation& c) {
    if (auto done = tally(c, -1); !done) return done;
    if (auto done = listing_.remove(c); !done) return done;
    if (auto done = index(c, true); !done) return done;
    return db_.prepare("DELETE FROM mail_id WHERE conversation=?").bind(c.number).run();
}

Result<Seq> ViewConversations::lastSeq(ConversationId id) {
    auto entry = load(id);
    if (!entry) return entry.error();
    return (*entry)->now.number == 0 ? 0 : (*entry)->now.lastSeq;
}

Result<void> ViewConversations::put(const Conversation& conversation) {
    auto entry = load(conversation.id);
    if (!entry) return entry.error();
    (*entry)->now = conversation;
    (*entry)->changed = true;
    return flush();
}

Result<void> ViewConversations::drop(ConversationId id) {
    if (auto done = flush(); !done) return done;
    auto entry = load(id);
    if (!entry) return entry.error();
    Conversation doomed = (*entry)->now;
    cache_.erase(id);
    if (doomed.number == 0) return {};
    if (auto done = forgetRow(doomed); !done) return done;
    return db_.prepare("DELETE FROM conversation WHERE n=?").bind(doomed.number).run();
}

Result<void> ViewConversations::erase(std::span<const IdentityId> identities) {
    if (auto done = flush(); !done) return done;
    cache_.clear();
    for (IdentityId identity : identities) {
        auto n = people_.number(identity);
        if (!n) return n.error();
        static const std::string sql =
            std::string("SELECT ") + kConversationColumns +
            " FROM conversation c JOIN identity i ON i.n=c.identity WHERE c.identity=?";
        std::vector<Conversation> doomed;
        {
            auto rows = db_.prepare(sql);
            rows.bind(*n);
            while (rows.next()) doomed.push_back(conversationFrom(rows));
            if (rows.failed()) return rows.error();
        }
        for (const Conversation& c : doomed) {
            if (auto done = forgetRow(c); !done) return done;
        }
        auto gone = db_.prepare("DELETE FROM conversation WHERE identity=?").bind(*n).run();
        if (!gone) return gone;
    }
    return {};
}

} // namespace santral::store
