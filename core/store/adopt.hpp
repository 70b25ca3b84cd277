// A lone desk's folder taken over into a team's hub: ledger, settings with their sealed passwords, files. The
// desk's own folder is only read. docs/backup.md is for who calls it. Blocks for as long as it takes.
#pragma once

#include "core/domain/ids.hpp"
#include "core/store/backup.hpp"

#include <string>
#include <vector>

namespace santral::store {

struct AdoptOptions {
    std::filesystem::path desk; // nobody works on it: its lock is held meanwhile
    std::filesystem::path hub;  // missing or empty; `<hub>.work` is used meanwhile
    bool incomplete = false;    // go on without files that are missing or damaged
    WorkProgress progress = {};
    std::string vfs = {}; // SQLite's, for tests
    // Octets free at a place; empty: the disk is asked.
    std::function<std::uint64_t(const std::filesystem::path&)> room = {};
};

struct Adopted {
    AgentId agent; // whose desk it was
    std::uint64_t events = 0, blobs = 0;
    std::string digest;               // of the ledger as it came, LedgerRows::contentDigest
    std::uint64_t drafts = 0;         // stay where they are: see lone_drafts.hpp
    std::vector<std::string> missing; // files left out with `incomplete`
};

// Whose desk worked alone in this folder. NotFound: nobody's.
Result<AgentId> agentOf(const std::filesystem::path& desk);

// Checks the desk's folder, copies it, compares the copy, lets `finish` work on that, and only then gives it
// its name. NotFound: no desk's folder; Conflict: a desk works on it, it is a team hub's, or `hub` is not
// empty; Unsupported: of a newer program; Corrupt: damaged, the detail says how; Full: not enough room. After
// any error both folders are as they were.
Result<Adopted> adoptDesk(
    const AdoptOptions& options,
    const std::function<Result<void>(const std::filesystem::path& folder, const Adopted& adopted)>& finish);

} // namespace santral::store
