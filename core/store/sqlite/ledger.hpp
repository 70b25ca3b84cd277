// The ledger in one SQLite file, synchronous=FULL.
#pragma once

#include "core/store/ledger.hpp"

#include <filesystem>
#include <string>

namespace santral::store {

struct LedgerFile {
    std::filesystem::path path;
    std::string vfs; // see OpenOptions
};

Result<std::unique_ptr<Ledger>> openLedger(const LedgerFile& file); // creates and migrates
// Whether a page of it was found damaged, or its log when nobody had it open yet: some of it is lost.
bool isLedgerDamaged(const LedgerFile& file);
bool isLedgerLogDamaged(const LedgerFile& file);
Result<std::unique_ptr<LedgerReader>> openLedgerReader(const LedgerFile& file);

} // namespace santral::store
