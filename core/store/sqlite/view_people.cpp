#include "core/store/sqlite/view_people.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace santral::store {
namespace {

constexpr std::size_t kNumbersKept = 20'000;
constexpr std::size_t kNationalDigits = 10;

// A number is typed with or without country code and trunk zero: all of these begin a word.
std::string phoneWords(std::string_view e164) {
    std::string digits;
    for (char c : e164) {
        if (c >= '0' && c <= '9') digits += c;
    }
    if (digits.size() <= kNationalDigits) return digits;
    std::string national = digits.substr(digits.size() - kNationalDigits);
    return digits + " 0" + national + " " + national;
}

} // namespace

Result<std::int64_t> ViewPeople::number(IdentityId id) {
    if (auto known = numbers_.find(id); known != numbers_.end()) return known->second;
    if (numbers_.size() > kNumbersKept) numbers_.clear();
    auto row = db_.prepare("SELECT n FROM identity WHERE id=?");
    row.bind(id);
    if (row.next()) return numbers_[id] = row.integer(0);
    if (row.failed()) return row.error();
    auto made =
        db_.prepare("INSERT INTO "
                    "identity(id,kind,address,display,claimed,reason,linked_at,verified,sample,chat_count)"
                    " VALUES(?,0,'','','',0,0,0,0,0)")
            .bind(id)
            .run();
    if (!made) return made.error();
    return numbers_[id] = db_.lastRowId();
}

Result<void> ViewPeople::seen(IdentityId id, const IdentitySeen& event) {
    auto n = number(id);
    if (!n) return n.error();
    auto customer = customerOf(*n);
    if (!customer) return customer.error();
    auto oldWords = wordsOf(*customer);
    if (!oldWords) return oldWords.error();
    if (event.nameless) {
        auto done = db_.prepare("UPDATE customer SET name='' WHERE n=? AND name=(SELECT display FROM identity"
                                " WHERE n=?)")
                        .bind(*customer, *n)
                        .run();
        if (!done) return done;
    }
    auto done =
        db_.prepare("UPDATE identity SET kind=?,address=?,display=iif(?<>'' OR ?,?,display),claimed=?,"
                    "verified=max(verified,?),sample=? WHERE n=?")
            .bind(static_cast<int>(event.kind), event.address, event.display, event.nameless, event.display,
                  event.claimed, event.verified, event.sample, *n)
            .run();
    if (!done) return done;
    done =
        db_.prepare("UPDATE customer SET name=? WHERE n=? AND name=''").bind(event.display, *customer).run();
    if (!done) return done;
    return reindex(*customer, *oldWords);
}

Result<void> ViewPeople::linked(IdentityId id, const IdentityLinked& event, TimePoint at) {
    auto n = number(id);
    if (!n) return n.error();
    auto from = customerOf(*n);
    if (!from) return from.error();
    auto to = customerNumber(event.customer);
    if (!to) return to.error();
    auto oldFrom = wordsOf(*from);
    auto oldTo = wordsOf(*to);
    if (!oldFrom || !oldTo) return oldFrom ? oldTo.error() : oldFrom.error();
    if (*to == 0) {
        // OR FAIL: see view_rows.hpp.
        auto made = db_.prepare("INSERT OR FAIL INTO customer(id,name,language,note,since,sample)"
                                " SELECT ?,display,'','',?,sample FROM identity WHERE n=?")
                        .bind(event.customer, at, *n)
                        .run();
        if (!made) return made;
        to = db_.lastRowId();
    }
    auto done = db_.prepare("UPDATE identity SET customer=?,reason=?,linked_at=? WHERE n=?")
                    .bind(*to, static_cast<int>(event.reason), at, *n)
                    .run();
    if (!done) return done;
    if (*from != 0 && *from != *to) {
        done = db_.prepare("UPDATE customer SET left_by=? WHERE n=? AND NOT EXISTS(SELECT 1 FROM identity"
                           " WHERE customer=?)")
                   .bind(id, *from, *from)
                   .run();
        if (!done) return done;
    }
    if (auto indexed = reindex(*from, *oldFrom); !indexed) return indexed;
    return reindex(*to, *oldTo);
}

