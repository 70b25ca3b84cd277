// The file of a backup: entries one after the other, each with its name, length and SHA-256, and an end that
// vouches for all of them. docs/backup.md has the octets. Written and read in one go, whatever the size.
#pragma once

#include "core/base/sha256.hpp"
#include "core/os/new_file.hpp"

#include <cstdint>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace santral::store {

// Raised when an older program could not read a file rightly; it then refuses it.
inline constexpr std::uint32_t kBackupVersion = 1;

struct BackupEntry {
    std::string name; // at most 255 octets
    std::uint64_t length = 0;
    std::string sha256; // hex
};

using Octets = std::function<Result<void>(std::string_view)>; // takes some more of them

// Length and hash of a file as it lies there.
Result<BackupEntry> describeFile(const std::string& name, const std::filesystem::path& file);

class BackupWriter {
public:
    static Result<BackupWriter> make(const std::filesystem::path& file);
    Result<void> add(const std::string& name, std::string_view octets);
    // Corrupt where the octets are not those of the entry.
    Result<void> addFile(const BackupEntry& entry, const std::filesystem::path& source);
    Result<void> finish(); // only now is the file there

private:
    explicit BackupWriter(os::NewFile out) : out_(std::move(out)) {}
    Result<void> head(std::string_view octets);
    Result<void> begin(const BackupEntry& entry);

    os::NewFile out_;
    Sha256 heads_; // everything but the entries' octets, which the heads vouch for
    std::uint64_t count_ = 0;
};

class BackupReader {
public:
    // Unsupported: of a newer program. Corrupt: no backup.
    static Result<BackupReader> open(const std::filesystem::path& file);
    // The next entry, or nothing when the end is reached and everything is whole; Corrupt otherwise. The
    // entry before must have been read.
    Result<std::optional<BackupEntry>> next();
    // All octets of the entry. They are known to be right only when it returns without an error.
    Result<void> read(const BackupEntry& entry, const Octets& take);
    std::uint64_t size() const { return size_; } // of the file
    std::uint64_t left() const { return left_; } // not read yet

private:
    explicit BackupReader(std::ifstream in, std::uint64_t size)
        : in_(std::move(in)), size_(size), left_(size) {}
    Result<std::string> take(std::uint64_t octets);
    Result<std::string> takeHead(std::uint64_t octets);
    Result<void> checkEnd();

    std::ifstream in_;
    std::uint64_t size_, left_;
    Sha256 heads_;
    std::uint64_t count_ = 0;
};

} // namespace santral::store
