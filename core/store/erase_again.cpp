// An erasure that a restored ledger does not know of happens there again: the same events, then the same
// forgetting.
#include "core/domain/codec.hpp"
#include "core/store/blobs.hpp"
#include "core/store/restore.hpp"
#include "core/store/sqlite/erasure.hpp"
#include "core/store/sqlite/ledger_rows.hpp"

#include <algorithm>
#include <unordered_map>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

// Who has which identities, of everybody who has not been erased, and who was left without.
class Owners {
public:
    void link(IdentityId identity, CustomerId customer) {
        auto known = of_.find(identity);
        if (known != of_.end() && known->second != customer && --count_[known->second] == 0)
            leftBy_[known->second] = identity;
        if (known == of_.end() || known->second != customer) ++count_[customer];
        of_[identity] = customer;
    }
    void erase(const CustomerErased& erased) {
        for (IdentityId identity : erased.identities) of_.erase(identity);
        count_.erase(erased.customer);
    }
    std::vector<CustomerId> emptiedBy(const std::vector<IdentityId>& identities) const {
        std::vector<CustomerId> emptied;
        for (const auto& [customer, identity] : leftBy_) {
            auto count = count_.find(customer);
            bool empty = count != count_.end() && count->second == 0;
            if (empty && std::find(identities.begin(), identities.end(), identity) != identities.end())
                emptied.push_back(customer);
        }
        std::sort(emptied.begin(), emptied.end());
        return emptied;
    }
    const std::unordered_map<IdentityId, CustomerId>& all() const { return of_; }

private:
    std::unordered_map<IdentityId, CustomerId> of_;
    std::unordered_map<CustomerId, int> count_;
    std::unordered_map<CustomerId, IdentityId> leftBy_;
};

Result<Owners> ownersIn(LedgerRows& rows) {
    Owners owners;
    auto head = rows.head();
    if (!head) return head.error();
    auto told = rows.each(0, *head, [&](const LedgerRow& row) -> Result<void> {
        if (row.kind != IdentityLinked::kKind && row.kind != CustomerErased::kKind) return {};
        auto body = decode(row.kind, row.version, row.facts, {});
        if (!body) return Error{Errc::Corrupt, "event " + std::to_string(row.seq)};
        if (const auto* linked = std::get_if<IdentityLinked>(&*body))
            owners.link(row.identity, linked->customer);
        if (const auto* erased = std::get_if<CustomerErased>(&*body)) owners.erase(*erased);
        return {};
    });
    if (!told) return told.error();
    return owners;
}

// Makes the events. Between backup and erasure identities may have moved from customer to customer: who was
// erased comes to the erased customer first, and who was not leaves him.
class Again {
public:
    Again(Owners owners, Seq head, TimePoint at, const RestoreOptions& options)
        : owners_(std::move(owners)), head_(head), at_(at), o_(options) {}

    void erase(const Erased& one) {
        auto listed = [&](IdentityId id) {
            return std::find(one.identities.begin(), one.identities.end(), id) != one.identities.end();
        };
        std::vector<IdentityId> strangers, here;
        bool known = false;
        for (const auto& [identity, owner] : owners_.all()) {
            bool his = owner == one.customer;
            known = known || his;
            if (his && !listed(identity)) strangers.push_back(identity);
            if (listed(identity)) here.push_back(identity);
        }
        if (!known && here.empty()) return;
        for (IdentityId id : strangers) link(id, makeId<CustomerId>(*o_.clock, *o_.random), true);
        for (IdentityId id : here) {
            bool his = owners_.all().at(id) == one.customer;
            if (!his) link(id, one.customer, !std::exchange(known, true));
        }
        CustomerErased erased{one.customer, one.identities, {}, owners_.emptiedBy(here)};
        for (CustomerId id : one.emptied) {
            bool named = std::find(erased.emptied.begin(), erased.emptied.end(), id) != erased.emptied.end();
            if (!named) erased.emptied.push_back(id);
        }
        owners_.erase(erased);
        happens(std::move(erased), {});
    }

    std::vector<Event> take() { return std::move(events_); }

private:
    void link(IdentityId identity, CustomerId customer, bool fresh) {
        owners_.link(identity, customer);
        happens(IdentityLinked{customer, LinkReason::AgentDecided, fresh}, identity);
    }

    void happens(EventBody body, IdentityId identity) {
        Event event;
        event.seq = head_ + events_.size() + 1;
        event.id = makeId<EventId>(*o_.clock, *o_.random);
        event.at = at_;
        event.identity = identity;
        event.body = std::move(body);
        events_.push_back(std::move(event));
    }

    Owners owners_;
    Seq head_;
    TimePoint at_;
    const RestoreOptions& o_;
    std::vector<Event> events_;
};

Result<std::vector<Event>> eventsFor(const LedgerFile& file, const RestoreOptions& options,
                                     std::vector<Erased>& all) {
    auto rows = LedgerRows::open(file);
    if (!rows) return rows.error();
    auto own = rows->erased();
    if (!own) return own.error();
    all = std::move(*own);
    all.insert(all.end(), options.erased.begin(), options.erased.end());
    if (options.erased.empty()) return std::vector<Event>();
    auto reader = openLedgerReader(file);
    if (!reader) return reader.error();
    auto head = (*reader)->head();
    auto last = (*reader)->lastAt();
    auto owners = ownersIn(*rows);
    if (!head || !last) return head ? last.error() : head.error();
    if (!owners) return owners.error();
    Again again(std::move(*owners), *head, std::max(*last, options.clock->now()), options);
    for (const Erased& one : options.erased) again.erase(one);
    return again.take();
}

Result<void> appendTo(Ledger& ledger, std::vector<Event> events) {
    if (events.empty()) return {};
    Append append;
    append.events = std::move(events);
    auto done = ledger.append(append.events.front().seq - 1, {&append, 1});
    if (!done) return done.error();
    return done->front();
}

Result<void> forgetDrafts(const RestoreOptions& options, const fs::path& folder,
                          std::span<const IdentityId> identities) {
    OpenOptions open;
    open.vfs = options.vfs;
    auto journal = Database::open(folder / kJournalName, open);
    if (!journal) return journal.error();
    auto ledger = Database::open(folder / kLedgerName, open);
    if (!ledger) return ledger.error();
    return eraseDraftsIn(*journal, *ledger, identities);
}

} // namespace

Result<void> eraseAgain(const RestoreOptions& options, const fs::path& folder) {
    LedgerFile file{folder / kLedgerName, options.vfs};
    auto ledger = openLedger(file); // closed last, and the files beside the ledger's go with it
    if (!ledger) return ledger.error();
    std::vector<Erased> all;
    auto events = eventsFor(file, options, all);
    if (!events) return events.error();
    if (all.empty()) return {};
    Forgotten people;
    for (const Erased& one : all) people.add({one.customer, one.identities, {}, one.emptied});
    for (const Event& event : *events) {
        if (const auto* erased = std::get_if<CustomerErased>(&event.body)) people.add(*erased);
    }
    if (auto appended = appendTo(**ledger, std::move(*events)); !appended) return appended;
    Blobs blobs(folder / "blobs");
    auto dropFiles = [&blobs](const std::vector<std::string>& orphans) -> Result<void> {
        for (const std::string& hash : orphans) {
            if (auto gone = blobs.remove(hash); !gone) return gone;
        }
        return {};
    };
    if (auto erased = (*ledger)->eraseContent(people, dropFiles); !erased) return erased;
    return forgetDrafts(options, folder, people.identities);
}

} // namespace santral::store
