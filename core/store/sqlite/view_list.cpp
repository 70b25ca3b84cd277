#include "core/store/sqlite/view_list.hpp"

#include "core/domain/json.hpp"

#include <algorithm>

namespace santral::store {
namespace {

// A walk through many index entries takes a quarter of a microsecond each, a look at a row by its number half
// of one. Where a part of the filter lets fewer through than this, its rows are looked at and sorted.
constexpr std::uint64_t kFewListed = 20'000;
constexpr std::uint64_t kVeryFew = 500; // nothing better needs to be looked for

constexpr const char* kAmong = " IN (SELECT value FROM json_each(?))";

// One condition of a filter.
struct Part {
    std::string where;                // over a row `l`
    std::optional<std::string> in;    // bound to it: a JSON list
    const char* index = nullptr;      // that finds its rows by state
    bool tags = false;                // `in` is tags, which have a table of their own
    std::uint64_t count = kFewListed; // of its rows, no further than where it matters
};

std::string listOf(const std::vector<std::int64_t>& numbers) {
    std::string list;
    for (std::int64_t number : numbers) list += (list.empty() ? "" : ",") + std::to_string(number);
    return '[' + list + ']';
}

std::string listOf(const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& text : texts) {
        if (list.size() > 1) list += ',';
        json::writeString(list, text);
    }
    return list + ']';
}

// One way through the rows in order.
struct Walk {
    const char* index;
    const char* where;
    const char* behind; // the last row had
    const char* order;
};
constexpr Walk kNewest{"listed_newest", "", " AND (l.last_at,l.n)<(?,?)", "l.last_at DESC,l.n DESC"};
constexpr Walk kDue{"listed_due", " AND l.due IS NOT NULL", " AND (l.due,l.n)>(?,?)", "l.due,l.n"};
constexpr Walk kNotDue{"listed_newest", " AND NOT l.flags&8", kNewest.behind, kNewest.order};
constexpr Walk kWaits{"listed_waiting", " AND l.waiting IS NOT NULL", " AND (l.waiting,l.n)>(?,?)",
                      "l.waiting,l.n"};
constexpr Walk kWaitsNot{"listed_newest", " AND NOT l.flags&4", kNewest.behind, kNewest.order};

class Listing {
public:
    Listing(Database& db, const ListQuery& query)
        : db_(db), query_(query), state_(static_cast<int>(stateOf(query.inbox.tab))) {}

    Result<std::vector<Seq>> page() {
        auto begun = begin();
        if (!begun) return begun.error();
        std::vector<Seq> found;
        switch (query_.inbox.order) {
        case InboxOrder::Newest:
            return take(kNewest, found);
        case InboxOrder::MostUrgent:
            return takeBoth(kDue, kNotDue, found);
        case InboxOrder::LongestWaiting:
            return takeBoth(kWaits, kWaitsNot, found);
        }
        return found;
    }

    Result<std::uint64_t> count(std::uint64_t most) {
        if (auto begun = begin(); !begun) return begun.error();
        const Part* part = best(false);
        auto row = db_.prepare("SELECT count(*) FROM (SELECT 1 FROM listed l" + from(part, kNewest.index) +
                               where(part) + " LIMIT ?)");
        bindWhere(row, part);
        row.bind(most);
        if (!row.next()) return row.error();
        return row.unsignedInteger(0);
    }

private:
    Result<void> begin() {
        const InboxFilter& filter = query_.inbox.filter;
        if (query_.inbox.tab == InboxTab::Mine) {
            if (auto added = addIds(std::vector{query_.self}, "owner", "listed_owner"); !added) return added;
        }
        if (auto added = addIds(filter.owners, "owner", "listed_owner"); !added) return added;
        if (!filter.tags.empty()) {
            std::string tagged = "EXISTS(SELECT 1 FROM listed_tag t WHERE t.n=l.n AND t.state=l.state"
                                 " AND t.tag" +
                                 std::string(kAmong) + ")";
            parts_.push_back({std::move(tagged), listOf(filter.tags), nullptr, true});
        }
        if (filter.pressing) parts_.push_back({"l.flags&2", {}, "listed_pressing"});
        if (filter.unread) parts_.push_back({"l.flags&1", {}, "listed_unread"});
        if (filter.unanswered) parts_.push_back({"l.waiting IS NOT NULL", {}, "listed_waiting"});
        if (auto added = addIds(filter.queues, "queue", "listed_queue"); !added) return added;
        if (auto added = addIds(filter.brands, "brand", "listed_brand"); !added) return added;
        if (!filter.channels.empty()) {
            std::vector<std::int64_t> numbers;
            for (Channel channel : filter.channels) numbers.push_back(static_cast<std::int64_t>(channel));
            parts_.push_back({"l.channel" + std::string(kAmong), listOf(numbers), "listed_channel"});
        }
        return measure();
    }

