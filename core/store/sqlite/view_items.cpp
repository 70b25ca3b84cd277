#include "core/store/sqlite/view_items.hpp"

#include "core/base/fold.hpp"
#include "core/store/sqlite/view_rows.hpp"

namespace santral::store {
namespace {

bool isSearched(const TimelineItem& item) {
    return item.kind == ItemKind::Message || item.kind == ItemKind::Note;
}

} // namespace

Uuid fileKey(std::string_view hash) {
    constexpr std::size_t kHalf = 32; // hex digits: 128 bits, which nobody finds another file for
    return parseUuid(hash.substr(0, kHalf)).value_or(Uuid{});
}

std::string searchedText(const TimelineItem& item) {
    std::string words = fold(item.text);
    if (item.mail && !item.mail->subject.empty()) words += ' ' + fold(item.mail->subject);
    for (const Attachment& file : item.attachments) words += ' ' + fold(file.name);
    return words;
}

Result<void> ViewItems::add(const TimelineItem& item, std::int64_t identity, std::int64_t conversation) {
    if (item.kind == ItemKind::Call) {
        auto replaced = replaceCall(item);
        if (!replaced) return replaced.error();
        if (*replaced) return {};
    }
    if (auto done = insert(item, identity, conversation); !done) return done;
    if (auto done = addFiles(item); !done) return done;
    if (isSearched(item) || item.kind == ItemKind::Call) ++added_;
    for (AgentId agent : item.mentions) {
        auto done =
            db_.prepare("INSERT OR IGNORE INTO mention(agent,seq) VALUES(?,?)").bind(agent, item.seq).run();
        if (!done) return done;
    }
    if (item.mail && !item.mail->messageId.empty()) {
        auto done = db_.prepare("INSERT OR IGNORE INTO mail_id(id,conversation) VALUES(?,?)")
                        .bind(item.mail->messageId, conversation)
                        .run();
        if (!done) return done;
    }
    if (!isSearched(item)) return {};
    return words_.add(item.seq, searchedText(item));
}

Result<void> ViewItems::insert(const TimelineItem& item, std::int64_t identity, std::int64_t conversation) {
    return db_
        .prepare(
            "INSERT INTO item(seq,revision,identity,conversation,kind,channel,direction,at,agent,message,"
            "delivery,chat_number,client,text,more) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(item.seq, item.revision, identity, conversation, static_cast<int>(item.kind),
              static_cast<int>(item.channel), static_cast<int>(item.direction), item.at, item.agent,
              item.message, static_cast<int>(item.delivery), item.chatNumber, item.clientId, item.text,
              moreOf(item))
        .run();
}

Result<void> ViewItems::addFiles(const TimelineItem& item) {
    std::vector<Uuid> files;
    for (const Attachment& file : item.attachments) files.push_back(fileKey(file.hash));
    if (item.mail) files.push_back(fileKey(item.mail->htmlHash));
    if (item.mail) files.push_back(fileKey(item.mail->rawHash));
    for (Uuid file : files) {
        if (file.isNil()) continue;
        auto done =
            db_.prepare("INSERT OR IGNORE INTO item_file(seq,file) VALUES(?,?)").bind(item.seq, file).run();
        if (!done) return done;
    }
    return {};
}

Result<bool> ViewItems::replaceCall(const TimelineItem& item) {
    auto done = db_.prepare("UPDATE item SET revision=?,more=? WHERE message=?")
                    .bind(item.revision, moreOf(item), item.message)
                    .run();
    if (!done) return done.error();
    return db_.changes() > 0;
}

Result<std::optional<TimelineItem>> ViewItems::itemOf(MessageId message) {
    // A conversation that was opened in this very batch has no row yet.
    static const std::string sql = std::string("SELECT ") + kItemColumns +
                                   " FROM item t LEFT JOIN conversation c ON c.n=t.conversation"
                                   " WHERE t.message=?";
    auto row = db_.prepare(sql);
    row.bind(message);
    if (!row.next()) {
        if (row.failed()) return row.error();
        return std::optional<TimelineItem>();
    }
    auto item = itemFrom(row);
    if (!item) return item.error();
    return std::optional(std::move(*item));
}

Result<void> ViewItems::state(const MessageState& event, Seq revision) {
    auto item = itemOf(event.message);
    if (!item || !*item) return item ? Result<void>() : item.error();
    (*item)->why = event.why;
    return db_.prepare("UPDATE item SET delivery=?,revision=?,more=? WHERE seq=?")
        .bind(static_cast<int>(event.delivery), revision, moreOf(**item), (*item)->seq)
        .run();
}

Result<void> ViewItems::due(const MessageDue& event, Seq revision) {
    auto item = itemOf(event.message);
    if (!item || !*item || (*item)->delivery != Delivery::Held) return item ? Result<void>() : item.error();
    (*item)->until = event.due;
    (*item)->why = kScheduled;
    return db_.prepare("UPDATE item SET revision=?,more=? WHERE seq=?")
        .bind(revision, moreOf(**item), (*item)->seq)
        .run();
}

Result<void> ViewItems::seen(const ChatSeen& event, std::int64_t identity, Seq revision) {
    return db_ // OR FAIL: see view_rows.hpp
        .prepare(
            "UPDATE OR FAIL item SET delivery=?,revision=? WHERE identity=? AND chat_number BETWEEN 1 AND ?"
            " AND direction=? AND delivery<? AND kind=?")
        .bind(static_cast<int>(event.delivery), revision, identity, event.upto,
              static_cast<int>(Direction::Out), static_cast<int>(event.delivery),
              static_cast<int>(ItemKind::Message))
        .run();
}

Result<void> ViewItems::erase(std::int64_t identity) {
    return eraseWhere("identity", identity);
}

Result<void> ViewItems::remove(Seq seq) {
    auto mail = db_.prepare("DELETE FROM mail_id WHERE id=(SELECT json_extract(more,'$.mail.\"message-id\"')"
                            " FROM item WHERE seq=? AND more<>'')")
                    .bind(seq)
                    .run();
    return mail ? eraseWhere("seq", static_cast<std::int64_t>(seq)) : mail;
}

Result<void> ViewItems::move(MessageId message, std::int64_t conversation, Seq revision) {
    Seq seq = 0;
    {
        auto row = db_.prepare("SELECT seq FROM item WHERE message=?");
        row.bind(message);
        if (!row.next()) return row.failed() ? Result<void>(row.error()) : Result<void>();
        seq = row.unsignedInteger(0);
    }
    if (conversation == 0) return remove(seq);
    auto mail = db_.prepare("UPDATE mail_id SET conversation=? WHERE id=(SELECT"
                            " json_extract(more,'$.mail.\"message-id\"') FROM item WHERE seq=? AND more<>'')")
                    .bind(conversation, seq)
                    .run();
    if (!mail) return mail;
    return db_.prepare("UPDATE item SET conversation=?,revision=? WHERE seq=?")
        .bind(conversation, revision, seq)
        .run();
}

Result<void> ViewItems::eraseConversation(std::int64_t conversation) {
    return eraseWhere("conversation", conversation);
}

Result<void> ViewItems::eraseWhere(const char* column, std::int64_t value) {
    const std::string where = std::string(" WHERE t.") + column + "=?";
    std::vector<std::pair<Seq, std::string>> words;
    std::vector<std::pair<AgentId, Seq>> mentions;
    std::int64_t counted = 0;
    {
        auto rows = db_.prepare(std::string("SELECT ") + kItemColumns +
                                " FROM item t LEFT JOIN conversation c ON c.n=t.conversation" + where);
        rows.bind(value);
        while (rows.next()) {
            auto item = itemFrom(rows);
            if (!item) return item.error();
            if (isSearched(*item)) words.emplace_back(item->seq, searchedText(*item));
            if (isSearched(*item) || item->kind == ItemKind::Call) ++counted;
            for (AgentId agent : item->mentions) mentions.emplace_back(agent, item->seq);
        }
        if (rows.failed()) return rows.error();
    }
    for (const auto& [seq, text] : words) {
        if (auto done = words_.remove(seq, text); !done) return done;
    }
    for (const auto& [agent, seq] : mentions) {
        auto done = db_.prepare("DELETE FROM mention WHERE agent=? AND seq=?").bind(agent, seq).run();
        if (!done) return done;
    }
    added_ -= counted;
    auto files = db_.prepare("DELETE FROM item_file WHERE seq IN (SELECT t.seq FROM item t" + where + ")")
                     .bind(value)
                     .run();
    if (!files) return files;
    return db_.prepare("DELETE FROM item AS t" + where).bind(value).run();
}

} // namespace santral::store
