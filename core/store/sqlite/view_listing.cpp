#include "core/store/sqlite/view_listing.hpp"

#include "core/domain/inbox_match.hpp"

namespace santral::store {
namespace {

int flagsOf(const Conversation& c) {
    int flags = 0;
    if (c.unread != 0) flags |= kListedUnread;
    if (isPressing(c)) flags |= kListedPressing;
    if (c.waitingSince) flags |= kListedWaits;
    if (dueOf(c)) flags |= kListedDue;
    return flags;
}

bool isPlacedAlike(const Conversation& a, const Conversation& b) {
    return a.state == b.state && a.queue == b.queue && a.brand == b.brand && a.owner == b.owner &&
           a.channel == b.channel;
}

bool isTouchedAlike(const Conversation& a, const Conversation& b) {
    return a.lastAt == b.lastAt && dueOf(a) == dueOf(b) && a.waitingSince == b.waitingSince &&
           flagsOf(a) == flagsOf(b);
}

} // namespace

Result<void> ViewListing::put(const Conversation& before, const Conversation& now) {
    if (before.number != now.number) {
        auto gone = before.number == 0 ? Result<void>() : remove(before);
        if (!gone) return gone;
        if (auto done = insert(now); !done) return done;
        return tag(now);
    }
    if (before.state != now.state || before.tags != now.tags) {
        if (auto done = untag(before); !done) return done;
        if (auto done = tag(now); !done) return done;
    }
    if (!isPlacedAlike(before, now)) return place(now);
    return isTouchedAlike(before, now) ? Result<void>() : touch(now);
}

Result<std::int64_t> ViewListing::numberOf(Uuid id) {
    if (id == Uuid{}) return 0;
    if (auto known = numbers_.find(id); known != numbers_.end()) return known->second;
    std::int64_t number = 0;
    {
        auto row = db_.prepare("SELECT n FROM listed_id WHERE id=?");
        row.bind(id);
        if (row.next()) number = row.integer(0);
        if (row.failed()) return row.error();
    }
    if (number == 0) {
        auto made = db_.prepare("INSERT INTO listed_id(id) VALUES(?)").bind(id).run();
        if (!made) return made.error();
        number = db_.lastRowId();
    }
    return numbers_[id] = number;
}

Result<void> ViewListing::insert(const Conversation& c) {
    auto queue = numberOf(c.queue.value), brand = numberOf(c.brand.value), owner = numberOf(c.owner.value);
    for (const auto* one : {&queue, &brand, &owner}) {
        if (!*one) return one->error();
    }
    return db_
        .prepare("INSERT OR FAIL INTO listed(n,state,last_at,due,waiting,queue,brand,owner,channel,flags)"
                 " VALUES(?,?,?,?,?,?,?,?,?,?)")
        .bind(c.number, static_cast<int>(c.state), c.lastAt, dueOf(c), c.waitingSince, *queue, *brand, *owner,
              static_cast<int>(c.channel), flagsOf(c))
        .run();
}

// All of it.
Result<void> ViewListing::place(const Conversation& c) {
    auto queue = numberOf(c.queue.value), brand = numberOf(c.brand.value), owner = numberOf(c.owner.value);
    for (const auto* one : {&queue, &brand, &owner}) {
        if (!*one) return one->error();
    }
    return db_
        .prepare("UPDATE OR FAIL listed SET state=?,last_at=?,due=?,waiting=?,queue=?,brand=?,owner=?,"
                 "channel=?,flags=? WHERE n=?")
        .bind(static_cast<int>(c.state), c.lastAt, dueOf(c), c.waitingSince, *queue, *brand, *owner,
              static_cast<int>(c.channel), flagsOf(c), c.number)
        .run();
}

// What most events change, so that the indexes by place stay as they are.
Result<void> ViewListing::touch(const Conversation& c) {
    return db_.prepare("UPDATE OR FAIL listed SET last_at=?,due=?,waiting=?,flags=? WHERE n=?")
        .bind(c.lastAt, dueOf(c), c.waitingSince, flagsOf(c), c.number)
        .run();
}

Result<void> ViewListing::tag(const Conversation& c) {
    for (const std::string& tag : c.tags) {
        auto done = db_.prepare("INSERT OR IGNORE INTO listed_tag(tag,state,n) VALUES(?,?,?)")
                        .bind(tag, static_cast<int>(c.state), c.number)
                        .run();
        if (!done) return done;
    }
    return {};
}

Result<void> ViewListing::untag(const Conversation& c) {
    for (const std::string& tag : c.tags) {
        auto done = db_.prepare("DELETE FROM listed_tag WHERE tag=? AND state=? AND n=?")
                        .bind(tag, static_cast<int>(c.state), c.number)
                        .run();
        if (!done) return done;
    }
    return {};
}

Result<void> ViewListing::remove(const Conversation& c) {
    if (auto done = untag(c); !done) return done;
    return db_.prepare("DELETE FROM listed WHERE n=?").bind(c.number).run();
}

} // namespace santral::store
