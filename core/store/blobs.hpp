// Bytes by the hash of their content: mail bodies, attachments, recordings. A blob is on the disk before an
// event names it. Used on the ledger thread (writing) and any other (reading).
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace santral::store {

struct StoredBlob {
    std::string hash; // SHA-256 in hex
    std::uint64_t size = 0;
};

class Blobs {
public:
    explicit Blobs(std::filesystem::path folder) : folder_(std::move(folder)) {}

    Result<StoredBlob> put(std::string_view bytes);
    Result<StoredBlob> putFile(const std::filesystem::path& file); // copies; TooLarge over kMaxBlob
    // NotFound where it is missing, Invalid where `hash` is none.
    Result<std::filesystem::path> find(std::string_view hash) const;
    Result<std::string> read(std::string_view hash) const;
    Result<void> remove(std::string_view hash);
    // Where it lies if it is there; Invalid where `hash` is none.
    Result<std::filesystem::path> placeFor(std::string_view hash) const;

    static constexpr std::uint64_t kMaxBlob = 64ull * 1024 * 1024;

private:
    std::filesystem::path folder_;
};

} // namespace santral::store
