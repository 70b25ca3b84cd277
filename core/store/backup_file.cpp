#include "core/store/backup_file.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral::store {
namespace {

constexpr std::string_view kMagic = "SANTRAL-BACKUP\r\n"; // a transfer as text would break it, and show
constexpr char kEntry = 'E', kEnd = 'Z';
constexpr std::size_t kHash = 32, kNameLimit = 255;
constexpr std::size_t kPiece = 256u << 10;

std::string number(std::uint64_t value, std::size_t octets) {
    std::string out;
    for (std::size_t i = octets; i-- > 0;) out += static_cast<char>(value >> (8 * i));
    return out;
}

std::uint64_t numberFrom(std::string_view octets) {
    std::uint64_t value = 0;
    for (char c : octets) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

Error broken(const std::string& how) {
    return {Errc::Corrupt, "the backup is damaged: " + how};
}

// All octets of a file, in pieces.
Result<void> eachPiece(const std::filesystem::path& file, const Octets& take) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{Errc::NotFound, file.string() + " cannot be read"};
    std::string piece(kPiece, '\0');
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        auto had = static_cast<std::size_t>(in.gcount());
        if (had == 0) break;
        if (auto taken = take(std::string_view(piece).substr(0, had)); !taken) return taken;
    }
    if (in.bad()) return Error{Errc::Io, file.string() + " cannot be read"};
    return {};
}

} // namespace

Result<BackupEntry> describeFile(const std::string& name, const std::filesystem::path& file) {
    BackupEntry entry;
    entry.name = name;
    Sha256 hash;
    auto read = eachPiece(file, [&](std::string_view octets) {
        hash.add(octets);
        entry.length += octets.size();
        return Result<void>();
    });
    if (!read) return read.error();
    entry.sha256 = hash.finish();
    return entry;
}

Result<BackupWriter> BackupWriter::make(const std::filesystem::path& file) {
    auto out = os::NewFile::make(file);
    if (!out) return out.error();
    BackupWriter writer(std::move(*out));
    auto begun = writer.head(std::string(kMagic) + number(kBackupVersion, 4));
    if (!begun) return begun.error();
    return writer;
}

Result<void> BackupWriter::head(std::string_view octets) {
    heads_.add(octets);
    return out_.append(octets);
}

Result<void> BackupWriter::begin(const BackupEntry& entry) {
    auto hash = fromHex(entry.sha256);
    if (entry.name.empty() || entry.name.size() > kNameLimit || !hash || hash->size() != kHash)
        return Error{Errc::Invalid, "entry of a backup: " + entry.name};
    ++count_;
    return head(kEntry + number(entry.name.size(), 1) + entry.name + number(entry.length, 8) + *hash);
}

Result<void> BackupWriter::add(const std::string& name, std::string_view octets) {
    if (auto begun = begin({name, octets.size(), sha256(octets)}); !begun) return begun;
    return out_.append(octets);
}

Result<void> BackupWriter::addFile(const BackupEntry& entry, const std::filesystem::path& source) {
    if (auto begun = begin(entry); !begun) return begun;
    Sha256 hash;
    std::uint64_t length = 0;
    auto copied = eachPiece(source, [&](std::string_view octets) {
        hash.add(octets);
        length += octets.size();
        return out_.append(octets);
    });
    if (!copied) return copied;
    if (length == entry.length && hash.finish() == entry.sha256) return {};
    return Error{Errc::Corrupt, source.string() + " is damaged"};
}

Result<void> BackupWriter::finish() {
    if (auto ended = head(kEnd + number(count_, 8)); !ended) return ended;
    auto vouched = out_.append(*fromHex(heads_.finish()));
    return vouched ? out_.publish() : vouched;
}

Result<BackupReader> BackupReader::open(const std::filesystem::path& file) {
    std::error_code failed;
    std::uint64_t size = std::filesystem::file_size(file, failed);
    std::ifstream in(file, std::ios::binary);
    if (failed || !in) return Error{Errc::NotFound, file.string() + " cannot be read"};
    BackupReader reader(std::move(in), size);
    if (size < kMagic.size() + 4) return Error{Errc::Corrupt, file.string() + " is no backup of Santral"};
    auto magic = reader.takeHead(kMagic.size());
    if (!magic) return magic.error();
    if (*magic != kMagic) return Error{Errc::Corrupt, file.string() + " is no backup of Santral"};
    auto octets = reader.takeHead(4);
    if (!octets) return octets.error();
    auto version = numberFrom(*octets);
    if (version == 0) return broken("format 0");
    if (version <= kBackupVersion) return reader;
    return Error{Errc::Unsupported, file.string() + " was written by a newer Santral (format " +
                                        std::to_string(version) + ", this program knows up to " +
                                        std::to_string(kBackupVersion) +
                                        "); nothing was changed, please update Santral"};
}

Result<std::string> BackupReader::take(std::uint64_t octets) {
    if (octets > left_) return broken("it is cut off");
    std::string out(static_cast<std::size_t>(octets), '\0');
    in_.read(out.data(), static_cast<std::streamsize>(out.size()));
    if (static_cast<std::size_t>(in_.gcount()) != out.size())
        return Error{Errc::Io, "the backup cannot be read"};
    left_ -= octets;
    return out;
}

Result<std::string> BackupReader::takeHead(std::uint64_t octets) {
    auto head = take(octets);
    if (head) heads_.add(*head);
    return head;
}

Result<std::optional<BackupEntry>> BackupReader::next() {
    auto kind = takeHead(1);
    if (!kind) return kind.error();
    if ((*kind)[0] == kEnd) {
        auto whole = checkEnd();
        return whole ? Result<std::optional<BackupEntry>>(std::nullopt) : whole.error();
    }
    if ((*kind)[0] != kEntry) return broken("no entry where one should be");
    auto nameLength = takeHead(1);
    if (!nameLength) return nameLength.error();
    auto name = takeHead(numberFrom(*nameLength));
    if (!name) return name.error();
    auto length = takeHead(8);
    if (!length) return length.error();
    auto hash = takeHead(kHash);
    if (!hash) return hash.error();
    ++count_;
    return BackupEntry{*name, numberFrom(*length), toHex(*hash)};
}

Result<void> BackupReader::checkEnd() {
    auto count = takeHead(8);
    if (!count) return count.error();
    auto vouched = take(kHash);
    if (!vouched) return vouched.error();
    if (numberFrom(*count) != count_) return broken("entries are missing");
    if (toHex(*vouched) != heads_.finish()) return broken("its entries are not those that were written");
    if (left_ != 0) return broken("something stands after its end");
    return {};
}

Result<void> BackupReader::read(const BackupEntry& entry, const Octets& take) {
    if (entry.length > left_) return broken("it is cut off in " + printable(entry.name));
    Sha256 hash;
    for (std::uint64_t done = 0; done < entry.length;) {
        auto piece = this->take(std::min<std::uint64_t>(kPiece, entry.length - done));
        if (!piece) return piece.error();
        hash.add(*piece);
        done += piece->size();
        if (auto taken = take(*piece); !taken) return taken;
    }
    if (hash.finish() == entry.sha256) return {};
    return broken(printable(entry.name) + " is not what was written");
}

} // namespace santral::store
