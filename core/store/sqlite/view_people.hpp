// The view's customers, identities and their words. Used by the view writer only.
#pragma once

#include "core/domain/events.hpp"
#include "core/store/sqlite/database.hpp"

#include <unordered_map>
#include <vector>

namespace santral::store {

class ViewPeople {
public:
    explicit ViewPeople(Database& db) : db_(db) {}

    Result<void> seen(IdentityId id, const IdentitySeen& event);
    Result<void> linked(IdentityId id, const IdentityLinked& event, TimePoint at);
    Result<void> withdrawn(IdentityId id, const IdentityWithdrawn& event);
    Result<void> edited(const CustomerEdited& event);
    Result<void> erased(const CustomerErased& event);
    // A desk gets customers whole: the card replaces what is known.
    Result<void> put(const CustomerCard& card);
    Result<std::vector<std::int64_t>> ofConversation(std::int64_t conversation); // customers named in it
    Result<void> dropWithoutConversation(std::int64_t customer);
    Result<void> counted(IdentityId id, std::uint32_t chatNumber);
    Result<void> flush();                       // writes what was counted in a batch
    Result<std::int64_t> number(IdentityId id); // n of an identity; a bare row is made where none is known
    void forget() { numbers_.clear(), counts_.clear(); } // after a rolled back transaction

private:
    Result<std::int64_t> customerNumber(CustomerId id); // 0: unknown
    Result<std::string> wordsOf(std::int64_t customer);
    Result<void> reindex(std::int64_t customer, const std::string& oldWords);
    Result<std::int64_t> customerOf(std::int64_t identity);
    Result<void> dropIfEmpty(std::int64_t customer);
    Result<void> putIdentity(const Identity& identity, std::int64_t customer);

    Database& db_;
    std::unordered_map<IdentityId, std::int64_t> numbers_;
    std::unordered_map<std::int64_t, std::uint32_t> counts_; // highest chat number of a batch, by identity
};

} // namespace santral::store
