#include "core/store/sqlite/view_items.hpp"

#include "core/base/fold.hpp"
#include "core/store/sqlite/view_rows.hpp"

namespace santral::store {
namespace {

bool isSearched(const TimelineItem& item) {
    return item.kind == ItemKind::Message || item.kind == ItemKind::Note;
}

} // namespace

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
            "delivery,chat_number,text,more) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(item.seq, item.revision, identity, conversation, static_cast<int>(item.kind),
              static_cast<int>(item.channel), static_cast<int>(item.direction), item.at, item.agent,
              item.message, static_cast<int>(item.delivery), item.chatNumber, item.text, moreOf(item))
        .run();
}

Result<bool> ViewItems::replaceCall(const TimelineItem& item) {
    auto done = db_.prepare("UPDATE item SET revision=?,more=? WHERE message=?")
                    .bind(item.revision, moreOf(item), item.message)
                    .run();
    if (!done) return done.error();
    return db_.changes() > 0;
}

Result<void> ViewItems::state(const MessageState& event, Seq revision) {
    TimelineItem item;
    {
        // A conversation that was opened in this very batch has no row yet.
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            " FROM item t LEFT JOIN conversation c ON c.n=t.conversation WHERE t.message=?";
        auto row = db_.prepare(sql);
        row.bind(event.message);
        if (!row.next()) return row.failed() ? Result<void>(row.error()) : Result<void>();
        auto read = itemFrom(row);
        if (!read) return read.error();
        item = std::move(*read);
    }
    item.why = event.why;
    return db_.prepare("UPDATE item SET delivery=?,revision=?,more=? WHERE seq=?")
        .bind(static_cast<int>(event.delivery), revision, moreOf(item), item.seq)
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
    return db_.prepare("DELETE FROM item AS t" + where).bind(value).run();
}

} // namespace santral::store
