#include "core/store/sqlite/page_records.hpp"

#include "core/store/sqlite/checked_pages.hpp"

#include <algorithm>
#include <optional>

namespace santral::store {
namespace {

constexpr std::size_t kOctets = 4096;
constexpr std::size_t kUsable = kOctets - kPageSumOctets;
constexpr std::size_t kFirstPageBegins = 100;
constexpr std::size_t kMostFields = 32;

enum PageKind : unsigned char { IndexInterior = 2, IndexLeaf = 10, TableLeaf = 13 };

// Octets that are taken from the front; nothing more once they have ended.
class Cursor {
public:
    explicit Cursor(std::string_view octets) : octets_(octets) {}
    bool good() const { return good_; }
    std::string_view take(std::uint64_t count) {
        good_ = good_ && count <= octets_.size();
        if (!good_) return {};
        std::string_view taken = octets_.substr(0, count);
        octets_.remove_prefix(count);
        return taken;
    }
    std::uint64_t big(std::size_t count) {
        std::uint64_t value = 0;
        for (char c : take(count)) value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 9 && good_; ++i) {
            std::uint64_t octet = big(1);
            if (i == 8) return value << 8 | octet;
            value = value << 7 | (octet & 0x7F);
            if (octet < 0x80) break;
        }
        return value;
    }

private:
    std::string_view octets_;
    bool good_ = true;
};

PageRecord::Field fieldOf(std::uint64_t type, Cursor& body) {
    using Kind = PageRecord::Field::Kind;
    constexpr std::size_t kWidth[] = {0, 1, 2, 3, 4, 6, 8, 8};
    if (type == 0) return {};
    if (type == 8 || type == 9) return {Kind::Number, static_cast<std::int64_t>(type - 8), {}};
    if (type >= 12) {
        auto octets = std::string(body.take((type - 12) / 2));
        return {type % 2 == 0 ? Kind::Blob : Kind::Text, 0, std::move(octets)};
    }
    std::size_t width = type < 8 ? kWidth[type] : 0;
    std::uint64_t value = body.big(width);
    auto unused = static_cast<int>(64 - 8 * width);
    auto number = width == 0 ? 0 : static_cast<std::int64_t>(value << unused) >> unused;
    return {Kind::Number, number, {}};
}

std::optional<std::vector<PageRecord::Field>> fieldsOf(std::string_view payload) {
    Cursor start(payload);
    std::uint64_t headerSize = start.varint();
    if (!start.good() || headerSize > payload.size()) return std::nullopt;
    Cursor header(payload.substr(0, headerSize));
    header.varint();
    Cursor body(payload.substr(headerSize));
    std::vector<PageRecord::Field> fields;
    while (fields.size() < kMostFields) {
        std::uint64_t type = header.varint();
        if (!header.good()) return fields; // its end
        fields.push_back(fieldOf(type, body));
        if (!body.good()) return std::nullopt;
    }
    return std::nullopt;
}

class Pages {
public:
    Pages(std::string_view file, const std::function<void(const PageRecord&)>& tell)
        : file_(file), tell_(tell) {}

    void all() {
        for (std::uint64_t n = 0; n < file_.size() / kOctets; ++n) page(n);
    }

private:
    std::string_view octets(std::uint64_t number) const {
        return number < file_.size() / kOctets ? file_.substr(number * kOctets, kOctets) : std::string_view();
    }

    void page(std::uint64_t number) {
        std::string_view whole = octets(number);
        std::size_t begins = number == 0 ? kFirstPageBegins : 0;
        auto kind = static_cast<unsigned char>(whole[begins]);
        if (kind != IndexInterior && kind != IndexLeaf && kind != TableLeaf) return;
        Cursor header(whole.substr(begins + 3));
        std::uint64_t cells = header.big(2);
        std::size_t pointers = begins + (kind == IndexInterior ? 12 : 8);
        if (pointers + 2 * cells > kUsable) return;
        Cursor places(whole.substr(pointers));
        bool sound = isPageSum(std::string(whole), number);
        for (std::uint64_t i = 0; i < cells; ++i) {
            std::uint64_t at = places.big(2);
            if (at >= pointers && at < kUsable) cell(whole.substr(at, kUsable - at), kind, sound);
        }
    }

    void cell(std::string_view octets, unsigned char kind, bool sound) {
        Cursor cursor(octets);
        if (kind == IndexInterior) cursor.take(4);
        std::uint64_t size = cursor.varint();
        PageRecord record;
        if (kind == TableLeaf) record.rowid = static_cast<std::int64_t>(cursor.varint());
        if (!cursor.good() || size > file_.size()) return;
        std::uint64_t most = kind == TableLeaf ? kUsable - 35 : (kUsable - 12) * 64 / 255 - 23;
        std::uint64_t least = (kUsable - 12) * 32 / 255 - 23;
        std::uint64_t wanted = least + (size > least ? (size - least) % (kUsable - 4) : 0);
        std::uint64_t here = size <= most ? size : wanted <= most ? wanted : least;
        std::string payload(cursor.take(here));
        if (!cursor.good()) return;
        record.sound = sound;
        if (size > here && !follow(cursor.big(4), size, payload, record.sound)) return;
        auto fields = fieldsOf(payload);
        if (!fields) return;
        record.fields = std::move(*fields);
        tell_(record);
    }

    // The rest of a record lies in a chain of pages.
    bool follow(std::uint64_t next, std::uint64_t size, std::string& payload, bool& sound) const {
        while (payload.size() < size) {
            std::string_view page = next > 0 ? octets(next - 1) : std::string_view();
            if (page.empty()) return false;
            sound = sound && isPageSum(std::string(page), next - 1);
            std::uint64_t left = size - payload.size();
            payload += page.substr(4, std::min<std::uint64_t>(left, kUsable - 4));
            next = Cursor(page).big(4);
        }
        return true;
    }

    std::string_view file_;
    const std::function<void(const PageRecord&)>& tell_;
};

} // namespace

void eachRecord(std::string_view file, const std::function<void(const PageRecord&)>& tell) {
    Pages(file, tell).all();
}

} // namespace santral::store
