// Whether a hub's folder, or a backup of one, is what it should be. Only reads; beside a hub at work too.
// Blocks for as long as it takes.
#pragma once

#include "core/store/backup.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::store {

// What is wrong, a sentence each. Of one kind not more than anybody reads.
class Faults {
public:
    void add(const std::string& kind, const std::string& what);
    std::vector<std::string> sentences() const; // ends with how many were left out
    bool any() const { return !kinds_.empty(); }
    bool any(std::string_view kind) const; // whose name begins so

private:
    struct Kind {
        std::string name;
        std::vector<std::string> said;
        std::size_t all = 0;
    };
    std::vector<Kind> kinds_;
};

struct Verification {
    Faults faults;
    std::vector<std::string> advice; // what to do about them
    std::vector<std::string> notes;  // what could not be looked at, and why that is no fault
    Seq head = 0;
    std::uint64_t events = 0, blobs = 0;
    std::string digest; // LedgerRows::contentDigest; empty where the ledger cannot be read to its end
};

struct VerifyOptions {
    std::filesystem::path scratch =
        {}; // a folder for what is rebuilt or unpacked; as large as view or ledger
    WorkProgress progress = {};
    std::string vfs = {};
    bool view = true;        // false: not looked at
    bool incomplete = false; // a file that is missing or damaged is a note and no fault
};

// NotFound: there is no hub's folder; Unsupported: of a newer program.
Result<Verification> verifyFolder(const std::filesystem::path& folder, const VerifyOptions& options);
// Corrupt where the backup itself is damaged.
Result<Verification> verifyBackup(const std::filesystem::path& file, const VerifyOptions& options);

} // namespace santral::store
