// What makes people forgotten in the files: their content in the ledger, and what was about to be written to
// them in the journal. Used by the ledger and by the restoring of a backup.
#pragma once

#include "core/domain/ids.hpp"
#include "core/store/ledger.hpp"
#include "core/store/sqlite/database.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace santral::store {

// Every "…64 hex digits…" of a JSON text, as a set without order: blobs it names, or what looks like one.
std::vector<std::string> hashesIn(std::string_view json);

// As Ledger::eraseContent. One look at each content, however many people.
Result<void> eraseContentIn(Database& ledger, const Forgotten& people, const Ledger::DropFiles& dropFiles);

// Removes the drafts to these people from a journal nobody else has open, and packs its file anew.
Result<void> eraseDraftsIn(Database& journal, Database& ledger, std::span<const IdentityId> identities);

} // namespace santral::store
