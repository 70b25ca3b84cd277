#include "core/store/blobs.hpp"

#include "core/base/sha256.hpp"
#include "core/os/durable_file.hpp"

#include <fstream>
#include <iterator>

namespace santral::store {
namespace {

Result<std::string> readWhole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{Errc::NotFound, file.filename().string()};
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad()) return Error{Errc::Io, file.filename().string()};
    return bytes;
}

} // namespace

Result<StoredBlob> Blobs::put(std::string_view bytes) {
    if (bytes.size() > kMaxBlob) return Error{Errc::TooLarge, "blob"};
    StoredBlob blob{sha256(bytes), bytes.size()};
    auto place = placeFor(blob.hash);
    if (!place) return place.error();
    std::error_code failed;
    if (std::filesystem::file_size(*place, failed) == bytes.size() && !failed) return blob;
    std::filesystem::create_directories(place->parent_path(), failed);
    if (failed) return Error{Errc::Io, failed.message()};
    if (auto done = os::writeDurably(*place, bytes); !done) return done.error();
    return blob;
}

Result<StoredBlob> Blobs::putFile(const std::filesystem::path& file) {
    std::error_code failed;
    auto size = std::filesystem::file_size(file, failed);
    if (failed) return Error{Errc::NotFound, file.filename().string()};
    if (size > kMaxBlob) return Error{Errc::TooLarge, file.filename().string()};
    auto bytes = readWhole(file);
    if (!bytes) return bytes.error();
    return put(*bytes);
}

Result<std::filesystem::path> Blobs::find(std::string_view hash) const {
    auto place = placeFor(hash);
    if (!place) return place.error();
    std::error_code failed;
    if (!std::filesystem::is_regular_file(*place, failed)) return Error{Errc::NotFound, "blob"};
    return place;
}

Result<std::string> Blobs::read(std::string_view hash) const {
    auto place = find(hash);
    if (!place) return place.error();
    auto bytes = readWhole(*place);
    if (bytes && sha256(*bytes) != hash) return Error{Errc::Corrupt, "blob"};
    return bytes;
}

Result<void> Blobs::remove(std::string_view hash) {
    auto place = placeFor(hash);
    if (!place) return place.error();
    std::error_code failed;
    std::filesystem::remove(*place, failed);
    if (failed) return Error{Errc::Io, failed.message()};
    return {};
}

Result<std::filesystem::path> Blobs::placeFor(std::string_view hash) const {
    if (!isSha256(hash)) return Error{Errc::Invalid, "blob hash"};
    return folder_ / std::string(hash.substr(0, 2)) / std::string(hash);
}

} // namespace santral::store