Result<void> ViewPeople::withdrawn(IdentityId id, const IdentityWithdrawn& event) {
    auto n = number(id);
    if (!n) return n.error();
    auto from = customerOf(*n);
    if (!from) return from.error();
    auto oldWords = wordsOf(*from);
    if (!oldWords) return oldWords.error();
    auto done = db_.prepare("UPDATE identity SET address='',display='',claimed='',customer=NULL WHERE n=?")
                    .bind(*n)
                    .run();
    if (!done) return done;
    done = db_.prepare("INSERT OR IGNORE INTO withdrawn(customer,identity) VALUES(?,?)")
               .bind(event.customer, id)
               .run();
    return done ? reindex(*from, *oldWords) : done;
}

Result<void> ViewPeople::edited(const CustomerEdited& event) {
    auto n = customerNumber(event.customer);
    if (!n) return n.error();
    auto oldWords = wordsOf(*n);
    if (!oldWords) return oldWords.error();
    auto done = db_.prepare("UPDATE customer SET name=?,language=?,note=? WHERE n=?")
                    .bind(event.name, event.language, event.note, *n)
                    .run();
    if (!done) return done;
    return reindex(*n, *oldWords);
}

Result<void> ViewPeople::erased(const CustomerErased& event) {
    auto n = customerNumber(event.customer);
    if (!n) return n.error();
    auto oldWords = wordsOf(*n);
    if (!oldWords) return oldWords.error();
    if (auto done = flush(); !done) return done; // a number that becomes free may be given again
    for (IdentityId identity : event.identities) {
        if (auto done = db_.prepare("DELETE FROM identity WHERE id=?").bind(identity).run(); !done)
            return done;
        numbers_.erase(identity);
    }
    if (auto done = db_.prepare("DELETE FROM customer WHERE n=?").bind(*n).run(); !done) return done;
    for (CustomerId emptied : event.emptied) {
        auto known = customerNumber(emptied);
        if (!known) return known.error();
        if (auto done = dropIfEmpty(*known); !done) return done;
    }
    auto done = db_.prepare("DELETE FROM withdrawn WHERE customer=?").bind(event.customer).run();
    return done ? reindex(*n, *oldWords) : done;
}

// Without identities there are no words of him either.
Result<void> ViewPeople::dropIfEmpty(std::int64_t customer) {
    return db_
        .prepare("DELETE FROM customer WHERE n=? AND NOT EXISTS(SELECT 1 FROM identity WHERE customer=?)")
        .bind(customer, customer)
        .run();
}

Result<void> ViewPeople::put(const CustomerCard& card) {
    const Customer& c = card.customer;
    auto n = customerNumber(c.id);
    if (!n) return n.error();
    auto oldWords = wordsOf(*n);
    if (!oldWords) return oldWords.error();
    // An identity that moved here leaves the words of whom it belonged to.
    std::vector<std::pair<std::int64_t, std::string>> others;
    for (const Identity& identity : card.identities) {
        auto known = number(identity.id);
        if (!known) return known.error();
        auto from = customerOf(*known);
        if (!from) return from.error();
        if (*from == 0 || *from == *n) continue;
        auto words = wordsOf(*from);
        if (!words) return words.error();
        others.emplace_back(*from, std::move(*words));
    }
    auto done = db_.prepare("INSERT INTO customer(id,name,language,note,since,sample) VALUES(?,?,?,?,?,?)"
                            " ON CONFLICT(id) DO UPDATE SET name=excluded.name,language=excluded.language,"
                            "note=excluded.note,since=excluded.since,sample=excluded.sample")
                    .bind(c.id, c.name, c.language, c.note, c.since, c.sample)
                    .run();
    if (!done) return done;
    n = customerNumber(c.id);
    if (!n) return n.error();
    // Those that are not his any more leave their address to whoever has it now.
    auto parted = db_.prepare("UPDATE identity SET customer=NULL,address='',display='',claimed=''"
                              " WHERE customer=?")
                      .bind(*n)
                      .run();
    if (!parted) return parted;
    for (const Identity& identity : card.identities) {
        if (auto put = putIdentity(identity, *n); !put) return put;
    }
    for (const auto& [customer, words] : others) {
        if (auto indexed = reindex(customer, words); !indexed) return indexed;
        if (auto dropped = dropIfEmpty(customer); !dropped) return dropped; // no desk sees him any more
    }
    return reindex(*n, *oldWords);
}

Result<void> ViewPeople::putIdentity(const Identity& identity, std::int64_t customer) {
    auto n = number(identity.id);
    if (!n) return n.error();
    return db_
        .prepare("UPDATE identity SET kind=?,address=?,display=?,claimed=?,customer=?,reason=?,linked_at=?,"
                 "verified=?,sample=? WHERE n=?")
        .bind(static_cast<int>(identity.kind), identity.address, identity.display, identity.claimed, customer,
              static_cast<int>(identity.reason), identity.linkedAt, identity.verified, identity.sample, *n)
        .run();
}

