// What a backup holds, as its first entry says, and the names of its entries.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/domain/ids.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::store {

inline constexpr std::string_view kManifestName = "manifest.json";
inline constexpr std::string_view kErasedName = "erased.jsonl";
inline constexpr std::string_view kLedgerName = "ledger.db";
inline constexpr std::string_view kJournalName = "journal.db";
inline constexpr std::string_view kBlobFolder = "blobs/"; // and the hash

// Files of a hub's folder besides ledger, journal and blobs; the keys go along only when asked for.
inline constexpr std::string_view kAgentName = "agent";
inline constexpr std::string_view kKeyNames[] = {"secret.key", "files.key"};

struct BackupPart { // every entry but the manifest and the blobs, whose names are their hashes
    std::string name;
    std::uint64_t length = 0;
    std::string sha256;
    bool operator==(const BackupPart&) const = default;
};

struct BackupManifest {
    std::string program; // version of the program that wrote it
    TimePoint made{};
    int ledgerVersion = 0, journalVersion = 0;
    Seq head = 0;
    std::uint64_t events = 0;
    std::uint64_t blobs = 0, blobOctets = 0;
    std::string digest; // LedgerRows::contentDigest
    std::vector<BackupPart> parts;
    std::vector<std::string> missing; // blobs that were missing or damaged when it was made
};

std::string toJson(const BackupManifest& manifest);
Result<BackupManifest> manifestFrom(std::string_view json); // Corrupt

} // namespace santral::store