    template <class IdType>
    Result<void> addIds(const std::vector<IdType>& ids, const char* column, const char* index) {
        if (ids.empty()) return {};
        std::vector<std::int64_t> numbers;
        for (IdType id : ids) {
            if (!id) {
                numbers.push_back(0);
                continue;
            }
            auto row = db_.prepare("SELECT n FROM listed_id WHERE id=?");
            row.bind(id);
            if (row.next()) numbers.push_back(row.integer(0)); // else no conversation has it
            if (row.failed()) return row.error();
        }
        parts_.push_back({"l." + std::string(column) + kAmong, listOf(numbers), index});
        return {};
    }

    // How many rows each part lets through: no further than the best one by then.
    Result<void> measure() {
        if (parts_.empty()) return {};
        {
            auto row = db_.prepare("SELECT total(count) FROM tally WHERE state=?");
            row.bind(state_);
            if (!row.next()) return row.error();
            all_ = row.unsignedInteger(0);
        }
        std::uint64_t most = kFewListed;
        for (Part& part : parts_) {
            std::string rows = part.tags ? " listed_tag t WHERE t.state=? AND t.tag" + std::string(kAmong)
                                         : " listed l INDEXED BY " + std::string(part.index) +
                                               " WHERE l.state=? AND " + part.where;
            auto row = db_.prepare("SELECT count(*) FROM (SELECT 1 FROM" + rows + " LIMIT ?)");
            row.bind(state_);
            if (part.in) row.bind(*part.in);
            row.bind(most);
            if (!row.next()) return row.error();
            part.count = row.unsignedInteger(0);
            most = std::min(most, part.count);
            if (most < kVeryFew) break;
        }
        return {};
    }

    // The part whose rows are to be looked at; nullptr: all rows of the state, in their order. A walk in
    // order ends where the page is full.
    const Part* best(bool inOrder) const {
        const Part* few = nullptr;
        for (const Part& part : parts_) {
            if (part.count < kFewListed && (!few || part.count < few->count)) few = &part;
        }
        if (!few || !inOrder) return few;
        double walked = static_cast<double>(query_.limit);
        for (const Part& part : parts_)
            walked *= static_cast<double>(all_) / static_cast<double>(std::max<std::uint64_t>(part.count, 1));
        walked = std::min(walked, static_cast<double>(all_));
        return 2.0 * static_cast<double>(few->count) < walked ? few : nullptr;
    }

    Result<std::vector<Seq>> takeBoth(const Walk& first, const Walk& rest, std::vector<Seq>& found) {
        auto within = !query_.after || query_.after->first ? hasAny(first) : Result<bool>(false);
        if (!within) return within.error();
        if (*within) {
            if (auto some = take(first, found); !some) return some.error();
        }
        return take(rest, found);
    }

    // What is closed waits for nothing, nor is it promised anything: then it need not be looked for.
    Result<bool> hasAny(const Walk& walk) {
        auto row = db_.prepare("SELECT 1 FROM listed l INDEXED BY " + std::string(walk.index) +
                               " WHERE l.state=?" + walk.where + " LIMIT 1");
        row.bind(state_);
        bool any = row.next();
        if (row.failed()) return row.error();
        return any;
    }

    Result<std::vector<Seq>> take(const Walk& walk, std::vector<Seq>& found) {
        if (found.size() >= query_.limit) return found;
        bool keyed = walk.behind != kNewest.behind;
        bool behind = query_.after && query_.after->first.has_value() == keyed;
        const Part* part = best(true);
        auto rows =
            db_.prepare("SELECT l.n FROM listed l" + from(part, walk.index) + where(part) + walk.where +
                        (behind ? walk.behind : "") + " ORDER BY " + walk.order + " LIMIT ?");
        bindWhere(rows, part);
        if (behind) rows.bind(keyed ? *query_.after->first : query_.after->lastAt, query_.after->number);
        rows.bind(static_cast<std::uint64_t>(query_.limit - found.size()));
        while (rows.next()) found.push_back(rows.unsignedInteger(0));
        if (rows.failed()) return rows.error();
        return found;
    }

    std::string from(const Part* part, const char* inOrder) const {
        if (part && part->tags) return " NOT INDEXED";
        return " INDEXED BY " + std::string(part ? part->index : inOrder);
    }
    std::string where(const Part* by) const {
        std::string text = " WHERE l.state=?";
        for (const Part& part : parts_) {
            bool drives = &part == by && part.tags;
            text += " AND " + (drives ? "l.n IN (SELECT t.n FROM listed_tag t WHERE t.state=? AND t.tag" +
                                            std::string(kAmong) + ")"
                                      : part.where);
        }
        return text;
    }
    void bindWhere(Statement& statement, const Part* by) const {
        statement.bind(state_);
        for (const Part& part : parts_) {
            if (&part == by && part.tags) statement.bind(state_);
            if (part.in) statement.bind(*part.in);
        }
    }

    Database& db_;
    const ListQuery& query_;
    int state_;
    std::vector<Part> parts_;
    std::uint64_t all_ = 0;
};

} // namespace

Result<std::vector<Seq>> listNumbers(Database& db, const ListQuery& query) {
    return Listing(db, query).page();
}

Result<std::uint64_t> countListed(Database& db, const ListQuery& query, std::uint64_t most) {
    return Listing(db, query).count(most);
}

} // namespace santral::store