Result<std::vector<std::int64_t>> ViewPeople::ofConversation(std::int64_t conversation) {
    auto rows =
        db_.prepare("SELECT i.customer FROM conversation c JOIN identity i ON i.n=c.identity WHERE c.n=?1"
                    " UNION SELECT i.customer FROM item t JOIN identity i ON i.n=t.identity"
                    " WHERE t.conversation=?1");
    rows.bind(conversation);
    std::vector<std::int64_t> all;
    while (rows.next()) {
        if (!rows.isNull(0)) all.push_back(rows.integer(0));
    }
    if (rows.failed()) return rows.error();
    return all;
}

Result<void> ViewPeople::dropWithoutConversation(std::int64_t customer) {
    {
        auto row = db_.prepare(
            "SELECT 1 FROM identity i WHERE i.customer=?1 AND (EXISTS(SELECT 1 FROM conversation c"
            " WHERE c.identity=i.n) OR EXISTS(SELECT 1 FROM item t WHERE t.identity=i.n))");
        row.bind(customer);
        if (row.next()) return {};
        if (row.failed()) return row.error();
    }
    auto oldWords = wordsOf(customer);
    if (!oldWords) return oldWords.error();
    if (auto done = db_.prepare("DELETE FROM identity WHERE customer=?").bind(customer).run(); !done)
        return done;
    if (auto done = db_.prepare("DELETE FROM customer WHERE n=?").bind(customer).run(); !done) return done;
    numbers_.clear();
    return reindex(customer, *oldWords);
}

Result<void> ViewPeople::counted(IdentityId id, std::uint32_t chatNumber) {
    auto n = number(id);
    if (!n) return n.error();
    std::uint32_t& count = counts_[*n];
    count = std::max(count, chatNumber);
    return {};
}

Result<void> ViewPeople::flush() {
    for (auto [n, count] : counts_) {
        auto done =
            db_.prepare("UPDATE identity SET chat_count=max(chat_count,?) WHERE n=?").bind(count, n).run();
        if (!done) return done;
    }
    counts_.clear();
    return {};
}

Result<std::int64_t> ViewPeople::customerNumber(CustomerId id) {
    auto row = db_.prepare("SELECT n FROM customer WHERE id=?");
    row.bind(id);
    if (row.next()) return row.integer(0);
    if (row.failed()) return row.error();
    return 0;
}

Result<std::int64_t> ViewPeople::customerOf(std::int64_t identity) {
    auto row = db_.prepare("SELECT customer FROM identity WHERE n=?");
    row.bind(identity);
    if (row.next()) return row.integer(0);
    if (row.failed()) return row.error();
    return 0;
}

Result<std::string> ViewPeople::wordsOf(std::int64_t customer) {
    std::string words; // none for a customer without identities: nothing is left to be found
    if (customer == 0) return words;
    auto rows = db_.prepare(
        "SELECT i.kind,i.address,i.display,c.name FROM identity i JOIN customer c ON c.n=i.customer"
        " WHERE c.n=? ORDER BY i.n");
    rows.bind(customer);
    while (rows.next()) {
        if (words.empty()) words = fold(rows.text(3));
        auto kind = static_cast<IdentityKind>(rows.integer(0));
        if (kind == IdentityKind::Mail) words += ' ' + fold(rows.text(1));
        if (kind == IdentityKind::Phone) words += ' ' + phoneWords(rows.text(1));
        words += ' ' + fold(rows.text(2));
    }
    if (rows.failed()) return rows.error();
    return words;
}

Result<void> ViewPeople::reindex(std::int64_t customer, const std::string& oldWords) {
    if (customer == 0) return {};
    auto words = wordsOf(customer);
    if (!words) return words.error();
    if (*words == oldWords) return {};
    if (!oldWords.empty()) {
        auto done = db_.prepare("INSERT INTO customer_words(customer_words,rowid,words) VALUES('delete',?,?)")
                        .bind(customer, oldWords)
                        .run();
        if (!done) return done;
    }
    if (words->empty()) return {};
    return db_.prepare("INSERT INTO customer_words(rowid,words) VALUES(?,?)").bind(customer, *words).run();
}

} // namespace santral::store
