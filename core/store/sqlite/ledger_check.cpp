#include "core/store/sqlite/ledger_check.hpp"

#include "core/domain/codec.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace santral::store {
namespace {

constexpr int kActors = 3;

// Events in order, one after the other.
class EventCheck {
public:
    explicit EventCheck(Faults& faults) : faults_(faults) {}

    void look(const LedgerRow& row) {
        if (row.seq != last_ + 1) wrong("gaps in the ledger", row, "follows " + std::to_string(last_));
        if (row.at < at_) wrong("time that goes back", row, "is older than the one before");
        if (row.actor < 0 || row.actor >= kActors) wrong("events nobody caused", row, "has no actor");
        if (row.content && row.contentIdentity != row.identity)
            wrong("content of somebody else", row, "belongs to another identity than its content");
        last_ = row.seq;
        at_ = row.at;
        auto body = decode(row.kind, row.version, row.facts, row.content.value_or(std::string_view()));
        if (!body) return wrong("events that cannot be read", row, describe(body.error()));
        if (const auto* erased = std::get_if<CustomerErased>(&*body)) {
            for (IdentityId identity : erased->identities) erased_[identity.value] = row.seq;
            erased_[erased->customer.value] = row.seq;
            for (CustomerId id : erased->emptied) erased_[id.value] = row.seq;
        }
        Uuid whose = row.identity.value;
        if (const auto* edited = std::get_if<CustomerEdited>(&*body)) whose = edited->customer.value;
        if (row.content && !whose.isNil()) contents_[whose].push_back(row.seq);
    }

    // What was said before an erasure must be gone.
    void end(LedgerRows& rows) {
        for (const auto& [whose, when] : erased_) {
            for (Seq seq : contents_[whose]) {
                if (seq < when && hasContent(rows, seq))
                    faults_.add("content of the erased", "event " + std::to_string(seq));
            }
        }
    }

    Seq last() const { return last_; }

    // Those up to there cannot be had.
    void passOver(Seq upto, const std::string& why) {
        std::string range = upto == last_ + 1
                                ? "event " + std::to_string(upto)
                                : "events " + std::to_string(last_ + 1) + " to " + std::to_string(upto);
        faults_.add("events that cannot be read", range + ": " + why);
        last_ = upto;
    }

private:
    void wrong(const std::string& kind, const LedgerRow& row, const std::string& how) {
        faults_.add(kind, "event " + std::to_string(row.seq) + " " + how);
    }

    static bool hasContent(LedgerRows& rows, Seq seq) { // the hub may have got to it meanwhile
        bool has = false;
        auto told = rows.each(seq - 1, seq, [&](const LedgerRow& row) {
            has = row.content.has_value();
            return Result<void>();
        });
        return told && has;
    }

    Faults& faults_;
    Seq last_ = 0;
    TimePoint at_{};
    std::unordered_map<Uuid, Seq> erased_; // identities and customers
    std::unordered_map<Uuid, std::vector<Seq>> contents_;
};

bool isReadable(LedgerRows& rows, Seq seq) {
    return rows.each(seq - 1, seq, [](const LedgerRow&) { return Result<void>(); }).has_value();
}

// The first event from `from` on that can be read; head + 1: none. A bad page holds events that follow each
// other, few if it is one of theirs, many if it is one that leads to theirs.
Seq readableFrom(LedgerRows& rows, Seq from, Seq head) {
    Seq step = 1;
    Seq bad = from - 1;
    Seq at = from;
    for (int tries = 0; at <= head && !isReadable(rows, at); ++tries) {
        bad = at;
        if (tries > 64) step *= 2;
        at += step;
    }
    Seq good = std::min(at, head + 1);
    while (good - bad > 1) {
        Seq middle = bad + (good - bad) / 2;
        (isReadable(rows, middle) ? good : bad) = middle;
    }
    return good;
}

// Each row of the question is one fault, in words.
Result<void> askForFaults(Database& db, const std::string& kind, std::string_view sql, Faults& faults) {
    auto rows = db.prepare(sql);
    while (rows.next()) faults.add(kind, rows.string(0));
    return rows.failed() ? Result<void>(rows.error()) : Result<void>();
}

// Each row of the question is a receipt and, in words, whose it is.
Result<void> checkReceipts(Database& db, std::string_view sql, Seq head, Faults& faults) {
    auto rows = db.prepare(sql);
    while (rows.next()) {
        auto receipt = json::read<Receipt>(rows.text(0));
        bool fits = receipt && receipt->first <= receipt->last && receipt->last <= head;
        if (!fits) faults.add("receipts that fit no event", rows.string(1));
    }
    return rows.failed() ? Result<void>(rows.error()) : Result<void>();
}

Result<void> checkItems(Database& db, Seq head, Faults& faults) {
    auto version = db.userVersion();
    if (!version) return version.error();
    bool itemsNameCommands = *version < 2; // a ledger that no hub of today has opened yet
    if (itemsNameCommands) {
        return askForFaults(db, "items whose command is missing",
                            "SELECT i.channel||' '||i.provider FROM inbound i LEFT JOIN command c ON"
                            " c.id=i.command WHERE c.id IS NULL",
                            faults);
    }
    return checkReceipts(db, "SELECT receipt,channel||' '||provider FROM inbound", head, faults);
}

Result<void> checkTables(LedgerRows& rows, Faults& faults) {
    Database& db = rows.database();
    Snapshot moment(db);
    if (auto begun = moment.begin(); !begun) return begun;
    auto head = rows.head();
    if (!head) return head.error();
    auto asked = askForFaults(db, "content without an event",
                              "SELECT 'number '||c.seq FROM content c LEFT JOIN event e ON e.seq=c.seq"
                              " WHERE e.seq IS NULL",
                              faults);
    if (!asked) return asked;
    asked = checkReceipts(db, "SELECT receipt,'command '||lower(hex(id)) FROM command", *head, faults);
    return asked ? checkItems(db, *head, faults) : asked;
}

} // namespace

Result<void> checkLedger(LedgerRows& rows, Seq head, Faults& faults) {
    for (const std::string& fault : integrityFaults(rows.database())) faults.add("the ledger's file", fault);
    EventCheck check(faults);
    auto look = [&](const LedgerRow& row) {
        check.look(row);
        return Result<void>();
    };
    auto told = rows.each(0, head, look);
    while (!told && told.error().code == Errc::Corrupt && check.last() < head) {
        check.passOver(readableFrom(rows, check.last() + 1, head) - 1, "their page is not what was written");
        told = rows.each(check.last(), head, look);
    }
    if (!told) return told;
    if (check.last() != head) faults.add("gaps in the ledger", "its end cannot be reached");
    check.end(rows);
    return checkTables(rows, faults);
}

bool stillNames(LedgerRows& rows, Seq seq, const std::string& hash) {
    bool names = false;
    auto told = rows.each(seq - 1, seq, [&](const LedgerRow& row) {
        names = row.content && row.content->find(hash) != std::string_view::npos;
        return Result<void>();
    });
    return !told || names;
}

} // namespace santral::store
